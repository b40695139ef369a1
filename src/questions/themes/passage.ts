import type { Corpus } from '../../record/corpus/corpus.ts';
import type { Grade } from '../../record/grades/grade.ts';
import type { Judgement } from '../../record/frameworks/judgement.ts';
import { textOfReportParagraph, type Paragraph } from '../../record/reports/paragraph.ts';
import type { Report, Section } from '../../record/reports/report.ts';

/** Paragraphs under one heading of a document. */
export interface Run {
  section: Section;
  paragraphs: Paragraph[];
}

/** The paragraphs that one document has about something, grouped by heading, in the document's order. */
export interface Passage {
  report: Report;
  runs: Run[];
  count: number;
  /** How many paragraphs the whole document has. */
  outOf: number;
}

/** The paragraphs of a document that `keep` accepts, grouped by heading. */
export function selectThemePassage(report: Report, keep: (paragraph: Paragraph, section: Section) => boolean): Passage {
  const runs = report.sections
    .map((section) => ({ section, paragraphs: section.paragraphs.filter((paragraph) => keep(paragraph, section)) }))
    .filter(({ paragraphs }) => paragraphs.length > 0);
  const countAll = (parts: readonly { paragraphs: readonly Paragraph[] }[]) =>
    parts.reduce((sum, { paragraphs }) => sum + paragraphs.length, 0);
  return { report, runs, count: countAll(runs), outOf: countAll(report.sections) };
}

/** Passages that were asked for, by document and theme: pages of a large record ask for each hundreds of times. */
const passages = new WeakMap<Report, Map<string, Passage>>();

/** The paragraphs of one document about a theme. */
export function themePassage(report: Report, theme: string): Passage {
  const known = passages.get(report) ?? new Map<string, Passage>();
  passages.set(report, known);
  const passage = known.get(theme) ?? selectThemePassage(report, ({ themes }) => themes.includes(theme));
  known.set(theme, passage);
  return passage;
}

/** The share of its document's paragraphs that a passage has, from 0 to 1. */
export function themePassageShare({ count, outOf }: Pick<Passage, 'count' | 'outOf'>): number {
  return outOf === 0 ? 0 : count / outOf;
}

/** A share as a percentage: "6%", or "under 1%" rather than "0%" for a small share. */
export function formatThemePassageShare(share: number): string {
  if (share > 0 && share < 0.01) return 'under 1%';
  return `${Math.round(share * 100)}%`;
}

/** The number of characters in a passage, which decides whether it fits on a page. */
export function countThemePassageCharacters({ runs }: Passage): number {
  return runs.flatMap(({ paragraphs }) => paragraphs).reduce((sum, paragraph) => sum + textOfReportParagraph(paragraph).length, 0);
}

/** A judgement and its grade in a document, to show beside a section. */
export interface SectionGrade {
  judgement: Judgement;
  grade: Grade;
}

/**
 * The judgement and grade to show beside a section: its own, or the overall ones for a section without a judgement (the
 * introduction, what needs to improve). Undefined where the document gives no such grade.
 */
export function gradeOfThemeSection(corpus: Corpus, report: Report, section: Section): SectionGrade | undefined {
  const judgement = corpus.judgements.find(({ id, line }) => (section.judgement ? id === section.judgement : line === 'overall'));
  const grade = judgement && report.judgements[judgement.id];
  return judgement && grade ? { judgement, grade } : undefined;
}

/** The headings and paragraphs of a passage that belong to one larger part of its document. */
export interface Part {
  heading: string;
  runs: Run[];
  count: number;
}

/** A passage grouped by the larger parts of its document, so that a long passage can be folded part by part. */
export function groupThemePassageByPart({ runs }: Passage): Part[] {
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

/** The most paragraphs of one document beside those of another, in a large record: the others are linked, so that no page grows with the longest report. */
export const mostParagraphsBesideOthers = 12;

/** The first paragraphs of a passage, as a passage that still counts all, and the others. */
export function splitThemePassage(passage: Passage, most: number): { shown: Passage; others: Paragraph[] } {
  let left = most;
  const others: Paragraph[] = [];
  const runs = passage.runs.flatMap(({ section, paragraphs }) => {
    const shown = paragraphs.slice(0, left);
    others.push(...paragraphs.slice(shown.length));
    left -= shown.length;
    return shown.length > 0 ? [{ section, paragraphs: shown }] : [];
  });
  return { shown: { ...passage, runs }, others };
}

/** The most characters of quoted text on one page. Older documents are linked or get their own pages, so that pages stay small as the record grows. */
export const maxPassageCharacters = 60_000;

/** The most characters of quoted text on a page that starts with a few authorities of many: readers choose what else they read. */
export const maxPassageCharactersAtStart = 24_000;
