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
      titleMarks: (report.notes ?? []).filter(({ on }) => on === title).map(({ mark }) => mark),
      from: inspected?.from ?? '',
      to: inspected?.to ?? '',
      visits: (report.visits ?? []).flatMap(({ from, to }) => [from, to ?? from]),
      published: published ?? '',
      inspector: leadInspector ?? '',
      inspectorTitle: leadInspectorTitle ?? '',
      printedTerms: report.source.printedTerms ?? '',
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
  /** The headings that the section before stands under, outermost first, and all parts so far: one that comes back may be open still, or printed again. */
  let above: string[] = [];
  const parts = new Set<string>();
  const hasParts = report.sections.some(({ part }) => part !== null);
  /** The marks on a part, where it is printed first: those of notes that say that they hang on it. */
  const marksOnPart = (words: string) =>
    parts.has(words)
      ? []
      : (report.notes ?? []).filter(({ on }) => on !== report.title && tidyProofText(on ?? '') === words).map(({ mark }) => mark);
  const lines = report.sections.flatMap((section): ProofLine[] => {
    const heads = [section.part, section.heading].flatMap((words) => proofHeadings(words ?? ''));
    const own = proofHeadings(section.heading ?? '').length;
    const changes = heads.findIndex((words, index) => words !== above[index]);
    above = heads;
    const fresh = changes < 0 ? [] : heads.slice(changes);
    const marks = markOf(section.notes);
    const printed = fresh.map((words, index): ProofLine => {
      if (index < fresh.length - own) {
        const isOpen = parts.has(words);
        return { ...headingLine(words, section.id, marksOnPart(words)), ...(isOpen && { isOpenPart: true as const }) };
      }
      if (index < fresh.length - 1) return headingLine(words, section.id, []);
      const under = { ...(hasParts && { under: heads.slice(0, -own) }), judgement: section.judgement };
      return { ...headingLine(words, section.id, marks), ...under, ...(section.type === 'improve' && { isImprove: true as const }) };
    });
    for (const words of heads) parts.add(words);
    return [
      ...printed,
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
  // What needs to improve, and a report without numbers, have a paragraph for each bullet, and their file keeps none.
  const keepsBullets = number !== null || (numbered && section.type !== 'improve');
  return blocks.flatMap(linesOfBlock).map(({ kind, words }, index): ProofLine => {
    const opens = index === 0;
    const opening = number !== null ? 'paragraph' : keepsBullets ? kind : 'text or item';
    return {
      kind: opens ? opening : kind === 'item' && !keepsBullets ? 'item or inner item' : kind,
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
