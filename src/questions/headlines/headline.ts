import { startStringWithCapital } from '../../record/strings/start-with-capital.ts';

/** The headline of a page or a chart: what it is about, and what was found. */
export interface Headline {
  /** The name by which readers know the thing: "Neglect". */
  label: string;
  /** What was found, as the rest of a sentence: "good in 60 of 142 councils". */
  finding: string;
}

/** A headline on one line, for titles: "Leaders: good in 60 of 142 councils". */
export function formatHeadline({ label, finding }: Headline): string {
  return `${label}: ${finding}`;
}

/** The finding of a headline where it stands alone: "Good in 60 of 142 councils". */
export function formatHeadlineFinding({ finding }: Pick<Headline, 'finding'>): string {
  return startStringWithCapital(finding);
}
