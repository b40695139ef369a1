import { packNeedsAlone, packTermQuestionsAlone, packWordsOfRecord } from '../reader-questions/pack-questions.ts';
import type { TokenizedText } from '../text/tokenized-text.ts';
import { packIndexCatalogue, packIndexParagraphs } from './columns.ts';
import { countIndexedTerms, encodeIndexCounts, packIndexTotals, totalIndexedWords } from './count-files.ts';
import { encodeFrequencies, encodePair, encodePostings, encodeTerms } from './encoding.ts';
import { indexFrequencyLog2, shardName, type IndexFile, type ShardedFile, type WholeFile } from './index-files.ts';
import { buildInvertedIndex } from './inverted-index.ts';
import { listIndexMetadataTerms } from './metadata-terms.ts';
import { orderIndexParagraphs } from './paragraph-order.ts';
import { noPostings, type PlacedPostingList } from './posting-list.ts';
import type { SearchParagraph, SearchRecord } from './records.ts';
import { orderIndexTerms, type TermGroup } from './term-order.ts';
import { shardOfPair, visitIndexedWordPairs } from './word-pairs.ts';

/** A record of up to this many characters is sent whole: that is less than the vocabulary of shards would weigh. */
const wholeUpTo = 1_500_000;

/**
 * How many characters a shard has before the next begins, and how many shards of a kind there are at most: a large record has larger shards,
 * not more. Hosts limit the number of files, and each file is a request.
 */
const shardLimits = {
  postings: { characters: 3_000, most: 110 },
  paragraphs: { characters: 4_000, most: 130 },
  pairs: { characters: 24_000, most: 56 },
};

/** The files of a record's index: one for a small record, shards for a large one. The first file's name has a hash of the content of all. */
export function writeIndex(record: SearchRecord, hash: (text: string) => string, limit = wholeUpTo): [IndexFile, ...IndexFile[]] {
  const characters = record.paragraphs.reduce((sum, { text }) => sum + text.length, 0);
  if (characters > limit) return writeShards(record, hash);
  const { paragraphs } = record;
  const all = record.catalogue.questions;
  const questions = all.answers === '' ? all : packNeedsAlone(all);
  const catalogue = { ...record.catalogue, questions: packWordsOfRecord(questions, buildInvertedIndex(record).terms) };
  const text = JSON.stringify({ form: 'whole', catalogue, paragraphs: packIndexParagraphs(paragraphs) } satisfies WholeFile);
  return [{ name: `${record.catalogue.edition}-${hash(text)}.json`, text }];
}

function writeShards(record: SearchRecord, hash: (text: string) => string): [IndexFile, ...IndexFile[]] {
  // The questions of a large record hang on terms alone, since these serve all its paragraphs. Needs raise those that have been graded, and come later.
  const { questions } = record.catalogue;
  const { terms, postings, texts, spellings } = buildInvertedIndex(record);
  const catalogue = { ...record.catalogue, questions: packWordsOfRecord(packTermQuestionsAlone(questions), terms) };
  const frequencies = Uint8Array.from(postings, ({ paragraphs }) => indexFrequencyLog2(paragraphs.length));
  const postingShards = splitPostings(postings, orderIndexTerms(terms, frequencies, catalogue));
  const counts = countIndexedTerms(texts, terms.length);
  const paragraphShards = splitParagraphs(record);
  const head = {
    form: 'shards',
    catalogue: packIndexCatalogue(catalogue),
    words: encodeTerms(terms.slice(listIndexMetadataTerms(catalogue).length)),
    commonness: encodeFrequencies(frequencies),
    lists: postingShards.map(({ first }) => first),
    texts: paragraphShards.map(({ first }) => first),
    pairs: 0,
    needs: questions.answers !== '',
  };
  const pairShards = splitPairs(texts, spellings);
  head.pairs = pairShards.length;
  const shardTexts = {
    postings: postingShards.map(({ lists }) => JSON.stringify(lists)),
    paragraphs: paragraphShards.map(({ paragraphs }) => JSON.stringify(packIndexParagraphs(paragraphs))),
    pairs: pairShards.map((shard) => JSON.stringify(shard)),
    counts: postingShards.map((shard) => JSON.stringify(shard.terms.map((term) => encodeIndexCounts(counts[term] ?? [])))),
    words: [JSON.stringify(packIndexTotals(totalIndexedWords(catalogue, texts, spellings, terms.length)))],
    needs: head.needs ? [JSON.stringify(packWordsOfRecord(packNeedsAlone(questions), terms))] : [],
  };
  const all = [JSON.stringify(head), ...Object.values(shardTexts).flat()];
  const shards = `${catalogue.edition}-${hash(all.join('\n'))}`;
  const filesOf = (kind: keyof typeof shardName) =>
    shardTexts[kind].map((text, shard) => ({ name: `${shards}-${shardName[kind](shard)}.json`, text }));
  return [
    { name: `${shards}.json`, text: JSON.stringify({ ...head, form: 'shards', shards } satisfies ShardedFile) },
    ...filesOf('postings'),
    ...filesOf('paragraphs'),
    ...filesOf('pairs'),
    ...filesOf('counts'),
    ...filesOf('words'),
    ...filesOf('needs'),
  ];
}

