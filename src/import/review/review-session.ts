import { readFileSync } from 'node:fs';
import { readMdxReport, type ReadReport } from '../../content/mdx/read-report.ts';
import { isDay } from '../../record/dates/day.ts';
import type { Kind } from '../../record/kinds/kinds.ts';
import type { ReadingDifference } from '../prove/compare-readings.ts';
import { replaceContentFile } from '../write/place-report.ts';
import { findReviewPoints, markReviewedReport, settleReviewPoint, type ReviewChoice, type ReviewPoint } from './review-points.ts';

/** A report file to review, its official PDF, and where the two readings of that differ. */
export interface FileToReview {
  /** Where the file is, and its name in the record. */
  path: string;
  name: string;
  pdf: Uint8Array;
  differences: readonly ReadingDifference[];
}

/** A report as its page shows it: how many there are, its points that are open, and whether a person has read it. */
export interface ReviewedFile {
  files: number;
  name: string;
  points: ReviewPoint[];
  read: boolean;
}

/** The review of some report files. Each choice is written into its file at once, so that nothing is lost if the review stops. */
export class ReviewSession {
  private readonly files: readonly FileToReview[];
  private readonly kinds: readonly Kind[];

  constructor(files: readonly FileToReview[], kinds: readonly Kind[]) {
    this.files = files;
    this.kinds = kinds;
  }

  pdf(index: number): Uint8Array {
    return this.file(index).pdf;
  }

  points(index: number): ReviewedFile {
    const file = this.file(index);
    const { text, read } = this.read(file);
    return {
      files: this.files.length,
      name: file.name,
      points: findReviewPoints(text, read, file.differences),
      read: read.report?.checked !== undefined,
    };
  }

  /**
   * Settles a point, with the lines that the person saw: where the file has others by now, nothing is written. Nor are lines that the grammar of
   * report files does not know.
   */
  settle(index: number, { comment, source }: Pick<ReviewPoint, 'comment' | 'source'>, choice: ReviewChoice): void {
    const file = this.file(index);
    const { text, read } = this.read(file);
    const points = findReviewPoints(text, read, file.differences).filter((each) => each.comment === comment);
    if (points.length === 0) throw new Error('This point is settled already. Load this page again.');
    const point = points.find((each) => each.source === source);
    if (!point) throw new Error('These lines have changed in the file since. Load this page again.');
    this.write(file, settleReviewPoint(text, point, choice), read);
  }

  /** Marks a report as read by a person, once nothing is open. */
  markRead(index: number, { on, by }: { on: string; by: string }): void {
    const file = this.file(index);
    const { text, read } = this.read(file);
    if (findReviewPoints(text, read, file.differences).length > 0) throw new Error('Settle every point first.');
    // A comment that a person wrote over more than one line, or moved in, is no point that can be settled here.
    const asks = read.open.map(({ line, says }) => `Line ${line}: ${says}`);
    if (asks.length > 0) throw new Error(`The file still asks something. Settle it there, and take the comment out. ${asks.join(' ')}`);
    if (!isDay(on)) throw new Error('The day is written as yyyy-mm-dd.');
    this.write(file, markReviewedReport(text, { on, by }), read);
  }

  private file(index: number): FileToReview {
    const file = this.files[index];
    if (!file) throw new Error('There is no such report.');
    return file;
  }

  private read({ path, name }: FileToReview): { text: string; read: ReadReport } {
    const text = readFileSync(path, 'utf8').replace(/\r\n/g, '\n');
    return { text, read: readMdxReport(text, name, this.kinds) };
  }

  private write({ path, name }: FileToReview, text: string, before: ReadReport): void {
    const problems = readMdxReport(text, name, this.kinds).problems.map(({ line, says }) => `Line ${line}: ${says}`);
    if (problems.length > before.problems.length) throw new Error(problems.join(' '));
    replaceContentFile(path, text);
  }
}
