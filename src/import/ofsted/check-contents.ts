import { joinPdfLines } from '../pdf/join-lines.ts';
import type { Line } from '../pdf/lines.ts';
import type { LeftOutLine } from './leave-out.ts';
import type { Doubt } from './official-report.ts';

/** An entry of a list of contents: the heading it names, and the page. */
interface ContentsEntry {
  heading: string;
  page: number;
}

/** The entries of the lists of contents in a report. An entry can wrap; the number of its page ends it, or else another size of type. */
function contentsEntriesOf(leftOut: readonly LeftOutLine[]): ContentsEntry[] {
  const lines = leftOut.flatMap(({ kind, line }) => (kind === 'contents' && !/^(?:table of )?contents$/i.test(line.text) ? [line] : []));
  const entries: ContentsEntry[] = [];
  let open: Line | undefined;
  let words = '';
  for (const line of lines) {
    const [, text = '', page] = /^(.*?)[\s.…]*?(?:[\s.…](\d{1,3}))?$/.exec(line.text) ?? [];
    if (open && Math.abs(open.size - line.size) > 1) {
      entries.push({ heading: words, page: open.page });
      words = '';
    }
    words = joinPdfLines(words, text.trim());
    open = page === undefined ? line : undefined;
    if (page === undefined) continue;
    entries.push({ heading: words, page: Number(page) });
    words = '';
  }
  return entries;
}

/** A doubt for each heading that a list of contents names and that was not met: the list says every heading of the report again. */
export function checkContents(leftOut: readonly LeftOutLine[], headings: readonly string[]): Doubt[] {
  const met = headings.map(lettersOf);
  return contentsEntriesOf(leftOut)
    .filter(({ heading }) => !met.some((letters) => letters.includes(lettersOf(heading))))
    .map(({ heading, page }) => ({ page, says: 'the list of contents names a heading that was not found', words: heading }));
}

/** The letters of a heading: lists of contents print it with other spaces and hyphens. */
const lettersOf = (heading: string) => heading.toLowerCase().replace(/[^a-z]/g, '');
