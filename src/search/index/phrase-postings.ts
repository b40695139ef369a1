import { maxWordsBetween } from '../rank/ranking.ts';
import { stemOfTextWord } from '../text/stems.ts';
import type { TokenizedText } from '../text/tokenized-text.ts';

/** Where the words of a phrase stand near one another: paragraphs, how often in each, and at which token first. */
export interface PhraseOccurrences {
  paragraphs: number[];
  counts: number[];
  firstTokens: number[];
}

/** The occurrences of phrases of stems in some texts, by the names of the phrases; `termNames` has the form of each term id in the texts. */
export function findIndexedPhrases(
  texts: readonly TokenizedText[],
  termNames: readonly string[],
  phrases: ReadonlyMap<string, readonly string[]>,
): Map<string, PhraseOccurrences> {
  const { numberOfTerm, firstWords } = numberStems(termNames, phrases);
  const positions: number[][] = [];
  const found = new Map<string, PhraseOccurrences>();
  texts.forEach(({ terms, tokenOf }, paragraph) => {
    const here: number[] = [];
    for (let at = 0; at < terms.length; at += 1) {
      const stem = numberOfTerm[terms[at] ?? 0] ?? -1;
      if (stem < 0) continue;
      const own = (positions[stem] ??= []);
      if (own.length === 0) here.push(stem);
      if (own.at(-1) !== tokenOf[at]) own.push(tokenOf[at] ?? 0);
    }
    for (const stem of here) {
      for (const { name, stems } of firstWords[stem] ?? []) {
        const near = findNear(stems, positions);
        if (near.count === 0) continue;
        let occurrences = found.get(name);
        if (!occurrences) found.set(name, (occurrences = { paragraphs: [], counts: [], firstTokens: [] }));
        occurrences.paragraphs.push(paragraph);
        occurrences.counts.push(near.count);
        occurrences.firstTokens.push(near.first);
      }
    }
    for (const stem of here) positions[stem] = [];
  });
  return found;
}

/** A number for each stem that phrases have, that of each term (-1 for others), and the phrases that begin with each. */
function numberStems(termNames: readonly string[], phrases: ReadonlyMap<string, readonly string[]>) {
  const numbers = new Map<string, number>();
  const firstWords: { name: string; stems: number[] }[][] = [];
  for (const [name, stems] of phrases) {
    const numbered = stems.map((stem) => {
      const known = numbers.get(stem) ?? numbers.size;
      numbers.set(stem, known);
      return known;
    });
    (firstWords[numbered[0] ?? 0] ??= []).push({ name, stems: numbered });
  }
  return { numberOfTerm: Int32Array.from(termNames, (term) => numbers.get(stemOfTextWord(term)) ?? -1), firstWords };
}

/** How often stems stand near one another, each within a few words of the one before, and the first token of such a place. */
function findNear(
  [first = 0, ...others]: readonly number[],
  positions: readonly (readonly number[] | undefined)[],
): { count: number; first: number } {
  const near = { count: 0, first: Infinity };
  if (!others.every((stem) => positions[stem]?.length)) return near;
  for (const start of positions[first] ?? []) {
    const tokens = [start];
    for (const stem of others) {
      const last = tokens.at(-1) ?? 0;
      const next = positions[stem]?.find((token) => Math.abs(token - last) <= maxWordsBetween);
      if (next === undefined) break;
      tokens.push(next);
    }
    if (tokens.length <= others.length) continue;
    near.count += 1;
    near.first = Math.min(near.first, ...tokens);
  }
  return near;
}
