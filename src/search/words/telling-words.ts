/*
 * Words that tell one group of documents from another: log-odds with an informative Dirichlet prior, after Monroe, Colaresi and Quinn, "Fightin'
 * Words" (2008). Their variance takes each use of a word as separate. Words come in clusters, so the error is also taken from leaving out one
 * document after another (jackknife), and the larger of the two counts. The interval allows for how many words were tried (Bonferroni).
 */

/** How often each word occurs in a document's text of one group. */
export interface WordBag {
  document: string;
  counts: ReadonlyMap<string, number>;
  words: number;
}

/** A word with its log-odds ratio: above 0 it tells of the first group, below of the second. */
export interface TellingWord {
  word: string;
  logOdds: number;
  low: number;
  high: number;
  /** How often it occurs in each group, and in how many documents. */
  occurrences: [number, number];
  documents: [number, number];
}

/** The words that tell two groups from each other, the surest first; 'too few' where a group has too few documents. */
export interface TellingWords {
  groups: { documents: number; words: number }[];
  tried: number;
  told: TellingWord[] | 'too few';
}

/**
 * How many documents each group needs, in how many documents a word must be, and how many words the prior is worth: it keeps rare words from
 * seeming to tell much.
 */
export const tellingWordLimits = { documents: 10, documentsOfWord: 5, prior: 1_000 };

/** The words that tell the first group of texts from the second, among the words of all texts (the background). */
export function findTellingWords(first: readonly WordBag[], second: readonly WordBag[], background: readonly WordBag[]): TellingWords {
  const groups = [first, second].map((bags) => ({ documents: countDocuments(bags), words: sumOf(bags.map(({ words }) => words)) }));
  if (groups.some(({ documents }) => documents < tellingWordLimits.documents)) return { groups, tried: 0, told: 'too few' };
  const all = mergeBags(background);
  const both = [...first, ...second];
  const documentsOf = new Map<string, Set<string>>();
  for (const { document, counts } of both)
    for (const word of counts.keys()) documentsOf.set(word, (documentsOf.get(word) ?? new Set()).add(document));
  const tried = [...documentsOf].filter(([, documents]) => documents.size >= tellingWordLimits.documentsOfWord).map(([word]) => word);
  const z = normalAbove(0.025 / Math.max(1, tried.length));
  const documents = groupByDocument(first, second);
  const [inFirst, inSecond] = [mergeBags(first), mergeBags(second)];
  const sizes: [number, number] = [groups[0]?.words ?? 0, groups[1]?.words ?? 0];
  const told = tried.flatMap((word): TellingWord[] => {
    const prior = (tellingWordLimits.prior * countIn(all, word)) / all.words;
    const occurrences: [number, number] = [countIn(inFirst, word), countIn(inSecond, word)];
    const { logOdds, error } = logOddsOf(word, documents, sizes, occurrences, prior);
    const [low, high] = [logOdds - z * error, logOdds + z * error];
    if (low <= 0 && high >= 0) return [];
    return [{ word, logOdds, low, high, occurrences, documents: [having(first, word), having(second, word)] }];
  });
  const sureness = ({ low, high }: TellingWord) => Math.max(low, -high);
  return { groups, tried: tried.length, told: told.sort((a, b) => sureness(b) - sureness(a) || (a.word < b.word ? -1 : 1)) };
}

/** Some bags as one. */
type MergedBag = Pick<WordBag, 'counts' | 'words'>;

function mergeBags(bags: readonly WordBag[]): MergedBag {
  const counts = new Map<string, number>();
  for (const bag of bags) for (const [word, count] of bag.counts) counts.set(word, (counts.get(word) ?? 0) + count);
  return { counts, words: sumOf(bags.map(({ words }) => words)) };
}

/** A document's words in each of the two groups. */
type DocumentBags = [MergedBag, MergedBag];

function groupByDocument(first: readonly WordBag[], second: readonly WordBag[]): DocumentBags[] {
  const documents = new Set([...first, ...second].map(({ document }) => document));
  const groups = [first, second].map((bags) => Map.groupBy(bags, ({ document }) => document));
  return [...documents].map((document) => groups.map((group) => mergeBags(group.get(document) ?? [])) as DocumentBags);
}

/** The log-odds ratio of a word with its error. */
function logOddsOf(
  word: string,
  documents: readonly DocumentBags[],
  words: readonly [number, number],
  counts: readonly [number, number],
  prior: number,
): { logOdds: number; error: number } {
  const odds = (count: number, all: number) => Math.log((count + prior) / (all + tellingWordLimits.prior - count - prior));
  const logOdds = odds(counts[0], words[0]) - odds(counts[1], words[1]);
  const without = documents.map((own) => {
    const oddsWithout = (at: 0 | 1) => odds(counts[at] - countIn(own[at], word), words[at] - own[at].words);
    return oddsWithout(0) - oddsWithout(1);
  });
  const mean = sumOf(without) / without.length;
  const jackknife = Math.sqrt(((without.length - 1) / without.length) * sumOf(without.map((each) => (each - mean) ** 2)));
  return { logOdds, error: Math.max(jackknife, Math.sqrt(1 / (counts[0] + prior) + 1 / (counts[1] + prior))) };
}

function countIn({ counts }: MergedBag, word: string): number {
  return counts.get(word) ?? 0;
}

function having(bags: readonly WordBag[], word: string): number {
  return countDocuments(bags.filter(({ counts }) => counts.has(word)));
}

function countDocuments(bags: readonly WordBag[]): number {
  return new Set(bags.map(({ document }) => document)).size;
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

/** The standard normal value with a tail above it, for tails below a tenth: by bisection on the continued fraction of the tail. */
function normalAbove(tail: number): number {
  let [low, high] = [1, 40];
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    let fraction = middle;
    for (let at = 60; at > 0; at -= 1) fraction = middle + at / fraction;
    if (Math.exp((-middle * middle) / 2) / (Math.sqrt(2 * Math.PI) * fraction) > tail) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
