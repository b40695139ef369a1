import type { Line } from '../pdf/lines.ts';

const about = /^The Office for Standards in Education,? Children[’']s Services|^Any complaints about the inspection or the report/i;

/** A line that is no part of what a report says, and what it is. */
export interface LeftOutLine {
  kind: 'contents' | 'publisher' | 'table heading';
  line: Line;
}

/** The lines of a report without what the publisher says of itself at the end and without lists of contents, and those lines. */
export function leaveOutOfstedFurniture(lines: readonly Line[], bodySize: number): { lines: Line[]; leftOut: LeftOutLine[] } {
  const publisher = findPublisher(lines, bodySize);
  const contents = findContents(lines, bodySize);
  const leftOut = lines.flatMap((line): LeftOutLine[] => {
    if (publisher.has(line)) return [{ kind: 'publisher', line }];
    return contents.has(line) ? [{ kind: 'contents', line }] : [];
  });
  return { lines: lines.filter((line) => !publisher.has(line) && !contents.has(line)), leftOut };
}

/** The publisher's words about itself fill their page, or stand below the report's and are smaller. Each report of a file with two has them; the last can run on. */
function findPublisher(lines: readonly Line[], bodySize: number): ReadonlySet<Line> {
  const found = new Set<Line>();
  const last = lines.findLastIndex(({ text }) => about.test(text));
  if (last >= 0) for (const line of lines.slice(last)) if (line.size < bodySize * 0.96) found.add(line);
  for (const [at, { text, page }] of lines.entries()) {
    if (!about.test(text)) continue;
    const isFirst = lines[at - 1]?.page !== page;
    for (const line of lines.slice(at)) if (line.page === page && (isFirst || line.size < bodySize * 0.96)) found.add(line);
  }
  return found;
}

/** Every entry of a list of contents is said again as a heading. Entries end with the number of their page, and the list with the last of them. */
function findContents(lines: readonly Line[], bodySize: number): ReadonlySet<Line> {
  const found = new Set<Line>();
  for (const [start, { text, size, page }] of lines.entries()) {
    if (!/^(?:table of )?contents$/i.test(text) || size < bodySize * 1.1) continue;
    const last = lines.findLastIndex((line) => line.page === page && isEntry(line));
    let end = Math.max(start, last) + 1;
    // An entry can lack its number: the heading that it names comes later.
    while (lines[end]?.page === page && lines.slice(end + 1).some((line) => line.page !== page && line.text === lines[end]?.text)) end += 1;
    while (end < lines.length && lines[end]?.page === page + 1 && isEntry(lines[end] as Line)) end += 1;
    for (const line of lines.slice(start, end)) found.add(line);
  }
  return found;
}

const isEntry = ({ lead, text }: Line) => lead === null && /[\s.…]\d{1,3}$/.test(text);
