import { inspectionKey } from '../../record/inspections/inspection.ts';
import { isVisitKind } from '../../record/kinds/kinds.ts';
import { paragraphsOf } from '../../record/reports/report.ts';
import { buildContentInspection, compareContentVisit, isSameContentInspection } from '../build/inspections.ts';
import { buildRecordFromSources, type ReadRecord } from '../build/read-record.ts';
import { formatProblems } from '../problems/problem.ts';
import { findReadingProblems, readSources } from '../sources/index.ts';
import type { ContentFile } from '../sources/source.ts';
import { YamlEditsToSettle } from './yaml-edits.ts';

/** What gave way to reports that are now here. */
export interface SettledRecord {
  /** The files that change, with their new texts. */
  files: ContentFile[];
  /** What was done, a line each. */
  done: string[];
  /** What a person has to settle, a line each. */
  open: string[];
}

type Lists = Pick<ReadRecord, 'checked' | 'listed' | 'sources'>;

/**
 * The files of a record in which entries about an inspection or visit give way to its report, where the record now has that. Drafts change nothing.
 * Throws the problems of files that could not be read: a report in one of them would be passed over.
 */
export function settleRecord(files: readonly ContentFile[], root = 'content'): SettledRecord {
  const sources = readSources(files, root);
  const problems = findReadingProblems(sources, files, root);
  if (problems.length > 0) throw new Error(`${formatProblems(problems)} Nothing was settled: mend the record first.`);
  const record = buildRecordFromSources(sources, root);
  const settled: SettledRecord = { files: [], done: [], open: [] };
  settleInspections(record, files, settled);
  settleVisits(record, files, settled);
  settleFollowUps(record, files, settled);
  return settled;
}

function settleInspections({ checked, listed, sources }: Lists, files: readonly ContentFile[], settled: SettledRecord): void {
  const { file } = sources.inspections;
  const over = listed.flatMap((row, index) => {
    const report = checked.find((each) => {
      const own = buildContentInspection(each);
      return own && isSameContentInspection(own, row);
    });
    return report ? [{ index, report, row }] : [];
  });
  edit(file, files, settled, (edits) => {
    edits.remove(
      [],
      over.map(({ index }) => index),
    );
  });
  for (const { report, row } of over) {
    settled.done.push(`${file}: the inspection of ${inspectionKey(row)} gives way to ${report.id}.`);
    for (const [judgement, grade] of Object.entries(row.judgements))
      if (report.judgements[judgement] !== grade)
        settled.open.push(
          `${report.file}: the grade of ${judgement} is ${report.judgements[judgement] ?? 'not there'}, and was ${grade} in inspections.yml. Read the front page.`,
        );
  }
}

function settleVisits({ checked, sources }: Lists, files: readonly ContentFile[], settled: SettledRecord): void {
  const { file, value } = sources.events;
  const letters = checked.filter(isVisitKind);
  const over = (value?.visits ?? []).flatMap((row, index) => {
    const report = letters.find((letter) => compareContentVisit(row, letter) === 'same');
    const unsure = report ? undefined : letters.find((letter) => compareContentVisit(row, letter) === 'unsure');
    if (unsure)
      settled.open.push(
        `${file}: the visit of ${row.on} may be that of ${unsure.id}. If it is, take it out; if not, write the month in which it was.`,
      );
    return report ? [{ index, report, on: row.on }] : [];
  });
  edit(file, files, settled, (edits) => {
    edits.remove(
      ['visits'],
      over.map(({ index }) => index),
    );
  });
  for (const { report, on } of over) settled.done.push(`${file}: the visit of ${on} gives way to ${report.id}.`);
}

function settleFollowUps({ checked, sources }: Lists, files: readonly ContentFile[], settled: SettledRecord): void {
  const { file, value } = sources.followUps;
  if (!value) return;
  const reports = new Map(
    checked.flatMap((report) => {
      const inspection = buildContentInspection(report);
      return inspection ? [[inspectionKey(inspection), report] as const] : [];
    }),
  );
  /** The paragraph of a report that an entry means; tells where the report has no such number. */
  const findParagraph = (inspection: string, at: number): string | undefined => {
    const report = reports.get(inspection);
    const paragraph = report && paragraphsOf(report).find(({ anchor }) => anchor === `p${at}`);
    if (report && !paragraph) settled.open.push(`${file}: ${report.id} is here now, and has no paragraph ${at}. Name the right one.`);
    return paragraph?.id;
  };
  edit(file, files, settled, (edits) => {
    value.follow_ups.forEach(({ asked, later }, index) => {
      const named = new Set(later.flatMap((words) => ('paragraph' in words ? [words.paragraph] : [])));
      const doubled: number[] = [];
      later.forEach((words, place) => {
        const paragraph = 'paragraph' in words ? undefined : findParagraph(words.inspection, words.at);
        if (!paragraph) return;
        if (named.has(paragraph)) doubled.push(place);
        else edits.rewrite(['follow_ups', index, 'later', place], { paragraph, inspection: undefined, at: undefined, says: undefined });
        named.add(paragraph);
        settled.done.push(`${file}: what follows ${asked} now names ${paragraph}.`);
      });
      edits.remove(['follow_ups', index, 'later'], doubled);
    });
    value.of_all.forEach((words, index) => {
      const paragraph = 'paragraph' in words ? undefined : findParagraph(words.inspection, words.at);
      if (!paragraph) return;
      edits.rewrite(['of_all', index], { paragraph, inspection: undefined, at: undefined, says: undefined });
      settled.done.push(`${file}: what follows all of ${words.of} now names ${paragraph}.`);
    });
    const asked = value.asked_later.flatMap(({ inspection }, index) => (reports.has(inspection) ? [{ index, inspection }] : []));
    edits.remove(
      ['asked_later'],
      asked.map(({ index }) => index),
    );
    for (const { inspection } of asked) settled.done.push(`${file}: what ${inspection} asks gives way to the report’s own words.`);
  });
}

function edit(name: string, files: readonly ContentFile[], settled: SettledRecord, change: (edits: YamlEditsToSettle) => void): void {
  const file = files.find(({ path }) => path === name);
  if (!file) return;
  const edits = new YamlEditsToSettle(file.text);
  change(edits);
  const text = edits.result();
  if (text !== file.text) settled.files.push({ path: name, text });
}
