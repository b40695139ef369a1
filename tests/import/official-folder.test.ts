import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { readOfficialReport } from '../../src/import/ofsted/read-official-report.ts';
import { readPageTexts } from '../../src/import/pdf/page-text.ts';
import { frameworks } from './frameworks.ts';
import { scoreReadings, tellScore, type Expected, type Reading } from '../../src/import/score/score-reader.ts';

/*
 * Reads one in six of a folder of official PDF files, which are not part of this repository: OFFICIAL_PDFS names it, and it has an
 * expected.json beside them. `npm run import:score` reads all of them.
 */
const folder = process.env.OFFICIAL_PDFS ?? '../shared/pdfs';
const list = path.join(folder, 'expected.json');

it('one in six of the official reports is read as people read it', { timeout: 120_000 }, async ({ skip }) => {
  skip(!existsSync(list), `there is no ${list}. OFFICIAL_PDFS names the folder of official PDF files.`);
  const expected = (JSON.parse(readFileSync(list, 'utf8')) as Expected[]).filter((_, index) => index % 6 === 0);
  const readings: Reading[] = [];
  for (const row of expected) {
    const bytes = readFileSync(path.join(folder, row.file));
    const report = await readOfficialReport(bytes, { frameworks }).catch(() => undefined);
    const pages = report ? await readPageTexts(bytes) : [];
    readings.push({ expected: row, report, fault: undefined, pages });
  }
  const authorities = expected.flatMap(({ authority, ofsted_urn: urn }) =>
    authority && urn
      ? [{ authority, urn, gss: '', region: '', type: '', from: '', to: '', published: '', leadInspector: '', judgements: {}, url: '' }]
      : [],
  );
  const rows = scoreReadings(readings, authorities);
  expect(rows.find(({ name }) => name === 'ILACS: text of paragraphs')?.of).toBeGreaterThan(300);
  expect(tellScore(rows).short, tellScore(rows).table).toEqual([]);
});
