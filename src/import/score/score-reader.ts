import { textOfBlocks } from '../../record/paragraph.ts';
import type { ListedInspection } from '../match/england-list.ts';
import { matchAuthority } from '../match/match-authority.ts';
import { withoutRunningLines } from '../pdf/page-text.ts';
import type { OfficialParagraph, OfficialReport } from '../ofsted/official-report.ts';

/** What an official PDF should give, as compiled by hand: a row of `expected.json`. A field that is missing or null is not held against it. */
export interface Expected {
  file: string;
  authority?: string | null;
  ofsted_urn?: string | null;
  framework?: string | null;
  inspected_from?: string | null;
  inspected_to?: string | null;
  published?: string | null;
  lead_inspector?: string | null;
  judgements?: Record<string, string> | null;
  numbered_paragraphs?: number | null;
  paragraphs_per_section?: string | null;
  improve_bullets?: number | string | null;
  numbering_note?: string | null;
}

/** What was read of one PDF: the report, or why there is none; and the plain text of its pages from another reading of it. */
export interface Reading {
  expected: Expected;
  report: OfficialReport | undefined;
  fault: string | undefined;
  /** The text of each page, line by line, by another way than the reader's own. */
  pages: readonly string[];
}

/** A row of the score: how many of how many, what is asked, and what was missed in which file. */
export interface ScoreRow {
  name: string;
  right: number;
  of: number;
  /** The share that is asked; for the last kind of row, the most that may be wrong. */
  asked: number;
  missed: string[];
}

const judgementIds: Record<string, string> = {
  overall_effectiveness: 'overall',
  leaders: 'leaders',
  leadership: 'leadership',
  help_and_protection: 'help-and-protection',
  in_care: 'in-care',
  care_leavers: 'care-leavers',
  in_care_and_care_leavers: 'in-care-and-care-leavers',
  looked_after_and_permanence: 'looked-after-and-permanence',
  adoption: 'adoption',
};

const isIlacs = ({ framework }: Expected) => framework?.startsWith('ILACS') ?? false;
const isSif = ({ framework }: Expected) => framework === 'SIF';
/** Whether the file is of a kind that can be imported. */
const isRead = (expected: Expected) => isIlacs(expected) || isSif(expected);

/** Words without white space and without the bullets, which pages print and lists do not. */
const bare = (text: string) => text.replace(/[\s\u00A0◼▪•●■\uE000-\uF8FF]+/g, '');

const numbered = (report: OfficialReport) =>
  report.sections.flatMap(({ paragraphs }) => paragraphs).filter(({ number }) => number !== undefined);

/** Holds readings against what was expected: a row for each thing that is measured. */
export function scoreReadings(readings: readonly Reading[], authorities: readonly ListedInspection[]): ScoreRow[] {
  const read = readings.filter(({ expected }) => isRead(expected));
  const ilacs = read.filter(({ expected }) => isIlacs(expected));
  const sif = read.filter(({ expected }) => isSif(expected));

  const row = (name: string, of: readonly Reading[], asked: number, fault: (reading: Reading) => string | undefined): ScoreRow => {
    const missed = of.flatMap((reading) => {
      const said = reading.report ? fault(reading) : `not read: ${reading.fault ?? ''}`;
      return said === undefined ? [] : [`${reading.expected.file}: ${said}`];
    });
    return { name, right: of.length - missed.length, of: of.length, asked, missed };
  };

  const wrong = read.flatMap((reading) => {
    const said = wrongGrades(reading).filter(() => !reading.report?.doubts.some(({ says }) => /grade|judgement/i.test(says)));
    return said.map((words) => `${reading.expected.file}: ${words}`);
  });
  return [
    row('all judgement grades of a report right', read, 0.99, (reading) => gradeFault(reading)),
    { name: 'wrong grades without a warning', right: -wrong.length, of: 0, asked: 0, missed: wrong },
    row('authority', read, 0.99, (reading) => authorityFault(reading, authorities)),
    row('days of the inspection', read, 0.99, ({ expected, report }) =>
      differs([expected.inspected_from, expected.inspected_to], [report?.inspected?.from, report?.inspected?.to]),
    ),
    row(
      'lead inspector',
      read.filter(({ expected }) => expected.lead_inspector),
      0.99,
      ({ expected, report }) => differs([expected.lead_inspector], [report?.leadInspector]),
    ),
    row('ILACS: number of paragraphs', ilacs, 0.98, countFault),
    scoreTexts('ILACS: text of paragraphs', ilacs, 0.995),
    row('ILACS: nothing left between first and last paragraph', ilacs, 0.98, leftOver),
    row('ILACS: what needs to improve', ilacs, 0.97, ({ expected, report }) =>
      differs([String(Number(expected.improve_bullets ?? 0))], [String(countItems(report))]),
    ),
    row('SIF: number of paragraphs', sif, 0.9, (reading) =>
      reading.expected.numbered_paragraphs === 0 ? unnumberedFault(reading) : countFault(reading),
    ),
    row('SIF: recommendations', sif, 0.9, recommendationFault),
    scoreTexts('SIF: text of paragraphs', sif, 0.9),
  ];
}

