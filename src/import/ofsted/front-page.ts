import type { Line, Piece } from '../pdf/lines.ts';
import { readDay, readPeriod } from './read-dates.ts';
import type { Doubt } from './official-report.ts';

/** What the front page of an inspection report says. */
export interface FrontPage {
  kind: 'ilacs' | 'sif';
  title: string;
  printedFor?: string | undefined;
  authorityName?: string | undefined;
  inspected?: { from: string; to: string } | undefined;
  published?: string | undefined;
  leadInspector?: string | undefined;
  leadInspectorTitle?: string | undefined;
  judgements: Record<string, string>;
  /** The lines after the facts and the table: where the words begin. */
  rest: Line[];
  doubts: Doubt[];
}

const gradeWords = /not judged|outstanding|good|requires\s+improvement(?:\s+to\s+be\s+good)?|inadequate/gi;

/** A grade of the record from its printed words, in any case. */
export function gradeOf(words: string): string {
  const word = words.toLowerCase().replace(/\s+/g, ' ');
  if (word === 'not judged') return 'not-judged';
  return word.startsWith('require') ? 'requires-improvement' : word;
}

/** Labels of the two tables, in a form that their typing errors still fit. First that fits counts. */
const labels: readonly [RegExp, string][] = [
  [/children\s+in\s+care\s+and\s+care\s+leavers/i, 'in-care-and-care-leavers'],
  [/impact\s+of\s+leaders/i, 'leaders'],
  [/need\s+help\s+and\s+protection/i, 'help-and-protection'],
  [/looked\s+after\s+and\s+achieving/i, 'looked-after-and-permanence'],
  [/adoption\s+performance/i, 'adoption'],
  [/leadership,?\s+management/i, 'leadership'],
  [/children\s+in\s+care(?!\s+leavers)/i, 'in-care'],
  [/care\s+leavers/i, 'care-leavers'],
  [/overall\s+effectiveness/i, 'overall'],
];

/** Which judgement a label or a heading is about, if it is about one. */
export function judgementOfHeading(words: string): string | undefined {
  return labels.find(([label]) => label.test(words))?.[1];
}

/** Reads the facts of the front page and its table of judgements. A grade that cannot be paired with its label for certain is left out. */
export function readFrontPage(lines: readonly Line[]): FrontPage | undefined {
  const whole = lines.map(({ text }) => text).join('\n');
  const isSif = /inspection\s+of\s+services\s+for\s+children\s+in\s+need\s+of\s+help/i.test(whole.replace(/\n/g, ' '));
  const header = lines.findIndex(({ text }) => /^judgements?\s*:?\s*(grade)?\s*:?$/i.test(text) || /^judgement\s+grade$/i.test(text));
  const isIlacs = /impact\s+of\s+leaders/i.test(whole.replace(/\n/g, ' ')) && (header >= 0 || /lead inspector/i.test(whole));
  if (isIlacs) return readIlacsFront(lines, header);
  return isSif ? readSifFront(lines) : undefined;
}

const labelled = (pattern: RegExp) => (line: Line) => pattern.test(line.text);
const isDatesLabel = /^inspection\s+dates?\s*:?/i;
const isLeadLabel = /^lead\s+inspectors?\s*:?/i;
const isPublishedLabel = /^(?:report\s+)?published\s*:?/i;

/** The text of a labelled line, with the lines under it that go on with it. */
function valueOf(lines: readonly Line[], at: number, stop: (line: Line) => boolean, label: RegExp): string {
  const first = lines[at];
  if (!first) return '';
  const parts = [first.text.replace(label, '').trim()];
  for (const line of lines.slice(at + 1, at + 4)) {
    const gap = (lines[lines.indexOf(line) - 1]?.y ?? line.y) - line.y;
    if (stop(line) || gap > first.size * 2) break;
    parts.push(line.text);
  }
  return parts.filter(Boolean).join(' ').replace(/\s+/g, ' ').trim();
}

