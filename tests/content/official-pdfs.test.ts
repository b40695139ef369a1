import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { textOf } from '../../src/domain/paragraph.ts';
import { nameSection, paragraphsOf, type Report } from '../../src/domain/report.ts';
import { realCorpus } from './real-corpus.ts';

/*
 * Compares what we quote with Ofsted's own PDF files, word for word. The files are not part of this repository:
 * OFFICIAL_PDFS names the folder that they are in, told apart by their SHA-256. Without it these tests are skipped.
 */
const folder = process.env.OFFICIAL_PDFS ?? '../shared/pdfs';
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.pdf')) : [];
const quoted = realCorpus().reports.filter(({ source }) => source.sha256);

const fileOf = new Map(
  quoted.flatMap((report) => {
    const found = files.find(
      (name) =>
        createHash('sha256')
          .update(readFileSync(path.join(folder, name)))
          .digest('hex') === report.source.sha256,
    );
    return found ? [[report.id, path.join(folder, found)] as const] : [];
  }),
);

const bare = (text: string) => text.replace(/\s+/g, '');

/** The words of each page without white space, and without the lines that stand on most pages. */
async function readPages(file: string): Promise<string[]> {
  const pdf = await getDocumentProxy(new Uint8Array(readFileSync(file)));
  const { text } = await extractText(pdf, { mergePages: false });
  const pages = text.map((page) =>
    page
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  );
  const shape = (line: string) => line.replace(/\d+/g, '#');
  const repeats = (line: string) => pages.filter((page) => page.some((other) => shape(other) === shape(line))).length > pages.length / 2;
  return pages.map((page, index) => bare(page.filter((line) => !repeats(line) && line !== String(index + 1)).join('')));
}

if (fileOf.size < quoted.length)
  console.log(
    `Not compared with the official PDF, which is not in ${folder}: ${quoted
      .filter(({ id }) => !fileOf.has(id))
      .map(({ id }) => id)
      .join(', ')}`,
  );

describe.each(quoted)('$id', (report: Report) => {
  const file = fileOf.get(report.id) ?? '';

  it.skipIf(!file)('quotes every paragraph as the official PDF has it, to the last comma', async () => {
    const whole = (await readPages(file)).join('');
    const differing = paragraphsOf(report).filter((paragraph) => {
      const printed = paragraph.number === null ? '' : `${paragraph.number}.`;
      return !whole.includes(bare(printed + textOf(paragraph)));
    });
    expect(differing.map(({ id }) => id)).toEqual([]);
  });

  it.skipIf(!file)('leaves out no word between its first paragraph and its last', async () => {
    let rest = (await readPages(file)).join('');
    rest = rest.slice(rest.indexOf(bare(textOf(paragraphsOf(report)[0] ?? { blocks: [] }))));
    const left: string[] = [];
    for (const section of report.sections) {
      const pieces = [
        ...(section.heading === null ? [] : [nameSection(section)]),
        ...section.paragraphs.map((paragraph) => (paragraph.number === null ? '' : `${paragraph.number}.`) + textOf(paragraph)),
      ].map(bare);
      for (const piece of pieces) {
        const at = rest.indexOf(piece);
        left.push(rest.slice(0, Math.max(0, at)).replace(/[◼▪•]/g, ''));
        rest = rest.slice(at + piece.length);
      }
    }
    expect(left.join('')).toBe('');
    expect(rest.startsWith(bare('The Office for Standards in Education'))).toBe(true);
  });

  it.skipIf(!file)('names the page on which each paragraph begins', async () => {
    const pages = await readPages(file);
    const misplaced = paragraphsOf(report).filter(
      (paragraph) => !pages[(paragraph.page ?? 0) - 1]?.includes(bare(textOf(paragraph)).slice(0, 30)),
    );
    expect(misplaced.map(({ id }) => id)).toEqual([]);
  });
});
