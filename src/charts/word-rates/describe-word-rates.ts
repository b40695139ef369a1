import { formatWordRate } from './place-word-rates.ts';
import type { WordRateBar, WordRateFacts } from './word-rate-facts.ts';

/** Fewer documents than this may differ for what they are about. */
const fewDocuments = 3;
/** The test of all groups together takes those of which chance would give at least 5 (Cochran 1954). */
const leastExpected = 5;

/** One group of a word, with its name within a sentence. */
interface NamedBar {
  name: string;
  bar: WordRateBar;
}

/** What the rates tell, in a sentence for each word: which group has it more often than which other, or that chance may explain all of it. */
export function describeWordRates({ words, by, before, rows }: WordRateFacts): string[] {
  return words.map((word, at) => {
    const bars = rows.flatMap(({ name, inText = name, bars: own }) => (own[at] ? [{ name: inText, bar: own[at] }] : []));
    if (bars.every(({ bar }) => bar.few)) return `“${word}” is too rare in each ${by} to tell whether they differ.`;
    const higher = bars.reduce((best, each) => (!each.bar.few && (best.bar.few || each.bar.low > best.bar.low) ? each : best));
    const lower = bars.reduce((best, each) => (each.bar.high < best.bar.high ? each : best));
    if (!doWordRatesDiffer(higher.bar, lower.bar, bars)) return `“${word}”: the differences are so small that chance may explain them.`;
    const times = ({ rate }: WordRateBar) => formatWordRate(rate);
    const found = `“${word}” is more frequent ${before} ${higher.name} (${times(higher.bar)} times in 10,000 words) than ${before} ${lower.name} (${times(lower.bar)}).`;
    return `${found} Chance alone would rarely make that difference.${cautionOn([higher, lower], before, by)}`;
  });
}

/** Whether chance is an unlikely reason: all groups together differ, these two have intervals that do not overlap, and the higher has enough. */
function doWordRatesDiffer(higher: WordRateBar, lower: WordRateBar, all: readonly NamedBar[]): boolean {
  return !higher.few && higher.low > lower.high && doAllDiffer(all.map(({ bar }) => bar));
}

/** Whether groups differ when all are tested together (likelihood-ratio test, 5%): among many, some always seem to differ. */
function doAllDiffer(bars: readonly WordRateBar[]): boolean {
  const sum = (part: 'occurrences' | 'words', of: readonly WordRateBar[]) => of.reduce((all, bar) => all + bar[part], 0);
  const rate = sum('occurrences', bars) / sum('words', bars);
  const tested = bars.filter(({ words }) => words * rate >= leastExpected);
  const own = sum('occurrences', tested) / sum('words', tested);
  const statistic = tested.reduce((all, { occurrences, words }) => {
    const expected = words * own;
    return all + 2 * (occurrences > 0 ? occurrences * Math.log(occurrences / expected) : 0) - 2 * (occurrences - expected);
  }, 0);
  const freedom = tested.length - 1;
  // The 95% point of the chi-squared distribution, by Wilson and Hilferty's approximation.
  const spread = 2 / (9 * freedom);
  return freedom > 0 && statistic > freedom * (1 - spread + 1.645 * Math.sqrt(spread)) ** 3;
}

/** A caution where a group has few documents: they may differ for what they are about. */
function cautionOn(groups: readonly NamedBar[], before: string, by: string): string {
  const few = groups.find(({ bar }) => bar.documentsInAll < fewDocuments);
  if (!few) return '';
  const many = few.bar.documentsInAll === 1 ? 'is only one document' : `are only ${few.bar.documentsInAll} documents`;
  return ` But there ${many} ${before} ${few.name}, so it may be what they are about that differs, and not the ${by}.`;
}
