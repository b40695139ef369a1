import type { Report } from '../../record/reports/report.ts';

/* Faults in what a report says on its front page, and in its footnotes. */

/** A number from 0 up to a limit that is not reached. */
export type Draw = (limit: number) => number;

/** Plants a fault in a report, which it changes; false where the report has no place for it. */
export type Plant = (report: Report, draw: Draw) => boolean;

const otherDay = (day: string) => `${day.slice(0, -1)}${day.endsWith('1') ? '2' : '1'}`;
const entryOf = ({ judgements }: Report, draw: Draw) => Object.entries(judgements)[draw(Object.keys(judgements).length)];

/** Faults in facts and grades, by what they are. */
export const gradeFaults: Record<string, Plant> = {
  'a grade is another': (report, draw) => {
    const [id, grade] = entryOf(report, draw) ?? [];
    if (!id) return false;
    report.judgements[id] = grade === 'good' ? 'inadequate' : 'good';
    return true;
  },
  'a grade is lost': (report, draw) => {
    const [lost] = entryOf(report, draw) ?? [];
    report.judgements = Object.fromEntries(Object.entries(report.judgements).filter(([id]) => id !== lost));
    return lost !== undefined;
  },
  'a judgement that was graded was not': (report, draw) => {
    const [lost] = entryOf(report, draw) ?? [];
    if (!lost) return false;
    report.judgements = Object.fromEntries(Object.entries(report.judgements).filter(([id]) => id !== lost));
    (report.notJudged ??= []).push(lost);
    return true;
  },
  'two grades are exchanged': (report) => {
    const [first, ...rest] = Object.entries(report.judgements);
    const other = rest.find(([, grade]) => grade !== first?.[1]);
    if (!first || !other) return false;
    report.judgements = { ...report.judgements, [first[0]]: other[1], [other[0]]: first[1] };
    return true;
  },
  'the first day is another': (report) => {
    if (!report.inspected) return false;
    report.inspected.from = otherDay(report.inspected.from);
    return true;
  },
  'the last day is another': (report) => {
    if (!report.inspected) return false;
    report.inspected.to = otherDay(report.inspected.to ?? report.inspected.from);
    return true;
  },
  'the days of a visit are lost': (report) => {
    const had = report.visits !== undefined;
    delete report.visits;
    return had;
  },
  'a word of the title is lost': (report) => {
    report.title = report.title.replace(/ \S+$/, '');
    return true;
  },
  'the inspector has another name': (report) => {
    if (!report.leadInspector) return false;
    report.leadInspector = `${report.leadInspector}s`;
    return true;
  },
  'the inspector is lost': (report) => {
    const had = report.leadInspector !== undefined;
    delete report.leadInspector;
    return had;
  },
  'the title of the inspector is another': (report) => {
    if (!report.leadInspectorTitle) return false;
    report.leadInspectorTitle = `Senior ${report.leadInspectorTitle}`;
    return true;
  },
  'the printed terms of reuse are lost': ({ source }) => {
    const had = source.printedTerms !== undefined;
    delete source.printedTerms;
    return had;
  },
  'a word of the printed terms of reuse is lost': ({ source }) => {
    const had = source.printedTerms !== undefined;
    if (had) source.printedTerms = source.printedTerms?.replace(/ \S+/, '');
    return had;
  },
};

const notesOf = ({ notes = [] }: Report) => notes;

/** Takes a footnote off what it hangs on. */
function takeOff(report: Report, anchor: string): void {
  for (const holder of [...report.sections, ...report.sections.flatMap(({ paragraphs }) => paragraphs)])
    if (holder.notes) holder.notes = holder.notes.filter((each) => each !== anchor);
  for (const note of notesOf(report)) if (note.anchor === anchor) delete note.on;
}

/** Faults in footnotes, by what they are. */
export const noteFaults: Record<string, Plant> = {
  'a footnote is lost': (report, draw) => {
    const [lost] = notesOf(report).splice(draw(notesOf(report).length), 1);
    if (lost) takeOff(report, lost.anchor);
    return lost !== undefined;
  },
  'a word of a footnote is lost': (report, draw) => {
    const note = notesOf(report)[draw(notesOf(report).length)];
    if (!note) return false;
    note.text = note.text.replace(/ \S+/, '');
    return true;
  },
  'a footnote has another mark': (report, draw) => {
    const note = notesOf(report)[draw(notesOf(report).length)];
    if (note) note.mark = String(Number(note.mark) + 1);
    return note !== undefined;
  },
  'a footnote stands on another page': (report, draw) => {
    const note = notesOf(report)[draw(notesOf(report).length)];
    if (note) note.page = (note.page ?? 0) + 1;
    return note !== undefined;
  },
  'a footnote hangs on nothing': (report, draw) => {
    const note = notesOf(report)[draw(notesOf(report).length)];
    if (note) takeOff(report, note.anchor);
    return note !== undefined;
  },
  'a footnote hangs on a paragraph that has no mark': (report, draw) => {
    const note = notesOf(report)[draw(notesOf(report).length)];
    const free = report.sections.flatMap(({ paragraphs }) => paragraphs).filter(({ notes = [] }) => notes.length === 0);
    const other = free[draw(free.length)];
    if (!note || !other) return false;
    takeOff(report, note.anchor);
    other.notes = [note.anchor];
    return true;
  },
};
