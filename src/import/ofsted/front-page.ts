import type { Line } from '../pdf/lines.ts';
import { gradePrintedByOfsted, isPrintedGradeCell } from './grades.ts';
import { ilacsLayout, sifLayout, type ReportLayout } from './layout.ts';
import type { Doubt } from './official-report.ts';
import { ofstedLineWords } from './words-of.ts';
import { findFrontPageDates, readOfstedFrontPageFacts, type LabelledFacts } from './facts.ts';
import { readOfstedJudgementTable } from './judgement-table.ts';
import { readOfstedAuthorityName, readOfstedTitle } from './title.ts';

/** What the front page of an inspection report says. */
export interface FrontPage extends LabelledFacts {
  layout: ReportLayout;
  title: string;
  printedFor?: string | undefined;
  authorityName?: string | undefined;
  judgements: Record<string, string>;
  /** The lines of the title and of the name above it. */
  titled: Line[];
  /** Whether the table of judgements may go on on the next page. */
  tableRunsOn: boolean;
  /** The lines that the title, the facts and the table were read from. All others are words of the report. */
  used: Line[];
  doubts: Doubt[];
}

/** The facts of a front page and its table of judgements; undefined where it is none that is known. A grade that cannot be paired with its label for certain is left out. */
export function readOfstedFrontPage(lines: readonly Line[]): FrontPage | undefined {
  const words = ofstedLineWords(lines);
  const header = lines.findIndex(({ text }) => /^judge?ments?\s*:?\s*(?:grades?)?\s*:?$/i.test(text));
  const isIlacs = /impact\s+of\s+leaders/i.test(words) && (header >= 0 || lines.some(({ text }) => /lead inspector/i.test(text)));
  if (isIlacs) return readIlacsFront(lines, header);
  return /inspection\s+of\s+services\s+for\s+children\s+in\s+need\s+of\s+help/i.test(words) ? readSifFront(lines) : undefined;
}

/** The lines above the dates of the inspection, or the first four: the title stands there. */
function titleLines(lines: readonly Line[]): Line[] {
  const dates = findFrontPageDates(lines);
  return lines.slice(0, dates < 0 ? 4 : dates);
}

function readIlacsFront(lines: readonly Line[], header: number): FrontPage {
  const { facts, doubts, used } = readOfstedFrontPageFacts(lines.slice(0, header < 0 ? 20 : header));
  const titled = titleLines(lines);
  const { title, printedFor } = readOfstedTitle(titled);
  // The head of its second column can stand a little lower than that of the first.
  const rows = header + (/^grades?\s*:?$/i.test(lines[header + 1]?.text ?? '') ? 2 : 1);
  const table = readOfstedJudgementTable(lines.slice(rows));
  if (table.doubt) doubts.push({ page: lines[0]?.page ?? 1, ...table.doubt });
  return {
    layout: ilacsLayout,
    title,
    printedFor,
    authorityName: readOfstedAuthorityName(printedFor ?? title),
    ...facts,
    judgements: table.judgements,
    titled,
    tableRunsOn: false,
    used: [...titled, ...used, ...lines.slice(Math.max(0, header), rows + table.used)],
    doubts,
  };
}

function readSifFront(lines: readonly Line[]): FrontPage {
  const { facts, doubts, used } = readOfstedFrontPageFacts(lines);
  const titled = titleLines(lines);
  const { title, printedFor } = readOfstedTitle(titled);
  const start = findSifTable(lines);
  const table = readOfstedJudgementTable(lines.slice(Math.max(0, start)).map(withoutNumber));
  if (table.doubt) doubts.push({ page: 1, ...table.doubt });
  const statement = ofstedLineWords(lines.slice(findFrontPageDates(lines) + 1));
  const overall = readOverall(statement);
  if (!overall) doubts.push({ page: 1, says: 'the overall judgement could not be read', words: statement.slice(0, 120) });
  return {
    layout: sifLayout,
    title,
    printedFor,
    authorityName: printedFor,
    ...facts,
    judgements: { ...(overall && { overall }), ...table.judgements },
    titled,
    tableRunsOn: true,
    used: [
      ...titled,
      ...used,
      ...readStatementLines(lines, [...titled, ...used], start),
      ...(start < 0 ? [] : lines.slice(start, start + table.used)),
    ],
    doubts,
  };
}

/** How the older table begins where its rows are numbered. */
const numberedFirstRow = /^1\.?\s*(?:(?:the\s+)?experiences?(?:\s+and\s+progress)?\s+of\s+)?children\s+who\s+need\s+help/i;
/** How it begins otherwise: with a number alone, or with its first label, with its grade or without, and nothing else. */
const firstRow =
  /^1\.?\s*$|^children\s+who\s+need\s+help\s+and\s+protection(?:\s+(?:outstanding|good|requires(?:\s+improvement(?:\s+to\s+be\s+good)?)?|inadequate|not\s+judged))?$/i;

/** The index of the first line of the older table; below 0 where there is none. */
function findSifTable(lines: readonly Line[]): number {
  const findRow = (row: RegExp) => lines.findIndex(({ text }) => row.test(text));
  // A line of words above it can be the same as its first label.
  const numbered = findRow(numberedFirstRow);
  const first = numbered < 0 ? findRow(firstRow) : numbered;
  // A grade that wraps begins a little above its label.
  const above = lines[first - 1];
  return above && above.x > 200 && isPrintedGradeCell(above.text) ? first - 1 : first;
}

/** The lines of the sentence above the table that gives the overall grade, where nothing explains it: otherwise it is a heading of words. */
function readStatementLines(lines: readonly Line[], used: readonly Line[], table: number): Line[] {
  const between = lines.slice(0, Math.max(0, table)).filter((line) => !used.includes(line));
  const largest = Math.max(...between.map(({ size }) => size));
  return between.every(({ size }) => size > largest - 1) && ofstedLineWords(between).length < 150 ? between : [];
}

/** The overall grade, which the older reports give in a sentence above their table. */
function readOverall(statement: string): string | undefined {
  // The first grade in the sentence that is not denied ("not yet good"): words about another judgement can follow.
  const said =
    /overall\s+judgement\s+is\s+(?:that\s+.{0,80}?)?(?<!\b(?:not|yet|longer)\s+)\b(outstanding|good|requires?\s+improvement|inadequate)/i.exec(
      statement,
    );
  const services =
    /children[’']s\s+services\s+in\s+.{2,70}?\s+(?:(?:are|is)\s+(outstanding|good|inadequate)|(requires?\s+improvement))\b/i.exec(
      statement,
    );
  const [sentence = '', ...grades] = said ?? services ?? [];
  // "not consistently good and require improvement": where another grade may be denied, none is taken.
  if (negation.test(sentence.replace(denied, ''))) return undefined;
  const found = grades.find((grade) => grade !== undefined);
  return found && gradePrintedByOfsted(found);
}

/** A grade that is denied by the word before it. */
const denied = /\b(?:no\s+|not\s+)?(?:not|yet|longer)\s+(?:outstanding|good|requires?\s+improvement|inadequate)\b/gi;
const negation = /\b(?:not|no|neither|nor|never|none|nothing|cannot|without)\b/i;

/** A row of the older table without its number: "2.1 Adoption performance". */
function withoutNumber(line: Line): Line {
  const pieces = line.pieces
    .map((piece) => ({ ...piece, text: piece.text.replace(/^\s*\d(?:\.\d)?\.?(?:\s+|(?=[A-Z]))/, '') }))
    .filter(({ text }) => !/^\s*\d(?:\.\d)?\.?\s*$/.test(text));
  return { ...line, pieces };
}
