import { deflateSync } from 'node:zlib';
import { PDFDocument } from 'pdf-lib';
import { afterAll, describe, expect, it } from 'vitest';
import { SeparateReader } from '../../src/import/process/separate-reader.ts';
import { OfstedPdf } from './ofsted-pdf.ts';
import { onePage, rawPdf, stream } from './raw-pdf.ts';

/** The limits of the command, but for less memory, so that the tests are soon done, and more time, which busy machines may take. */
const reader = new SeparateReader({ kinds: [], frameworks: [], limits: { megabytes: 20, pages: 300, seconds: 240, memory: 300 } });
afterAll(() => {
  reader.close();
});

async function blank(pages: number): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  for (let page = 0; page < pages; page += 1) document.addPage().drawRectangle({ x: 10, y: 10, width: 100, height: 100 });
  return document.save();
}

async function halfOfOne(): Promise<Uint8Array> {
  const pdf = await OfstedPdf.begin();
  const bytes = await pdf.heading('What needs to improve').paragraph('Plans. '.repeat(200)).save();
  return bytes.subarray(0, bytes.length / 2);
}

const words = (count: number) => Buffer.from('BT /F 12 Tf (words) Tj ET '.repeat(count));
const locked = `/ID [<${'00'.repeat(16)}> <${'00'.repeat(16)}>] /Encrypt << /Filter /Standard /V 1 /R 2 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> /P -4 >>`;
const tooMuch = 'it takes more than 300 MB of memory to read, and was given up.';

describe('a PDF that cannot be read gets one clear line, within the limits', () => {
  it.each<[string, () => Uint8Array | Promise<Uint8Array>, string]>([
    ['cut short', halfOfOne, 'it is broken or cut short, and cannot be opened as a PDF.'],
    ['encrypted', () => onePage(stream(words(1)), { trailer: locked }), 'it is locked with a password.'],
    ['of pictures alone', () => blank(1), 'it holds pictures of pages and no text.'],
    ['of 2,000 pages', () => blank(2000), 'it has 2000 pages, more than the 300 that are read.'],
    [
      'whose objects are nested a million deep',
      () => onePage(stream(words(1)), { box: `${'['.repeat(1e6)}0${']'.repeat(1e6)}` }),
      'its objects are nested too deeply.',
    ],
    [
      'whose pages hold themselves',
      () => rawPdf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>']),
      'it could not be read: Pages tree contains circular reference.',
    ],
    ['that unpacks to 400 MB', () => onePage(stream(deflateSync(Buffer.alloc(4e8, ' '), { level: 1 }), '/Filter /FlateDecode')), tooMuch],
    [
      'that unpacks twice',
      () => onePage(stream(deflateSync(deflateSync(Buffer.alloc(4e8, ' '), { level: 1 })), '/Filter [/FlateDecode /FlateDecode]')),
      tooMuch,
    ],
  ])('%s', async (_, make, problem) => {
    await expect(reader.read(await make())).rejects.toThrow(problem);
  });

  it('of more words than anybody reads, within the time', async () => {
    const hasty = new SeparateReader({ kinds: [], frameworks: [], limits: { megabytes: 20, pages: 300, seconds: 1, memory: 1000 } });
    const endless = onePage(stream(deflateSync(words(1e6)), '/Filter /FlateDecode'));
    await expect(hasty.read(endless)).rejects.toThrow('it takes more than 1 seconds to read, and was given up.');
    hasty.close();
  });

  it('and the next is read', async () => {
    await expect(reader.read(await blank(1))).rejects.toThrow('no text');
  });
});