function differs(expected: readonly (string | null | undefined)[], read: readonly (string | undefined)[]): string | undefined {
  const pairs = expected.map((value, index) => [value, read[index]] as const);
  return pairs.some(([value, other]) => value !== null && value !== undefined && value !== other)
    ? `${read.map(String).join(' to ')} where ${expected.map(String).join(' to ')} was expected`
    : undefined;
}

function wantedGrades({ judgements }: Expected): [string, string][] {
  return Object.entries(judgements ?? {})
    .filter(([, grade]) => grade !== 'not-graded' && grade !== '')
    .map(([name, grade]) => [judgementIds[name] ?? name, grade]);
}

function gradeFault({ expected, report }: Reading): string | undefined {
  const wanted = wantedGrades(expected);
  const faults = wanted
    .filter(([id, grade]) => report?.judgements[id] !== grade)
    .map(([id]) => `${id} is ${report?.judgements[id] ?? 'absent'}`);
  const more = Object.keys(report?.judgements ?? {}).filter((id) => !wanted.some(([other]) => other === id));
  return faults.length + more.length > 0 ? [...faults, ...more.map((id) => `${id} was not given`)].join(', ') : undefined;
}

/** Grades that were read and are not those of the report; absent ones are not wrong. */
function wrongGrades({ expected, report }: Reading): string[] {
  const wanted = new Map(wantedGrades(expected));
  return Object.entries(report?.judgements ?? {})
    .filter(([id, grade]) => wanted.get(id) !== grade)
    .map(([id, grade]) => `${id} ${grade}`);
}

