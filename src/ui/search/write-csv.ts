import type { SearchHit } from '../../search/search.ts';

/** Results as a table: one row a paragraph, with its address, its place and its words. */
export function writeCsv(hits: readonly SearchHit[], origin: string): string {
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
  return [head, ...rows].map((row) => `${row.map(quote).join(',')}\r\n`).join('');
}

/** A value as CSV; one that a spreadsheet would take for a formula is given as text. */
function quote(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
