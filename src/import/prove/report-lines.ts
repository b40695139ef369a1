import type { Block } from '../../record/reports/paragraph.ts';
import { isNumbered, type Report, type Section } from '../../record/reports/report.ts';
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
  let part: string | null = null;
  const lines = report.sections.flatMap((section): ProofLine[] => {
    const heads: ProofLine[] = [];
    if (section.part !== null && section.part !== part) heads.push(headingLine(section.part, section.id, []));
    if (section.heading !== null && section.heading !== '') heads.push(headingLine(section.heading, section.id, markOf(section.notes)));
    part = section.part ?? section.heading;
    return [
      ...heads,
      ...section.paragraphs.flatMap((paragraph) => paragraphLines(section, paragraph, markOf(paragraph.notes), isNumbered(report))),
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
    // In a report without numbers each bullet is a paragraph, and its file keeps no bullet.
    const opening = number !== null ? 'paragraph' : section.type === 'improve' ? 'item' : numbered ? kind : 'text or item';
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
