import { formatMonthOfDay } from '../../record/dates/day.ts';
import { reportDay } from '../../record/reports/report.ts';
import type { Theme } from '../../record/theme.ts';
import type { Headline } from './headline.ts';
import type { MentionCount, ThemeMentions } from '../themes/theme-mentions.ts';
import { formatThemeParagraphCount } from '../themes/describe-mentions.ts';

/** The headline of a theme: how many of inspectors' documents have it and when the last is from, or who else wrote about it. */
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
    return `${documents.length} of ${outOf} reports and letters by inspectors here ${documents.length === 1 ? 'has paragraphs with this topic,' : 'have paragraphs with this topic, the latest'} from ${when}`;
  return `inspectors wrote about this in ${outOf === 2 ? 'both' : `all ${outOf}`} reports and letters here, last in ${when}`;
}

function describeWithoutInspectors({ outOf }: MentionCount, others: MentionCount): string {
  const heldNone = outOf === 0;
  const reports =
    outOf === 1
      ? 'the one report or letter by inspectors here has no'
      : `none of the ${outOf} reports and letters by inspectors here has a`;
  const own = heldNone ? 'we have no report or letter by inspectors' : `${reports} paragraph with this topic`;
  if (others.paragraphs > 0) return `${own}, but councils and others write about this in ${formatThemeParagraphCount(others.paragraphs)}`;
  return heldNone ? 'no document here has a paragraph with this topic' : own;
}
