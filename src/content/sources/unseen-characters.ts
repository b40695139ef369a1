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

const mostTold = 10;

/** Tells the lines of a text that hold a character which nobody sees, and which would make words differ that look the same. The first ten are told, each kind once a line, and then how many more lines there are. */
export function checkSourceCharacters(text: string, tell: Tell): void {
  if (!unseen.some(([pattern]) => pattern.test(text))) return;
  const found = text.split('\n').flatMap((content, index) =>
    unseen.flatMap(([pattern, what]) => {
      const at = content.search(pattern);
      return at < 0 ? [] : [{ line: index + 1, column: at + 1, code: nameOfCode(content.codePointAt(at)), what }];
    }),
  );
  for (const { line, ...values } of found.slice(0, mostTold)) tell(line, 'text/unseen-character', values);
  const next = found[mostTold];
  if (next) tell(next.line, 'text/more-unseen-characters', { count: new Set(found.slice(mostTold).map(({ line }) => line)).size });
}

const nameOfCode = (code = 0) => `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
