import type { SearchRecord } from './records.ts';
import type { TokenizedText } from '../text/tokenized-text.ts';
import { packIndexCatalogue, packIndexParagraphs } from './columns.ts';
import { encodeFrequencies, encodePair, encodePostings, encodeTerms } from './encoding.ts';
import { indexFrequencyLog2, shardName, type IndexFile, type PackedParagraph, type ShardedFile, type WholeFile } from './index-files.ts';
import { buildInvertedIndex } from './inverted-index.ts';
import type { PostingList } from './posting-list.ts';
import { shardOfPair, visitIndexedWordPairs } from './word-pairs.ts';

/** A record of up to this many characters is sent whole: that is less than the vocabulary of shards would weigh. */
const wholeUpTo = 1_500_000;
const charactersPerPostingShard = 3_000;
const paragraphsPerShard = 6;
const charactersPerPairShard = 24_000;

/** The files of a record's index: one for a small record, shards for a large one. The first file's name has a hash of the content of all. */
export function writeIndex(record: SearchRecord, hash: (text: string) => string, limit = wholeUpTo): [IndexFile, ...IndexFile[]] {
  const characters = record.paragraphs.reduce((sum, { text }) => sum + text.length, 0);
  if (characters > limit) return writeShards(record, hash);
  const { catalogue, paragraphs } = record;
  const text = JSON.stringify({ form: 'whole', catalogue, paragraphs: packIndexParagraphs(paragraphs) } satisfies WholeFile);
  return [{ name: `${record.catalogue.edition}-${hash(text)}.json`, text }];
}

function writeShards(record: SearchRecord, hash: (text: string) => string): [IndexFile, ...IndexFile[]] {
  const { catalogue } = record;
  const { terms, postings, texts, spellings } = buildInvertedIndex(record);
  const postingShards = splitPostings(postings);
  const paragraphShards = splitParagraphs(record);
  const pairShards = splitPairs(texts, spellings);
  const head = {
    form: 'shards',
    catalogue: packIndexCatalogue(catalogue),
    words: encodeTerms(terms),
    commonness: encodeFrequencies(postings.map(({ paragraphs }) => indexFrequencyLog2(paragraphs.length))),
    lists: postingShards.map(({ first }) => first),
    perShard: paragraphsPerShard,
    pairs: pairShards.length,
  } as const;
  const shardTexts = {
    postings: postingShards.map(({ lists }) => JSON.stringify(lists)),
    paragraphs: paragraphShards.map((shard) => JSON.stringify(shard)),
    pairs: pairShards.map((shard) => JSON.stringify(shard)),
  };
  const shards = `${catalogue.edition}-${hash(JSON.stringify([head, shardTexts.postings, shardTexts.paragraphs, shardTexts.pairs]))}`;
  const filesOf = (kind: keyof typeof shardName) =>
    shardTexts[kind].map((text, shard) => ({ name: `${shards}-${shardName[kind](shard)}.json`, text }));
  return [
    { name: `${shards}.json`, text: JSON.stringify({ ...head, shards } satisfies ShardedFile) },
    ...filesOf('postings'),
    ...filesOf('paragraphs'),
    ...filesOf('pairs'),
  ];
}

/** Encoded posting lists in shards of about equal size, each with the id of its first term. */
function splitPostings(postings: readonly PostingList[]): { first: number; lists: string[] }[] {
  const shards: { first: number; lists: string[] }[] = [];
  let characters = Infinity;
  postings.forEach((list, term) => {
    const encoded = encodePostings(list);
    if (characters + encoded.length > charactersPerPostingShard) {
      shards.push({ first: term, lists: [] });
      characters = 0;
    }
    shards.at(-1)?.lists.push(encoded);
    characters += encoded.length;
  });
  return shards;
}

function splitParagraphs({ paragraphs }: SearchRecord): PackedParagraph[][] {
  const packed = paragraphs.map(({ anchor, themes, text, page, claimant }): PackedParagraph => [anchor, themes, text, page, claimant]);
  return Array.from({ length: Math.ceil(packed.length / paragraphsPerShard) }, (_, shard) =>
    packed.slice(shard * paragraphsPerShard, (shard + 1) * paragraphsPerShard),
  );
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
  const shards: string[][] = Array.from({ length: Math.ceil(characters / charactersPerPairShard) || 1 }, () => []);
  for (const [pair, encoded] of pairs) shards[shardOfPair(pair, shards.length)]?.push(pair, encoded);
  return shards;
}
