import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { answerStatus, answerWith } from '../../../tests/import/ofsted-server.ts';
import { noteWait, server, useOfstedServer } from '../../../tests/import/use-ofsted-server.ts';
import { loadCorpusOfContent } from '../../content/load/load-corpus.ts';
import { loadThemeWeights } from '../../content/load/load-theme-weights.ts';
import type { Corpus } from '../../record/corpus/corpus.ts';
import { themeClues } from '../../record/theme-weight.ts';
import { DownloadCache } from '../fetch/download-cache.ts';
import { OfficialFetcher } from '../fetch/official-fetcher.ts';
import { madeUpOfstedReport } from '../ofsted/sample-report.ts';
import { UnreadablePdf } from '../pdf/unreadable-pdf.ts';
import { realProcessEffects } from './import-document.ts';
import { fetchDocumentsToProcess, processDocuments, processIntoRecord, recordToLearnFrom } from './import-many.ts';

const address = (file: number) => `https://files.ofsted.gov.uk/v1/file/${file}`;
const days = ['2020-02-03', '2021-02-01', '2022-02-07'];

let folder = '';
let cache = '';
let readings = 0;

useOfstedServer();

/** Three reports of different years on a server, and the record of the tests' own content folder. */
beforeEach(() => {
  const scratch = fs.mkdtempSync(path.join(tmpdir(), 'import-many-'));
  [folder, cache] = [path.join(scratch, 'content'), path.join(scratch, 'cache')];
  fs.cpSync('tests/fixtures/content', folder, { recursive: true });
  readings = 0;
  days.forEach((day, file) => server.set(`files.ofsted.gov.uk/v1/file/${file}`, answerWith(`%PDF-1.7\n${day}\n%%EOF`)));
});

const fetcher = () =>
  new OfficialFetcher({
    hosts: ['files.ofsted.gov.uk'],
    fetch: server.fetch,
    cache: new DownloadCache(cache),
    wait: noteWait,
  });

/** Imports the three reports as the command does: those that are here already are left alone. `stopAt` is an interruption by its user. */
async function importThree(stopAt?: number) {
  const { corpus, drafts } = loadCorpusOfContent(folder, false);
  const fetching = fetcher();
  const effects = realProcessEffects(
    (pdf) => {
      if (readings === stopAt) throw new Error('stopped');
      readings += 1;
      const from = Buffer.from(pdf).toString().split('\n')[1] ?? '';
      return Promise.resolve({
        ...madeUpOfstedReport(),
        inspected: { from, to: from.replace(/-0\d$/, '-11') },
        published: `${from.slice(0, 4)}-05-01`,
      });
    },
    { fetchPdf: (asked) => fetching.get(asked, 'pdf', 'if-missing') },
  );
  const here = new Map(drafts.map(({ report }) => [report.source.url, report.file]));
  const all = await processDocuments(
    days.map((_, file) => address(file)),
    processIntoRecord(folder, corpus as Corpus),
    effects,
    { here },
  );
  return { states: all.map(({ state }) => state), counts: fetching.counts };
}

describe('importing many documents', () => {
  it('fetches and reads each once, and a second run does neither', async () => {
    expect((await importThree()).states).toEqual(['written', 'written', 'written']);
    const second = await importThree();
    expect(second.states).toEqual(['here', 'here', 'here']);
    expect(second.counts).toEqual({ fetched: 0, unchanged: 0, fromCache: 0 });
    expect([readings, server.asked.length]).toEqual([3, 3]);
  });

  it('goes on where it was stopped: what was fetched is not fetched again, and what was read is not read again', async () => {
    expect((await importThree(1)).states).toEqual(['written', 'failed', 'failed']);
    const second = await importThree();
    expect(second.states).toEqual(['here', 'written', 'written']);
    expect(second.counts).toEqual({ fetched: 0, unchanged: 0, fromCache: 2 });
    expect(server.asked).toHaveLength(3);
  });

  it('goes on with the next one where one cannot be fetched', async () => {
    server.set('files.ofsted.gov.uk/v1/file/1', answerStatus(404));
    expect((await importThree()).states).toEqual(['written', 'failed', 'written']);
  });
});

it('fetching alone fills the cache and reads nothing', async () => {
  server.set('files.ofsted.gov.uk/v1/file/1', answerStatus(404));
  const fetching = fetcher();
  const all = await fetchDocumentsToProcess([0, 1, 2].map(address), (asked) => fetching.get(asked, 'pdf', 'if-missing'), undefined);
  expect(all.map(({ state, problem }) => [state, problem])).toEqual([
    ['fetched', undefined],
    ['failed', 'the address answers 404: there is nothing at it.'],
    ['fetched', undefined],
  ]);
  expect(readings).toBe(0);
});

describe('the record that suggested topics are learnt from', () => {
  const load = () => loadCorpusOfContent(folder, false).corpus as Corpus;

  it('has its own weights of topics where its folder has them', () => {
    const intercepts = load().themes.map(({ id }) => `intercept,,${id},-4`);
    const rows = ['kind,name,theme,weight', ...themeClues.map((clue) => `clue,${clue},,1`), ...intercepts, ''];
    fs.writeFileSync(path.join(folder, 'theme-weights.csv'), rows.join('\n'));
    const { themeWeights, reports } = recordToLearnFrom(load());
    expect(themeWeights).toHaveLength(themeClues.length + intercepts.length);
    expect(reports).toEqual(load().reports);
  });

  it('has those of content/ where its folder has none, and its own topics all the same', () => {
    const { themeWeights, themes } = recordToLearnFrom({ ...load(), reports: [] });
    expect(load().themeWeights).toEqual([]);
    expect(themeWeights).toEqual(loadThemeWeights('content'));
    expect(themes).toEqual(load().themes);
  });
});

describe('a document that cannot be read a second time', () => {
  async function importWithFault(fault: Error) {
    const { corpus } = loadCorpusOfContent(folder, false);
    if (!corpus) throw new Error('The record of the tests has problems.');
    const effects = realProcessEffects(() => Promise.resolve(madeUpOfstedReport()), {
      fetchPdf: () => Promise.resolve(Buffer.from('%PDF-1.7')),
      readAgain: () => Promise.reject(fault),
    });
    const [imported] = await processDocuments([address(0)], processIntoRecord(folder, corpus), effects);
    return imported;
  }

  it('becomes a draft, which says why', async () => {
    const imported = await importWithFault(new UnreadablePdf('it takes more than 60 seconds to read, and was given up.'));
    expect(imported).toMatchObject({ state: 'written', read: 'draft' });
    const text = fs.readFileSync(imported?.file ?? '', 'utf8');
    expect(text).toContain('the second reader read nothing: it takes more than 60 seconds to read, and was given up');
    expect(text).not.toContain('proved:');
  });

  it('fails where the fault is not the PDF’s', async () => {
    const problem = 'it could not be imported: tags is not a function';
    expect(await importWithFault(new TypeError('tags is not a function'))).toMatchObject({ state: 'failed', problem });
  });
});
