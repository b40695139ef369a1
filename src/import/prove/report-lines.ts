import type { Block } from '../../record/reports/paragraph.ts';
import { isReportNumbered, type Report, type Section } from '../../record/reports/report.ts';
import { tidyProofText } from './tagged-blocks.ts';
import type { ProofLine, ProofReading } from './proof-line.ts';

/** A report file as a reading: what the first reader made of the PDF, and what people changed since. */
export function reportAsProofReading(report: Report): ProofReading {
  const { title, printedFor, inspected, published, leadInspector, leadInspectorTitle, judgements, notJudged = [] } = report;
  return {
    facts: {
      title: [printedFor, title].filter(Boolean).join(' '),
      from: inspected?.from ?? '',
      to: inspected?.to ?? '',
      published: published ?? '',
      inspector: leadInspector ?? '',
      inspectorTitle: leadInspectorTitle ?? '',
      grades: { ...judgements, ...Object.fromEntries(notJudged.map((judgement) => [judgement, 'not-judged'])) },
    },
    lines: readReportLines(report),
    unsure: [],
  };
}

/** The lines of a report file: each heading once, each piece of a paragraph, and its footnotes. */
function readReportLines(report: Report): ProofLine[] {
  const markOf = (anchors: readonly string[] = []) =>
    (report.notes ?? []).filter(({ anchor }) => anchors.includes(anchor)).map(({ mark }) => mark);
  /** The headings that the section before stands under, outermost first, and all parts so far: a part is printed once. */
  let above: string[] = [];
  const parts = new Set<string>();
  const lines = report.sections.flatMap((section): ProofLine[] => {
    const heads = [section.part, section.heading].flatMap((words) => proofHeadings(words ?? ''));
    const own = proofHeadings(section.heading ?? '').length;
    const changes = heads.findIndex((words, index) => words !== above[index]);
    above = heads;
    const fresh = changes < 0 ? [] : heads.slice(changes).filter((words, index, all) => index >= all.length - own || !parts.has(words));
    for (const words of heads) parts.add(words);
    const marks = markOf(section.notes);
    return [
      ...fresh.map((words, index) => headingLine(words, section.id, index === fresh.length - 1 ? marks : [])),
      ...section.paragraphs.flatMap((paragraph) => paragraphLines(section, paragraph, markOf(paragraph.notes), isReportNumbered(report))),
    ];
  });
  const notes = (report.notes ?? []).map(({ mark, page, text, anchor }): ProofLine => ({
    kind: 'note',
    number: mark,
    page,
    words: tidyProofText(text),
    marks: [],
    at: anchor,
  }));
  return [...lines, ...notes];
}

/** The headings that stand in one: a part of a report has those that it stands in before its own. */
export const proofHeadings = (words: string) =>
  words
    .split(' – ')
    .map(tidyProofText)
    .filter((each) => each !== '');

const headingLine = (words: string, at: string, marks: string[]): ProofLine => ({
  kind: 'heading',
  number: null,
  page: null,
  words: tidyProofText(words),
  marks,
  at,
});

function paragraphLines(
  section: Section,
  { number, page, blocks, anchor }: Section['paragraphs'][number],
  marks: string[],
  numbered: boolean,
): ProofLine[] {
  return blocks.flatMap(linesOfBlock).map(({ kind, words }, index): ProofLine => {
    const opens = index === 0;
    // What needs to improve, and a report without numbers, have a paragraph for each bullet, and their file keeps none.
    const opening = number !== null ? 'paragraph' : numbered && section.type !== 'improve' ? kind : 'text or item';
    return {
      kind: opens ? opening : kind,
      number: opens && number !== null ? String(number) : null,
      page: opens ? page : null,
      words: tidyProofText(words),
      // A report file says which paragraph has a footnote, and not where in it.
      marks: opens ? marks : [],
      at: anchor,
    };
  });
}

function linesOfBlock(block: Block): Pick<ProofLine, 'kind' | 'words'>[] {
  if (block.kind === 'text') return [{ kind: 'text', words: block.text }];
  return block.items.flatMap(({ text, items = [] }) => [
    { kind: 'item' as const, words: text },
    ...items.map((words) => ({ kind: 'inner item' as const, words })),
  ]);
}
