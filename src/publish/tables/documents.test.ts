import { describe, expect, it } from 'vitest';
import { fixtureCorpus } from '../../../tests/fixtures/fixture-corpus.ts';
import { reportInCorpus } from '../../record/corpus/corpus.ts';
import { documentsTable, type DocumentParts } from './documents.ts';
import type { ReasonsFor } from './every-part.ts';
import { documentInOpenDataTables } from './document-json.ts';

const corpus = fixtureCorpus();
const urlOf = (path: string) => `https://example.org${path}`;
const rowOf = (id: string) => documentsTable.row(reportInCorpus(corpus, id), { corpus, urlOf });

describe('the table of documents', () => {
  it('has a field for every property of a report, or a reason why not', () => {
    type Fields = typeof documentsTable.fields;
    documentsTable.notExported satisfies ReasonsFor<DocumentParts, Fields>;
    // @ts-expect-error A property with neither is a type error: here "postponed".
    documentsTable.notExported satisfies ReasonsFor<DocumentParts & { postponed?: string }, Fields>;
    // @ts-expect-error And here "letter" lacks its reason.
    ({ ...documentsTable.notExported, letter: undefined }) satisfies ReasonsFor<DocumentParts, Fields>;
    expect(Object.keys(documentsTable.fields).filter((field) => field in documentsTable.notExported)).toEqual([]);
  });

  it('has the source of a document and the dates of its inspection', () => {
    expect(rowOf('weirbridge/2019-01-ilacs')).toMatchObject({
      id: 'weirbridge/2019-01-ilacs',
      url: 'https://example.org/reports/weirbridge/2019-01-ilacs/',
      data: 'https://example.org/data/v1/documents/weirbridge/2019-01-ilacs.json',
      authority: 'weirbridge',
      wording: 'verbatim',
      framework: 'ilacs-2018',
      inspected_from: expect.stringMatching(/^2019-01-/),
      paragraphs_differing: 1,
      licence: 'OGL-UK-3.0',
      credit: expect.stringMatching(/^Ofsted, © /),
    });
  });

  it('has the terms of reuse that a PDF prints itself, or nothing', () => {
    const report = reportInCorpus(corpus, 'weirbridge/2019-01-ilacs');
    const printing = { ...report, source: { ...report.source, printedTerms: 'You may copy this.' } };
    expect(documentsTable.row(printing, { corpus, urlOf }).source_printed_terms).toBe('You may copy this.');
    expect(rowOf('weirbridge/2019-01-ilacs').source_printed_terms).toBeNull();
  });

  it('leaves missing values and comparisons empty, and credits us for our summaries', () => {
    expect(rowOf('exampleshire/2019-07-news')).toMatchObject({
      wording: 'summary',
      framework: null,
      inspected_from: null,
      compared: null,
      paragraphs_equal: null,
      credit: corpus.site.name,
    });
  });
});

describe('the JSON file of a document', () => {
  it('has its table row, then its sections with every paragraph as in the table of paragraphs', () => {
    const report = reportInCorpus(corpus, 'weirbridge/2023-05-ilacs');
    const whole = documentInOpenDataTables(corpus, report, urlOf);
    expect(whole).toMatchObject(documentsTable.row(report, { corpus, urlOf }));
    const paragraphs = whole.sections.flatMap((section) => section.paragraphs);
    expect(paragraphs).toHaveLength(whole.paragraphs);
    expect(paragraphs.find(({ anchor }) => anchor === 'u1')).toMatchObject({
      id: 'weirbridge/2023-05-ilacs/u1',
      own_page: 'https://example.org/reports/weirbridge/2023-05-ilacs/u1/',
      number: null,
      blocks: [{ kind: 'text', text: expect.any(String) }],
      notes: [],
    });
  });

  it('has the figures that the document states', () => {
    const whole = documentInOpenDataTables(corpus, reportInCorpus(corpus, 'exampleshire/2019-07-news'), urlOf);
    expect(whole.figures.map(({ id }) => id)).toEqual(
      corpus.figures
        .filter(({ paragraph }) => paragraph.startsWith('exampleshire/2019-07-news/'))
        .map(({ id }) => id)
        .sort(),
    );
  });
});
