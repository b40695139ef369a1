import { createHash } from 'node:crypto';
import type { Report } from '../../record/reports/report.ts';

/**
 * The SHA-256 of all that two readings of a report were compared in: its PDF, the facts of its front page, and every word with its
 * place. Topics, notes of ours and addresses are not part of it, so that they can change without a new proof.
 */
export function hashReportForFidelity(report: Report): string {
  const { source, title, printedFor, inspected, published, leadInspector, leadInspectorTitle, judgements, notJudged = [] } = report;
  const facts = [source.sha256, title, printedFor, inspected?.from, inspected?.to, published, leadInspector, leadInspectorTitle];
  const grades = [...Object.entries(judgements), ...notJudged.map((id) => [id, 'not-judged'])].sort(([a = ''], [b = '']) =>
    a < b ? -1 : 1,
  );
  const sections = report.sections.map(({ type, heading, part, notes = [], paragraphs }) => [
    [type, heading, part, notes],
    paragraphs.map(({ anchor, number, page, blocks, notes: marks = [] }) => [anchor, number, page, blocks, marks]),
  ]);
  const notes = (report.notes ?? []).map(({ anchor, mark, page, text }) => [anchor, mark, page, text]);
  const proved = JSON.stringify([facts.map((fact) => fact ?? null), grades, sections, notes]);
  return createHash('sha256').update(proved).digest('hex');
}
