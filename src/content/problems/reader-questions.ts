import { suggestKnownWordInProblem } from './problem.ts';
import { problemKind } from './kind.ts';

/** What can be wrong with the questions that people ask. */
export const readerQuestionProblems = {
  'questions/no-report': problemKind<{ report: string; known: readonly string[] }>(
    ({ report }) => `there is no report "${report}" that could answer these questions.`,
    ({ report, known }) => suggestKnownWordInProblem(report, known),
  ),
  'questions/no-paragraph': problemKind<{ report: string; anchor: string; known: readonly string[] }>(
    ({ report, anchor }) => `${report} has no paragraph "${anchor}" that could answer these questions.`,
    ({ anchor, known }) => suggestKnownWordInProblem(anchor, known),
  ),
  'questions/unknown-term': problemKind<{ term: string; known: readonly string[] }>(
    ({ term }) => `term "${term}" is not in the glossary.`,
    ({ term, known }) => suggestKnownWordInProblem(term, known),
  ),
  'questions/no-answer': problemKind<{ report: string; anchor: string; known: readonly string[] }>(
    ({ report, anchor }) => `${report} has no paragraph "${anchor}" that could answer this need.`,
    ({ anchor, known }) => suggestKnownWordInProblem(anchor, known),
  ),
  'questions/unknown-need': problemKind<{ need: string; known: readonly string[] }>(
    ({ need }) => `need "${need}" is not in questions/needs.yml.`,
    ({ need, known }) => suggestKnownWordInProblem(need, known),
  ),
  'questions/twice': problemKind<{ asks: string; earlier: number }>(
    ({ asks, earlier }) => `"${asks}" is asked on line ${earlier} already.`,
    () => 'Once is enough.',
  ),
  'questions/names-authority': problemKind<{ asks: string; name: string }>(
    ({ asks, name }) => `"${asks}" names ${name}.`,
    () => 'A question is asked of any council: leave the name out.',
  ),
  'questions/names-year': problemKind<{ asks: string; year: string }>(
    ({ asks, year }) => `"${asks}" names the year ${year}.`,
    () => 'A question is asked at any time: leave the year out.',
  ),
};
