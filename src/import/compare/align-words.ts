/** A stretch in which two texts differ: the words of each, and how many tokens of the first text stand before it. */
export interface WordDifference {
  at: number;
  ours: string[];
  theirs: string[];
}

/** The tokens of a text that are compared: words, and each punctuation mark alone. White space and bullets are none. */
export const tokensToCompare = (text: string): string[] =>
  text
    .normalize('NFC')
    .replace(/[\u00AD\u25A0-\u25FF\u2022\u0336\uE000-\uF8FF]/g, ' ')
    .match(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? [];

/** Beginning a stretch that only one text has costs this much; each token in it costs little, so that a footnote in mid-sentence stays one stretch. */
const cost = { open: 2, ours: 1, theirs: 0.02 };

/** The states of an alignment: both texts go on, only ours does, only theirs does. */
const [both, onlyOurs, onlyTheirs] = [0, 1, 2] as const;

/**
 * Where a paragraph differs from the part of a longer text that fits it best. What the longer text has before and after counts for nothing.
 * It is Gotoh's alignment: the cheapest way to turn the one into the other, with stretches priced as wholes.
 */
export function alignPdfWords(ours: readonly string[], theirs: readonly string[]): WordDifference[] {
  const { from, end } = fillTables(ours, theirs);
  const width = theirs.length + 1;
  const differences: WordDifference[] = [];
  let [row, column, state] = [ours.length, end.column, end.state as number];
  let last: WordDifference | undefined;
  while (row > 0) {
    const before = from[state]?.[row * width + column] ?? both;
    if (state === both) {
      [row, column] = [row - 1, column - 1];
      last = undefined;
    } else {
      if (!last) differences.push((last = { at: row, ours: [], theirs: [] }));
      if (state === onlyOurs) last.ours.unshift(ours[(row -= 1)] ?? '');
      else last.theirs.unshift(theirs[(column -= 1)] ?? '');
      last.at = row;
    }
    state = before;
  }
  return differences.reverse();
}

/** For each state and pair of places, from which state the cheapest way comes; and the place and state in which the cheapest whole ends. */
function fillTables(ours: readonly string[], theirs: readonly string[]) {
  const width = theirs.length + 1;
  const from = [0, 1, 2].map(() => new Uint8Array((ours.length + 1) * width));
  // Theirs may begin anywhere, at no cost.
  let above = [new Float64Array(width), new Float64Array(width).fill(Infinity), new Float64Array(width).fill(Infinity)];
  for (let row = 1; row <= ours.length; row += 1) {
    const here = [0, 1, 2].map(() => new Float64Array(width).fill(Infinity));
    for (let column = 0; column < width; column += 1) {
      const put = (state: number, candidates: readonly number[], added: number) => {
        const best = candidates.indexOf(Math.min(...candidates));
        (here[state] as Float64Array)[column] = (candidates[best] as number) + added;
        (from[state] as Uint8Array)[row * width + column] = best;
      };
      if (column > 0 && ours[row - 1] === theirs[column - 1])
        put(
          both,
          above.map((costs) => costs[column - 1] ?? Infinity),
          0,
        );
      put(
        onlyOurs,
        above.map((costs, state) => (costs[column] ?? Infinity) + (state === onlyOurs ? 0 : cost.open)),
        cost.ours,
      );
      if (column > 0)
        put(
          onlyTheirs,
          here.map((costs, state) => (costs[column - 1] ?? Infinity) + (state === onlyTheirs ? 0 : cost.open)),
          cost.theirs,
        );
    }
    above = here;
  }
  let end = { column: 0, state: both as number, cost: Infinity };
  above.forEach((costs, state) => costs.forEach((each, column) => (end = each < end.cost ? { column, state, cost: each } : end)));
  return { from, end };
}
