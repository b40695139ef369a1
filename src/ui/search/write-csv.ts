import { writeParagraphCsv } from '../../publish/paragraph-csv/paragraph-csv.ts';
import type { SearchHit } from '../../search/search.ts';

/** The most results that are saved as a file at once. */
export const mostSavedResults = 2_000;

/** The words of the button that saves some results: it says so where not all are saved. */
export function offerSearchPageCsv(total: number): string {
  const first = total > mostSavedResults ? `the first ${mostSavedResults.toLocaleString('en-GB')} of ` : '';
  return `Download ${first}these results (CSV)`;
}

/** Search results as CSV, with the columns of the files of topics. `origin` is put before the addresses of the site. */
export function writeSearchPageCsv(hits: readonly SearchHit[], origin: string): string {
  return writeParagraphCsv(
    hits.map((hit) => ({
      ...hit,
      url: origin + hit.url,
      authority: hit.report.authority,
      document: hit.report.name,
      date: hit.report.day,
      paragraph: hit.name,
      wording: hit.report.wording,
      later: hit.report.laterWords,
      laterUrl: hit.report.laterUrl && origin + hit.report.laterUrl,
      read: hit.report.read,
    })),
  );
}

/** The file name for the results of a search: `search-care-leavers.csv`. */
export function nameSearchCsv(words: string): string {
  return `${['search', ...(words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])].join('-').slice(0, 60)}.csv`;
}
