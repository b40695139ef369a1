import { nameAuthority } from './front-page.ts';
import type { Doubt, OfficialReport } from './official-report.ts';
import type { Line, Piece } from '../pdf/lines.ts';
import { readBody, textOfParagraph } from './read-body.ts';
import { readDay, readPeriod } from './read-dates.ts';

const isSalutation = /^Dear\s+\S/;
const isClosing = /^Yours\s+(?:sincerely|faithfully|truly)\b/i;
const isVisit = /(focused|monitoring)\s+visit/i;
const isOfsteds = /^(?:Ofsted\b|Piccadilly Gate|Store St|Manchester$|M1 2WD|T[: ]|Textphone|E[: ]|W[: ]|enquiries@|www\.|https?:)/i;

/** Reads a letter after a focused or monitoring visit; undefined where the lines are not one. */
export function readLetter(lines: readonly Line[], bodySize: number, pages: number): OfficialReport | undefined {
  const dear = lines.findIndex(({ text, page }) => page === 1 && isSalutation.test(text));
  if (
    dear < 0 ||
    !isVisit.test(
      lines
        .slice(dear, dear + 12)
        .map(({ text }) => text)
        .join(' '),
    )
  )
    return undefined;
  const doubts: Doubt[] = [];
  const head = lines
    .slice(0, dear)
    .map(leftPart)
    .filter(({ text }) => text !== '');
  const dateLine = head.find(({ text }) => readDay(text) !== undefined && text.length < 30);
  const dated = dateLine && readDay(dateLine.text);
  if (!dated) doubts.push({ page: 1, says: 'the date of the letter could not be read', words: head.map(({ text }) => text).join(' ') });
  const to = head.filter((line) => line !== dateLine && !isOfsteds.test(line.text)).map(({ text }) => text);

  const closing = lines.findIndex(({ text }, index) => index > dear && isClosing.test(text));
  if (closing < 0) doubts.push({ page: pages, says: 'the letter has no closing that is known', words: '' });
  const titleStart = dear + 1;
  let titleEnd = titleStart + 1;
  while (isSameHeading(lines[titleEnd - 1], lines[titleEnd])) titleEnd += 1;
  const title = lines
    .slice(titleStart, titleEnd)
    .map(({ text }) => text)
    .join(' ');
  const body = readBody(lines.slice(titleEnd, closing < 0 ? lines.length : closing), { kind: 'letter', bodySize });
  doubts.push(...body.doubts);

  const opening = body.introduction.map(textOfParagraph).join(' ');
  const kind = isVisit.exec(`${title} ${opening}`)?.[1]?.toLowerCase() === 'monitoring' ? 'monitoring-visit' : 'focused-visit';
  const period = readPeriod(/\bon\s+([^.]{0,80}?\d{4})/.exec(opening)?.[1] ?? '');
  if (!period) doubts.push({ page: 1, says: 'the days of the visit could not be read', words: opening.slice(0, 160) });
  const signed =
    closing < 0
      ? []
      : lines
          .slice(closing + 1)
          .map(({ text }) => text)
          .filter((text) => !isOfsteds.test(text));
  return {
    kind,
    title,
    authorityName: nameAuthority(title.replace(/^.*?visit\s+(?:to|of)\s+/i, 'Inspection of ')),
    ...(period ? { inspected: { from: period.from, to: period.to } } : {}),
    ...(dated ? { dated } : {}),
    judgements: {},
    introduction: body.introduction,
    ...(body.improve ? { improve: body.improve } : {}),
    sections: body.sections,
    footnotes: [],
    letter: { to, salutation: lines[dear]?.text ?? '', closing: lines[closing]?.text ?? '', signed },
    pages,
    doubts,
  };
}

/** A line of a letter's head without what stands in the right-hand column: the address of Ofsted itself. */
function leftPart(line: Line): Line {
  const wordy = line.pieces.filter(({ text }: Piece) => text.trim() !== '');
  const cut = wordy.findIndex((piece, index) => piece.x > 300 && (index === 0 || piece.x - (wordy[index - 1] as Piece).right > 40));
  if (cut < 0) return line;
  const pieces = wordy.slice(0, cut);
  return {
    ...line,
    pieces,
    text: pieces
      .map(({ text }) => text)
      .join('')
      .replace(/\s+/g, ' ')
      .trim(),
  };
}

const isSameHeading = (before: Line | undefined, line: Line | undefined) =>
  before !== undefined &&
  line !== undefined &&
  before.page === line.page &&
  line.font === before.font &&
  line.size === before.size &&
  before.y - line.y < before.size * 1.5;
