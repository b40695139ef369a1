import type { Line } from '../pdf/lines.ts';

const about = /^The Office for Standards in Education,? Children[’']s Services|^Any complaints about the inspection or the report/i;

/** The lines of a report without what the publisher says of itself at the end and without the list of contents. */
export function leaveOutOfstedFurniture(lines: readonly Line[], bodySize: number): Line[] {
  return withoutContents(withoutPublisher(lines), bodySize);
}

/** Where two reports stand in one file, the first has words about the publisher at its end too. */
function withoutPublisher(lines: readonly Line[]): Line[] {
  const last = lines.findLastIndex(({ text }) => about.test(text));
  const opening = lines.findIndex(({ text, page }) => about.test(text) && page === lines[last]?.page);
  const kept = opening < 0 ? [...lines] : lines.slice(0, opening);
  for (let at = kept.findIndex(({ text }) => about.test(text)); at >= 0; at = kept.findIndex(({ text }) => about.test(text))) {
    const page = kept[at]?.page;
    kept.splice(at, kept.slice(at).filter((line) => line.page === page).length);
  }
  return kept;
}

/** Every entry of the list of contents is said again as a heading. */
function withoutContents(lines: readonly Line[], bodySize: number): Line[] {
  const start = lines.findIndex(({ text, size }) => /^contents$/i.test(text) && size >= bodySize * 1.1);
  if (start < 0) return [...lines];
  const page = lines[start]?.page;
  let end = start + 1;
  while (end < lines.length && lines[end]?.page === page) end += 1;
  // It may run on: entries end with the number of their page.
  while (end < lines.length && /\s\d{1,3}$/.test(lines[end]?.text ?? '') && lines[end]?.page === (page ?? 0) + 1) end += 1;
  return [...lines.slice(0, start), ...lines.slice(end)];
}
