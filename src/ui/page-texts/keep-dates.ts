import type { PageEdit, PageTexts } from './page-texts.ts';

const dayAndMonth = /\b\d{1,2}( )(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/g;

/** Edits of a page that keep each day on one line with its month, in text of ours. Quoted words stay as they are. */
export function editsToKeepDatesInPageTexts(page: string, { texts }: PageTexts): PageEdit[] {
  return texts
    .filter(({ holds }) => holds === 'ours')
    .flatMap(({ from, to }) =>
      [...page.slice(from, to).matchAll(dayAndMonth)].map((match) => {
        const space = from + match.index + match[0].indexOf(' ');
        return { from: space, to: space + 1, becomes: '\u00a0' };
      }),
    );
}
