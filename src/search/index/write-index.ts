import { packNeedsAlone, packTermQuestionsAlone, packWordsOfRecord } from '../reader-questions/pack-questions.ts';
import type { TokenizedText } from '../text/tokenized-text.ts';
import { packIndexCatalogue, packIndexParagraphs } from './columns.ts';
import { countIndexedTerms, encodeIndexCounts, packIndexTotals, totalIndexedWords } from './count-files.ts';
import {
  encodePair,
  encodePostings,
  encodeTerms,
  joinEncodedPairs,
  joinEncodedPostings,
  type EncodedPair,
  type EncodedPairs,
  type EncodedPostings,
} from './encoding.ts';
import {
  firstIndexFile,
  groupByCountsFile,
  listIndexShards,
  sealIndexShards,
  type IndexFile,
  type IndexPart,
  type ShardedFile,
  type WholeFile,
} from './index-files.ts';
import { boundsOfIndexParts, kindsOfIndexTerms, packIndexFrequencies, prepareOrderOfTerms } from './index-parts.ts';
import { buildInvertedIndex, type InvertedIndex } from './inverted-index.ts';
import { listIndexMetadataTerms } from './metadata-terms.ts';
import { orderIndexParagraphs } from './paragraph-order.ts';
import { firstPostingFrom, noPostings, type PlacedPostingList } from './posting-list.ts';
import { wholeIndexUpTo, type SearchCatalogue, type SearchParagraph, type SearchRecord } from './records.ts';
import { indexShardLimits } from './shard-limits.ts';
import { shareOfIndexTier, type TermGroup } from './term-order.ts';
import { shardOfPair, visitIndexedWordPairs } from './word-pairs.ts';

/** How many shards a part has at most. */
const mostShards = (kind: keyof typeof indexShardLimits, isNewest: boolean) => indexShardLimits[kind][isNewest ? 'mostOfNewest' : 'most'];

/** The files of a record's index: one for a small record, shards for a large one. The first, `first.json`, has the start of the hash of each shard. */
export function writeIndex(record: SearchRecord, hash: (text: string) => string, limit = wholeIndexUpTo): [IndexFile, ...IndexFile[]] {
  const characters = record.paragraphs.reduce((sum, { text }) => sum + text.length, 0);
  if (characters > limit) return writeShards(record, hash);
  const { paragraphs } = record;
  const all = record.catalogue.questions;
  const questions = all.answers === '' ? all : packNeedsAlone(all);
  const catalogue = { ...record.catalogue, questions: packWordsOfRecord(questions, buildInvertedIndex(record).terms) };
  // Texts come first, since the words of the catalogue are compressed better after them: by 200 bytes.
  const file = { form: 'whole', paragraphs: packIndexParagraphs(paragraphs), catalogue: packIndexCatalogue(catalogue) } satisfies WholeFile;
  return [{ name: firstIndexFile, text: JSON.stringify(file) }];
}

function writeShards(record: SearchRecord, hash: (text: string) => string): [IndexFile, ...IndexFile[]] {
  // The questions of a large record hang on terms alone, since these serve all its paragraphs. Needs raise those that have been graded, and come later.
  const { questions } = record.catalogue;
  const inverted = buildInvertedIndex(record);
  const { terms, postings, texts, spellings } = inverted;
  const catalogue = { ...record.catalogue, questions: packWordsOfRecord(packTermQuestionsAlone(questions), terms) };
  const bounds = boundsOfIndexParts(catalogue);
  const ranges = bounds.slice(1).map((end, at) => ({ start: bounds[at] ?? 0, end }));
  const ofParts = ranges.map(({ start, end }) => postings.map((list) => postingsBetween(list, start, end)));
  const frequencies = packIndexFrequencies(
    ranges.map(({ start, end }, part) => ({
      paragraphs: end - start,
      lengths: ofParts[part]?.map(({ paragraphs }) => paragraphs.length) ?? [],
    })),
  );
  const source = { ...inverted, kinds: kindsOfIndexTerms(frequencies), catalogue, paragraphs: record.paragraphs };
  const orderOf = prepareOrderOfTerms(source);
  const parts = ranges.map((range, part) => writePart(range, orderOf(part), { ...source, postings: ofParts[part] ?? [] }));
  const head = { parts: parts.map(({ part }) => part), needs: questions.answers !== '' };
  const shards = [
    ...parts.flatMap((part) => part.files),
    JSON.stringify(packIndexTotals(totalIndexedWords(catalogue, texts, spellings, terms.length))),
    ...(head.needs ? [JSON.stringify(packWordsOfRecord(packNeedsAlone(questions), terms))] : []),
  ];
  const first = {
    form: 'shards',
    catalogue: packIndexCatalogue(catalogue),
    words: encodeTerms(terms.slice(listIndexMetadataTerms(catalogue).length)),
    frequencies,
    ...head,
    seals: sealIndexShards(shards, hash),
  } satisfies ShardedFile;
  const names = listIndexShards(head);
  return [{ name: firstIndexFile, text: JSON.stringify(first) }, ...shards.map((text, at) => ({ name: names[at] ?? '', text }))];
}

