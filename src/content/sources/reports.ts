import { parseReport } from '../report/parse-report.ts';
import { folder } from './source.ts';

/** The report files, `reports/<authority>/<yyyy-mm>-<kind>.mdx`. */
export const reportsSource = folder('reports/', parseReport);
