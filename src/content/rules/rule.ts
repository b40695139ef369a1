import type { Problem } from '../problems/problem.ts';
import type { ReadRecord } from '../build/read-record.ts';
import type { FrontMatter } from '../mdx/parsed-report.ts';
import type { ReadReport } from '../mdx/read-report.ts';
import type { Report } from '../../record/reports/report.ts';
import type { Tell } from '../problems/index.ts';
import type { Known } from './known.ts';

/** A report whose front matter could be read. */
export interface WholeReport extends ReadReport {
  report: Report;
  frontMatter: FrontMatter;
}

/** A rule about one report: tells what is wrong in it. In a draft it is told with the draft and stops nobody else's work. */
export type ReportRule = (read: WholeReport, known: Known, tell: Tell) => void;

/** What is known of the problems that earlier rules found. */
export interface Earlier {
  /** Ids of reports with a problem in their own file, figures or ledger: what else is said of them waits until it is mended. */
  unsound: ReadonlySet<string>;
}

/** A rule across the record: gives every problem that it finds. */
export type RecordRule = (record: ReadRecord, earlier: Earlier) => Problem[];
