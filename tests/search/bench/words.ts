import { openWordSource } from '../../../src/search/words/open-word-source.ts';
import { prepareWordStudy } from '../../../src/search/words/study-words.ts';
import { bytesOf, type BenchIndex, type Size } from './setup.ts';

/** Words and phrases, common and rare, that the bench counts. */
const asked = ['neglect', 'children', 'caseloads', 'domestic abuse', 'edge of care', 'placement order', 'well-being', 'ofsted'];

/** Measures what the page of words fetches for each word, cold, the first file included, and how long it takes. Prints and returns them. */
export async function measureWords(size: Size, { files }: Pick<BenchIndex, 'files'>) {
  const texts = new Map(files.map(({ name, text }) => [name, text]));
  const rows: { words: string; inflections: boolean; times: number; requests: number; counts: number; all: number; ms: number }[] = [];
  for (const inflections of [false, true])
    for (const words of asked) {
      const fetched: string[] = [];
      const started = performance.now();
      const source = openWordSource(files[0].text, (name) => {
        fetched.push(name);
        return Promise.resolve(texts.get(name) ?? '');
      });
      const study = prepareWordStudy(source, { frameworks: [], kinds: [] });
      const { total } = await study({ words, inflections, others: false, filter: {}, read: 60 });
      const ms = Math.round(performance.now() - started);
      const bytes = (names: readonly string[]) => names.reduce((sum, name) => sum + bytesOf(texts.get(name) ?? ''), bytesOf(files[0].text));
      const counts = fetched.filter((name) => !/p\d+\.json$/.test(name));
      rows.push({ words, inflections, times: total.occurrences, requests: fetched.length, counts: bytes(counts), all: bytes(fetched), ms });
    }
  console.log(`\nWords, ${size}: requests, bytes (brotli) of counts and with the texts of places, milliseconds`);
  console.table(rows);
  return rows;
}
