import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach } from 'vitest';
import { link, listPath } from './ofsted-pages.ts';
import { answerWith } from './ofsted-server.ts';
import { noteWait, server, useOfstedServer } from './use-ofsted-server.ts';
import { DownloadCache } from '../../src/import/fetch/download-cache.ts';
import { OfficialFetcher } from '../../src/import/fetch/official-fetcher.ts';
import { madeUpOfstedReport } from '../../src/import/ofsted/sample-report.ts';
import type { OfficialReport } from '../../src/import/ofsted/official-report.ts';
import { noProofFacts, type ProofFacts, type ProofLine } from '../../src/import/prove/proof-line.ts';
import { UnreadablePdf } from '../../src/import/pdf/unreadable-pdf.ts';
import { describeUpdate, updateExitCode } from '../../src/import/update/describe-update.ts';
import { readKnownPublications } from '../../src/import/update/known-before.ts';
import { runUpdate } from '../../src/import/update/run-update.ts';

const hosts = ['files.ofsted.gov.uk', 'reports.ofsted.gov.uk'];

export { server };
export let folder = '';
let cache = '';

/** What Ofsted's page of each provider lists, by the provider's number. */
export let pages: Record<string, [file: string, label: string][]> = {};

/** Before each test of a file: the invented record in a folder of its own, and a server whose pages list just what the record has. */
export function useMadeUpOfsted(): void {
  useOfstedServer();
  beforeEach(() => {
    const scratch = fs.mkdtempSync(path.join(tmpdir(), 'update-'));
    [folder, cache] = [path.join(scratch, 'content'), path.join(scratch, 'cache')];
    fs.cpSync('tests/fixtures/record', folder, { recursive: true });
    const old = 'Children&#39;s services inspection - 02 March 2020, pdf';
    const report = (name: string): [string, string] => [`https://example.org/ofsted/${name}`, old];
    pages = {
      '90002': [report('northfield-2026-05'), report('northfield-2023-11')],
      '90003': [report('southfield-2022-09')],
      '90004': [report('weirbridge-2023-05')],
      '90005': [report('eastmere-2024-03')],
      '90006': [report('hilltop-2025-06')],
    };
  });
}

/** Has the server answer with the pages as they are now; `names` has other names of councils in Ofsted's list. */
export function serve(names: Record<string, string> = {}): void {
  const providers = Object.keys(pages).map((urn) => `<h3><a href="/provider/44/${urn}">${names[urn] ?? `Council ${urn}`}</a></h3>`);
  server.set(listPath(0), answerWith(providers.join('')));
  for (const [urn, publications] of Object.entries(pages))
    server.set(
      `reports.ofsted.gov.uk/provider/44/${urn}`,
      answerWith(`<ul>${publications.map(link).join('')}</ul>`, `"${publications.length}"`),
    );
}

const grades = { leaders: 'good', 'help-and-protection': 'outstanding', 'in-care': 'good', 'care-leavers': 'inadequate' };

/** A report of Weirbridge's as the reader gives it, and the file that holds it. */
export const newReport = (more: Partial<OfficialReport> = {}): OfficialReport => ({
  ...madeUpOfstedReport(),
  framework: 'ilacs-2026',
  authorityName: 'Weirbridge',
  ofstedUrn: '90004',
  inspected: { from: '2026-09-07', to: '2026-09-18' },
  published: '2026-11-02',
  judgements: grades,
  sections: Object.entries(grades).map(([judgement, grade], index) => ({
    heading: `About ${judgement}: ${grade}`,
    judgement,
    paragraphs: [{ number: index + 1, page: 2, blocks: [{ kind: 'text', text: `Words about ${judgement}.` }] }],
  })),
  ...more,
});

/** The title of the new report on Ofsted's page. */
export const label = 'Children&#39;s services inspection - 02 November 2026, pdf';

/** Puts a new report on the page of a provider. */
export function publish(read: OfficialReport, urn = '90004', title = label, file = 77): void {
  pages[urn]?.unshift([`https://files.ofsted.gov.uk/v1/file/${file}`, title]);
  server.set(`files.ofsted.gov.uk/v1/file/${file}`, answerWith(`%PDF-1.7\n${JSON.stringify(read)}\n%%EOF`));
}

/** Puts a report on a council of this name and number at the made-up Ofsted, and answers from there. */
export function serveReportOn(authorityName: string, ofstedUrn: string): void {
  publish(newReport({ authorityName, ofstedUrn }), ofstedUrn);
  serve();
}

/**
 * Runs an update. A second reading finds the days and grades of the first, but where `second` has others; null where none can be made, an error
 * where it ends with one.
 * `onRead` is called for each PDF.
 */
export async function update(second: Partial<ProofFacts> | Error | null = {}, onRead?: () => void) {
  const fetcher = new OfficialFetcher({
    hosts,
    limits: { megabytes: 1, pages: 1, seconds: 30, memory: 1 },
    fetch: server.fetch,
    cache: new DownloadCache(cache),
    wait: noteWait,
  });
  const heldIn = (pdf: Uint8Array) => JSON.parse(Buffer.from(pdf).toString().split('\n')[1] ?? '') as OfficialReport | null;
  const readPdf = (pdf: Uint8Array) => {
    onRead?.();
    const held = heldIn(pdf);
    return held ? Promise.resolve(held) : Promise.reject(new UnreadablePdf('this is no report.'));
  };
  const factsOf = ({ inspected, judgements }: Pick<OfficialReport, 'inspected' | 'judgements'>): ProofFacts => ({
    ...noProofFacts,
    from: inspected?.from ?? '',
    to: inspected?.to ?? '',
    grades: judgements,
    ...second,
  });
  const lines: ProofLine[] = [{ kind: 'text', number: null, page: 1, words: 'Words.', marks: [], at: '' }];
  const readAgain = (pdf: Uint8Array) =>
    second && !(second instanceof Error)
      ? Promise.resolve({ facts: factsOf(heldIn(pdf) ?? newReport()), lines, unsure: [] })
      : Promise.reject(second ?? new UnreadablePdf('its tags end nowhere.'));
  const found = await runUpdate(folder, readKnownPublications(folder), fetcher, {}, { readPdf, readAgain });
  return { found, fetcher, words: describeUpdate(found), exitCode: updateExitCode(found) };
}

/** The text of the list of England's judgements. */
export const list = () => fs.readFileSync(path.join(folder, 'england-judgements.csv'), 'utf8');
/** The text of the list of publications seen. */
export const seen = () => fs.readFileSync(path.join(folder, 'ofsted-publications.csv'), 'utf8');
/** Every file of the content folder with its text. */
export const everything = () =>
  fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => [entry.name, fs.readFileSync(path.join(entry.parentPath, entry.name), 'utf8')]);
