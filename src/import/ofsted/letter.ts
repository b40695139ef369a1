import { isLetterKind, isVisitKind, type Kind } from '../../record/kinds/kinds.ts';
import { textOfReportBlocks } from '../../record/reports/paragraph.ts';
import type { ClearedPages } from '../pdf/furniture.ts';
import type { Line, Piece } from '../pdf/lines.ts';
import { hangOfstedFootnotes } from './hang-footnotes.ts';
import { readOfstedReportBody } from './read-body.ts';
import { readOfstedDay, readOfstedPeriod } from './dates.ts';
import { readOfstedAuthorityName } from './title.ts';
import { letterLayout } from './layout.ts';
import type { CountableReport, UncountedReport } from './account-for-words.ts';
import type { Doubt, OfficialParagraph } from './official-report.ts';
import { ofstedLineWords } from './words-of.ts';

const salutation = /^Dear\s+\S/;
const farewell = /^Yours\s+(?:sincerely|faithfully|truly)\b/i;
/** Lines of Ofsted's own address. */
const address =
  /^(?:Ofsted\b|Piccadilly Gate|Store St|M1 2WD|T[: ]\s*[+\d]|Textphone|E[: ]\s*\S+@|W[: ]\s*(?:www|http)|enquiries@|www\.|https?:)/i;

/** The lines that are not of Ofsted's own address. Its town stands below its street: a council's can be the same. */
const withoutAddress = <Item>(lines: readonly Item[], textOf: (line: Item) => string): Item[] =>
  lines.filter((line, index) => {
    const before = lines[index - 1];
    return !address.test(textOf(line)) && !(textOf(line) === 'Manchester' && before !== undefined && /^Store St/i.test(textOf(before)));
  });

/** The letter after a visit that the lines hold; undefined where they are not one. A visit is known by the name that its kind gives it. */
export function readOfstedLetter(
  { lines, bodySize, footnotes }: Pick<ClearedPages, 'lines' | 'bodySize' | 'footnotes'>,
  pages: number,
  kinds: readonly Kind[],
): CountableReport | undefined {
  const dear = lines.findIndex(({ text, page }) => page === 1 && salutation.test(text));
  const visited = dear < 0 ? undefined : findVisit(ofstedLineWords(lines.slice(dear, dear + 12)), kinds);
  if (!visited) return undefined;
  const { to, dated, doubts } = readHead(lines.slice(0, dear));
  const found = lines.findIndex(({ text }, index) => index > dear && farewell.test(text));
  const closing = found < 0 ? lines.length : found;
  if (found < 0) doubts.push({ page: pages, says: 'the letter has no closing that is known', words: '' });

  let titleEnd = dear + 2;
  while (isSameHeading(lines[titleEnd - 1], lines[titleEnd])) titleEnd += 1;
  const title = ofstedLineWords(lines.slice(dear + 1, titleEnd));
  const body = readOfstedReportBody(lines.slice(titleEnd, closing), letterLayout, bodySize);
  doubts.push(...body.doubts);
  const opening = openingWords(body.introduction);
  const { period, doubt } = readDaysOfVisit(opening, dated);
  if (doubt) doubts.push({ page: 1, ...doubt });
  const hung = hangOfstedFootnotes(footnotes, body.marks, body);
  doubts.push(...hung.doubts);
  const below = withoutAddress(lines.slice(closing + 1), ({ text }) => text);
  const signed = below.map(({ text }) => text);
  const more = below.find((line, index) => index >= mostSigned || line.text.length > 60 || line.lead !== null);
  if (more)
    doubts.push({
      page: more.page,
      says: 'more stands below the closing of the letter than who signs it: it is kept with them',
      words: more.text,
    });
  const report: UncountedReport = {
    kind: findVisit(`${title} ${opening}`, kinds) ?? visited,
    title,
    authorityName: readOfstedAuthorityName(title.replace(/^.*?visit\s+(?:to|of)\s+/i, 'Inspection of ')),
    ...(period && { inspected: { from: period.from, to: period.to } }),
    ...(period?.visits && { visits: period.visits }),
    ...(dated && { dated }),
    judgements: {},
    introduction: body.introduction,
    ...(body.improve && { improve: body.improve }),
    sections: body.sections,
    footnotes: hung.footnotes,
    letter: { to, salutation: lines[dear]?.text ?? '', closing: lines[closing]?.text ?? '', signed },
    pages,
    doubts,
  };
  const frame = [...lines.slice(0, titleEnd), ...lines.slice(closing)].map((line) => ({ kind: 'letter' as const, line }));
  return { report, headings: body.headings, leftOut: [...frame, ...body.leftOut] };
}

/** Words after "on", "from" or "between" that are days and nothing else. */
const daysOfVisit = new RegExp(
  String.raw`\b(?:on|from|between)\s+((?:(?:\d{1,2}/\d{1,2}/\d{4}|\d{1,2}(?:st|nd|rd|th)?\b|\d{4}|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?|(?:Mon|Tues|Wednes|Thurs|Fri)day|the|on|and|to|[&,;–-])\s*)+)`,
  'g',
);