/** What the shards of a part are made from: its own postings, and texts and paragraphs of all. */
interface PartSource extends InvertedIndex {
  catalogue: SearchCatalogue;
  paragraphs: readonly SearchParagraph[];
}

/** A part of an index with its terms in the order of files, and the texts of its shards in the order of `listIndexShards`. */
function writePart(
  { start, end }: { start: number; end: number },
  ordered: readonly TermGroup[],
  source: PartSource,
): { part: IndexPart; files: string[] } {
  const { terms, postings } = source;
  const isNewest = start > 0;
  const lists = splitPostings(postings, ordered, isNewest);
  const paragraphs = splitParagraphs(source, start, end);
  const texts = source.texts.slice(start, end);
  const pairs = splitPairs(texts, source.spellings, isNewest);
  const counts = countIndexedTerms(texts, terms.length);
  const countsOf = (shards: typeof lists) => shards.flatMap((shard) => shard.terms.map((term) => encodeIndexCounts(counts[term] ?? [])));
  const files = [
    ...lists.map((shard) => joinEncodedPostings(shard.lists)),
    ...paragraphs.map((shard) => packIndexParagraphs(shard.paragraphs)),
    ...pairs,
    ...groupByCountsFile(lists).map(countsOf),
  ];
  const written = { start, lists: lists.map(({ first }) => first), texts: paragraphs.map(({ first }) => first), pairs: pairs.length };
  return { part: written, files: files.map((file) => JSON.stringify(file)) };
}

/** The paragraphs of a list from one up to another, which is not among them, numbered from the first. */
function postingsBetween(list: PlacedPostingList, start: number, end: number): PlacedPostingList {
  const { paragraphs, impacts, places } = list;
  const own = [firstPostingFrom(paragraphs, start), firstPostingFrom(paragraphs, end)] as const;
  return {
    paragraphs: start === 0 ? paragraphs.subarray(...own) : paragraphs.slice(...own).map((paragraph) => paragraph - start),
    impacts: impacts.subarray(...own),
    places: places.subarray(...own),
  };
}

/** Encoded posting lists in shards of about equal size, each with its terms and the place of the first in the order of files. */
function splitPostings(
  postings: readonly PlacedPostingList[],
  groups: readonly TermGroup[],
  isNewest: boolean,
): { first: number; terms: number[]; lists: EncodedPostings[] }[] {
  const encoded = groups.map(({ terms }) => terms.map((term) => encodePostings(postings[term] ?? noPostings)));
  const sizes = encoded.map((lists, at) => {
    const characters = lists.reduce((sum, { gaps, levels }) => sum + gaps.length + levels.length, 0);
    return characters / shareOfIndexTier[groups[at]?.tier ?? 'others'];
  });
  const starts = chooseStarts(sizes, 'postings', isNewest, (group) => groups[group]?.tier !== groups[group - 1]?.tier);
  let first = 0;
  return starts.map((start, at) => {
    const lists = encoded.slice(start, starts[at + 1]).flat();
    first += lists.length;
    return { first: first - lists.length, terms: groups.slice(start, starts[at + 1]).flatMap(({ terms }) => terms), lists };
  });
}

/** The paragraphs of a part in shards of about equal size, each with the place of its first paragraph in the part's order of files. */
function splitParagraphs(
  { catalogue, paragraphs }: PartSource,
  start: number,
  end: number,
): { first: number; paragraphs: SearchParagraph[] }[] {
  const ordered = [...orderIndexParagraphs(catalogue, start, end)].flatMap((paragraph) => paragraphs[paragraph] ?? []);
  const sizes = ordered.map(({ text }) => text.length);
  const starts = chooseStarts(sizes, 'paragraphs', start > 0, () => false);
  return starts.map((first, at) => ({ first, paragraphs: ordered.slice(first, starts[at + 1]) }));
}

/** The first item of each shard, by the sizes of the items; `mustStart` says of an item whether a shard must start with it. */
function chooseStarts(
  sizes: readonly number[],
  kind: 'postings' | 'paragraphs',
  isNewest: boolean,
  mustStart: (item: number) => boolean,
): number[] {
  const { characters } = indexShardLimits[kind];
  const most = mostShards(kind, isNewest);
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

/** Encoded word pairs in shards, each pair in the one that its hash names. */
function splitPairs(texts: readonly TokenizedText[], spellings: readonly string[], isNewest: boolean): EncodedPairs[] {
  const pairs: [string, EncodedPair][] = [];
  let characters = 0;
  visitIndexedWordPairs(texts, spellings, (pair, positions) => {
    const encoded = encodePair(positions);
    pairs.push([pair, encoded]);
    characters += pair.length + encoded.gaps.length + encoded.positions.length;
  });
  const length = Math.min(mostShards('pairs', isNewest), Math.ceil(characters / indexShardLimits.pairs.characters) || 1);
  const shards = Array.from({ length }, (): [string, EncodedPair][] => []);
  for (const pair of pairs) shards[shardOfPair(pair[0], length)]?.push(pair);
  return shards.map(joinEncodedPairs);
}
