import { needMatch } from '../rank/ranking.ts';
import { weakAskedStems } from './asked-stems.ts';
import { needWordLevels } from './pack-questions.ts';

/**
 * Returns the needs that are near to the stems of a query, each with its nearness from 0 to 1. A need is near if people ask for it with many of these stems;
 * rare ones count more, and ones that they often ask for it with. That is BM25, with all ways to ask for a need as one text. Stems that nobody asks with count
 * for nothing. `numberOf` numbers the stems, and `having` says which needs have each.
 */
export function prepareNearNeeds(
  numberOf: ReadonlyMap<string, number>,
  having: readonly (readonly number[])[],
  count: number,
): (stems: readonly string[]) => Map<number, number> {
  const rarity = (needs: number) => Math.log(1 + (count - needs + 0.5) / (needs + 0.5));
  const saturated = Array.from({ length: needWordLevels }, (_, level) => {
    const often = level + 1;
    return (often * (needMatch.saturation + 1)) / (often + needMatch.saturation);
  });
  const mostSaturated = saturated.at(-1) ?? 1;
  const values = new Float64Array(count);
  return (stems) => {
    const near = new Map<number, number>();
    let asked = 0;
    const known = stems.filter((stem) => (having[numberOf.get(stem) ?? -1]?.length ?? 0) > 0);
    const [only, ...others] = known;
    // "Good" alone asks for nothing.
    if (only === undefined || (others.length === 0 && weakAskedStems.has(only))) return near;
    for (const stem of known) {
      const needs = having[numberOf.get(stem) ?? -1] ?? [];
      const weight = rarity(needs.length);
      asked += weight;
      for (const number of needs) {
        const need = Math.floor(number / needWordLevels);
        values[need] = (values[need] ?? 0) + (weight * (saturated[number % needWordLevels] ?? 0)) / mostSaturated;
      }
    }
    const most = Math.max(...values);
    values.forEach((value, need) => {
      if (value > 0) near.set(need, (value / asked) * (value / most));
    });
    values.fill(0);
    return near;
  };
}
