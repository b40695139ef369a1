import { formatDay, isBefore, type Day } from './day.ts';

/**
 * What is judged, in Ofsted's words; `line` names the row of charts on which judgements that follow one another stand, `covers`
 * other lines that it judges together with its own.
 */
export interface Judgement {
  id: string;
  name: string;
  short: string;
  line: string;
  covers?: string[] | undefined;
}

/** Judgements that follow one another from framework to framework, drawn on one panel and never merged. */
export interface JudgementLine {
  id: string;
  name: string;
  about: string;
}

/** A set of rules that Ofsted inspected under: which judgements existed, and for fieldwork between which days. */
export interface Framework {
  id: string;
  name: string;
  short: string;
  from?: Day | undefined;
  to?: Day | undefined;
  /** Id of the kind of report that is made under it, where reports of it can be held here. */
  kind?: string | undefined;
  /** Its name in the list of England's inspections, without "standard" or "short". */
  listedAs?: string | undefined;
  judgements: string[];
  /** False where our sources do not say what else was judged under it. */
  complete: boolean;
  note?: string | undefined;
}

/** Whether fieldwork on a day can have been done under a framework. Fieldwork decides, not publication. */
export function coversDay(framework: Framework, day: Day): boolean {
  if (framework.from && isBefore(day, framework.from)) return false;
  return !(framework.to && isBefore(framework.to, day));
}

/** The days of fieldwork for which a framework held: "from January 2018 to December 2022". */
export function formatFieldworkPeriod({ from, to }: Pick<Framework, 'from' | 'to'>): string {
  return [from && `from ${formatDay(from)}`, to && `to ${formatDay(to)}`].filter(Boolean).join(' ');
}
