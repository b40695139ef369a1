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
  const saturated = (often: number) => (often * (needMatch.saturation + 1)) / (often + needMatch.saturation);
  return (stems) => {
    const values = new Map<number, number>();
    let asked = 0;
    const known = stems.filter((stem) => (having[numberOf.get(stem) ?? -1]?.length ?? 0) > 0);
    const [only, ...others] = known;
    // "Good" alone asks for nothing.
    if (only === undefined || (others.length === 0 && weakAskedStems.has(only))) return values;
    for (const stem of known) {
      const needs = having[numberOf.get(stem) ?? -1] ?? [];
      const weight = rarity(needs.length);
      asked += weight;
      for (const number of needs) {
        const need = Math.floor(number / needWordLevels);
        const often = (number % needWordLevels) + 1;
        values.set(need, (values.get(need) ?? 0) + (weight * saturated(often)) / saturated(needWordLevels));
      }
    }
    const most = Math.max(...values.values());
    return new Map([...values].map(([need, value]) => [need, (value / asked) * (value / most)]));
  };
}
