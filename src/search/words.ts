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
const pattern = /[\p{L}\p{M}\p{N}]+(?:(?:['’‘ʼ‐‑-](?=\p{L}|\p{N})|(?<=\p{N})[.,](?=\p{N}))[\p{L}\p{M}\p{N}]+)*/uy;

/** The words of a text, in order. */
export function readWords(text: string): WordInText[] {
  const words: WordInText[] = [];
  visitWords(text, (start, end) => {
    const { parts, joined } = formsOf(text.slice(start, end));
    if (parts.length > 0) words.push({ parts, joined, start, end });
  });
  return words;
}

/** Tells where each word of a text begins and ends. */
export function visitWords(text: string, visit: (start: number, end: number) => void): void {
  let at = 0;
  while (at < text.length) {
    const end = mayBegin(text.charCodeAt(at)) ? endOfWord(text, at) : at;
    if (end > at) visit(at, end);
    at = Math.max(end, at + 1);
  }
}

const forms = new Map<string, Pick<WordInText, 'parts' | 'joined'>>();

/** The forms of a word as it stands: none where it has no letters but signs that folding takes away. */
export function formsOf(word: string): Pick<WordInText, 'parts' | 'joined'> {
  const known = forms.get(word);
  if (known) return known;
  const parts = word
    .split(/[‐‑-]/)
    .map(foldWord)
    .filter((part) => part !== '');
  const read = { parts, joined: parts.length > 1 ? parts.join('') : undefined };
  if (forms.size > 100_000) forms.clear();
  forms.set(word, read);
  return read;
}

// Most words of English texts are plain letters with a space after them: those need no pattern.
const isPlain = (code: number) => (code > 96 && code < 123) || (code > 64 && code < 91) || (code > 47 && code < 58);
const mayBegin = (code: number) => isPlain(code) || code > 127;

/** The end of the word that begins at a place; the place itself where none does. */
function endOfWord(text: string, at: number): number {
  let end = at;
  while (isPlain(text.charCodeAt(end))) end += 1;
  const next = text.charCodeAt(end);
  // What can go on with a word: signs beyond ASCII, an apostrophe, a hyphen, a dot or a comma.
  if (end > at && !(next > 127 || next === 39 || next === 45 || next === 46 || next === 44)) return end;
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  return found ? found.index + found[0].length : at;
}

/** A word as it is indexed: small letters without accents, apostrophes or possessive s; 1,200 is 1200. */
function foldWord(word: string): string {
  let plain = word.toLowerCase();
  if (/[^\x00-\x7f]/.test(plain)) plain = plain.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[’‘ʼ]/g, "'");
  plain = plain.replace(/'s$/, '').replace(/'/g, '');
  return /^\d/.test(plain) ? plain.replace(/,/g, '') : plain;
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
