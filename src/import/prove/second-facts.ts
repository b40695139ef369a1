import { printedGradesIn } from '../ofsted/grades.ts';
import type { ProofFacts } from './proof-line.ts';
import { readGradeRowToProve } from './second-front.ts';
import { proofDaysIn } from './proof-days.ts';
import { withoutProofMarks } from './note-marks.ts';
import { proofRunsText, type TaggedBlock } from './tagged-blocks.ts';

/** What the title of a front page ends before. */
export const inspectionDaysLabel = /^inspection\s+dates?\b\s*:?\s*/i;
const inspectorLabel = /^lead\s+inspectors?\b\s*(?:\(?on\s+site\)?)?\s*:?\s*/i;
const publishedLabel = /^(?:report\s+)?published\s*:?\s*/i;

/** What stands before the facts of a front page. */
export const factLabelsToProve = [inspectionDaysLabel, inspectorLabel, publishedLabel];

const overallSentence = /overall\s+judgement\s+is|children[’']s\s+services\s+in\s.*\b(?:are|is|requires?)\b/i;

/** Whether words are the sentence in which the older reports give their overall grade. A paragraph that says the same is longer. */
export const isOverallSentenceToProve = (words: string) => words.length < 160 && overallSentence.test(words);

/** The facts of a report by its tags. A fact that is not printed is empty. */
export function readFactsToProve(front: readonly TaggedBlock[], table: readonly TaggedBlock[], body: readonly TaggedBlock[]): ProofFacts {
  const printed = front.filter(({ role }) => role !== 'artifact' && role !== 'note');
  const dates = valueAfter(printed, inspectionDaysLabel) ?? '';
  const days = proofDaysIn(dates);
  const published = proofDaysIn(valueAfter(printed, publishedLabel) ?? '');
  const inspector = valueAfter(printed, inspectorLabel) ?? valueAfter([...body].reverse(), inspectorLabel, body) ?? '';
  const grades = table.flatMap((row) => readGradeRowToProve(row) ?? []);
  const overall = readStatement(printed);
  return {
    ...readTitle(printed),
    from: days.at(0) ?? '',
    to: days.at(-1) ?? '',
    visits: countStretches(dates) * 2 === days.length && days.length > 2 ? days : [],
    published: published.at(0) ?? '',
    ...splitInspector(inspector),
    printedTerms: readTermsToProve(body),
    grades: { ...(overall && { overall }), ...Object.fromEntries(grades.map(({ judgement, grade }) => [judgement, grade])) },
  };
}

/** The sentences on who may copy the document, unless they name the Open Government Licence, each once. */
function readTermsToProve(body: readonly TaggedBlock[]): string {
  const sentences = body.flatMap(({ runs }) => proofRunsText(runs).split(/(?<=[.!?]) (?=[A-Z])/));
  const terms = sentences.filter((words) => allowsReuse.every((says) => says.test(words)) && !/open government licen[cs]e/i.test(words));
  return [...new Set(terms)].join(' ');
}

/** What a sentence on reuse says, in any order. The first reader goes by how it begins. */
const allowsReuse = [
  /\bmay\b/i,
  /\b(?:copy|copied|reproduced?|re-?used?)\b/i,
  /\b(?:document|information|report|publication)\b/i,
  /\bsource\b/i,
];

/** How many stretches of days a text names: each has a "to" or a dash. */
const countStretches = (dates: string) => dates.match(/\bto\b|[–—-]/g)?.length ?? 0;

/** The words above the days of the inspection, and the marks of footnotes on them. */
function readTitle(front: readonly TaggedBlock[]): Pick<ProofFacts, 'title' | 'titleMarks'> {
  const end = front.findIndex((block) => inspectionDaysLabel.test(proofRunsText(block.runs)));
  const parts = front.slice(0, end < 0 ? undefined : end).map(({ runs }) => withoutProofMarks(runs));
  return { title: parts.map(({ words }) => words).join(' '), titleMarks: parts.flatMap(({ marks }) => marks) };
}

/** What stands after a label: in its block, in the next cell of its row, or in the block after it. */
function valueAfter(blocks: readonly TaggedBlock[], label: RegExp, order: readonly TaggedBlock[] = blocks): string | undefined {
  const found = blocks.find(({ runs }) => label.test(proofRunsText(runs)));
  if (!found) return undefined;
  const rest = proofRunsText(found.runs).replace(label, '');
  if (rest !== '') return rest;
  const next = order[order.indexOf(found) + 1];
  return next ? proofRunsText(next.runs) : '';
}

/** The overall grade of the sentence above the table of the older reports. */
function readStatement(front: readonly TaggedBlock[]): string | undefined {
  const sentence = front
    .map(({ runs }) => proofRunsText(runs))
    .filter(isOverallSentenceToProve)
    .join(' ');
  const grades = new Set(printedGradesIn(sentence.replace(/\brequire\b/gi, 'requires')));
  return grades.size === 1 ? [...grades][0] : undefined;
}

/**
 * The names of those who led, and the title of the first: the title begins with one of the few words that Ofsted's titles begin with, at
 * times in brackets or after a dash. Two names stand with a semicolon between them.
 */
function splitInspector(printed: string): Pick<ProofFacts, 'inspector' | 'inspectorTitle'> {
  const people = printed.split(/\s+(?:and|&)\s+(?!Skills\b|[^()]*\))|\s*;\s*/).map((person) => {
    const words = person.split(' ');
    const at = words.findIndex((word, index) => index > 0 && titleBegins.test(word.replace(/^\(/, '')));
    const [name, title] = at < 0 ? [words, []] : [words.slice(0, at), words.slice(at)];
    return { name: name.join(' ').replace(/[\s,–-]+$/, ''), title: withoutOuterBrackets(title.join(' ').replace(/[\s,]+$/, '')) };
  });
  return {
    inspector: people.map(({ name }) => name).join('; '),
    inspectorTitle: people.find(({ title }) => title !== '')?.title ?? '',
  };
}

/** A title without the brackets around all of it, or the one that is left where the name's part went. */
const withoutOuterBrackets = (title: string) => title.replace(/^\(/, '').replace(/^([^(]*?)[\s,)]+$/, '$1');

const titleBegins = /^(?:Her|His|HM\b|S?HMI\b|Senior|Ofsted|Regional|Regulatory|Social|Associate|Additional)/i;
