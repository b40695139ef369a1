import { reportIdFromFile } from '../../record/ids-and-paths/ids.ts';
import { paragraphsOf } from '../../record/reports/report.ts';
import { collectProblems } from '../problems/index.ts';
import { ruleKnownIds } from './known.ts';
import { findAuthorityNames, tellOfQuestion } from './reader-questions.ts';
import type { RecordRule } from './rule.ts';

/** What people want to know: each need and each way to ask for it once, and of any council at any time. */
export const readerNeedsRule: RecordRule = (record) => {
  const { file, value, lineOf } = record.sources.readerNeeds;
  const { problems, tell } = collectProblems(file);
  const namesIn = findAuthorityNames(record);
  const needs = new Map<string, number>();
  const asked = new Map<string, number>();
  value?.needs.forEach(({ need, asks }, at) => {
    tellOfQuestion(need, lineOf('needs', at, 'need'), needs, namesIn, tell);
    asks.forEach((ask, number) => tellOfQuestion(ask, lineOf('needs', at, 'asks', number), asked, namesIn, tell));
  });
  return problems;
};

/** The answers to needs: of needs that are listed, by paragraphs that are here. */
export const needAnswersRule: RecordRule = (record) => {
  const { readerNeeds, needAnswers } = record.sources;
  const needs = readerNeeds.value?.needs.map(({ need }) => need) ?? [];
  return needAnswers.flatMap(({ file, value, lineOf }) => {
    const { problems, tell } = collectProblems(file);
    const id = reportIdFromFile(file);
    const report = record.reports.find((each) => each.id === id);
    const isUnread = record.unread.has(id);
    if (!report && !isUnread) {
      tell(1, 'questions/no-report', { report: id, known: ruleKnownIds(record.reports) });
      return problems;
    }
    const anchors = new Set(report ? paragraphsOf(report).map(({ anchor }) => anchor) : []);
    for (const [need, grades] of Object.entries(value?.answers ?? {})) {
      if (readerNeeds.problems.length === 0 && !needs.includes(need))
        tell(lineOf('answers', need), 'questions/unknown-need', { need, known: needs });
      for (const anchor of isUnread ? [] : Object.keys(grades))
        if (!anchors.has(anchor)) tell(lineOf('answers', need, anchor), 'questions/no-answer', { report: id, anchor, known: [...anchors] });
    }
    return problems;
  });
};
