import { stemmer } from 'stemmer';

/** A word as it stands in a text: the forms that it is found by, and where it begins and ends. */
export interface WordInText {
  /** `children` for children’s; `wi` and `fi` for Wi-Fi. */
  parts: string[];
  /** `wifi` for Wi-Fi: a hyphenated word written as one. */
  joined: string | undefined;
  start: number;
  end: number;
}

// Letters and digits; apostrophes and hyphens hold letters together, dots and commas hold digits together.
const pattern = /[\p{L}\p{M}\p{N}]+(?:(?:['’‘ʼ‐‑-](?=\p{L}|\p{N})|(?<=\p{N})[.,](?=\p{N}))[\p{L}\p{M}\p{N}]+)*/gu;

/** The words of a text, in order. */
export function readWords(text: string): WordInText[] {
  const words: WordInText[] = [];
  for (const match of text.matchAll(pattern)) {
    const [raw] = match;
    const parts = raw
      .split(/[‐‑-]/)
      .map(foldWord)
      .filter((part) => part !== '');
    if (parts.length === 0) continue;
    words.push({ parts, joined: parts.length > 1 ? parts.join('') : undefined, start: match.index, end: match.index + raw.length });
  }
  return words;
}

const folded = new Map<string, string>();

/** A word as it is indexed: small letters without accents, apostrophes or possessive s; 1,200 is 1200. */
function foldWord(word: string): string {
  const known = folded.get(word);
  if (known !== undefined) return known;
  let plain = word.toLowerCase();
  if (/[^\x00-\x7f]/.test(plain)) plain = plain.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[’‘ʼ]/g, "'");
  plain = plain.replace(/'s$/, '').replace(/'/g, '');
  if (/^\d/.test(plain)) plain = plain.replace(/,/g, '');
  if (folded.size > 100_000) folded.clear();
  folded.set(word, plain);
  return plain;
}

// Plurals and spellings that no rule gets right; both sides of each pair end as one.
const irregular = new Map(
  Object.entries({
    children: 'child',
    women: 'woman',
    men: 'man',
    people: 'person',
    practise: 'practice',
    practised: 'practice',
    practising: 'practice',
    license: 'licence',
    inquiry: 'enquiry',
    inquiries: 'enquiry',
    advisor: 'adviser',
    advisors: 'adviser',
    grey: 'gray',
  }),
);

const stems = new Map<string, string>();

/** What the inflections of a folded word share: adopt for adoption, adopters and adopted; American spelling counts as British. */
export function stemOf(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  let stem = irregular.get(word) ?? irregular.get(word.replace(/s$/, '')) ?? word;
  if (!/\d/.test(stem)) {
    stem = stem
      .replace(/([a-z]{3})iz(e|es|ed|ing|er|ers|ation|ations|ational)$/, '$1is$2')
      .replace(/([a-z]{2})our(s|ed|ing|al|able|ful|ite|ites)?$/, '$1or$2')
      .replace(/([a-z]{2})tre(s|d)?$/, '$1ter$2')
      .replace(/([a-z]{2})mme(s|d)?$/, '$1m$2');
    stem = stemmer(stem);
  }
  if (stems.size > 100_000) stems.clear();
  stems.set(word, stem);
  return stem;
}
