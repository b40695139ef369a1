import { depthWhileTyping } from '../rank/ranking.ts';
import { exactTextWords, findPhraseInText, type ExactWord } from '../text/exact-words.ts';
import type { TokenizedText } from '../text/tokenized-text.ts';
import { unpackIndexCatalogue, unpackIndexParagraphs } from './columns.ts';
import { indexFrequencyLog2, type WholeFile } from './index-files.ts';
import type { IndexStore, StoredParagraph } from './index-store.ts';
import { buildInvertedIndex } from './inverted-index.ts';
import { noPostings } from './posting-list.ts';

/** The store of an index in one file: everything is in memory from the start. */
export function openWholeIndex({ catalogue: packedCatalogue, paragraphs: packed }: WholeFile): IndexStore {
  const catalogue = unpackIndexCatalogue(packedCatalogue);
  const paragraphs = unpackIndexParagraphs(packed);
  const { terms, postings, texts } = buildInvertedIndex({ catalogue, paragraphs });
  const stored = paragraphs.map((paragraph, at): StoredParagraph => ({ ...paragraph, tokens: texts[at] as TokenizedText }));
  return {
    catalogue,
    isInShards: false,
    terms,
    termIds: new Map(terms.map((term, id) => [term, id])),
    frequencies: Uint8Array.from(postings, (list) => indexFrequencyLog2(list.paragraphs.length)),
    load: () => undefined,
    loadableTerms: (wanted) => [...wanted],
    loadableParagraphs: (paragraphs) => paragraphs,
    postings: (term) => postings[term] ?? noPostings,
    paragraph: (paragraph) => stored[paragraph] as StoredParagraph,
    paragraphsWithPhrase: preparePhraseScan(stored),
    depthWhileTyping: depthWhileTyping.whole,
  };
}

/** Returns a finder of exact phrases that reads the texts. */
function preparePhraseScan(paragraphs: readonly StoredParagraph[]): IndexStore['paragraphsWithPhrase'] {
  const exact = new Map<number, ExactWord[]>();
  const exactWordsOf = (paragraph: number) => {
    let words = exact.get(paragraph);
    if (!words) exact.set(paragraph, (words = exactTextWords(paragraphs[paragraph]?.text ?? '')));
    return words;
  };
  // Made when a phrase is first asked for. Most texts lack the letters of one of its words, and need no closer look.
  let letters: string[] | undefined;
  return (phrase, accepts) => {
    letters ??= paragraphs.map(({ text }) => onlyLetters(text));
    const asked = exactTextWords(phrase).map(({ word }) => onlyLetters(word));
    const found = new Set<number>();
    letters.forEach((own, paragraph) => {
      if (!accepts(paragraph) || !asked.every((word) => own.includes(word))) return;
      if (findPhraseInText(exactWordsOf(paragraph), phrase).length > 0) found.add(paragraph);
    });
    return Promise.resolve(found);
  };
}

/** A text in lower case, without accents and the punctuation that can be inside a word. */
function onlyLetters(text: string): string {
  const lower = text.toLowerCase();
  const plain = /[^\x00-\x7f]/.test(lower) ? lower.normalize('NFKD').replace(/\p{M}/gu, '') : lower;
  return plain.replace(/[’‘ʼ‐‑',-]/g, '');
}
