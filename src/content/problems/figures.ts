import { suggestKnownWordInProblem } from './problem.ts';
import { problemKind, type Names } from './kind.ts';

const of = (id: string) => `figure "${id}":`;

interface OfFigure {
  id: string;
}

/** What can be wrong with figures, and with readings of the themes: both speak of paragraphs of a report. */
export const figureProblems = {
  'figures/no-report': problemKind<{ report: string; known: readonly string[] }>(
    ({ report }) => `there is no report "${report}" that these figures could come from.`,
    ({ report, known }) => suggestKnownWordInProblem(report, known),
  ),
  'figures/id-twice': problemKind<OfFigure & { earlier: number }>(
    ({ id, earlier }) => `${of(id)} this id stands on line ${earlier} already.`,
    () => 'Each figure has an id of its own.',
  ),
  'figures/day-and-period': problemKind<OfFigure>(
    ({ id }) => `${of(id)} it has "on" and a period.`,
    () => 'Keep "on" for a day, month or year, "from" and "to" for a period.',
  ),
  'figures/no-date': problemKind<OfFigure>(
    ({ id }) => `${of(id)} its date is missing.`,
    () => 'Write on: "2022-06", or from: and to: for a period.',
  ),
  'figures/dates-reversed': problemKind<OfFigure & { from: string; to: string }>(
    ({ id, from, to }) => `${of(id)} the dates are reversed: ${from} to ${to}.`,
    () => 'The first day comes first.',
  ),
  'figures/period': problemKind<OfFigure & { fault: string }>(
    ({ id, fault }) => `${of(id)} ${fault}`,
    () => 'Write the period that the words in dated: name.',
  ),
  'figures/unknown-theme': problemKind<OfFigure & { theme: string; known: Names }>(
    ({ id, theme }) => `${of(id)} theme "${theme}" is not known.`,
    ({ theme, known }) => suggestKnownWordInProblem(theme, known ?? []),
  ),
  'figures/unknown-authority': problemKind<OfFigure & { authority: string; known: Names }>(
    ({ id, authority }) => `${of(id)} authority "${authority}" is not known.`,
    ({ authority, known }) => suggestKnownWordInProblem(authority, known ?? []),
  ),
  'figures/unknown-claimant': problemKind<OfFigure & { claimant: string; known: Names }>(
    ({ id, claimant }) => `${of(id)} claimant "${claimant}" is not known.`,
    ({ claimant, known }) => suggestKnownWordInProblem(claimant, known ?? []),
  ),
  'figures/no-paragraph': problemKind<OfFigure & { paragraph: string }>(
    ({ id, paragraph }) => `${of(id)} the report has no paragraph "${paragraph}".`,
    () => 'Name the paragraph that states it, by its anchor.',
  ),
  'figures/not-stated': problemKind<OfFigure & { paragraph: string; value: number }>(
    ({ id, paragraph, value }) => `${of(id)} paragraph ${paragraph} does not state ${value}.`,
    () => 'A figure comes from the words of its paragraph.',
  ),
  'figures/two-units': problemKind<OfFigure & { unit: string; earlier: string; other: string }>(
    ({ id, unit, earlier, other }) => `${of(id)} its measure has the unit "${other}" in "${earlier}", "${unit}" here.`,
    () => 'Write two measures, or one unit.',
  ),
  'theme-readings/no-paragraph': problemKind<{ document: string; anchor: string }>(
    ({ document, anchor }) => `${document} has no paragraph "${anchor}".`,
    () => 'Name its paragraphs by their anchors.',
  ),
  'theme-readings/count': problemKind<{ anchor: string; count: number }>(
    ({ anchor, count }) => `${anchor} has ${count} themes.`,
    () => 'Give one to three.',
  ),
  'theme-readings/theme-twice': problemKind<{ anchor: string }>(
    ({ anchor }) => `${anchor} has a theme twice.`,
    () => 'Name it once.',
  ),
};
