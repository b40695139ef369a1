import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { inspectionFile, smallRecord, smallText } from '../../tests/fixtures/small-record.ts';
import { loadCorpusFromFiles } from '../content/load/read-corpus.ts';
import { readMdxReport } from '../content/mdx/read-report.ts';
import { hashPdfFile } from '../import/pdf/pdf-files.ts';
import { doubtEnd } from '../import/ofsted/missing-pages.ts';
import type { OfficialReport } from '../import/ofsted/official-report.ts';
import { madeUpOfstedReport } from '../import/ofsted/sample-report.ts';
import { UnreadablePdf } from '../import/pdf/unreadable-pdf.ts';
import { proveReportFile, withoutProof } from '../import/prove/prove-file.ts';
import type { ProofReading } from '../import/prove/proof-line.ts';
import { reportAsProofReading } from '../import/prove/report-lines.ts';
import { runProveCommand } from './prove.ts';

const { corpus } = loadCorpusFromFiles(smallRecord);
if (!corpus) throw new Error('The record of the tests has problems.');
const today = '2026-11-28';
const pdf = Buffer.from('%PDF-1.7 a report');
const ofPdf = (bytes: Uint8Array) =>
  smallText(inspectionFile)
    .replace(/sha256: .*/, `sha256: ${hashPdfFile(bytes)}`)
    .replace('checked: "2026-11-22"', 'imported: "2026-11-22"');
const draft = ofPdf(pdf);
const readDraft = (text: string) => readMdxReport(text, inspectionFile, corpus.kinds);
const { report } = readDraft(draft);
if (!report) throw new Error('The draft cannot be read.');
/** A second reading that agrees: the tags of a PDF say what is a bullet, where the report file keeps none. */
const readAsTagged = (made: ProofReading): ProofReading => ({
  ...made,
  lines: made.lines.map((line) => ({
    ...line,
    kind: line.kind === 'text or item' || line.kind === 'item or inner item' ? 'item' : line.kind,
  })),
});
const agreeing = readAsTagged(reportAsProofReading(report));

describe('proving a report file', () => {
  const prove = (text: string) =>
    proveReportFile({ text, read: readDraft(text), first: { doubts: [] }, names: { own: ['Exampleshire'], others: [] }, today }, agreeing);

  it('writes the day, the readers and the SHA-256 of what was proved below the day of the import', () => {
    const result = prove(draft);
    expect(result).toMatchObject({ proved: true });
    expect('text' in result && result.text).toMatch(
      /^imported: "2026-11-22"\nproved: \{ on: "2026-11-28", readers: [^,]+, sha256: [0-9a-f]{64} \}\n---$/m,
    );
  });

  it('says that nothing is proved where the proof has no place to stand', () => {
    expect(prove(draft.replace('imported: "2026-11-22"\n', ''))).toMatchObject({
      proved: false,
      open: ['it has no line imported: "<day>", below which the proof stands'],
    });
  });

  it('takes out a proof, and no words of the report that begin alike', () => {
    const words = draft.replace('Families get', 'proved: wrong\nFamilies get');
    const result = prove(draft);
    expect(withoutProof('text' in result ? result.text : '')).toBe(draft);
    expect(withoutProof(words)).toBe(words);
  });
});

