import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { Day } from '../../record/dates/day.ts';
import type { Comparison, Fidelity } from '../../record/fidelity.ts';
import { textOfReportParagraph } from '../../record/reports/paragraph.ts';
import { paragraphsOf, type Report } from '../../record/reports/report.ts';
import type { fidelitySchema } from '../../record/shapes/fidelity.ts';
import { yamlListOnOneLine, quoteForYaml, writeYaml } from '../yaml-and-csv/write-yaml.ts';

type Rows = z.output<typeof fidelitySchema>;

/** The SHA-256 of all that a comparison looks at: every paragraph's anchor, number, page and words. */
export function hashWordsForFidelity(report: Report): string {
  const words = paragraphsOf(report).map((paragraph) => [
    paragraph.anchor,
    paragraph.number,
    paragraph.page,
    textOfReportParagraph(paragraph),
  ]);
  return createHash('sha256').update(JSON.stringify(words)).digest('hex');
}

/** The stored comparisons, each knowing whether words and PDF are still those that were compared. */
export function toFidelity(rows: Rows, reports: readonly Report[]): Fidelity[] {
  return rows.flatMap((row) => {
    const report = reports.find(({ id }) => id === row.report);
    if (!report) return [];
    return [
      {
        report: row.report,
        compared: row.compared,
        sha256: row.sha256,
        equal: row.equal,
        differing: row.differing,
        notCheckable: row.not_checkable,
        misplaced: row.misplaced,
        leftOut: row.left_out,
        current: row.words === hashWordsForFidelity(report) && row.sha256 === report.source.sha256,
      },
    ];
  });
}

/** A comparison to be stored. */
export interface StoredComparison extends Comparison {
  report: Report;
  compared: Day;
}

const heading = `# What comparing each document with its official PDF, word for word, gave. Written by npm run fidelity -- <folder of PDF files>; never by hand.
`;

/** The text of content/fidelity.yml: the new comparisons, and the earlier ones of documents of the record that were not compared again. */
export function writeFidelity(compared: readonly StoredComparison[], earlier: Rows, reports: readonly Report[]): string {
  const fresh: Rows = compared.map(({ report, ...comparison }) => ({
    report: report.id,
    compared: comparison.compared,
    sha256: report.source.sha256 ?? '',
    words: hashWordsForFidelity(report),
    equal: comparison.equal,
    differing: comparison.differing,
    not_checkable: comparison.notCheckable,
    misplaced: comparison.misplaced,
    left_out: comparison.leftOut,
  }));
  const kept = reports.map(({ id }) => id).filter((id) => !fresh.some(({ report }) => report === id));
  const rows = [...fresh, ...earlier.filter(({ report }) => kept.includes(report))].sort((a, b) => a.report.localeCompare(b.report));
  const written = rows.map((row) => ({
    ...row,
    compared: quoteForYaml(row.compared),
    equal: yamlListOnOneLine(row.equal),
    differing: yamlListOnOneLine(row.differing),
    not_checkable: yamlListOnOneLine(row.not_checkable),
    misplaced: yamlListOnOneLine(row.misplaced),
  }));
  return heading + (written.length > 0 ? writeYaml(written, 'lists') : '[]\n');
}
