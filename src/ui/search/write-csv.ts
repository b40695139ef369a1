import { formatCsv } from '../../record/strings/csv.ts';
import type { SearchHit } from '../../search/search.ts';

/** Search results as CSV: one row for each paragraph, with its URL, its section and its text. */
export function writeSearchPageCsv(hits: readonly SearchHit[], origin: string): string {
  const rows = hits.map((hit) => [
    hit.id,
    origin + hit.url,
    hit.report.authority,
    hit.report.name,
    hit.report.day,
    hit.section,
    hit.judgement,
    hit.grade,
    hit.name,
    hit.report.wording,
    hit.themes.join(' '),
    hit.text,
  ]);
  const head = ['id', 'url', 'authority', 'document', 'date', 'section', 'judgement', 'grade', 'paragraph', 'wording', 'themes', 'text'];
  return formatCsv([head, ...rows]);
}

/** The file name for the results of a search: `search-care-leavers.csv`. */
export function nameSearchCsv(words: string): string {
  return `${['search', ...(words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])].join('-').slice(0, 60)}.csv`;
}
