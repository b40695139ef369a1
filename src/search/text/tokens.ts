/** The forms that a word is indexed by. */
export interface WordForms {
  /** `children` for children’s; `wi` and `fi` for Wi-Fi. */
  parts: string[];
  /** `wifi` for Wi-Fi: a hyphenated word written as one. */
  joined: string | undefined;
}

/** A word of a text with its forms, and where it begins and ends. */
export interface Token extends WordForms {
  start: number;
  end: number;
}

// Letters and digits; apostrophes and hyphens hold letters together, dots and commas hold digits together.
const pattern = /[\p{L}\p{M}\p{N}]+(?:(?:['’‘ʼ‐‑-](?=\p{L}|\p{N})|(?<=\p{N})[.,](?=\p{N}))[\p{L}\p{M}\p{N}]+)*/uy;

/** The tokens of a text, in order. */
export function tokenizeText(text: string): Token[] {
  const tokens: Token[] = [];
  visitTextWords(text, (start, end) => {
    const { parts, joined } = formsOfTextWord(text.slice(start, end));
    if (parts.length > 0) tokens.push({ parts, joined, start, end });
  });
  return tokens;
}

/** Calls `visit` with the start and end of each word of a text. */
export function visitTextWords(text: string, visit: (start: number, end: number) => void): void {
  let at = 0;
  while (at < text.length) {
    const end = mayBegin(text.charCodeAt(at)) ? endOfWord(text, at) : at;
    if (end > at) visit(at, end);
    at = Math.max(end, at + 1);
  }
}

/** Whether parts can be written as one word: no number joins another, since 2-3 is not 23. */
export function canJoinTextParts(...parts: (string | undefined)[]): boolean {
  return !/\d-\d/.test(parts.join('-'));
}

const forms = new Map<string, WordForms>();

/** The forms of a word as written; no parts where folding removes all its characters. */
export function formsOfTextWord(word: string): WordForms {
  const known = forms.get(word);
  if (known) return known;
  const parts = word
    .split(/[‐‑-]/)
    .map(foldWord)
    .filter((part) => part !== '');
  const read = { parts, joined: parts.length > 1 && canJoinTextParts(...parts) ? parts.join('') : undefined };
  if (forms.size > 100_000) forms.clear();
  forms.set(word, read);
  return read;
}

// Most English words are plain letters followed by a space: those are read without the pattern, which is slower.
const isPlain = (code: number) => (code > 96 && code < 123) || (code > 64 && code < 91) || (code > 47 && code < 58);
const mayBegin = (code: number) => isPlain(code) || code > 127;

/** The end of the word that begins at a position; the position itself where none begins. */
function endOfWord(text: string, at: number): number {
  let end = at;
  while (isPlain(text.charCodeAt(end))) end += 1;
  const next = text.charCodeAt(end);
  // A word can go on after these: characters beyond ASCII, an apostrophe, a hyphen, a dot or a comma.
  if (end > at && !(next > 127 || next === 39 || next === 45 || next === 46 || next === 44)) return end;
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  return found ? found.index + found[0].length : at;
}

/** A word as it is indexed: lower case, without accents, apostrophes or possessive s; 1,200 is 1200. */
function foldWord(word: string): string {
  let plain = word.toLowerCase();
  if (/[^\x00-\x7f]/.test(plain)) plain = plain.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[’‘ʼ]/g, "'");
  return plain.replace(/'s$/, '').replace(/'|,(?=\d{3})/g, '');
}
