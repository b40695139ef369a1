import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { runContentCheck } from '../../content/check/check.ts';
import type { England, EnglandInspection } from '../../record/england.ts';
import { slugInPath } from '../../record/ids-and-paths/slug.ts';
import { loadCorpusOfContent } from '../../content/load/load-corpus.ts';
import { findDocumentsToProcess, processDocument, realProcessEffects, type ImportEffects, type ImportInto } from './import-document.ts';
import { readMdxReport } from '../../content/mdx/read-report.ts';
import type { ProofLine, ProofReading } from '../prove/proof-line.ts';
import { reportAsProofReading } from '../prove/report-lines.ts';
import { madeUpOfstedReport } from '../ofsted/sample-report.ts';
import { processExitCode, describeProcessedDocument, describeProcessEnd, describeProcessedDocuments } from './describe-imported.ts';
import { UnreadablePdf } from '../pdf/unreadable-pdf.ts';

/** A county or unitary authority of the list of England's inspections. */
const listedAuthority = (name: string, ofstedUrn: number, gss: string, type: string) => ({
  id: slugInPath(name),
  name,
  gss,
  ofstedUrn,
  region: 'Nowhere',
  type,
});

/** An inspection in the list, of the days and grades of the sample report. */
const listedInspection = (authority: string, file: number): EnglandInspection => ({
  authority,
  framework: 'ilacs-2018',
  listedAs: 'ILACS standard',
  inspected: { from: '2020-02-03', to: '2020-02-14' },
  published: '2020-03-20',
  judgements: { overall: 'good', leaders: 'good', 'help-and-protection': 'good', 'in-care-and-care-leavers': 'requires-improvement' },
  url: `https://files.ofsted.gov.uk/v1/file/${file}`,
  given: {},
});

const england: England = {
  authorities: [
    listedAuthority('Exampleshire', 1, 'E99999999', 'County'),
    listedAuthority('Otherton', 2, 'E06000098', 'Unitary Authority'),
  ],
  inspections: [listedInspection('exampleshire', 9), listedInspection('otherton', 10)],
};

let folder = '';
let pdfs = '';
let into: ImportInto;
let effects: ImportEffects;

/** The record of the tests' own content folder, copied so that it can be added to. */
beforeEach(() => {
  const scratch = fs.mkdtempSync(path.join(tmpdir(), 'import-'));
  folder = path.join(scratch, 'content');
  pdfs = path.join(scratch, 'pdfs');
  fs.cpSync('tests/fixtures/content', folder, { recursive: true });
  fs.mkdirSync(pdfs);
  const { corpus } = loadCorpusOfContent(folder);
  if (!corpus) throw new Error('The record of the tests has problems.');
  const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);
  into = {
    folder,
    authorities: corpus.authorities,
    frameworks: corpus.frameworks,
    known: {
      authorities: ids(corpus.authorities),
      kinds: corpus.kinds,
      themes: ids(corpus.themes),
      claimants: ids(corpus.claimants),
      frameworks: corpus.frameworks,
      judgements: corpus.judgements,
    },
    england,
    suggestThemes: () => ['plans'],
  };
  effects = {
    ...realProcessEffects(() => Promise.resolve(madeUpOfstedReport()), { fetchPdf: () => Promise.resolve(Buffer.from('%PDF-1.7')) }),
    today: '2026-11-24',
  };
});

/** Puts a file into the folder of PDFs. */
function put(name: string, bytes: string | Uint8Array = '%PDF-1.7 '): string {
  const file = path.join(pdfs, name);
  fs.writeFileSync(file, bytes);
  return file;
}

const draft = () => path.join(folder, 'reports/exampleshire/2020-02-ilacs.mdx');
const withReader = (readPdf: ImportEffects['readPdf']) => ({ ...effects, readPdf });

