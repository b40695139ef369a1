import { paragraphsInCorpus, type Corpus } from '../../record/corpus/corpus.ts';
import type { Theme } from '../../record/theme.ts';
import type { ThemeReading } from '../../record/theme-reading.ts';

/** In how many paragraphs both readers gave a theme, only one of them did, or neither. */
export interface Counts {
  both: number;
  firstOnly: number;
  secondOnly: number;
  neither: number;
}

/**
 * Cohen's kappa: how much two readers agree beyond chance. 1 is perfect agreement, 0 is chance. Undefined
 * where they would always agree by chance, as on a theme that nobody gave.
 * https://en.wikipedia.org/wiki/Cohen%27s_kappa
 */
export function kappaOfThemeAgreement({ both, firstOnly, secondOnly, neither }: Counts): number | undefined {
  const all = both + firstOnly + secondOnly + neither;
  if (all === 0) return undefined;
  const observed = (both + neither) / all;
  const [first, second] = [(both + firstOnly) / all, (both + secondOnly) / all];
  const byChance = first * second + (1 - first) * (1 - second);
  return byChance === 1 ? undefined : (observed - byChance) / (1 - byChance);
}

/** How much two readings agree on one theme. */
export interface ThemeAgreement extends Counts {
  theme: Theme;
  kappa: number | undefined;
}

/** How much two readings agree. */
export interface Agreement {
  /** The number of paragraphs that both readers read. */
  paragraphs: number;
  /** The number of paragraphs to which both readers gave exactly the same themes. */
  same: number;
  themes: ThemeAgreement[];
  /** Kappa over all themes: each theme of each paragraph is one decision. */
  overall: number | undefined;
}

/** How much two readings agree, by theme and overall, on the paragraphs that both cover. */
export function themeAgreementOf(
  themes: readonly Theme[],
  first: ReadonlyMap<string, readonly string[]>,
  second: ReadonlyMap<string, readonly string[]>,
): Agreement {
  const shared = [...first].flatMap(([id, one]) => {
    const other = second.get(id);
    return other ? [[one, other] as const] : [];
  });
  const rows = themes.map((theme): ThemeAgreement => {
    const counts: Counts = { both: 0, firstOnly: 0, secondOnly: 0, neither: 0 };
    for (const [one, other] of shared) {
      const [a, b] = [one.includes(theme.id), other.includes(theme.id)];
      counts[a ? (b ? 'both' : 'firstOnly') : b ? 'secondOnly' : 'neither'] += 1;
    }
    return { theme, ...counts, kappa: kappaOfThemeAgreement(counts) };
  });
  const sum = (field: keyof Counts) => rows.reduce((total, row) => total + row[field], 0);
  return {
    paragraphs: shared.length,
    same: shared.filter(([one, other]) => one.length === other.length && one.every((id) => other.includes(id))).length,
    themes: rows,
    overall: kappaOfThemeAgreement({
      both: sum('both'),
      firstOnly: sum('firstOnly'),
      secondOnly: sum('secondOnly'),
      neither: sum('neither'),
    }),
  };
}

/** The themes that each paragraph has now, by paragraph id: the decision after all readings. */
function currentThemes(corpus: Corpus): Map<string, string[]> {
  return new Map(paragraphsInCorpus(corpus).map(({ paragraph }) => [paragraph.id, paragraph.themes]));
}

/** The first two readings of the themes compared with each other, and each compared with the themes as they are now. */
export interface ThemeReadingComparison {
  first: ThemeReading;
  second: ThemeReading;
  before: Agreement;
  /** How many paragraphs the two readings differed on, and which reading was followed. */
  settled: { differed: number; asFirst: number; asSecond: number; otherwise: number };
  afterFirst: Agreement;
  afterSecond: Agreement;
}

/** The first two readings of the themes compared with each other and with the themes as they are now; undefined if there are fewer than two. */
export function themeAgreementOfReadings(corpus: Corpus): ThemeReadingComparison | undefined {
  const [first, second] = corpus.themeReadings;
  if (!first || !second) return undefined;
  const now = currentThemes(corpus);
  const key = (themes: readonly string[] | undefined) => [...(themes ?? [])].sort().join(' ');
  const settled = { differed: 0, asFirst: 0, asSecond: 0, otherwise: 0 };
  for (const [id, one] of first.themes) {
    const other = second.themes.get(id);
    const settledNow = now.get(id);
    if (!other || !settledNow || key(one) === key(other)) continue;
    settled.differed += 1;
    settled[key(settledNow) === key(one) ? 'asFirst' : key(settledNow) === key(other) ? 'asSecond' : 'otherwise'] += 1;
  }
  return {
    first,
    second,
    before: themeAgreementOf(corpus.themes, first.themes, second.themes),
    settled,
    afterFirst: themeAgreementOf(corpus.themes, first.themes, now),
    afterSecond: themeAgreementOf(corpus.themes, second.themes, now),
  };
}
