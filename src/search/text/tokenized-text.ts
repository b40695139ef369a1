import { formsOfTextWord, visitTextWords } from './tokens.ts';

/** The tokens of a text by term id, in typed arrays: what finding matches needs. */
export interface TokenizedText {
  /** Where each token begins and ends. */
  starts: Uint32Array;
  ends: Uint32Array;
  /** The term ids of the tokens' forms, in order; a hyphenated token has several, one that is not indexed has none. */
  terms: Uint32Array;
  /** The token that each term id belongs to. */
  tokenOf: Uint32Array;
  /** Each token's spelling, as an index into all different spellings that were read. */
  spellings: Uint32Array;
}

/**
 * Returns a function that reads texts into tokens, and the list of different spellings read so far.
 * `termIdOf` gives the id of a form, or nothing where it is not indexed.
 */
export function makeTextTokenizer(termIdOf: (form: string) => number | undefined) {
  // The same spellings recur in text after text: each is looked up once.
  const spellingIds = new Map<string, number>();
  const spellings: string[] = [];
  const termsOf: (readonly number[])[] = [];
  const spellingOf = (word: string): number => {
    let id = spellingIds.get(word);
    if (id === undefined) {
      const { parts, joined } = formsOfTextWord(word);
      spellingIds.set(word, (id = spellings.length));
      spellings.push(word);
      termsOf.push((joined ? [...parts, joined] : parts).flatMap((form) => termIdOf(form) ?? []));
    }
    return id;
  };
  const read = (text: string): TokenizedText => {
    const starts: number[] = [];
    const ends: number[] = [];
    const terms: number[] = [];
    const tokenOf: number[] = [];
    const own: number[] = [];
    visitTextWords(text, (start, end) => {
      const spelling = spellingOf(text.slice(start, end));
      for (const term of termsOf[spelling] ?? []) {
        terms.push(term);
        tokenOf.push(starts.length);
      }
      starts.push(start);
      ends.push(end);
      own.push(spelling);
    });
    return {
      starts: new Uint32Array(starts),
      ends: new Uint32Array(ends),
      terms: new Uint32Array(terms),
      tokenOf: new Uint32Array(tokenOf),
      spellings: new Uint32Array(own),
    };
  };
  return { read, spellings: spellings as readonly string[] };
}