describe('importing a document', () => {
  it('makes a draft that the check finds nothing wrong with', async () => {
    const imported = await processDocument(put('a.pdf'), into, effects);
    expect(imported).toMatchObject({
      state: 'written',
      file: draft(),
      authority: 'exampleshire',
      kind: 'ilacs',
      framework: 'ilacs-2018',
      paragraphs: 6,
      doubts: [],
      faults: [],
    });
    expect(processExitCode([imported])).toBe(0);
    const said: string[] = [];
    expect(
      runContentCheck(
        () => loadCorpusOfContent(folder, false),
        (words) => said.push(words),
      ),
    ).toBe(0);
    expect(said[0]).toContain('reports/exampleshire/2020-02-ilacs.mdx: a draft\n');
  });

  it('takes the address from where it was fetched, or from the list of England’s inspections', async () => {
    const { doubts } = await processDocument('https://files.ofsted.gov.uk/v1/file/77', into, effects);
    expect(doubts.map(({ says }) => says)).toEqual([
      'its address is https://files.ofsted.gov.uk/v1/file/77 here and https://files.ofsted.gov.uk/v1/file/9 in the list of England’s inspections. One of them is wrong',
    ]);
    expect(fs.readFileSync(draft(), 'utf8')).toContain('url: https://files.ofsted.gov.uk/v1/file/77');
    fs.rmSync(draft());
    await processDocument(put('a.pdf'), into, effects);
    expect(fs.readFileSync(draft(), 'utf8')).toContain('url: https://files.ofsted.gov.uk/v1/file/9');
  });

  it('asks for the address and the day of publication where nobody knows them, and invents neither', async () => {
    const undated = madeUpOfstedReport();
    delete undated.published;
    const imported = await processDocument(
      put('a.pdf'),
      { ...into, england: { authorities: [], inspections: [] } },
      withReader(() => Promise.resolve(undated)),
    );
    expect(imported.doubts.map(({ says }) => says)).toEqual([
      'the official address of this file is not known here. Write it in source.url, and take url_note out',
      'the day of publication is missing. Add published: "…".',
    ]);
    expect(fs.readFileSync(draft(), 'utf8')).not.toContain('published:');
    expect(processExitCode([imported])).toBe(2);
  });

  it('says where the list of England’s inspections has another grade or day, and keeps what the PDF says', async () => {
    const official = madeUpOfstedReport();
    official.judgements.leaders = 'outstanding';
    official.sections.splice(1, 1);
    const { doubts } = await processDocument(
      put('a.pdf'),
      into,
      withReader(() => Promise.resolve(official)),
    );
    expect(doubts.map(({ says }) => says)).toContain(
      'the grade of leaders is outstanding in the PDF and good in the list of England’s inspections. Read the front page',
    );
    expect(fs.readFileSync(draft(), 'utf8')).toContain('leaders: outstanding');
  });

  it('never overwrites a report that a person has read', async () => {
    await processDocument(put('a.pdf'), into, effects);
    const read = fs.readFileSync(draft(), 'utf8').replace('imported:', 'checked:').replaceAll('themes_suggested', 'themes');
    fs.writeFileSync(draft(), read);
    const again = await processDocument(put('a.pdf'), into, effects);
    expect(again).toMatchObject({ state: 'beside', beside: `${draft()}.imported` });
    expect(again.difference).toContain('-checked: "2026-11-24"\n+imported: "2026-11-24"');
    expect(fs.readFileSync(draft(), 'utf8')).toBe(read);
    expect(loadCorpusOfContent(folder, false).problems).toEqual([]);
  });

  it('adds an authority that only the list of England has where that is asked for, and else says what to add', async () => {
    const ofOtherton = withReader(() =>
      Promise.resolve({ ...madeUpOfstedReport(), authorityName: 'Otherton', printedFor: 'Otherton Borough Council', ofstedUrn: '2' }),
    );
    const asked = await processDocument(put('a.pdf'), into, ofOtherton);
    expect([asked.state, asked.entryAdded, asked.faults]).toEqual(['written', false, []]);
    expect(describeProcessEnd([asked], 'content')).toContain('- id: otherton\n  name: "Otherton"\n  council: "Otherton Borough Council"\n');
    const added = await processDocument(put('a.pdf'), into, { ...ofOtherton, addAuthorities: true });
    expect(added.entryAdded).toBe(true);
    expect(loadCorpusOfContent(folder, true)).toMatchObject({
      problems: [],
      corpus: { authorities: [{ id: 'exampleshire' }, { id: 'otherton' }] },
    });
    expect((await processDocument(put('b.pdf'), into, { ...ofOtherton, addAuthorities: true })).entry).toBeUndefined();
  });
});

