import { formatDay, type Day } from '../../record/dates/day.ts';
import { isGrade } from '../../record/grades/grade.ts';
import { frameworkCoversDay, formatFrameworkFieldwork, type Framework } from '../../record/frameworks/judgement.ts';
import type { Tell } from '../problems/index.ts';
import type { Lines } from '../build/read.ts';
import { ruleKnownIds, type Known } from './known.ts';

type Frameworks = Pick<Known, 'frameworks' | 'judgements'>;

/** What the grades of an inspection say. */
interface Graded {
  framework: string;
  day: Day;
  judgements: Readonly<Record<string, string>>;
}

/** Tells where a framework is not known or not one for a day, and where a judgement or a grade is not one of it. */
export function applyRulesOfGrades({ framework: id, day, judgements }: Graded, known: Frameworks, lineOf: Lines, tell: Tell): void {
  if (!known.frameworks) return;
  const framework = known.frameworks.find((each) => each.id === id);
  if (!framework) {
    tell(lineOf('framework'), 'grades/unknown-framework', { framework: id, known: ruleKnownIds(known.frameworks) });
    return;
  }
  if (!frameworkCoversDay(framework, day))
    tell(lineOf('framework'), 'grades/other-fieldwork', {
      day: formatDay(day),
      framework: framework.short,
      span: formatFrameworkFieldwork(framework),
      right: known.frameworks.filter((other) => frameworkCoversDay(other, day)).map((other) => `"${other.id}"`),
    });
  for (const [judgement, grade] of Object.entries(judgements)) {
    if (!framework.judgements.includes(judgement)) applyRuleOfJudgements(judgement, framework, known, lineOf, tell);
    if (!isGrade(grade)) tell(lineOf('judgements', judgement), 'grades/unknown-grade', { grade });
  }
}

/** Tells that a framework has no such judgement, and which ones have it. */
export function applyRuleOfJudgements(judgement: string, framework: Framework, known: Frameworks, lineOf: Lines, tell: Tell): void {
  const line = lineOf('judgements', judgement);
  if (known.judgements.some(({ id }) => id === judgement)) {
    const others = ruleHintOfJudgement(judgement, known.frameworks ?? []);
    tell(line, 'grades/judgement-of-other-framework', { judgement, framework: framework.short, others });
  } else tell(line, 'grades/unknown-judgement', { judgement, framework: framework.short, known: framework.judgements });
}

/** The frameworks that have a judgement, each with its days of fieldwork: "ILACS 2023 (from January 2023)". */
export function ruleHintOfJudgement(judgement: string, frameworks: readonly Framework[]): string[] {
  return frameworks
    .filter(({ judgements }) => judgements.includes(judgement))
    .map((framework) => `${framework.short} (${formatFrameworkFieldwork(framework)})`);
}
