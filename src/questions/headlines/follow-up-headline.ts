import { authorityInCorpus, type Corpus } from '../../record/corpus/corpus.ts';
import { formatMonthOfDay } from '../../record/dates/day.ts';
import { reportDay, type Report } from '../../record/reports/report.ts';
import type { Headline } from './headline.ts';
import { describeNothingLinkedInText, lastDayOfFollowUpFindings } from '../follow-ups/describe-follow-up.ts';
import { listFollowUpItems, followUpFindingsOnAllItems } from '../follow-ups/follow-up.ts';

/** The headline of a follow-up: what inspectors later found about all that was asked, or how many items they wrote about again. */
export function headlineOfFollowUp(corpus: Corpus, report: Report): Headline {
  const { name } = authorityInCorpus(corpus, report.authority);
  return {
    label: `What inspectors asked ${name} to improve in ${formatMonthOfDay(reportDay(report))}`,
    finding: describeOutcome(corpus, report),
  };
}

function describeOutcome(corpus: Corpus, report: Report): string {
  const items = listFollowUpItems(corpus, report);
  const ofAll = followUpFindingsOnAllItems(corpus, report);
  const verdict = ofAll.findLast(({ finds }) => finds);
  if (verdict) return `in ${formatMonthOfDay(verdict.day)} inspectors found that ${verdict.finds}`;
  const found = items.filter(({ later }) => later.length > 0);
  const last = lastDayOfFollowUpFindings(found.flatMap(({ later }) => later));
  const lastOfAll = ofAll.at(-1);
  if (!last && lastOfAll) return `inspectors wrote about all of it again in ${formatMonthOfDay(lastOfAll.day)}`;
  if (!last) return describeNothingLinkedInText();
  if (items.length === 1) return `inspectors wrote about it again, last in ${formatMonthOfDay(last)}`;
  const all = items.length === 2 ? 'both' : `all ${items.length}`;
  const share = found.length === items.length ? all : `${found.length} of the ${items.length}`;
  return `inspectors wrote about ${share} things again, last in ${formatMonthOfDay(last)}`;
}