describe('a second reading', () => {
  /** What a second reader makes of the sample report, which agrees with the first in all. */
  async function second(): Promise<ProofReading> {
    await processDocument(put('a.pdf'), into, effects);
    const { report } = readMdxReport(fs.readFileSync(draft(), 'utf8'), 'reports/exampleshire/2020-02-ilacs.mdx', into.known.kinds);
    fs.rmSync(draft());
    if (!report) throw new Error('The sample report cannot be read.');
    const reading = reportAsProofReading(report);
    // A PDF shows what is an item, where its file keeps no bullets.
    const kinds: Partial<Record<ProofLine['kind'], ProofLine['kind']>> = { 'text or item': 'item', 'item or inner item': 'inner item' };
    const lines = reading.lines.map((line) => ({ ...line, kind: kinds[line.kind] ?? line.kind }));
    return { ...reading, lines, facts: { ...reading.facts, title: 'Inspection of Exampleshire local authority children’s services' } };
  }
  const importWith = (reading: ProofReading) =>
    processDocument(put('a.pdf'), into, { ...effects, readAgain: () => Promise.resolve(reading) });

  it('that agrees in all proves the draft, and the file says so with the readers and the words that were proved', async () => {
    const imported = await importWith(await second());
    expect(imported).toMatchObject({ state: 'written', read: 'proved', differences: [], doubts: [] });
    expect(fs.readFileSync(draft(), 'utf8')).toMatch(
      /^imported: "2026-11-24"\nproved: \{ on: "2026-11-24", readers: lines 13 and tags 11, sha256: [0-9a-f]{64} \}$/m,
    );
    expect(loadCorpusOfContent(folder, false).problems).toEqual([]);
  });

  it('is told in what to do next: what is proved apart from what a person has to read', async () => {
    const proved = await importWith(await second());
    expect(describeProcessEnd([proved], 'content')).toContain('1 of those written is proved by two readings: published where');
    expect(describeProcessEnd([proved], 'content')).not.toContain('draft');
    const both = describeProcessEnd([proved, { ...proved, read: 'draft' }], 'content');
    expect(both).toContain('1 of those written is a draft: read it against its PDF');
  });

  it('that differs in a word leaves a draft, which tells what each reading has', async () => {
    const reading = await second();
    const lines = reading.lines.map((line) => ({ ...line, words: line.words.replace('Caseloads are', 'Caseloads were') }));
    const imported = await importWith({ ...reading, lines });
    expect(imported).toMatchObject({ read: 'draft', differences: [{ at: 'p3', page: 3 }] });
    expect(fs.readFileSync(draft(), 'utf8')).toContain(
      '{/* check: page 3: two readings differ at p3: the first has “3. Caseloads are manageable.”, the second “3. Caseloads were manageable.”',
    );
    expect(fs.readFileSync(draft(), 'utf8')).not.toContain('proved:');
  });

  it('that names another authority proves nothing', async () => {
    const reading = await second();
    const imported = await importWith({ ...reading, facts: { ...reading.facts, title: 'Inspection of Otherton' } });
    expect(imported.differences?.map(({ at }) => at)).toEqual(['authority', 'title']);
  });

  it('does not settle a grade that only the list of England contradicts', async () => {
    const contradicted = madeUpOfstedReport();
    contradicted.judgements.overall = 'outstanding';
    const withGrade = withReader(() => Promise.resolve(contradicted));
    const reading = await second();
    const agreed = { ...reading, facts: { ...reading.facts, grades: { ...reading.facts.grades, overall: 'outstanding' } } };
    const imported = await processDocument(put('a.pdf'), into, { ...withGrade, readAgain: () => Promise.resolve(agreed) });
    expect(imported).toMatchObject({ read: 'draft', differences: [] });
  });
});

