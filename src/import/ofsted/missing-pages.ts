import type { PageFurniture } from '../pdf/furniture.ts';
import type { LeftOutLine } from './leave-out.ts';
import type { Doubt } from './official-report.ts';

const conclusion = ': pages may be missing';

/** Whether a doubt is that pages are missing: two readings agree about what is left of a file, so they cannot settle it. */
export const isDoubtOfMissingPages = ({ says }: Doubt) => says.endsWith(conclusion);

/** A doubt for each page whose printed number is higher than it is if no page before it is missing. A second report in a file can begin to count anew. */
export function doubtNumbersOfPages(furniture: readonly PageFurniture[]): Doubt[] {
  let last = { page: 0, number: 0 };
  return [...Map.groupBy(furniture, ({ line }) => line.page)].flatMap(([page, lines]): Doubt[] => {
    const numbers = lines.flatMap(({ line }) => /(?:^|\D)(\d{1,3})(?: of \d+)?$/.exec(line.text)?.[1] ?? []).map(Number);
    if (numbers.length === 0) return [];
    const expected = last.number + page - last.page;
    const number = numbers.includes(expected) ? expected : Math.min(...numbers);
    last = { page, number };
    return number > expected
      ? [{ page, says: `this page has the number ${number} where ${expected} follows${conclusion}`, words: '' }]
      : [];
  });
}

/** A doubt about a report that does not end with the publisher's words about itself, as every one does: without its last pages it would look whole. */
export function doubtEnd(leftOut: readonly LeftOutLine[], page: number): Doubt[] {
  if (leftOut.some(({ kind }) => kind === 'publisher')) return [];
  return [{ page, says: `what Ofsted says of itself at the end of every report is not there${conclusion}`, words: '' }];
}
