import { questionMatch } from '../rank/ranking.ts';
import { stemOfTextWord } from '../text/stems.ts';
import { weakAskedStems } from './asked-stems.ts';
import { stemsNearInQuestions } from './near-words.ts';

/**
 * Returns the questions of a group that are near to the stems of a query, each with its nearness. `numberOf` numbers the stems, `having` says which
 * questions have each, and `common` has the words that too many have.
 */
export function prepareNearQuestions(
  numberOf: ReadonlyMap<string, number>,
  having: readonly (readonly number[])[],
  count: number,
  commonWords: string,
  limits: { missing: number; extra: number; least: number } = questionMatch,
): (stems: readonly string[]) => [question: number, near: number][] {
  const rarity = (questions: number) => Math.log(1 + (count - questions + 0.5) / (questions + 0.5));
  const rarities = having.map(({ length }) => rarity(length));
  const weights = new Float32Array(count);
  having.forEach((questions, word) => {
    for (const question of questions) weights[question] = (weights[question] ?? 0) + (rarities[word] ?? 0);
  });
  const common = new Set(commonWords.split(' ').map(stemOfTextWord));
  const shared = new Float32Array(count);
  const countedFor = new Uint16Array(count);
  const wordOf = (stem: string) => {
    const own = numberOf.get(stem);
    return own === undefined || having[own]?.length === 0 ? undefined : own;
  };

  return (stems) => {
    // "Good" alone does not make a question about foster carers one about a council.
    const [only, ...others] = stems.filter(
      (stem) => !common.has(stem) && (wordOf(stem) !== undefined || stemsNearInQuestions(stem).size > 0),
    );
    if (only === undefined || (others.length === 0 && weakAskedStems.has(only))) return [];
    const touched: number[] = [];
    let asked = 0;
    stems.forEach((stem, at) => {
      if (common.has(stem)) return;
      const own = wordOf(stem);
      const weight = own === undefined ? rarity(0) : (rarities[own] ?? 0);
      asked += weight;
      // A word that is near in meaning counts where the question lacks the very word.
      const near = [...stemsNearInQuestions(stem)].filter((other) => !stems.includes(other));
      for (const [share, words] of [
        [1, [own]],
        [questionMatch.near, near.map(wordOf)],
      ] as const)
        for (const word of words)
          for (const question of word === undefined ? [] : (having[word] ?? [])) {
            if (countedFor[question] === at + 1) continue;
            if (shared[question] === 0) touched.push(question);
            countedFor[question] = at + 1;
            // Of its own words the question has one less that was not asked, as far as the two are near.
            const value = share * (share === 1 ? weight : Math.min(weight, rarities[word as number] ?? 0));
            shared[question] = (shared[question] ?? 0) + value;
          }
    });
    return touched.flatMap((question): [number, number][] => {
      const both = shared[question] ?? 0;
      shared[question] = 0;
      countedFor[question] = 0;
      const { missing, extra, least } = limits;
      const near = Math.min(1, both / (both + missing * (asked - both) + extra * ((weights[question] ?? 0) - both)));
      return near < least ? [] : [[question, near]];
    });
  };
}
