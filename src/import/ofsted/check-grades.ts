import type { Framework } from '../../record/frameworks/judgement.ts';
import { gradeInOfstedHeading } from './grades.ts';
import { judgementInOfstedHeading } from './labels.ts';
import type { Doubt, OfficialSection } from './official-report.ts';

type Grades = Readonly<Record<string, string>>;

/** The grades of the front page that no heading contradicts, and a doubt for each that is contradicted, said once, missing or strange. */
export function checkGradesPrintedByOfsted(
  front: Grades,
  sections: readonly OfficialSection[],
  framework: Framework | undefined,
): { judgements: Record<string, string>; doubts: Doubt[] } {
  const { contradicted, repeated, doubts } = compareWithHeadings(front, sections);
  const doubt = (says: string) => doubts.push({ page: 1, says, words: '' });
  const alone = Object.keys(front).filter((id) => id !== 'overall' && !repeated.has(id) && front[id] !== 'not-judged');
  if (alone.length > 0) doubt(`only the front page gives the grade of ${alone.join(', ')}: no heading says it again`);
  const without = alone.filter((id) => !sections.some(({ judgement }) => judgement === id));
  if (without.length > 0) doubt(`no section was found that is about ${without.join(', ')}`);
  const judgements = Object.fromEntries(Object.entries(front).filter(([id]) => !contradicted.has(id)));
  if (framework) {
    const missing = framework.judgements.filter((id) => !(id in judgements));
    const strange = Object.keys(judgements).filter((id) => !framework.judgements.includes(id));
    if (missing.length > 0) doubt(`no grade was read for ${missing.join(', ')}`);
    if (strange.length > 0) doubt(`${strange.join(', ')} is no judgement of the framework of these days`);
  }
  return { judgements, doubts };
}

/** Whether a heading tells of the judgement that it stands under, and so does not name it: "The graded judgement is good". */
const isOfJudgementAbove = (words: string) =>
  judgementInOfstedHeading(words) === undefined && /^(?:the |this )?(?:key |graded )?(?:judge?ment|grade)\b/i.test(words);

/** Where a heading gives another grade than the front page, neither is taken. */
function compareWithHeadings(front: Grades, sections: readonly OfficialSection[]) {
  const contradicted = new Set<string>();
  const repeated = new Set<string>();
  const doubts: Doubt[] = [];
  for (const { heading, part, judgement, paragraphs } of sections) {
    // What stands under a judgement can have a grade word in its heading too: "Early help is good".
    const gradeIn = (words: string) =>
      judgementInOfstedHeading(words) === judgement || isOfJudgementAbove(words) ? gradeInOfstedHeading(words) : undefined;
    const named = gradeIn(heading) ?? gradeIn(part ?? '');
    if (!judgement || !named) continue;
    repeated.add(judgement);
    const said = front[judgement];
    if (said === named) continue;
    contradicted.add(judgement);
    const difference =
      said === undefined
        ? `the heading says ${named}, and the front page gives no grade`
        : `the front page says ${said}, the heading ${named}`;
    doubts.push({ page: paragraphs[0]?.page ?? 1, says: `${difference}: the grade of ${judgement} is left out`, words: heading });
  }
  return { contradicted, repeated, doubts };
}
