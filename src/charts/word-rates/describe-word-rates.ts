import { formatWordRate } from './place-word-rates.ts';
import type { WordRateBar, WordRateFacts } from './word-rate-facts.ts';

/** Whether chance alone is an unlikely reason for a difference: the intervals do not overlap, and the higher rate has enough occurrences. */
function doWordRatesDiffer(higher: WordRateBar, lower: WordRateBar): boolean {
  return !higher.few && higher.low > lower.high;
}

/** What the rates tell, in a sentence for each word: which group has it more often than which other, or that chance may explain all of it. */
export function describeWordRates({ words, by, before, rows }: WordRateFacts): string[] {
  return words.map((word, at) => {
    const bars = rows.flatMap(({ name, inText = name, bars: own }) => (own[at] ? [{ name: inText, bar: own[at] }] : []));
    if (bars.length === 0) return `There are no words to count by ${by}.`;
    if (bars.length === 1) return `There is only one ${by} here, so there is nothing to compare.`;
    if (bars.every(({ bar }) => bar.few)) return `“${word}” is too rare in each ${by} to tell whether they differ.`;
    const higher = bars.reduce((best, each) => (!each.bar.few && (best.bar.few || each.bar.low > best.bar.low) ? each : best));
    const lower = bars.reduce((best, each) => (each.bar.high < best.bar.high ? each : best));
    if (!doWordRatesDiffer(higher.bar, lower.bar))
      return `“${word}”: each ${by} is so close to the others that chance may explain the differences.`;
    const times = (bar: WordRateBar) => formatWordRate(bar.rate);
    return `“${word}” is more frequent ${before} ${higher.name} (${times(higher.bar)} times in 10,000 words) than ${before} ${lower.name} (${times(lower.bar)}). Chance alone would rarely make that difference.`;
  });
}
