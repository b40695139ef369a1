import { parseMdxReport } from '../mdx/parse-report.ts';
import { sourceFolder } from './source.ts';

/** The report files, `reports/<authority>/<yyyy-mm>-<kind>.mdx`. */
export const reportsSource = sourceFolder('reports/', '<authority>/<yyyy-mm>-<kind>.mdx', parseMdxReport);
