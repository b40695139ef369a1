import type { ReaderNeed } from '../../record/reader-questions/reader-questions.ts';
import { needMatch } from '../rank/ranking.ts';
import { stemOfTextWord } from '../text/stems.ts';
import { stopWords } from '../text/stop-words.ts';
import { tokenizeText } from '../text/tokens.ts';

/** Needs in the order of the index: each is followed by the one that is nearest to it in words, which saves a tenth of the bytes. */
export function orderNeedsForIndex(needs: readonly ReaderNeed[]): ReaderNeed[] {
  const words = new Map(needs.map((need) => [need, stemsOfNeed(need)] as const));
  const having = new Map<string, number>();
  for (const stems of words.values()) for (const stem of stems) having.set(stem, (having.get(stem) ?? 0) + 1);
  const shared = (a: ReaderNeed, b: ReaderNeed) => {
    const [ofA, ofB] = [words.get(a) ?? new Set<string>(), words.get(b) ?? new Set<string>()];
    const both = [...ofA].filter((stem) => ofB.has(stem));
    return both.reduce((sum, stem) => sum + Math.log(needs.length / (having.get(stem) ?? 1)), 0) / Math.sqrt(ofA.size * ofB.size);
  };
  const left = [...needs];
  const ordered = left.splice(0, 1);
  while (left.length > 0) {
    const [before, last] = [ordered.at(-2), ordered.at(-1)];
    const values = left.map((need) => (last ? shared(last, need) : 0) + (before ? shared(before, need) / 2 : 0));
    ordered.push(...left.splice(values.indexOf(Math.max(...values)), 1));
  }
  return ordered;
}

/** Whether a paragraph answers a need well enough for its grade to be sent. */
export function isNeedAnswered({ answers }: ReaderNeed): boolean {
  return Object.values(answers).some((grade) => grade >= needMatch.leastGrade);
}

function stemsOfNeed({ need, asks }: ReaderNeed): Set<string> {
  const parts = [need, ...asks].flatMap((text) => tokenizeText(text).flatMap((token) => token.parts));
  return new Set(parts.filter((part) => !stopWords.has(part)).map(stemOfTextWord));
}
