import { createHash } from 'node:crypto';
import type { Report } from '../../record/reports/report.ts';

/**
 * The SHA-256 of a report that two readings prove: its PDF, whose it is and what it is, the facts of its front page, other terms of
 * reuse that it prints, and every word with its place. The readings compare all of it except kind and framework, which follow from title and days, and `dated`; and of a section
 * whether it is the introduction. Not part of it, so
 * that they can change without a new proof, and never compared: addresses, rights, topics, notes of ours, the frame of a letter, the
 * length of an inspection, and which numbers its publisher left out.
 */
export function hashReportForProof(report: Report): string {
  const { source, authority, kind, framework, dated, title, printedFor, inspected, published, leadInspector, leadInspectorTitle } = report;
  const { judgements, notJudged = [] } = report;
  const what = [source.sha256, authority, kind.id, framework, dated];
  const facts = [...what, title, printedFor, inspected?.from, inspected?.to, published, leadInspector, leadInspectorTitle];
  const visits = report.visits?.flatMap(({ from, to }) => [from, to ?? from]) ?? [];
  // A pair with its name, and only where there are some, so that proofs made before keep their hash.
  const terms = source.printedTerms === undefined ? [] : [['printed terms', source.printedTerms]];
  const grades = [...Object.entries(judgements), ...notJudged.map((id) => [id, 'not-judged'])].sort(([a = ''], [b = '']) =>
    a < b ? -1 : 1,
  );
  const sections = report.sections.map(({ type, heading, part, judgement, notes = [], paragraphs }) => [
    [type, heading, part, judgement, notes],
    paragraphs.map(({ anchor, number, page, blocks, notes: marks = [] }) => [anchor, number, page, blocks, marks]),
  ]);
  const notes = (report.notes ?? []).map(({ anchor, mark, page, text, on }) => [
    anchor,
    mark,
    page,
    text,
    ...(on === undefined ? [] : [on]),
  ]);
  const proved = JSON.stringify([[...facts, ...visits, ...terms].map((fact) => fact ?? null), grades, sections, notes]);
  return createHash('sha256').update(proved).digest('hex');
}
