/* The part of the bench that runs in a browser, on its main thread: each engine searches the same paragraphs, letter by letter. */
import type { SearchRecord } from '../../../src/search/index/records.ts';
import { makeSearch } from '../../../src/search/search.ts';
import { openIndex } from '../../../src/search/index/open-index.ts';
import { warmUpQueries } from '../../../src/search/warm-up.ts';
import { depthWhileTyping } from '../../../src/search/rank/ranking.ts';
import { type, type Keystrokes } from './measure.ts';
import { makeFuseFuzzy, makeFuseToken, makeMiniSearch, toDocuments } from './peers.ts';

interface Pagefind {
  options: (options: object) => Promise<void>;
  search: (words: string) => Promise<{ results: { data: () => Promise<{ url: string }> }[] }>;
}

const fetchText = async (address: string) => (await fetch(address)).text();

async function openPagefind(size: string): Promise<Pagefind> {
  const pagefind = (await import(`/${size}/pagefind/pagefind.js`)) as Pagefind;
  await pagefind.options({});
  return pagefind;
}

async function searchPagefind(pagefind: Pagefind, words: string, count: number): Promise<string[]> {
  const { results } = await pagefind.search(words);
  return (await Promise.all(results.slice(0, count).map((result) => result.data()))).map(({ url }) => url);
}

Object.assign(window, {
  /** The addresses that Pagefind finds for each query, as it writes them. */
  askPagefind: async (size: string, queries: string[]) => {
    const pagefind = await openPagefind(size);
    const found: string[][] = [];
    for (const query of queries) found.push(await searchPagefind(pagefind, query, 10));
    return found;
  },
  /** The time of each keystroke in an engine. */
  typeInto: async (engine: string, size: string, queries: string[], maxKeystrokes: number): Promise<Keystrokes> => {
    if (engine === 'ours') {
      const store = openIndex(await fetchText(`/${size}/first.json`), (name) => fetchText(`/${size}/${name}`));
      const { search } = makeSearch(store);
      // As the worker does before a reader types.
      for (const query of warmUpQueries(store)) await search(query);
      return type({ name: engine, maxKeystrokes, search: (words, typing) => search({ words, typing, count: 10 }) }, queries);
    }
    if (engine === 'Pagefind') {
      const pagefind = await openPagefind(size);
      return type(
        {
          name: engine,
          maxKeystrokes,
          search: (words) => searchPagefind(pagefind, words, size === 'small' ? depthWhileTyping.whole : depthWhileTyping.shards),
        },
        queries,
      );
    }
    const record = (await (await fetch(`/${size}/record.json`)).json()) as SearchRecord;
    const documents = toDocuments(record);
    const make = { MiniSearch: makeMiniSearch, 'Fuse fuzzy': makeFuseFuzzy, 'Fuse token': makeFuseToken }[engine];
    if (!make) throw new Error(`There is no engine “${engine}”.`);
    const peer = make(documents);
    // MiniSearch, which ours is compared with, gets the same start. A keystroke of Fuse.js takes so long that it would make no difference.
    if (engine === 'MiniSearch')
      for (const { words } of warmUpQueries({ catalogue: record.catalogue, isInShards: size === 'large' })) peer.search(words);
    return type({ name: engine, maxKeystrokes, search: (words) => peer.search(words) }, queries);
  },
});