function readFacts(lines: readonly Line[]) {
  const isLabel = (line: Line) =>
    [isDatesLabel, isLeadLabel, isPublishedLabel].some((label) => label.test(line.text)) || /^judgements?\b/i.test(line.text);
  const doubts: Doubt[] = [];
  const facts: Pick<FrontPage, 'inspected' | 'published' | 'leadInspector' | 'leadInspectorTitle'> = {};
  const dates = lines.findIndex(labelled(isDatesLabel));
  if (dates >= 0) {
    const printed = valueOf(lines, dates, (line) => isLabel(line) || !/\d{4}|^(?:and|to|–|-)/i.test(line.text), isDatesLabel);
    const period = readPeriod(printed);
    if (period && period.from <= period.to) {
      facts.inspected = { from: period.from, to: period.to };
      if (period.parts > 2)
        doubts.push({ page: 1, says: 'more than two days are named: the first and the last are taken', words: printed });
    } else doubts.push({ page: 1, says: 'the dates of the inspection could not be read', words: printed });
  }
  const published = lines.findIndex(labelled(isPublishedLabel));
  if (published >= 0) {
    const printed = valueOf(lines, published, () => true, isPublishedLabel);
    facts.published = readDay(printed);
    if (!facts.published) doubts.push({ page: 1, says: 'the day of publication could not be read', words: printed });
  }
  const lead = lines.findIndex(labelled(isLeadLabel));
  if (lead >= 0) {
    const printed = valueOf(lines, lead, (line) => isLabel(line) || line.size > 14, isLeadLabel);
    Object.assign(facts, readInspector(printed));
  }
  return { facts, doubts };
}

