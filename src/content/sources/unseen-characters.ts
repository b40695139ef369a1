import type { Tell } from '../problems/index.ts';

/** What nobody sees in an editor, or what a lost character leaves: by code points, with what each is. */
const unseen: readonly [pattern: RegExp, what: string][] = [
  [/[\uFFFD\uD800-\uDFFF]/u, 'a character that was lost, because the file was not saved as UTF-8'],
  [/[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/u, 'a control character'],
  [
    /[\u00AD\u034F\u061C\u115F\u1160\u180E\u200B-\u200D\u2060-\u2064\u2065\u206A-\u206F\u3164\uFE00-\uFE0F\uFEFF\uFFA0\uFFF9-\uFFFB]/u,
    'a character without width',
  ],
  [/[\u200E\u200F\u202A-\u202E\u2066-\u2069]/u, 'a character that turns the direction of the text'],
  [/[\u2028\u2029]/u, 'a line separator of another kind'],
  [/[\uFDD0-\uFDEF\uFFFE\uFFFF\u{1FFFE}\u{1FFFF}\u{E0000}-\u{10FFFF}]/u, 'a character without a meaning of its own'],
];

/** Those characters by the names that HTML, and so Markdown, has for them. */
const names: Readonly<Record<string, number>> = {
  shy: 0xad,
  ZeroWidthSpace: 0x200b,
  NegativeVeryThinSpace: 0x200b,
  NegativeThinSpace: 0x200b,
  NegativeMediumSpace: 0x200b,
  NegativeThickSpace: 0x200b,
  zwnj: 0x200c,
  zwj: 0x200d,
  lrm: 0x200e,
  rlm: 0x200f,
  NoBreak: 0x2060,
  ApplyFunction: 0x2061,
  af: 0x2061,
  InvisibleTimes: 0x2062,
  it: 0x2062,
  InvisibleComma: 0x2063,
  ic: 0x2063,
};

/** Characters that are written by a number or a name, with the code of each: as the language of a file has them, by the end of its name. */
const written: Readonly<Record<string, (line: string) => { at: number; code: number }[]>> = {
  // Markdown: &#173; &#xad; &shy;, where no backslash makes it plain words.
  mdx: (line) =>
    [...line.matchAll(/(?<!\\)&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));/gi)].map(({ index, 1: hex, 2: decimal, 3: name = '' }) => ({
      at: index,
      code: hex ? parseInt(hex, 16) : decimal ? Number(decimal) : (names[name] ?? NaN),
    })),
  // YAML, between double quotes: "\u00ad" "\xad". Two of D800 to DFFF are one character.
  yml: (line) =>
    [...line.matchAll(/"(?:[^"\\]|\\.)*"/g)].flatMap(({ index: from, 0: quoted }) =>
      [...quoted.matchAll(/\\(?:u([\da-fA-F]{4})|x([\da-fA-F]{2})|U([\da-fA-F]{8})|.)/g)].map(({ index, 1: u, 2: x, 3: long }) => {
        const code = parseInt(u ?? x ?? long ?? '', 16);
        return { at: from + index, code: code >= 0xd800 && code <= 0xdfff ? NaN : code };
      }),
    ),
};

const mostTold = 10;

/**
 * Tells the lines of a file that hold a character which nobody sees, and which would make words differ that look the same, as it stands or by its number or
 * name. The first ten are told, each kind once a line, and then how many more lines there are.
 */
export function checkSourceCharacters({ path, text }: { path: string; text: string }, tell: Tell): void {
  const read = written[/\.(\w+)$/.exec(path)?.[1] ?? ''];
  if (!unseen.some(([pattern]) => pattern.test(text)) && !(read && /[&\\]/.test(text))) return;
  const found = text.split('\n').flatMap((content, index) => findUnseen(content, read).map((each) => ({ line: index + 1, ...each })));
  for (const { line, ...values } of found.slice(0, mostTold)) tell(line, 'text/unseen-character', values);
  const next = found[mostTold];
  if (next) tell(next.line, 'text/more-unseen-characters', { count: new Set(found.slice(mostTold).map(({ line }) => line)).size });
}

/** What nobody sees in a line, each kind once: `read` finds what is written by a number or a name. */
function findUnseen(content: string, read?: (line: string) => { at: number; code: number }[]) {
  const byCode = (read?.(content) ?? []).filter(({ code }) => code <= 0x10ffff);
  return unseen.flatMap(([pattern, what]) => {
    const own = content.search(pattern);
    const first =
      own >= 0 ? { at: own, code: content.codePointAt(own) } : byCode.find(({ code }) => pattern.test(String.fromCodePoint(code)));
    return first ? [{ column: first.at + 1, code: nameOfCode(first.code), what }] : [];
  });
}

const nameOfCode = (code = 0) => `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
