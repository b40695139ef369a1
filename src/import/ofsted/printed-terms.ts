import { joinPdfLines } from '../pdf/join-lines.ts';
import type { Line } from '../pdf/lines.ts';
import type { PageOfLines } from '../pdf/read-lines.ts';
import { paragraphGap } from './typography.ts';

/** How a sentence begins that allows reuse: it begins a line or follows another sentence. */
const beginning =
  /(?:^|(?<=[.!?] ))(?:You\s+may\s+(?:copy|re-?use|reproduce)\b|This\s+(?:document|report|publication|information)\s+may\s+be\s+(?:copied|re-?used|reproduced)\b)/;
/** The rest of a sentence, which ends with a full stop or with its paragraph. */
const rest = /[^]*?(?:\.(?=\s+[A-Z]|$)|(?![^]))/;
const sentence = new RegExp(beginning.source + rest.source, 'gm');
const openLicence = /Open\s+Government\s+Licen[cs]e/i;

/**
 * The terms of reuse that a PDF prints where they are not the Open Government Licence, word for word: reports until 2016 have an older
 * sentence among the publisher's lines. A file of two reports has it twice, and gives it once. Undefined where there is none.
 */
export function readPrintedTerms(pages: readonly PageOfLines[]): string | undefined {
  const found = pages
    .flatMap(({ lines }) => splitParagraphs(lines))
    .flatMap(
      (lines) =>
        lines
          .map(({ text }) => text)
          .join('\n')
          .match(sentence) ?? [],
    )
    .filter((words) => !openLicence.test(words))
    .map((words) => words.split('\n').reduce(joinPdfLines, ''));
  return found.length > 0 ? [...new Set(found)].join(' ') : undefined;
}

/** The paragraphs of a page: lines of one size, without more space between them than lines have. */
function splitParagraphs(lines: readonly Line[]): Line[][] {
  const paragraphs: Line[][] = [];
  for (const line of lines) {
    const last = paragraphs.at(-1);
    const before = last?.at(-1);
    if (last && before && before.size === line.size && before.y - line.y < line.size * paragraphGap) last.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs;
}
