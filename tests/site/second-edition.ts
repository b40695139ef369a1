import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fixtureFolder } from '../fixtures/fixture-corpus.ts';
import { newKind, newReport, newReportText } from '../fixtures/new-kind.ts';
import { copyRecord, type CommandResult } from './scratch-record.ts';

/*
 * The invented record with a second edition, a DOI, a kind of document of its own and no pages of paragraphs, built once under a sub-path for all tests that
 * need one of these: a build costs as much as hundreds of tests.
 */

const { scratch, content, dist, run } = copyRecord(fixtureFolder);
const siteFile = path.join(content, 'site.yml');
/** The text of site.yml without the DOI. */
const site = `paragraph_pages: off\n${readFileSync(siteFile, 'utf8')}`;
const doi = '10.5281/zenodo.1234567';
const reportFile = `reports/${newReport}.mdx`;

writeFileSync(siteFile, `${site}doi: ${doi}\n`);
appendFileSync(path.join(content, 'kinds.yml'), newKind);
writeFileSync(path.join(content, reportFile), newReportText);

let results: { ledger: CommandResult; build: CommandResult } | undefined;

/** The record and its site, and what the two commands said that made them. */
export const secondEdition = {
  scratch,
  content,
  dist,
  run,
  siteFile,
  site,
  doi,
  reportFile,
  make: () => (results ??= { ledger: run('ledger'), build: run('build') }),
};
