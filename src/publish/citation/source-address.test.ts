import { describe, expect, it } from 'vitest';
import { fixtureCorpus } from '../../../tests/fixtures/fixture-corpus.ts';
import type { Corpus } from '../../record/corpus/corpus.ts';
import type { Report } from '../../record/reports/report.ts';
import { writeQdaValuesOfDocument } from '../refi-qda/qda-variables.ts';
import { describeTablesPackage } from '../tables/data-package.ts';
import { tableToDataFile } from '../tables/data-file.ts';
import { documentInOpenDataTables } from '../tables/document-json.ts';
import { followUpsTable } from '../tables/follow-ups.ts';
import { tableRowsOfReportParagraphs } from '../tables/reading-list.ts';
import { citeParagraph, citeReport } from './record.ts';

const urlOf = (path: string) => `https://example.org/site${path}`;
const note = 'We don’t know its own address, so we link to the list of all reports.';
const known = fixtureCorpus();
/** The fixture as if no document’s own address were known. */
const unknown: Corpus = {
  ...known,
  reports: known.reports.map((report) => ({ ...report, source: { ...report.source, urlNote: note } })),
};
const reportIn = ({ reports }: Corpus): Report => {
  const found = reports.find(({ id }) => id === 'weirbridge/2023-05-ilacs');
  if (!found) throw new Error('The fixture has lost its report.');
  return found;
};
/** The first paragraph whose page is known. */
function firstPaged(report: Report) {
  const paragraph = report.sections.flatMap(({ paragraphs }) => paragraphs).find(({ page }) => page !== null);
  if (!paragraph) throw new Error('No paragraph has a page.');
  return { paragraph, report };
}
const { url } = reportIn(known).source;

describe('an address that is not the document itself', () => {
  it('is told from one that is in citations, which name no page of it', () => {
    const end = (corpus: Corpus) => citeParagraph(corpus, firstPaged(reportIn(corpus)), urlOf).item.note.split('/version/3/')[1];
    const { page } = firstPaged(reportIn(known)).paragraph;
    expect(end(known)).toMatch(new RegExp(` Original: ${url}#page=${page}$`));
    expect(end(unknown)).toMatch(new RegExp(` Source: ${url} \\(${note}\\)$`));
    expect(citeReport(unknown, reportIn(unknown), urlOf).item.note).not.toContain('Original');
  });

  it('is told from one that is in a reading list', () => {
    const citations = (corpus: Corpus) =>
      Object.values(tableRowsOfReportParagraphs(corpus, reportIn(corpus)).paragraphs).map(({ citation }) => citation);
    expect(citations(known).filter((text) => text.includes(`${url}, `))).toHaveLength(citations(known).length);
    expect(citations(unknown).filter((text) => text.includes(`${url} (${note}), `))).toHaveLength(citations(known).length);
  });

  it('is explained in the data: documents, follow-ups and projects for qualitative analysis', () => {
    const row = (corpus: Corpus) => documentInOpenDataTables(corpus, reportIn(corpus), urlOf);
    expect(row(known)).toMatchObject({ source_url: url, source_url_note: null });
    expect(row(unknown)).toMatchObject({ source_url: url, source_url_note: note });
    expect(JSON.stringify(writeQdaValuesOfDocument(row(unknown)))).toContain(`${url} (${note})`);
    const notesOf = (corpus: Corpus) => followUpsTable.rows(corpus, urlOf).map((each) => [each.later !== null, each.source_url_note]);
    expect(new Set(notesOf(known).map(([, each]) => each))).toEqual(new Set([null]));
    expect(notesOf(unknown).filter(([isHeld, each]) => (each === note) !== isHeld)).toEqual([]);
  });

  it('is no path of a source in the data package', () => {
    const sourcesOf = (corpus: Corpus) =>
      (describeTablesPackage(corpus, [], tableToDataFile('corpus.zip', ''), urlOf) as { sources: { path?: string }[] }).sources;
    expect(sourcesOf(known).every(({ path }) => path !== undefined)).toBe(true);
    expect(sourcesOf(unknown).some(({ path }) => path !== undefined)).toBe(false);
  });
});
