import { expect, it } from 'vitest';
import { fixtureCorpus } from '../fixtures/fixture-corpus.ts';
import { describeScore } from '../../src/import/score/describe-score.ts';
import { authoritiesToScore, readExpected } from '../../src/import/score/expected.ts';
import { readFilesToScore } from '../../src/import/score/read-files.ts';
import { scoreReadings } from '../../src/import/score/score-readings.ts';

/*
 * Reads one in six of a folder of official PDF files, which are not part of this repository: OFFICIAL_PDFS names it, and it has an
 * expected.json beside them. `npm run import:score` reads all of them.
 */
const folder = process.env.OFFICIAL_PDFS ?? '../shared/pdfs';
const all = readExpected(folder);

it('one in six of the official reports is read as people read it', { timeout: 120_000 }, async ({ skip }) => {
  skip(!all, `there is no expected.json in ${folder}. OFFICIAL_PDFS names the folder of official PDF files.`);
  const expected = (all ?? []).filter((_, index) => index % 6 === 0);
  const { readings } = await readFilesToScore(folder, expected, fixtureCorpus());
  const rows = scoreReadings(readings, authoritiesToScore(expected));
  expect(rows.find(({ name }) => name === 'ILACS: text of paragraphs')?.of).toBeGreaterThan(300);
  expect(describeScore(rows).short, describeScore(rows).table).toEqual([]);
});
