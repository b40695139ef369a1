import type { Corpus } from '../../record/corpus.ts';
import type { Grade } from '../../record/grade.ts';
import type { Judgement } from '../../record/judgement.ts';
import { textOf, type Paragraph } from '../../record/paragraph.ts';
import { paragraphsOf, type Report, type Section } from '../../record/report.ts';

/** Paragraphs that stand under one heading of a document. */
export interface Run {
  section: Section;
  paragraphs: Paragraph[];
}

/** What one document says of something: its paragraphs on it, run by run, in the document's order. */
export interface Passage {
  report: Report;
  runs: Run[];
  count: number;
  /** How many paragraphs the whole document has. */
  outOf: number;
}

/** The part of a document that a question keeps: its paragraphs, under their headings. */
export function selectPassage(report: Report, keep: (paragraph: Paragraph, section: Section) => boolean): Passage {
  const runs = report.sections
    .map((section) => ({ section, paragraphs: section.paragraphs.filter((paragraph) => keep(paragraph, section)) }))
    .filter(({ paragraphs }) => paragraphs.length > 0);
  return { report, runs, count: runs.reduce((sum, { paragraphs }) => sum + paragraphs.length, 0), outOf: paragraphsOf(report).length };
}

/** What one document says of a theme. */
export function themePassage(report: Report, theme: string): Passage {
  return selectPassage(report, ({ themes }) => themes.includes(theme));
}

/** The part of a document's paragraphs that a passage takes up, from 0 to 1. */
export function shareOf({ count, outOf }: Pick<Passage, 'count' | 'outOf'>): number {
  return outOf === 0 ? 0 : count / outOf;
}

/** A share as readers see it: "6%", and "under 1%" where rounding would say none. */
export function formatShare(share: number): string {
  if (share > 0 && share < 0.01) return 'under 1%';
  return `${Math.round(share * 100)}%`;
}

/** How many signs the words of a passage have: what decides whether a page can hold them. */
export function countCharacters({ runs }: Passage): number {
  return runs.flatMap(({ paragraphs }) => paragraphs).reduce((sum, paragraph) => sum + textOf(paragraph).length, 0);
}

/** A judgement and its grade in a document, as they are shown beside its words. */
export interface SectionGrade {
  judgement: Judgement;
  grade: Grade;
}

/**
 * The judgement and grade beside which a section is to be read: its own, or for what stands under no judgement (the
 * introduction, what needs to improve) the overall one. Undefined where the document gives no such grade.
 */
export function gradeOfSection(corpus: Corpus, report: Report, section: Section): SectionGrade | undefined {
  const judgement = corpus.judgements.find(({ id, line }) => (section.judgement ? id === section.judgement : line === 'overall'));
  const grade = judgement && report.judgements[judgement.id];
  return judgement && grade ? { judgement, grade } : undefined;
}

/** A run of headings and paragraphs that belong to one larger part of a document. */
export interface Part {
  heading: string;
  runs: Run[];
  count: number;
}

/** A passage in the larger parts of its document, so that a long one can be folded and still be found in. */
export function groupByPart({ runs }: Passage): Part[] {
  const parts: Part[] = [];
  for (const run of runs) {
    const heading = run.section.part ?? run.section.heading ?? 'Introduction';
    const last = parts.at(-1);
    const part = last?.heading === heading ? last : { heading, runs: [], count: 0 };
    if (part !== last) parts.push(part);
    part.runs.push(run);
    part.count += run.paragraphs.length;
  }
  return parts;
}

/** So many signs of words does a page hold. What is older is linked or has pages of its own, so that pages stay small however large the record grows. */
export const maxPageCharacters = 60_000;
