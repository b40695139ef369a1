import type { OfficialReport } from '../ofsted/official-report.ts';
import { scoreExpectedDifference, type Reading } from './expected.ts';

/*
 * Whether a report has as many paragraphs as people counted in it. Each function returns what is wrong, in words, or undefined.
 */

const numbered = (report: OfficialReport) =>
  report.sections.flatMap(({ paragraphs }) => paragraphs).filter(({ number }) => number !== undefined);

/** The numbers of a report must run on; where its own numbering is at fault, a doubt must say so. */
export function scoreCount({ expected, layout, report }: Reading): string | undefined {
  if (!report) return undefined;
  const numbers = numbered(report).map(({ number }) => number ?? 0);
  const wanted = expected.numbered_paragraphs;
  if (wanted !== null && wanted !== undefined && numbers.length !== wanted) return `${numbers.length} where ${wanted} were expected`;
  const per = report.sections
    .map(({ paragraphs }) => paragraphs.filter(({ number }) => number !== undefined).length)
    .filter((count) => count > 0);
  if (layout?.numbersParagraphs && expected.paragraphs_per_section && per.join(' + ') !== expected.paragraphs_per_section)
    return `${per.join(' + ')} where ${expected.paragraphs_per_section} were expected`;
  const breaks = numbers.filter((number, index) => index > 0 && number !== (numbers[index - 1] ?? 0) + 1);
  const said = report.doubts.filter(({ says }) => /no paragraph|second paragraph|numbers? its paragraphs anew/.test(says));
  return breaks.length > said.length ? `the numbers break at ${breaks.join(', ')}, and no doubt says so` : undefined;
}

/** Whether there are as many bullets in what needs to improve. Words without a bullet are kept as an item, and do not count. */
export function scoreItems({ expected, report }: Reading): string | undefined {
  const hasProse = report?.doubts.some(({ says }) => says.includes('has no bullets'));
  const count = hasProse ? 0 : (report?.improve?.items.length ?? 0);
  return scoreExpectedDifference([String(Number(expected.improve_bullets ?? 0))], [String(count)]);
}

/** The paragraphs of a report without numbers: the words must be there, section by section. */
export function scoreUnnumbered({ report }: Reading): string | undefined {
  const words = report?.sections.flatMap(({ paragraphs }) => paragraphs).length ?? 0;
  return words < 60 ? `${words} paragraphs` : undefined;
}

/** In the older reports what needs to improve are numbered recommendations, at times again for the safeguarding board. */
export function scoreRecommendations({ expected, report }: Reading): string | undefined {
  const wanted = String(expected.improve_bullets ?? '')
    .split('/')[0]
    ?.trim();
  if (!report || !wanted || wanted === '0') return undefined;
  // Their earliest form has a part of that name; the later one a heading "Recommendations" before the first judgement.
  const named = report.sections.filter(({ part, heading }) => /local authority need to improve/i.test(`${part ?? ''} ${heading}`));
  if (named.length > 0) return scoreExpectedDifference([wanted], [String(named.flatMap(({ paragraphs }) => paragraphs).length)]);
  const first = Number((expected.paragraphs_per_section ?? '').split('+')[0]);
  const upTo = report.sections.findIndex(
    ({ judgement, paragraphs }) => judgement !== undefined && paragraphs.some(({ number }) => number !== undefined),
  );
  const found = report.sections
    .slice(0, upTo < 0 ? undefined : upTo)
    .flatMap(({ paragraphs }) => paragraphs.filter(({ number }) => number !== undefined));
  return found.length === Number(wanted) || found.length === first ? undefined : `${found.length} where ${wanted} were expected`;
}
