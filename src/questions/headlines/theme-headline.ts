import { formatMonthOfDay } from '../../record/dates/day.ts';
import { reportDay } from '../../record/reports/report.ts';
import type { Theme } from '../../record/theme.ts';
import type { Headline } from './headline.ts';
import type { MentionCount, ThemeMentions } from '../themes/theme-mentions.ts';
import { formatThemeParagraphCount } from '../themes/describe-mentions.ts';

/** The headline of a theme: in how many of inspectors' documents we marked it and the last of them, or who else wrote about it. */
export function headlineOfTheme(theme: Theme, { inspectors, others }: ThemeMentions): Headline {
  const [last] = inspectors.documents;
  return { label: theme.name, finding: last ? describeInspectors(inspectors) : describeWithoutInspectors(inspectors, others) };
}

function describeInspectors({ paragraphs, documents, outOf }: MentionCount): string {
  const [last] = documents;
  const when = last ? formatMonthOfDay(reportDay(last)) : '';
  if (outOf === 1)
    return `inspectors wrote ${formatThemeParagraphCount(paragraphs)} about this in their one report or letter here, ${when}`;
  // The others may mention it in paragraphs that have other topics.
  if (documents.length < outOf)
    return `we marked paragraphs with this in ${documents.length} of ${outOf} reports and letters by inspectors here, the last of ${when}`;
  return `inspectors wrote about this in ${outOf === 2 ? 'both' : `all ${outOf}`} reports and letters here, last in ${when}`;
}

function describeWithoutInspectors({ outOf }: MentionCount, others: MentionCount): string {
  const heldNone = outOf === 0;
  const reports = outOf === 1 ? 'inspectors’ one report or letter here' : `inspectors’ ${outOf} reports and letters here`;
  const own = heldNone ? 'we have no report or letter by inspectors' : `we marked no paragraph with this in ${reports}`;
  if (others.paragraphs > 0) return `${own}, but councils and others write about this in ${formatThemeParagraphCount(others.paragraphs)}`;
  return heldNone ? 'we marked no paragraph of a report with this' : own;
}
