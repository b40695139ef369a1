import type { IndexStore } from '../index/index-store.ts';
import { exactTextWords } from '../text/exact-words.ts';
import { stemOfTextWord } from '../text/stems.ts';
import { stopWords } from '../text/stop-words.ts';
import { tokenizeText } from '../text/tokens.ts';

/** One form of what a reader asks for: a word (a term of the index), or words that follow one another exactly so. */
export interface AskedForm {
  written: string;
  term?: number;
  sequence?: readonly string[];
}

/** What a reader asks to count: its forms, the one that was typed first. Without forms, why there are none. */
export interface AskedWords {
  forms: AskedForm[];
  problem?: 'nothing' | 'common' | 'unknown' | 'long';
  /** How many further forms of a phrase are not counted. */
  leftAside: number;
}

/** A phrase has at most this many words, and this many forms are counted: each costs a file of a large record. */
const limits = { words: 8, forms: 12 };

/** What to count for typed words; with `inflections`, all words with the same stem: adopt, adopted, adopting, adoption. */
export function readAskedWords(
  typed: string,
  inflections: boolean,
  store: Pick<IndexStore, 'terms' | 'termIds' | 'frequencies'>,
): AskedWords {
  const sequence = exactTextWords(typed).map(({ word }) => word);
  const forms = tokenizeText(typed).flatMap(({ parts }) => parts);
  const none = (problem: AskedWords['problem']): AskedWords => ({ forms: [], leftAside: 0, ...(problem && { problem }) });
  if (sequence.length === 0) return none('nothing');
  if (sequence.length > limits.words) return none('long');
  if (sequence.length === 1) {
    const form = forms[0] ?? '';
    if (stopWords.has(form)) return none('common');
    const terms = inflections ? termsAlike(form, store) : [];
    const own = store.termIds.get(form);
    const all = [...(own === undefined ? [] : [own]), ...terms.filter((term) => term !== own)];
    if (all.length === 0) return none('unknown');
    return { forms: all.map((term) => ({ written: store.terms[term] ?? '', term })), leftAside: 0 };
  }
  const sequences = inflections ? inflectSequence(sequence, store) : [{ words: sequence, weight: 0 }];
  return {
    forms: sequences.slice(0, limits.forms).map(({ words }) => ({ written: words.join(' '), sequence: words })),
    leftAside: Math.max(0, sequences.length - limits.forms),
  };
}

/** The terms with the stem of a word, commonest first. */
function termsAlike(word: string, { terms, frequencies }: Pick<IndexStore, 'terms' | 'frequencies'>): number[] {
  const stem = stemOfTextWord(word);
  const found: number[] = [];
  terms.forEach((term, id) => {
    if (!/^[!#/]/.test(term) && stemOfTextWord(term) === stem) found.push(id);
  });
  return found.sort((a, b) => (frequencies[b] ?? 0) - (frequencies[a] ?? 0) || a - b);
}

/** A phrase with every form of each word that is no stop word: as typed first, then by how common their words are. */
function inflectSequence(
  sequence: readonly string[],
  store: Pick<IndexStore, 'terms' | 'frequencies'>,
): { words: readonly string[]; weight: number }[] {
  let all: { words: readonly string[]; weight: number }[] = [{ words: [], weight: 0 }];
  for (const word of sequence) {
    const others = stopWords.has(word) ? [] : termsAlike(word, store).filter((term) => store.terms[term] !== word);
    const options = [
      { word, weight: 64 },
      ...others.map((term) => ({ word: store.terms[term] ?? '', weight: store.frequencies[term] ?? 0 })),
    ];
    all = all
      .flatMap(({ words, weight }) => options.map((option) => ({ words: [...words, option.word], weight: weight + option.weight })))
      .slice(0, 2_000);
  }
  return all.sort((a, b) => b.weight - a.weight);
}
