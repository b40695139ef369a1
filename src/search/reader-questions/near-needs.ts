import { needMatch } from '../rank/ranking.ts';
import { stemOfTextWord } from '../text/stems.ts';
import { weakWords } from '../text/stop-words.ts';
import { needWordLevels } from './pack-questions.ts';

const weak = new Set([...weakWords].map(stemOfTextWord));

/**
 * Returns the needs that are near to the stems of a query, by nearness from 0 to 1: what share of its words that people ask with they ask for a need with, rare words and words
 * that they often use for it before others (BM25, with all ways to ask as one text). `numberOf` numbers the stems, and `having` says which needs have each.
 */
export function prepareNearNeeds(
  numberOf: ReadonlyMap<string, number>,
  having: readonly (readonly number[])[],
  count: number,
): (stems: readonly string[]) => Map<number, number> {
  const rarity = (needs: number) => Math.log(1 + (count - needs + 0.5) / (needs + 0.5));
  const saturated = (often: number) => (often * (needMatch.saturation + 1)) / (often + needMatch.saturation);
  return (stems) => {
    const values = new Map<number, number>();
    let asked = 0;
    const known = stems.filter((stem) => (having[numberOf.get(stem) ?? -1]?.length ?? 0) > 0);
    // "Good" alone asks for nothing.
    if (known.every((stem) => weak.has(stem)) && known.length < 2) return values;
    for (const stem of known) {
      const needs = having[numberOf.get(stem) ?? -1] ?? [];
      const weight = rarity(needs.length);
      asked += weight;
      for (const number of needs) {
        const need = Math.floor(number / needWordLevels);
        const share = Math.min(1, saturated((number % needWordLevels) + 1) / saturated(needMatch.full));
        values.set(need, (values.get(need) ?? 0) + weight * share);
      }
    }
    const most = Math.max(...values.values());
    return new Map([...values].map(([need, value]) => [need, (value / asked) * (value / most) ** needMatch.sharpness]));
  };
}