/** Encoded posting lists in shards of about equal size, each with its terms and the place of the first in the order of files. */
function splitPostings(
  postings: readonly PlacedPostingList[],
  groups: readonly TermGroup[],
): { first: number; terms: number[]; lists: string[] }[] {
  const encoded = groups.map(({ terms }) => terms.map((term) => encodePostings(postings[term] ?? noPostings)));
  const sizes = encoded.map((lists) => lists.reduce((sum, list) => sum + list.length, 0));
  const starts = chooseStarts(sizes, 'postings', (group) => groups[group]?.tier !== groups[group - 1]?.tier);
  let first = 0;
  return starts.map((start, at) => {
    const lists = encoded.slice(start, starts[at + 1]).flat();
    first += lists.length;
    return { first: first - lists.length, terms: groups.slice(start, starts[at + 1]).flatMap(({ terms }) => terms), lists };
  });
}

/** Paragraphs in shards of about equal size, each with the place of its first paragraph in the order of files. */
function splitParagraphs({ catalogue, paragraphs }: SearchRecord): { first: number; paragraphs: SearchParagraph[] }[] {
  const ordered = [...orderIndexParagraphs(catalogue)].flatMap((paragraph) => paragraphs[paragraph] ?? []);
  const sizes = ordered.map(({ text }) => text.length);
  const starts = chooseStarts(sizes, 'paragraphs', () => false);
  return starts.map((first, at) => ({ first, paragraphs: ordered.slice(first, starts[at + 1]) }));
}

/** The first item of each shard, by the sizes of the items; `mustStart` says of an item whether a shard must start with it. */
function chooseStarts(sizes: readonly number[], kind: 'postings' | 'paragraphs', mustStart: (item: number) => boolean): number[] {
  const { characters, most } = shardLimits[kind];
  const all = sizes.reduce((sum, size) => sum + size, 0);
  for (let limit = Math.max(characters, all / most); ; limit *= 1.02) {
    const starts: number[] = [];
    let filled = 0;
    sizes.forEach((size, item) => {
      if (item === 0 || filled + size > limit || mustStart(item)) {
        starts.push(item);
        filled = 0;
      }
      filled += size;
    });
    if (starts.length <= most) return starts;
  }
}

/** Word pairs and their encoded positions in turns, each pair in the shard that its hash names. */
function splitPairs(texts: readonly TokenizedText[], spellings: readonly string[]): string[][] {
  const pairs: [string, string][] = [];
  let characters = 0;
  visitIndexedWordPairs(texts, spellings, (pair, positions) => {
    const encoded = encodePair(positions);
    pairs.push([pair, encoded]);
    characters += pair.length + encoded.length;
  });
  const length = Math.min(shardLimits.pairs.most, Math.ceil(characters / shardLimits.pairs.characters) || 1);
  const shards: string[][] = Array.from({ length }, () => []);
  for (const [pair, encoded] of pairs) shards[shardOfPair(pair, length)]?.push(pair, encoded);
  return shards;
}
