import type { z } from 'zod';
import { stringsOfKeysInCamelCase } from '../../record/strings/camel-keys.ts';
import type { Figure } from '../../record/figures/figure.ts';
import { reportIdFromFile } from '../../record/ids-and-paths/ids.ts';
import { paragraphsOf, type Report } from '../../record/reports/report.ts';
import type { figuresSchema } from '../../record/shapes/figures.ts';
import type { SourceFile } from '../sources/source.ts';

/** A figure as its file has it. */
export type WrittenFigure = z.output<typeof figuresSchema>[number];

/** The figures of reports that are here. */
export function buildFigures(files: readonly SourceFile<readonly WrittenFigure[]>[], reports: readonly Report[]): Figure[] {
  return files.flatMap(({ file, value = [] }) => {
    const report = reports.find(({ id }) => id === reportIdFromFile(file));
    return report ? value.map((row) => toFigure(row, report)) : [];
  });
}

/** A figure with what it takes from its report and paragraph: whom it is about, and whose claim it is. */
function toFigure({ area, ...row }: WrittenFigure, report: Report): Figure {
  const paragraph = paragraphsOf(report).find(({ anchor }) => anchor === row.paragraph);
  return {
    ...stringsOfKeysInCamelCase(row),
    id: `${report.id}/${row.id}`,
    authority: area ?? report.authority,
    claimedBy: row.claimed_by ?? paragraph?.claimedBy ?? report.claimedBy,
    paragraph: `${report.id}/${row.paragraph}`,
  };
}
