import { openIndex } from '../../../src/search/index/open-index.ts';
import { makeSearch, type SearchQuery } from '../../../src/search/search.ts';
import { quantile } from './measure.ts';
import { bytesOf, type BenchIndex, type Size } from './setup.ts';

/** What is fetched of an index, without the program. */
interface Fetched {
  requests: number;
  bytes: number;
}

/** What a query asks for, and how. */
const kinds: Record<string, Omit<SearchQuery, 'words'>> = {
  'until the first result': { quick: true, count: 10 },
  'until ten results': { count: 10 },
  'with the counts of filters': { count: 10, counts: true },
  'while the last word is typed': { count: 10, typing: true },
};

/**
 * Measures what queries fetch: cold, each with nothing loaded before, the first file included; warm, one after the other in one tab. Prints
 * and returns the medians, the 95th percentiles and the most.
 */
export async function measureRequests(size: Size, { files }: Pick<BenchIndex, 'files'>, queries: readonly string[]) {
  const texts = new Map(files.map(({ name, text }) => [name, text]));
  const sizes = new Map<string, number>();
  const sizeOf = (name: string) => {
    const known = sizes.get(name) ?? bytesOf(texts.get(name) ?? '');
    sizes.set(name, known);
    return known;
  };
  const [first] = files;
  const open = (fetched: string[]) =>
    makeSearch(
      openIndex(first.text, (name) => {
        fetched.push(name);
        return Promise.resolve(texts.get(name) ?? '');
      }),
    );
  const total = (fetched: readonly string[]): Fetched => ({
    requests: fetched.length,
    bytes: fetched.reduce((sum, name) => sum + sizeOf(name), 0),
  });
  const measured: Record<string, ReturnType<typeof summarise>> = {};
  for (const [kind, asked] of Object.entries(kinds)) {
    const cold: Fetched[] = [];
    for (const words of queries) {
      const fetched = [first.name];
      await open(fetched).search({ sort: 'inspectors', ...asked, words });
      cold.push(total(fetched));
    }
    measured[`cold, ${kind}`] = summarise(cold);
  }
  const fetched: string[] = [];
  const { search } = open(fetched);
  const warm: Fetched[] = [];
  for (const words of queries) {
    fetched.length = 0;
    await search({ sort: 'inspectors', quick: true, count: 10, words });
    warm.push(total(fetched));
  }
  measured['warm, until the first result'] = summarise(warm);
  console.log(`\nRequests and bytes (brotli) of the index, ${size}: ${files.length} files, the first has ${sizeOf(first.name)} bytes`);
  for (const [kind, { requests, bytes }] of Object.entries(measured))
    console.log(`  ${kind.padEnd(34)} requests ${requests.join(' / ').padEnd(14)} bytes ${bytes.join(' / ')}   (median / p95 / most)`);
  return { size, files: files.length, measured };
}

function summarise(fetched: readonly Fetched[]) {
  const of = (key: keyof Fetched) =>
    [0.5, 0.95, 1].map((share) =>
      quantile(
        fetched.map((each) => each[key]),
        share,
      ),
    );
  return { requests: of('requests'), bytes: of('bytes') };
}