describe('npm run import -- --prove', () => {
  let folder = '';
  let said: string[] = [];
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'prove-'));
    mkdirSync(path.join(folder, path.dirname(inspectionFile)), { recursive: true });
    mkdirSync(path.join(folder, 'pdfs'));
    writeFileSync(path.join(folder, 'pdfs', 'a.pdf'), pdf);
    said = [];
    for (const method of ['log', 'error'] as const)
      vi.spyOn(console, method).mockImplementation((words: string) => {
        said.push(words);
      });
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });

  const put = (name: string, text: string) => {
    const file = path.join(folder, path.dirname(inspectionFile), name);
    writeFileSync(file, text);
    return file;
  };
  const run = (
    files: readonly string[],
    readAgain: (bytes: Uint8Array) => Promise<ProofReading> = () => Promise.resolve(agreeing),
    first: OfficialReport = madeUpOfstedReport(),
  ) => {
    const reader = { read: () => Promise.resolve(first), readAgain };
    return runProveCommand({ folder, files, pdfs: path.join(folder, 'pdfs'), today }, corpus, reader);
  };

  it.each([
    ['as it is', draft],
    ['with line ends of Windows', draft.replaceAll('\n', '\r\n')],
  ])('proves a report file %s', async (_, text) => {
    const file = put('2020-01-ilacs.mdx', text);
    expect(await run([file])).toBe(0);
    expect(readFileSync(file, 'utf8')).toMatch(/^proved: \{ on: "2026-11-28"/m);
    expect(said).toEqual([`${file}: proved by two readings`, '1 of 1 proved by two readings.']);
  });

  it('takes a proof out that holds no longer, and says what differs', async () => {
    const file = put('2020-01-ilacs.mdx', draft);
    await run([file]);
    const lines = agreeing.lines.map((line) => ({ ...line, words: line.words.replace('get help early', 'got help early') }));
    expect(await run([file], () => Promise.resolve({ ...agreeing, lines }))).toBe(2);
    expect(readFileSync(file, 'utf8')).toBe(draft);
    expect(said.at(-2)).toBe('  page 2, p1\n    first:  1. Families get help early.\n    second: 1. Families got help early.');
  });

  it('takes out the proof of a report of which pages may be missing, and leaves other doubts of the first reader to the draft', async () => {
    const file = put('2020-01-ilacs.mdx', draft);
    const doubts = [...doubtEnd([], 3), { page: 1, says: 'no lead inspector is named', words: '' }];
    await run([file]);
    expect(await run([file], undefined, { ...madeUpOfstedReport(), doubts })).toBe(2);
    expect(readFileSync(file, 'utf8')).toBe(draft);
    expect(said.slice(2)).toEqual([
      `${file}: not proved`,
      '  page 3: what Ofsted says of itself at the end of every report is not there: pages may be missing',
      '0 of 1 proved by two readings.',
    ]);
  });

  it('says that a PDF is missing', async () => {
    const file = put('2020-01-ilacs.mdx', ofPdf(Buffer.from('another')));
    expect(await run([file])).toBe(2);
    expect(said[0]).toBe(`${file}: its official PDF is not in ${path.join(folder, 'pdfs')}`);
  });

  it('says that a report file is not there, or cannot be read, and goes on', async () => {
    const [broken, sound] = [put('2020-02-ilacs.mdx', '---\ntitle: [\n---\n'), put('2020-01-ilacs.mdx', draft)];
    expect(await run([path.join(folder, 'none.mdx'), broken, sound])).toBe(1);
    expect(said).toEqual([
      `${path.join(folder, 'none.mdx')}: there is no such file.`,
      `${broken}: it could not be read; npm run check:content says why`,
      `${sound}: proved by two readings`,
      '1 of 3 proved by two readings.',
    ]);
  });

  it('says that there is no folder of PDF files', async () => {
    rmSync(path.join(folder, 'pdfs'), { recursive: true });
    await expect(run([put('2020-01-ilacs.mdx', draft)])).rejects.toThrow(`There is no folder ${path.join(folder, 'pdfs')}.`);
  });

  it('goes on after a PDF that cannot be read, whose report it leaves as it is', async () => {
    const broken = Buffer.from('%PDF-1.7 broken');
    writeFileSync(path.join(folder, 'pdfs', 'b.pdf'), broken);
    const [first, second] = [put('2020-02-ilacs.mdx', ofPdf(broken)), put('2020-01-ilacs.mdx', draft)];
    const code = await run([first, second], (bytes) =>
      broken.equals(bytes) ? Promise.reject(new UnreadablePdf('it is broken.')) : Promise.resolve(agreeing),
    );
    expect(code).toBe(1);
    expect(said[0]).toBe(`${first}: not proved. ${path.join(folder, 'pdfs', 'b.pdf')}: it is broken.`);
    expect(said.at(-1)).toBe('1 of 2 proved by two readings.');
    expect(readFileSync(first, 'utf8')).toBe(ofPdf(broken));
  });
});