/** What stands before the days of an earlier inspection, in its sentence. */
const earlier =
  /\b(?:judged|(?:found|graded|rated)\b[^.\d]{0,20}\b(?:inadequate|good|outstanding|improvement)|(?:last|previously)\s+(?:inspected|visited)|(?:last|previous)\s+(?:[\w-]+\s+){0,2}(?:inspection|visit|judgement))\b[^.\d]{0,60}$/i;

/** How many lines stand below the closing of a letter at most: two who sign, each with a title, and who gets a copy. */
const mostSigned = 8;

/** How many days after its visit a letter is written at most: one that seems older tells of other days. */
const mostDaysToLetter = 120;

/** The days that the opening words of a letter give first, as those of its visit, and what is doubtful about them. */
function readDaysOfVisit(
  opening: string,
  dated: string | undefined,
): { period: ReturnType<typeof readOfstedPeriod>; doubt?: Omit<Doubt, 'page'> | undefined } {
  const { words, isDoubtful } = chooseDaysOfVisit(opening);
  const period = readOfstedPeriod(words);
  if (!period?.isOrdered)
    return { period: undefined, doubt: { says: 'the days of the visit could not be read', words: opening.slice(0, 160) } };
  const days = dated === undefined ? 0 : (Date.parse(dated) - Date.parse(period.to)) / 86_400_000;
  if (days < 0 || days > mostDaysToLetter)
    return {
      period,
      doubt: {
        says: `the letter is dated ${dated ?? ''}, and the days read as those of the visit are months away. Check that they are of this visit`,
        words,
      },
    };
  const says = isDoubtful ? 'an earlier inspection is named beside days. Check which days are those of the visit' : period.doubt;
  return { period, ...(says !== undefined && { doubt: { says, words: isDoubtful ? opening.slice(0, 160) : words } }) };
}

/**
 * The words of the days that are named first. Where they seem to be those of an earlier inspection, the next days are taken if they are later.
 * After a comma or "since", such days can be those of the visit itself: none are taken then.
 */
function chooseDaysOfVisit(opening: string): { words: string; isDoubtful: boolean } {
  const named = [...opening.matchAll(daysOfVisit)].filter(([, days = '']) => /\d{4}/.test(days));
  const wordsOf = (found: RegExpExecArray | undefined) => found?.[1] ?? '';
  const [first] = named;
  const before = opening.slice(0, first?.index);
  const told = earlier.exec(before)?.[0];
  if (told === undefined) return { words: wordsOf(first), isDoubtful: false };
  const dayOf = (found: RegExpExecArray | undefined) => readOfstedPeriod(wordsOf(found))?.from ?? '';
  const later = named.find((found) => !earlier.test(opening.slice(0, found.index)) && dayOf(found) > dayOf(first));
  if (!later) return { words: wordsOf(first), isDoubtful: true };
  const isPassedOver = !told.includes(',') && !/\bsince\b[^.\d]*$/i.test(before);
  return { words: isPassedOver ? wordsOf(later) : '', isDoubtful: true };
}

/** The kind of letter whose visit is named first in the words. */
function findVisit(words: string, kinds: readonly Kind[]): Kind | undefined {
  const said = words.replace(/\s+/g, ' ').toLowerCase();
  const placed = kinds
    .filter((kind) => isVisitKind({ kind }) && isLetterKind({ kind }))
    .map((kind) => ({ kind, at: said.indexOf(kind.visit?.toLowerCase() ?? '') }))
    .filter(({ at }) => at >= 0);
  return placed.sort((a, b) => a.at - b.at)[0]?.kind;
}

/** Who the letter is to, and the day printed on it. */
function readHead(lines: readonly Line[]): { to: string[]; dated: string | undefined; doubts: Doubt[] } {
  const head = lines.map(leftPart).filter((text) => text !== '');
  const dateLine = head.findIndex((text) => readOfstedDay(text) !== undefined && text.length < 30);
  const dated = readOfstedDay(head[dateLine] ?? '');
  return {
    to: withoutAddress(head, (text) => text).filter((text) => text !== head[dateLine]),
    dated,
    doubts: dated ? [] : [{ page: 1, says: 'the date of the letter could not be read', words: head.join(' ') }],
  };
}

/** The words of a line in a letter's head without what stands in the right-hand column: the address of Ofsted itself. */
function leftPart(line: Line): string {
  const wordy = line.pieces.filter(({ text }: Piece) => text.trim() !== '');
  const cut = wordy.findIndex((piece, index) => piece.x > 300 && (index === 0 || piece.x - (wordy[index - 1] as Piece).right > 40));
  if (cut < 0) return line.text;
  const left = wordy.slice(0, cut).map(({ text }) => text);
  return left.join('').replace(/\s+/g, ' ').trim();
}

const openingWords = (paragraphs: readonly OfficialParagraph[]) =>
  paragraphs
    .map(({ blocks }) => textOfReportBlocks(blocks))
    .join(' ')
    .replaceAll('\n', ' ');

const isSameHeading = (before: Line | undefined, line: Line | undefined) =>
  before !== undefined &&
  line !== undefined &&
  before.page === line.page &&
  line.font === before.font &&
  line.size === before.size &&
  before.y - line.y < before.size * 1.5;
