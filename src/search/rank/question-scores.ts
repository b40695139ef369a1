import type { QuestionMatches } from '../reader-questions/question-index.ts';
import type { Scores } from './combine-scores.ts';
import { fullMatch, needMatch, questionMatch } from './ranking.ts';
import type { ClauseScore } from './score-clauses.ts';

/**
 * Adds to the scores what questions give: `asked` is the importance of all that was asked for. A paragraph counts by the nearest question that it
 * answers, or by the nearest about a glossary term that it has.
 */
export function addQuestionScores(
  { total, coverage }: Scores,
  asked: number,
  { paragraphs }: QuestionMatches,
  terms: readonly { near: number; score: Pick<ClauseScore, 'paragraphs' | 'values'> }[],
): void {
  const nearest = new Map<number, number>();
  for (const { near, score } of terms)
    score.paragraphs.forEach((paragraph, at) => {
      const value = near * questionMatch.term * Math.min(1, (score.values[at] ?? 0) / fullMatch / 2);
      if (value > (nearest.get(paragraph) ?? 0)) nearest.set(paragraph, value);
    });
  const { ofParagraphs } = questionMatch;
  for (const paragraph of new Set([...nearest.keys(), ...paragraphs.keys()])) {
    const [ofTerm, own] = [nearest.get(paragraph) ?? 0, paragraphs.get(paragraph) ?? 0];
    const values = [questionMatch.weight * ofTerm ** questionMatch.power, ofParagraphs.weight * own ** ofParagraphs.power] as const;
    const value = Math.max(...values) + questionMatch.other * Math.min(...values);
    total[paragraph] = (total[paragraph] ?? 0) + (asked || 1) * value;
    coverage[paragraph] = Math.max(coverage[paragraph] ?? 0, ofTerm, own);
  }
}

/**
 * Adds to the scores what needs give, `most` where one is as near as can be: a paragraph counts by the nearness of each need and by its grade there, the
 * best whole and the others in part.
 */
export function addNeedScores(
  { total, coverage }: Scores,
  most: number,
  needs: readonly { near: number; answers: ReadonlyMap<number, number> }[],
): void {
  for (const [paragraph, value] of combineNeedAnswers(needs)) {
    total[paragraph] = (total[paragraph] ?? 0) + most * value;
    coverage[paragraph] = Math.max(coverage[paragraph] ?? 0, value);
  }
}

function combineNeedAnswers(needs: readonly { near: number; answers: ReadonlyMap<number, number> }[]): Map<number, number> {
  const best = new Map<number, number>();
  for (const { near, answers } of needs)
    for (const [paragraph, grade] of answers) {
      const value = near ** needMatch.power * (needMatch.grades[grade] ?? 0);
      const other = best.get(paragraph) ?? 0;
      best.set(paragraph, Math.max(value, other) + needMatch.others * Math.min(value, other));
    }
  return best;
}
