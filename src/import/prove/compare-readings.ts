import { diffArrays } from 'diff';
import type { ProofFacts, ProofLine, ProofReading } from './proof-line.ts';

/** A place where two readings of a report differ: what each has there, as people read it. Null where one has nothing. */
export interface ReadingDifference {
  /** Page of the PDF. */
  page: number;
  /** Where it stands in the report file, e.g. p12, or the name of a fact; empty where only the second reading has it. */
  at: string;
  left: string | null;
  right: string | null;
}

/** Where two readings of a report differ, facts first; empty where they agree in all. */
export function compareProofReadings(left: ProofReading, right: ProofReading): ReadingDifference[] {
  return [...compareFacts(left.facts, right.facts), ...compareLines(left, right)];
}

function compareFacts(left: ProofFacts, right: ProofFacts): ReadingDifference[] {
  const differs = (at: string, a: string, b: string): ReadingDifference[] =>
    sameWords(a, b) ? [] : [{ page: 1, at, left: a || null, right: b || null }];
  const judgements = new Set([...Object.keys(left.grades), ...Object.keys(right.grades)]);
  return [
    ...differs('title', left.title, right.title),
    ...differs('notes on the title', left.titleMarks.join(', '), right.titleMarks.join(', ')),
    ...differs('inspected from', left.from, right.from),
    ...differs('inspected to', left.to, right.to),
    ...differs('visits', left.visits.join(', '), right.visits.join(', ')),
    // The day of publication is at times known from Ofsted's list alone.
    ...(right.published ? differs('published', left.published, right.published) : []),
    ...differs('lead inspector', left.inspector, right.inspector),
    ...differs('title of the lead inspector', left.inspectorTitle, right.inspectorTitle),
    ...differs('printed terms', left.printedTerms, right.printedTerms),
    ...[...judgements].flatMap((id) => differs(`grade of ${id}`, left.grades[id] ?? '', right.grades[id] ?? '')),
  ];
}

const sameWords = (a: string, b: string) => a.replace(/\s+/g, ' ').trim() === b.replace(/\s+/g, ' ').trim();

function compareLines({ lines: left, facts }: ProofReading, { lines: right }: ProofReading): ReadingDifference[] {
  const isNote = ({ kind }: ProofLine) => kind === 'note';
  const notNote = (line: ProofLine) => !isNote(line);
  // Footnotes stand at the foot of their pages in the PDF, and together in a report file.
  return [
    ...align(left.filter(notNote), right.filter(notNote)),
    ...align(left.filter(isNote), right.filter(isNote)),
    ...findLooseNotes(left, facts.titleMarks),
  ];
}

/** Footnotes of a report file that hang on nothing in it: their marks were not found, or are on what has no place for one, such as its table of judgements. */
function findLooseNotes(lines: readonly ProofLine[], onTitle: readonly string[]): ReadingDifference[] {
  const held = [...onTitle, ...lines.flatMap(({ marks }) => marks)];
  return lines
    .filter(({ kind }) => kind === 'note')
    .filter(({ number }) => {
      const found = held.indexOf(number ?? '');
      if (found >= 0) held.splice(found, 1);
      return found < 0;
    })
    .map((note) => ({
      page: note.page ?? 1,
      at: note.at,
      left: `hung on nothing: ${describeProofLine(note)}`,
      right: describeProofLine(note),
    }));
}

/** Where the lines of two readings differ. A part of a report file that may be open since it was printed first is no difference where the PDF does not print it again. */
function align(left: readonly ProofLine[], right: readonly ProofLine[]): ReadingDifference[] {
  const changes = diffArrays([...left], [...right], { comparator: sameLine });
  const found: ReadingDifference[] = [];
  const same: Place = [];
  let [atLeft, atRight] = [0, 0];
  let [onlyLeft, onlyRight]: [ProofLine[], ProofLine[]] = [[], []];
  const settle = () => {
    found.push(
      ...pair(
        onlyLeft.filter(({ isOpenPart }) => !isOpenPart),
        onlyRight,
        right[atRight - 1]?.page ?? 1,
      ),
    );
    [onlyLeft, onlyRight] = [[], []];
  };
  for (const { added, removed, count } of changes) {
    if (removed) onlyLeft = left.slice(atLeft, (atLeft += count));
    else if (added) onlyRight = right.slice(atRight, (atRight += count));
    else {
      settle();
      for (let index = 0; index < count; index += 1) {
        const [a, b] = [left[atLeft + index], right[atRight + index]];
        if (a && b) same.push([a, b]);
        if (a && b && a.page !== null && a.page !== b.page)
          found.push({ page: b.page ?? 1, at: a.at, left: `page ${a.page}: ${a.words}`, right: `page ${b.page ?? ''}: ${b.words}` });
      }
      atLeft += count;
      atRight += count;
    }
  }
  settle();
  const places = groupByPlace(same);
  return [...found, ...places.flatMap(compareMarks), ...places.flatMap(compareDepths), ...same.flatMap(compareNesting)];
}

/** Lines of two readings that agree, those of one paragraph together. */
type Place = [ProofLine, ProofLine][];

function groupByPlace(same: Place): Place[] {
  const places: Place[] = [];
  for (const pair of same) {
    const before = places.at(-1)?.[0]?.[0];
    if (before && before.kind !== 'heading' && pair[0].kind !== 'heading' && before.at === pair[0].at) places.at(-1)?.push(pair);
    else places.push([pair]);
  }
  return places;
}

