import type { Scores } from './combine-scores.ts';
import { coverageSteps, enoughResults } from './ranking.ts';
import { selectTop } from './select-top.ts';

/** The paragraphs that pass the exact filter and cover enough of the query; where few do, those that cover less. */
export function selectRankCandidates({ total, coverage }: Scores, passing: Uint8Array | undefined): Uint32Array {
  const found = new Uint32Array(total.length);
  for (const step of coverageSteps) {
    let count = 0;
    for (let paragraph = 0; paragraph < total.length; paragraph += 1) {
      if (total[paragraph] === 0 || (coverage[paragraph] as number) < step || (passing && passing[paragraph] === 0)) continue;
      found[count++] = paragraph;
    }
    if (count >= enoughResults || step === 0) return found.subarray(0, count);
  }
  return found.subarray(0, 0);
}

/** The tier of a paragraph: those of a lower tier come before all of a higher one. */
export type TierOf = (paragraph: number) => number;

/** The paragraphs with the highest scores, the best first within each tier. */
export function bestRanked(paragraphs: Uint32Array, total: Float32Array, limit: number, tierOf: TierOf): number[] {
  return selectTop(paragraphs, limit, (a, b) => {
    const tiers = tierOf(a) - tierOf(b);
    if (tiers !== 0) return tiers < 0;
    return (total[a] ?? 0) > (total[b] ?? 0) || (total[a] === total[b] && a < b);
  });
}

/** The newest paragraphs, the newest first within each tier; `dayOf` returns the day of a paragraph's report. */
export function newestRanked(
  paragraphs: Uint32Array,
  total: Float32Array,
  limit: number,
  dayOf: (paragraph: number) => string,
  tierOf: TierOf,
): number[] {
  return selectTop(paragraphs, limit, (a, b) => {
    const tiers = tierOf(a) - tierOf(b);
    if (tiers !== 0) return tiers < 0;
    const [dayA, dayB] = [dayOf(a), dayOf(b)];
    if (dayA !== dayB) return dayA > dayB;
    return ((total[b] ?? 0) - (total[a] ?? 0) || a - b) < 0;
  });
}
