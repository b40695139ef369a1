/**
 * How many characters a shard has before the next begins, and how many shards of a kind there are at most: a large record has larger shards,
 * not more. Hosts limit the number of files, and each file is a request. The newest documents are few and have few. Nearly each query needs several
 * shards of postings and one of paragraphs, and few need pairs: so there are most of the first. With the files of counts and the three that
 * are not shards, an index has 299 files at most; `index-requests.test.ts` counts them.
 */
export const indexShardLimits = {
  postings: { characters: 3_000, most: 148, mostOfNewest: 4 },
  paragraphs: { characters: 4_000, most: 109, mostOfNewest: 3 },
  pairs: { characters: 24_000, most: 24, mostOfNewest: 2 },
};

/** How many shards of postings share a file of exact counts: these are small. */
export const postingShardsPerCounts = 32;