/** Where a heading or a paragraph has other marks of footnotes. A report file does not say in which line of a paragraph one stands. */
function compareMarks(place: Place): ReadingDifference[] {
  const [[first, second]] = place as [[ProofLine, ProofLine]];
  const [a, b] = [0, 1].map((side) => place.flatMap((pair) => pair[side as 0 | 1].marks).join(', ')) as [string, string];
  if (a === b) return [];
  const tell = (line: ProofLine, marks: string) => `${marks ? `with the mark ${marks}` : 'without a mark'}: ${describeProofLine(line)}`;
  return [{ page: second.page ?? first.page ?? 1, at: first.at, left: tell(first, a), right: tell(second, b) }];
}

/**
 * Where a heading stands under another one in a report file than in the PDF, is about another judgement, or opens what needs to
 * improve in only one of the two. In the older reports, which have parts, such a heading opens a section like others. A file names all headings that
 * one stands under, and a reading of the PDF the nearest that it is sure of.
 */
function compareNesting([a, b]: [ProofLine, ProofLine]): ReadingDifference[] {
  if (a.kind !== 'heading' || b.kind !== 'heading') return [];
  const found: ReadingDifference[] = [];
  const tell = (left: string, right: string) =>
    found.push({ page: b.page ?? 1, at: a.at, left: `${left}: ${a.words}`, right: `${right}: ${b.words}` });
  if (a.under && b.under && !isUnderAlike(a.under, b.under))
    tell(`under ${a.under.join(' – ') || 'nothing'}`, `under ${b.under.join(' – ') || 'nothing'}`);
  if (a.judgement !== undefined && b.judgement !== undefined && a.judgement !== b.judgement)
    tell(`about the judgement ${a.judgement ?? 'none'}`, `about the judgement ${b.judgement ?? 'none'}`);
  const [isImprove, shouldBe] = [a.isImprove === true, b.isImprove === true && a.under === undefined];
  const nameOf = (improve: boolean) => (improve ? 'what needs to improve' : 'a section like others');
  // The heading of a part is no section's, and says no judgement either.
  if (a.judgement !== undefined && isImprove !== shouldBe) tell(nameOf(isImprove), nameOf(shouldBe));
  return found;
}

const isUnderAlike = (all: readonly string[], sure: readonly string[]) =>
  all.length > 0 === sure.length > 0 && sure.every((words) => all.some((other) => sameProofWords(other, words)));

/** Where a file that keeps no bullets has items under a paragraph: they are inner items if the paragraph is an item itself, and items if not. */
function compareDepths(place: Place): ReadingDifference[] {
  const [[opening, first]] = place as [[ProofLine, ProofLine]];
  const kind = opening.kind === 'text or item' && first.kind === 'item' ? 'inner item' : 'item';
  return place
    .filter(([a, b]) => (a.kind === 'item or inner item' && b.kind !== kind) || (a.kind === 'inner item' && kind === 'inner item'))
    .map(([a, b]) => ({
      page: b.page ?? first.page ?? 1,
      at: a.at,
      left: describeProofLine({ ...a, kind }),
      right: describeProofLine(b),
    }));
}

function sameLine(a: ProofLine, b: ProofLine): boolean {
  return sameKind(a, b) && a.number === b.number && sameProofWords(a.words, b.words);
}

function sameKind(a: ProofLine, b: ProofLine): boolean {
  if (a.kind === 'text or item') return b.kind === 'text' || b.kind === 'item' || isHeadingKeptAsWords(b);
  if (a.kind === 'item or inner item') return b.kind === 'item' || b.kind === 'inner item';
  return a.kind === b.kind || (a.kind === 'text' && isHeadingKeptAsWords(b));
}

/** A section needs words: a heading with nothing under it stands in a report file as a paragraph. */
const isHeadingKeptAsWords = ({ kind, isEmpty }: ProofLine) => kind === 'heading' && isEmpty === true;

/**
 * Whether two readings have the same words, to the last comma. A line that ends with a hyphen can have a space after it that nobody
 * sees: it is one, as in "16- and 17-year-olds", before these small words alone.
 */
export function sameProofWords(a: string, b: string): boolean {
  return a === b || withoutHiddenSpaces(a) === withoutHiddenSpaces(b);
}

const withoutHiddenSpaces = (words: string) => words.replace(/(?<=[A-Za-z0-9]-) (?!(?:and|or|to)\b)(?=[A-Za-z])/g, '');

/** Lines that only one reading has, side by side in their order. */
function pair(left: readonly ProofLine[], both: readonly ProofLine[], page: number): ReadingDifference[] {
  const right = both.filter(({ isFact }) => !isFact);
  return Array.from({ length: Math.max(left.length, right.length) }, (_, index) => {
    const [a, b] = [left[index], right[index]];
    return {
      page: b?.page ?? a?.page ?? page,
      at: a?.at ?? '',
      left: a ? describeProofLine(a) : null,
      right: b ? describeBeside(b, a) : null,
    };
  });
}

/** A line beside one of a file that keeps no bullets: whether it is an item is no difference there. */
const describeBeside = (line: ProofLine, other: ProofLine | undefined) =>
  describeProofLine(other?.kind === 'text or item' && line.kind === 'item' ? { ...line, kind: 'text' } : line);

/** A line as people read it: what it is, if it is more than words, and the words. */
export function describeProofLine({ kind, number, words }: ProofLine): string {
  const lead =
    kind === 'paragraph'
      ? `${number ?? ''}. `
      : kind === 'note'
        ? `note ${number ?? ''}: `
        : kind === 'text' || kind === 'text or item'
          ? ''
          : `${kind}: `;
  return `${lead}${words}`;
}
