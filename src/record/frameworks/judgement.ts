import { formatDay, isBefore, type Day } from '../dates/day.ts';
import type { frameworksSchema } from '../shapes/frameworks.ts';
import type { TypeOf } from '../shapes/type-of.ts';

/** What is judged under one or more frameworks, in Ofsted's words. */
export type Judgement = TypeOf<typeof frameworksSchema>['judgements'][number];

/** Judgements that follow one another from framework to framework, drawn on one panel and never merged. */
export type JudgementLine = TypeOf<typeof frameworksSchema>['lines'][number];

/** A set of rules that Ofsted inspected under: which judgements existed, and for fieldwork between which days. */
export type Framework = TypeOf<typeof frameworksSchema>['frameworks'][number];

/** Whether fieldwork on a day may have been under a framework. The day of fieldwork decides, not the day of publication. */
export function frameworkCoversDay(framework: Pick<Framework, 'from' | 'to'>, day: Day): boolean {
  if (framework.from && isBefore(day, framework.from)) return false;
  return !(framework.to && isBefore(framework.to, day));
}

/** The period of fieldwork that a framework covers: "from January 2018 to December 2022". */
export function formatFrameworkFieldwork({ from, to }: Pick<Framework, 'from' | 'to'>): string {
  return [from && `from ${formatDay(from)}`, to && `to ${formatDay(to)}`].filter(Boolean).join(' ');
}
