import type { PageEdit, PageTexts } from './page-texts.ts';

const dayAndMonth = /\b\d{1,2}( )(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/g;

/** Edits of a page that keep each day on one line with its month, in text of ours. Quoted words stay as they are. */
export function editsToKeepDatesInPageTexts(page: string, { texts }: PageTexts): PageEdit[] {
  const edits: PageEdit[] = [];
  let next = 0;
  // The page is searched once, not each of its texts: it has thousands.
  for (const match of page.matchAll(dayAndMonth)) {
    const end = match.index + match[0].length;
    while ((texts[next]?.to ?? Infinity) < end) next += 1;
    const text = texts[next];
    if (!text) break;
    if (text.holds !== 'ours' || text.from > match.index) continue;
    const space = match.index + match[0].indexOf(' ');
    edits.push({ from: space, to: space + 1, becomes: '\u00a0' });
  }
  return edits;
}