describe('bad input gets one clear line', () => {
  it.each([
    [
      'an HTML page',
      '<!DOCTYPE html><html><body>Not found</body></html>',
      'this is an HTML page, not a PDF. Download the file that the page leads to.',
    ],
    ['an HTML page after a blank line', '\r\n<html>', 'this is an HTML page, not a PDF. Download the file that the page leads to.'],
    ['another file', 'PK\u0003\u0004 a zip', 'this is not a PDF.'],
    ['an empty file', '', 'it is empty.'],
  ])('%s', async (_, bytes, problem) => {
    expect(await processDocument(put('a.pdf', bytes), into, effects)).toMatchObject({ state: 'failed', problem });
    expect(fs.existsSync(draft())).toBe(false);
  });

  it.each([
    ['a file that is not there', 'none.pdf', 'there is no such file.'],
    ['a folder without PDF files', '.', 'there is no PDF file in this folder.'],
  ])('%s', async (_, name, problem) => {
    expect(await processDocument(path.join(pdfs, name), into, effects)).toMatchObject({ state: 'failed', problem });
  });

  it('a file larger than the limit, without reading it', async () => {
    const small = { ...effects, limits: { ...effects.limits, megabytes: 0.00001 } };
    expect(await processDocument(put('a.pdf', '%PDF-1.7 larger'), into, small)).toMatchObject({
      state: 'failed',
      problem: 'it is larger than 0.00001 MB, the limit.',
    });
  });

  it('what the reader cannot read', async () => {
    const unreadable = withReader(() => Promise.reject(new UnreadablePdf('it is encrypted.')));
    expect(await processDocument(put('a.pdf'), into, unreadable)).toMatchObject({ state: 'failed', problem: 'it is encrypted.' });
  });

  it('an authority whose name would leave the folder', async () => {
    const climbing = { authorities: [listedAuthority('../../../etc', 7, 'E06000097', 'County')], inspections: [] };
    const ofClimbing = withReader(() => Promise.resolve({ ...madeUpOfstedReport(), authorityName: '../../../etc', ofstedUrn: '7' }));
    const imported = await processDocument(put('a.pdf'), { ...into, england: climbing }, ofClimbing);
    expect(imported.file).toBe(path.join(folder, 'reports/etc/2020-02-ilacs.mdx'));
  });

  it('a full disk', async () => {
    const full = {
      ...effects,
      readPdf: () => Promise.resolve(madeUpOfstedReport()),
      disk: {
        ...fs,
        writeFileSync: () => {
          throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
        },
      },
    };
    const imported = await processDocument(put('a.pdf'), into, full);
    expect(imported.problem).toBe(`the disk is full: ${draft()} was not written, and nothing of it is left.`);
    expect(fs.existsSync(draft())).toBe(false);
  });

  it('and the next document goes on; the exit code says that one failed', async () => {
    put('1-bad.pdf', '<html>');
    put('2-good.PDF');
    put('notes.txt', 'not asked for');
    const empty = fs.mkdtempSync(path.join(pdfs, 'none-'));
    expect(findDocumentsToProcess(empty)).toEqual([empty]);
    const all = [];
    for (const document of findDocumentsToProcess(pdfs)) all.push(await processDocument(document, into, effects));
    expect(all.map(({ from, state }) => [path.basename(from), state])).toEqual([
      ['1-bad.pdf', 'failed'],
      ['2-good.PDF', 'written'],
    ]);
    expect(processExitCode(all)).toBe(1);
    expect(describeProcessedDocuments(all).split('\n')).toEqual([
      'document    became   authority     kind        paragraphs  unsure of  state',
      '1-bad.pdf   failed',
      '2-good.PDF  written  exampleshire  ilacs-2018  6           0',
    ]);
    const bad = describeProcessedDocument(all[0] ?? { from: '', state: 'failed', doubts: [], faults: [] });
    expect(bad).toBe(`${path.join(pdfs, '1-bad.pdf')}: this is an HTML page, not a PDF. Download the file that the page leads to.`);
  });
});
