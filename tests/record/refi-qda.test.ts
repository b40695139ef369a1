import { expect, it } from 'vitest';
import { writeQdaFiles } from '../../src/publish/refi-qda/qda-files.ts';
import { documentInOpenDataTables } from '../../src/publish/tables/document-json.ts';
import { textOfReportParagraph } from '../../src/record/reports/paragraph.ts';
import { paragraphsOf } from '../../src/record/reports/report.ts';
import { findQdaSchemaErrors, openQdaProject } from '../fixtures/open-qda-project.ts';
import { realCorpus } from './real-corpus.ts';

const corpus = realCorpus();
const files = writeQdaFiles(corpus, (report) => documentInOpenDataTables(corpus, report, (path) => `https://example.org${path}`), Infinity);

it('the REFI-QDA project of every document is valid, and selects every paragraph to the character', async () => {
  if (!files.corpus) throw new Error('There is no project of every document.');
  const project = openQdaProject(files.corpus);
  expect(await findQdaSchemaErrors(project.xml, 'project')).toEqual([]);
  expect(project.all('PlainTextSelection').map(project.wordsOf)).toEqual(corpus.reports.flatMap(paragraphsOf).map(textOfReportParagraph));
});

it('the REFI-QDA codebook of every topic is valid', async () => {
  expect(await findQdaSchemaErrors(new TextDecoder().decode(files.codebook.bytes), 'codebook')).toEqual([]);
});
