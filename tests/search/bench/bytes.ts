import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { openIndex } from '../../../src/search/index/open-index.ts';
import { makeSearch } from '../../../src/search/search.ts';
import { quantile } from './measure.ts';
import { makeMiniSearch, toDocuments } from './peers.ts';
import { bytesOf, type Bench, type BenchIndex, type BenchWindow } from './setup.ts';

/** Measures the compressed bytes sent before the first result of a query; prints and returns them. */
export async function measureBytes(bench: Bench, small: BenchIndex, large: BenchIndex, queries: readonly string[]) {
  const engine = bytesOf(readFileSync(findBuiltWorker()));
  const ofSmall = await bytesBeforeResults(small, queries);
  const ofLarge = await bytesBeforeResults(large, queries);
  const ours = {
    engine,
    small: Math.round(engine + quantile(ofSmall, 0.5)),
    largeMedian: engine + quantile(ofLarge, 0.5),
    largeMost: engine + Math.max(...ofLarge),
  };
  const documents = toDocuments(small.record);
  const peers = {
    MiniSearchSmall: bytesOf(JSON.stringify(makeMiniSearch(documents).index)) + bytesOf(JSON.stringify(documents.map(({ text }) => text))),
    PagefindLargeOneWord: await bench.bytesFetched(
      (address) => address.includes('pagefind'),
      () => bench.inPage(1, (page) => page.evaluate(() => (window as unknown as BenchWindow).askPagefind('large', ['neglect']))),
    ),
  };
  console.log(`\nBytes (brotli): ${JSON.stringify(ours)}; peers ${JSON.stringify(peers)}`);
  return { ours, peers };
}

/** The built site's search worker. What is bundled otherwise has other bytes, and what the worker loads later besides. Throws where there is none. */
export function findBuiltWorker(): string {
  const name = existsSync('dist/assets') ? readdirSync('dist/assets').find((each) => each.startsWith('search-worker')) : undefined;
  if (!name) throw new Error('The bytes of a search are counted with the built worker, and dist/ has none. Run npm run build first.');
  return path.join('dist/assets', name);
}

/** For each query, the bytes of the first file and of the shards that it fetches. */
async function bytesBeforeResults({ files }: BenchIndex, queries: readonly string[]): Promise<number[]> {
  const texts = new Map(files.map(({ name, text }) => [name, text]));
  const [first] = files;
  const sizes: number[] = [];
  for (const words of queries) {
    let shards = 0;
    const { search } = makeSearch(
      openIndex(first.text, (name) => {
        const text = texts.get(name) ?? '';
        shards += bytesOf(text);
        return Promise.resolve(text);
      }),
    );
    await search({ words, count: 10, quick: true });
    sizes.push(bytesOf(first.text) + shards);
  }
  return sizes;
}