function authorityFault({ expected, report }: Reading, authorities: readonly ListedInspection[]): string | undefined {
  if (!report || !expected.ofsted_urn) return undefined;
  try {
    return differs([expected.ofsted_urn], [matchAuthority(report, [], authorities).urn]);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** The numbers of a report must run on; where its own numbering is at fault, a doubt must say so. */
function countFault({ expected, report }: Reading): string | undefined {
  if (!report) return undefined;
  const numbers = numbered(report).map(({ number }) => number ?? 0);
  const wanted = expected.numbered_paragraphs;
  if (wanted !== null && wanted !== undefined && numbers.length !== wanted) return `${numbers.length} where ${wanted} were expected`;
  const per = report.sections
    .map(({ paragraphs }) => paragraphs.filter(({ number }) => number !== undefined).length)
    .filter((count) => count > 0);
  if (isIlacs(expected) && expected.paragraphs_per_section && per.join(' + ') !== expected.paragraphs_per_section)
    return `${per.join(' + ')} where ${expected.paragraphs_per_section} were expected`;
  const breaks = numbers.filter((number, index) => index > 0 && number !== (numbers[index - 1] ?? 0) + 1);
  const said = report.doubts.filter(({ says }) => /no paragraph|second paragraph|numbers? its paragraphs anew/.test(says));
  return breaks.length > said.length ? `the numbers break at ${breaks.join(', ')}, and no doubt says so` : undefined;
}

/** What bulleted items there are: words without a bullet are kept as an item, and do not count. */
function countItems(report: OfficialReport | undefined): number {
  const prose = report?.doubts.some(({ says }) => says.includes('has no bullets')) ?? false;
  return prose ? 0 : (report?.improve?.items.length ?? 0);
}

/** The paragraphs of a report without numbers: the words must be there, section by section. */
function unnumberedFault({ report }: Reading): string | undefined {
  const words = report?.sections.flatMap(({ paragraphs }) => paragraphs).length ?? 0;
  return words < 60 ? `${words} paragraphs` : undefined;
}

/** In the older reports what needs to improve are numbered recommendations, at times again for the safeguarding board. */
function recommendationFault({ expected, report }: Reading): string | undefined {
  const wanted = String(expected.improve_bullets ?? '')
    .split('/')[0]
    ?.trim();
  if (!report || !wanted || wanted === '0') return undefined;
  // Their earliest form has a part of that name; the later one a heading "Recommendations" before the first judgement.
  const named = report.sections.filter(({ part, heading }) => /local authority need to improve/i.test(`${part ?? ''} ${heading}`));
  if (named.length > 0) return differs([wanted], [String(named.flatMap(({ paragraphs }) => paragraphs).length)]);
  const first = Number((expected.paragraphs_per_section ?? '').split('+')[0]);
  const upTo = report.sections.findIndex(
    ({ judgement, paragraphs }) => judgement !== undefined && paragraphs.some(({ number }) => number !== undefined),
  );
  const found = report.sections
    .slice(0, upTo < 0 ? undefined : upTo)
    .flatMap(({ paragraphs }) => paragraphs.filter(({ number }) => number !== undefined));
  return found.length === Number(wanted) || found.length === first ? undefined : `${found.length} where ${wanted} were expected`;
}

function scoreTexts(name: string, readings: readonly Reading[], asked: number): ScoreRow {
  const missed: string[] = [];
  let of = 0;
  for (const { expected, report, pages } of readings) {
    if (!report) continue;
    const whole = plainPages(pages, report).join('');
    const paragraphs = [
      ...report.introduction,
      ...(report.improve?.items ?? []),
      ...report.sections.flatMap((section) => section.paragraphs),
    ];
    of += paragraphs.length;
    missed.push(
      ...paragraphs
        .filter((paragraph) => !whole.includes(bare(textOfBlocks(paragraph.blocks))))
        .map((paragraph) => `${expected.file}: ${nameOf(paragraph)}`),
    );
  }
  return { name, right: of - missed.length, of, asked, missed };
}

const nameOf = ({ number, page, blocks }: OfficialParagraph) =>
  `${number === undefined ? `page ${page}` : `paragraph ${number}`} “${textOfBlocks(blocks).replaceAll('\n', '').slice(0, 60)}”`;

/** The pages without white space, running lines, page numbers, bullets and footnotes. */
function plainPages(pages: readonly string[], report: OfficialReport): string[] {
  return withoutRunningLines(pages).map((page) =>
    report.footnotes.reduce((left, { mark, text: words }) => left.replace(mark + bare(words), '').replace(bare(words), ''), bare(page)),
  );
}

/** What words of the PDF between the first and the last paragraph no heading and no paragraph has. */
function leftOver({ report, pages }: Reading): string | undefined {
  if (!report) return undefined;
  let rest = plainPages(pages, report).join('');
  const pieces = [
    ...report.introduction.map(({ blocks }) => bare(textOfBlocks(blocks))),
    ...(report.improve ? [bare(report.improve.heading), ...report.improve.items.map(({ blocks }) => bare(textOfBlocks(blocks)))] : []),
    ...report.sections.flatMap(({ heading, paragraphs }) => [
      bare(heading),
      ...paragraphs.map(({ number, blocks }) => (number === undefined ? '' : `${number}`) + '\u0000' + bare(textOfBlocks(blocks))),
    ]),
  ];
  const left: string[] = [];
  let begun = false;
  for (const piece of pieces) {
    const [number, words = ''] = piece.includes('\u0000') ? piece.split('\u0000') : ['', piece];
    const at = rest.indexOf(words);
    if (at < 0) continue;
    const between = rest
      .slice(0, at)
      .replace(new RegExp(`^${number}[.]*|${number}[.]*$`), '')
      .replace(/^\d{1,2}$/, '');
    if (begun && between.length > 1) left.push(between);
    begun = true;
    rest = rest.slice(at + words.length);
  }
  return left.length > 0 ? `left over: ${left.map((words) => `“${words.slice(0, 60)}”`).join(', ')}` : undefined;
}

/** The score as a table in plain text, and the names of the rows that fall short. */
export function tellScore(rows: readonly ScoreRow[]): { table: string; short: string[] } {
  const short: string[] = [];
  const lines = rows.map((row) => {
    const counts = row.of === 0 && row.asked === 0 && row.right <= 0;
    const share = row.of === 0 ? 1 : row.right / row.of;
    const enough = counts ? row.right === 0 : share >= row.asked;
    if (!enough) short.push(row.name);
    const found = counts ? String(-row.right) : `${row.right} of ${row.of}, ${(share * 100).toFixed(2)}%`;
    const asked = counts ? '0' : `${(row.asked * 100).toFixed(1)}%`;
    return [enough ? 'yes' : 'NO ', row.name.padEnd(56), found.padEnd(24), asked].join('  ');
  });
  return { table: [['   ', 'what'.padEnd(56), 'found'.padEnd(24), 'asked'].join('  '), ...lines].join('\n'), short };
}
