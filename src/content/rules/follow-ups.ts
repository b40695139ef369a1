import { formatDay, isBefore } from '../../record/dates/day.ts';
import { isAnchor, reportIdOf } from '../../record/ids-and-paths/ids.ts';
import { inspectionDay, findInspection, inspectionKey } from '../../record/inspections/inspection.ts';
import { reportDay, paragraphsOf, speakerOfReport, type Report, type SectionedParagraph } from '../../record/reports/report.ts';
import { collectProblems, type Tell } from '../problems/index.ts';
import type { ReadRecord } from '../build/read-record.ts';
import { ruleKnownIds } from './known.ts';
import type { Earlier, RecordRule } from './rule.ts';

/** What is later than what was asked is there, later, and about the same authority or one that took over from it. */
export const followUpsRule: RecordRule = (record, earlier) => {
  const { value, file } = record.sources.followUps;
  if (!value) return [];
  const { problems, tell } = collectProblems(file);
  const pairs = new Pairs(record, earlier, tell);
  pairs.checkFollowUps(value.follow_ups);
  pairs.checkOfAll(value.of_all);
  pairs.checkAskedLater(value.asked_later);
  return problems;
};

type Written = NonNullable<ReadRecord['sources']['followUps']['value']>;

/** A paragraph with its report and section. */
interface Placed extends SectionedParagraph {
  report: Report;
}

/** The pairs of follow-ups.yml held against the record. */
class Pairs {
  private readonly record: ReadRecord;
  private readonly earlier: Earlier;
  private readonly tell: Tell;
  private readonly placed: ReadonlyMap<string, Placed>;

  constructor(record: ReadRecord, earlier: Earlier, tell: Tell) {
    this.record = record;
    this.earlier = earlier;
    this.tell = tell;
    this.placed = new Map(
      record.checked.flatMap((report) =>
        report.sections.flatMap((section) =>
          section.paragraphs.map((paragraph) => [paragraph.id, { report, section, paragraph }] as const),
        ),
      ),
    );
  }

  /** Tells what is wrong with the pairs of an item and what follows it. */
  checkFollowUps(followUps: Written['follow_ups']): void {
    const { lineOf } = this.record.sources.followUps;
    const seen = new Map<string, number>();
    followUps.forEach(({ asked, later, said }, index) => {
      const line = lineOf('follow_ups', index, 'asked');
      const item = this.placed.get(asked);
      if (this.isUnsound(asked)) return;
      if (!item) this.tell(line, 'follow-ups/no-paragraph', { paragraph: asked, known: [...this.placed.keys()] });
      else if (item.section.type !== 'improve') this.tell(line, 'follow-ups/not-asked', { paragraph: asked });
      const before = seen.get(asked);
      if (before !== undefined) this.tell(line, 'follow-ups/twice', { asked, earlier: before });
      else seen.set(asked, line);

      if (later.length + said.length === 0) this.tell(line, 'follow-ups/nothing', { asked });
      const named = new Set<string>();
      later.forEach((words, place) => {
        const at = lineOf('follow_ups', index, 'later', place, 'paragraph' in words ? 'paragraph' : 'inspection');
        const name = 'paragraph' in words ? words.paragraph : `${words.inspection}, paragraph ${words.at}`;
        if (named.has(name)) this.tell(at, 'follow-ups/pair-twice', { name, asked });
        named.add(name);
        this.checkLater(words, item?.report, at);
      });
      said.forEach(({ paragraph }, place) =>
        this.checkSaid(paragraph, item?.report, lineOf('follow_ups', index, 'said', place, 'paragraph')),
      );
    });
  }

  /** Tells what is wrong with what a later report says of all that an earlier one asked. */
  checkOfAll(ofAll: Written['of_all']): void {
    const { lineOf } = this.record.sources.followUps;
    ofAll.forEach((words, index) => {
      const { of: report } = words;
      const line = lineOf('of_all', index, 'of');
      const earlier = this.record.checked.find(({ id }) => id === report);
      if (this.earlier.unsound.has(report)) return;
      if (!earlier) this.tell(line, 'follow-ups/unknown-report', { report, known: ruleKnownIds(this.record.checked) });
      else if (!paragraphsOf(earlier).some(({ anchor }) => isAnchor(anchor, 'i'))) this.tell(line, 'follow-ups/no-items', { report });
      this.checkLater(words, earlier, lineOf('of_all', index, 'paragraph' in words ? 'paragraph' : 'inspection'));
    });
  }

  /** Tells what is wrong with what reports outside the record ask. */
  checkAskedLater(askedLater: Written['asked_later']): void {
    const { lineOf } = this.record.sources.followUps;
    askedLater.forEach(({ inspection }, index) => this.checkInspection(inspection, lineOf('asked_later', index, 'inspection'), undefined));
  }

  private isUnsound(paragraph: string): boolean {
    return this.earlier.unsound.has(reportIdOf(paragraph));
  }

  private checkLater(words: { paragraph: string } | { inspection: string }, earlier: Report | undefined, line: number): void {
    if (!('paragraph' in words)) {
      this.checkInspection(words.inspection, line, earlier);
      return;
    }
    const report = this.findLaterReport(words.paragraph, earlier, line);
    if (report && report.wording !== 'verbatim') this.tell(line, 'follow-ups/summary', { report: report.id });
  }

  /** Tells what is wrong with a claim that something was done. */
  private checkSaid(paragraph: string, earlier: Report | undefined, line: number): void {
    const report = this.findLaterReport(paragraph, earlier, line);
    if (report && speakerOfReport(report) === 'inspectors') this.tell(line, 'follow-ups/inspectors', { report: report.id });
  }

  /** The report of a paragraph, held against the report that it follows; undefined where there is no such paragraph. */
  private findLaterReport(paragraph: string, earlier: Report | undefined, line: number): Report | undefined {
    if (this.isUnsound(paragraph)) return undefined;
    const report = this.placed.get(paragraph)?.report;
    if (!report) {
      this.tell(line, 'follow-ups/no-paragraph', { paragraph, known: [...this.placed.keys()] });
      return undefined;
    }
    if (earlier) {
      if (!isBefore(reportDay(earlier), reportDay(report)))
        this.tell(line, 'follow-ups/not-later', { later: report.id, earlier: earlier.id });
      this.checkAuthority(report.id, report.authority, earlier, line);
    }
    return report;
  }

  /** The inspection of a name, held against the report that it follows. */
  private checkInspection(name: string, line: number, earlier: Report | undefined): void {
    const { inspections, sources } = this.record;
    const inspection = findInspection(inspections, name);
    if (!inspection) {
      // A list that could not be read is told of in its own file.
      if (!sources.inspections.value) return;
      this.tell(line, 'follow-ups/unknown-inspection', { name, known: inspections.map(inspectionKey) });
      return;
    }
    if (inspection.report) {
      this.tell(line, 'follow-ups/report-is-here', { name, report: inspection.report });
      return;
    }
    if (!earlier) return;
    const day = inspectionDay(inspection);
    if (!isBefore(reportDay(earlier), day))
      this.tell(line, 'follow-ups/not-later', { later: `${name} (${formatDay(day)})`, earlier: earlier.id });
    this.checkAuthority(name, inspection.authority, earlier, line);
  }

  private checkAuthority(later: string, authority: string, earlier: Report, line: number): void {
    const authorities = this.record.sources.authorities.value;
    const own = authorities?.find(({ id }) => id === earlier.authority);
    if (authorities && authority !== earlier.authority && !own?.successors.includes(authority))
      this.tell(line, 'follow-ups/other-authority', { later, earlier: earlier.id });
  }
}