/** A lead inspector's name and title: "David Cohen, His Majesty’s Inspector", "Neil Penswick HMI". */
export function readInspector(printed: string): { leadInspector?: string; leadInspectorTitle?: string } {
  const found =
    /^(.*?)[,\s]+((?:Her|His)\s+Majesty[’']s\s+Inspectors?.*|(?:Senior\s+)?S?HMI\b.*|Ofsted\s+Inspector.*|Regional.*|Social\s+Care.*)$/i.exec(
      printed,
    );
  const name = (found?.[1] ?? printed).replace(/[,\s]+$/, '').trim();
  if (name === '' || name.length > 80) return {};
  return { leadInspector: name, ...(found?.[2] ? { leadInspectorTitle: found[2].trim() } : {}) };
}

function readIlacsFront(lines: readonly Line[], header: number): FrontPage {
  const { facts, doubts } = readFacts(lines.slice(0, header < 0 ? 20 : header));
  const titleLines = lines.slice(0, lines.findIndex(labelled(isDatesLabel)) < 0 ? 4 : lines.findIndex(labelled(isDatesLabel)));
  const { title, printedFor } = readTitle(titleLines);
  const table = readTable(lines.slice(header + 1));
  if (table.doubt) doubts.push({ page: lines[0]?.page ?? 1, ...table.doubt });
  return {
    kind: 'ilacs',
    title,
    printedFor,
    authorityName: nameAuthority(printedFor ?? title),
    ...facts,
    judgements: table.judgements,
    rest: lines.slice(header + 1 + table.used),
    doubts,
  };
}

/** The title, and the name above it where the two are printed apart: the name first and larger, until mid-2020. */
function readTitle(lines: readonly Line[]): { title: string; printedFor?: string | undefined } {
  const start = lines.findIndex(({ text }) => /^(?:re-?)?inspection\s+of\b/i.test(text));
  const text = (of: readonly Line[]) =>
    of
      .map(({ text: words }) => words)
      .join(' ')
      .trim();
  if (start > 0) return { title: text(lines.slice(start)), printedFor: text(lines.slice(0, start)) };
  return { title: text(lines) };
}

/** The authority's name out of a title: "Inspection of Kent County Council children’s services" names Kent County Council. */
export function nameAuthority(title: string): string {
  return title
    .replace(/^(?:re-?)?inspection\s+of\s+(?:the\s+)?/i, '')
    .replace(/\s+local\s+authority\s+children[’']?s?[’']?\s+services.*$/i, '')
    .replace(/\s+children[’']s\s+(?:social\s+care\s+)?services.*$/i, '')
    .trim();
}

interface Table {
  judgements: Record<string, string>;
  /** How many lines the table takes. */
  used: number;
  doubt?: { says: string; words: string };
}

/** The words of a line in the column of labels, and those in the column of grades. */
function cellsOf(line: Line, gradeColumn: number): { label: string; labelRight: number; grade: string } {
  const wordy = line.pieces.filter(({ text }: Piece) => text.trim() !== '');
  const inGrades = ({ x }: Piece) => x >= gradeColumn - 6;
  const labelPieces = wordy.filter((piece) => !inGrades(piece));
  return {
    label: joinPieces(labelPieces),
    labelRight: labelPieces.at(-1)?.right ?? 0,
    grade: joinPieces(wordy.filter(inGrades)),
  };
}

function joinPieces(pieces: readonly Piece[]): string {
  return pieces
    .reduce((text, piece, index) => {
      const before = pieces[index - 1];
      return text + (before && piece.x - before.right > 1.5 ? ' ' : '') + piece.text;
    }, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Whether words are a grade, or a part of one that wraps. */
export const isGradeCell = (text: string) =>
  /^(?:not judged|outstanding|good|requires(?:\s+improvement)?(?:\s+to(?:\s+be(?:\s+good)?)?)?|improvement(?:\s+to(?:\s+be(?:\s+good)?)?)?|to be good|be good|inadequate)\.?$/i.test(
    text,
  );

/** Whether words may stand in the column of judgements. */
export const isLabelCell = (text: string) =>
  /impact of leaders|experiences? (?:and|of)|children (?:who|in|and)|care leavers|leavers|help and|protection|overall|effectiveness|and families|families|social work|practice|looked after|achieving|permanence|adoption|leadership|governance|progress/i.test(
    text,
  );

/**
 * The table of judgements. Labels and grades wrap, each in its own column and not side by side, so that lines are never paired: labels and
 * grades are collected in order, and there must be as many of the one as of the other.
 */
function readTable(lines: readonly Line[]): Table {
  const labelWords: string[] = [];
  const gradeText: string[] = [];
  let used = 0;
  const gradeColumn = findGradeColumn(lines.slice(0, 30));
  for (const line of lines) {
    const { label, labelRight, grade } = cellsOf(line, gradeColumn);
    if (grade !== '' && !isGradeCell(grade)) break;
    if (label !== '' && (!isLabelCell(label) || labelRight > gradeColumn)) break;
    // With as many labels as grades, words that neither open a label nor end one are the first of the report.
    const pending = /requires$|improvement to(?: be)?$/i.test(gradeText.at(-1) ?? '');
    const complete =
      !pending && countLabels(labelWords.join(' ')) >= 4 && countLabels(labelWords.join(' ')) === countGrades(gradeText.join(' '));
    if (complete && grade === '' && !opensLabel.test(label) && !endsLabel.test(label)) break;
    if (label !== '') labelWords.push(label);
    if (grade !== '') gradeText.push(grade);
    used += 1;
  }
  const ids = readLabels(labelWords.join(' '));
  const grades = [...gradeText.join(' ').matchAll(gradeWords)].map(([words]) => gradeOf(words));
  const words = `${labelWords.join(' ')} / ${gradeText.join(' ')}`;
  if (ids.length !== grades.length || new Set(ids).size < ids.length || ids.length === 0) {
    return {
      judgements: {},
      used,
      doubt: { says: `the table of judgements has ${ids.length} labels and ${grades.length} grades: none is taken`, words },
    };
  }
  return { judgements: Object.fromEntries(ids.map((id, index) => [id, grades[index] ?? ''])), used };
}

/** Where the column of grades stands: where most words that are grades and begin with a capital do. */
function findGradeColumn(lines: readonly Line[]): number {
  const places = lines
    .flatMap(({ pieces }) => pieces.filter(({ x, text }) => x > 200 && /^\s*[A-Z]/.test(text) && isGradeCell(text.trim())))
    .map(({ x }) => x);
  const near = (place: number) => places.filter((other) => Math.abs(other - place) < 8).length;
  return places.reduce((best, place) => (near(place) > near(best) ? place : best), places[0] ?? Infinity);
}

const opensLabel = /^(?:the (?:experiences?|impact)|experiences? and|children (?:who|looked)|leadership|adoption|overall)/i;
const endsLabel = /(?:families|leavers|protection|permanence|effectiveness|in care|governance)$/i;

const countLabels = (words: string) => readLabels(words).length;
const countGrades = (words: string) => [...words.matchAll(gradeWords)].length;

/** The judgements that a run of labels names, in their order. */
function readLabels(words: string): string[] {
  const found: { at: number; end: number; id: string }[] = [];
  for (const [label, id] of labels) {
    for (const match of words.matchAll(new RegExp(label.source, 'gi'))) {
      const [at, end] = [match.index, match.index + match[0].length];
      if (!found.some((other) => at < other.end && end > other.at)) found.push({ at, end, id });
    }
  }
  return found.sort((a, b) => a.at - b.at).map(({ id }) => id);
}

function readSifFront(lines: readonly Line[]): FrontPage {
  const { facts, doubts } = readFacts(lines);
  const dates = lines.findIndex(labelled(isDatesLabel));
  const { title, printedFor } = readTitle(lines.slice(0, dates < 0 ? 4 : dates));
  let cells = lines.findIndex(({ text }) => /^1\.?\s+children who need help/i.test(text) || /^1\.?\s*$/.test(text));
  // A grade that wraps begins a little above its label.
  const above = lines[cells - 1];
  if (above && above.x > 200 && isGradeCell(above.text)) cells -= 1;
  const statement = lines
    .slice(dates + 1)
    .map(({ text }) => text)
    .join(' ');
  const overall =
    /overall\s+judgement\s+is\s+(?:that\s+.{0,80}?)?(outstanding|good|requires?\s+improvement|inadequate)/i.exec(statement)?.[1] ??
    /children[’']s\s+services\s+in\s+.{2,70}?\s+(?:are|is)\s+(outstanding|good|inadequate)\b/i.exec(statement)?.[1] ??
    /children[’']s\s+services\s+in\s+.{2,70}?\s+(requires?\s+improvement)\b/i.exec(statement)?.[1];
  const table = readTable(lines.slice(Math.max(0, cells)).map(withoutNumber));
  if (table.doubt) doubts.push({ page: 1, ...table.doubt });
  const judgements = { ...(overall ? { overall: gradeOf(overall.replace(/^require\b/i, 'requires')) } : {}), ...table.judgements };
  if (!overall) doubts.push({ page: 1, says: 'the overall judgement could not be read', words: statement.slice(0, 120) });
  return {
    kind: 'sif',
    title,
    printedFor,
    authorityName: printedFor,
    ...facts,
    judgements,
    rest: cells < 0 ? [...lines] : lines.slice(cells + table.used),
    doubts,
  };
}

/** A row of the older table without its number: "2.1 Adoption performance". */
function withoutNumber(line: Line): Line {
  const pieces = line.pieces
    .map((piece) => ({ ...piece, text: piece.text.replace(/^\s*\d(?:\.\d)?\.?\s+/, '') }))
    .filter(({ text }) => !/^\s*\d(?:\.\d)?\.?\s*$/.test(text));
  return { ...line, pieces };
}
