import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fixtureCorpus, madeReport } from '../../../tests/fixtures/fixture-corpus.ts';
import { textOfReportParagraph } from '../../record/reports/paragraph.ts';
import { paragraphsOf } from '../../record/reports/report.ts';
import { listTextFiles, textFileOfReport, writeTextCorpus } from './text-files.ts';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.useRealTimers();
});

const corpus = fixtureCorpus();
const urlOf = (path: string) => `https://example.org${path}`;
const decode = (bytes: Uint8Array | undefined) => new TextDecoder('utf-8', { fatal: true }).decode(bytes);

describe('the text of a document', () => {
  it('has a paragraph on each line: its number, a tab and its words', () => {
    const report = madeReport('anywhere/2020-01-ilacs', { s1: 'neglect', p1: { themes: 'neglect', text: 'Plans are late.' } });
    expect(textFileOfReport(report, 'numbered')).toBe('s1\tWords of s1.\np1\tPlans are late.\n');
    expect(textFileOfReport(report, 'words')).toBe('Words of s1.\nPlans are late.\n');
  });

  it('keeps a paragraph with a list on one line', () => {
    const report = madeReport('anywhere/2020-01-ilacs', { p1: 'neglect' });
    const [paragraph] = paragraphsOf(report);
    if (paragraph)
      paragraph.blocks = [
        { kind: 'text', text: 'They need:' },
        { kind: 'list', items: [{ text: 'homes;', items: ['near'] }, { text: 'help.' }] },
      ];
    expect(textFileOfReport(report, 'words')).toBe('They need: homes; near help.\n');
  });

  it('has as many lines as the document has paragraphs, in both files, and every word of them', () => {
    for (const report of corpus.reports) {
      const [numbered, words] = (['numbered', 'words'] as const).map((numbers) => textFileOfReport(report, numbers).trimEnd().split('\n'));
      const own = paragraphsOf(report).map((paragraph) => textOfReportParagraph(paragraph).replaceAll('\n', ' '));
      expect(words).toEqual(own);
      expect(numbered?.map((line) => line.split('\t'))).toEqual(paragraphsOf(report).map(({ anchor }, index) => [anchor, own[index]]));
    }
  });

  it('is at two addresses for each document', () => {
    expect(listTextFiles(corpus).map(({ path }) => path)).toEqual(
      corpus.reports.flatMap(({ id }) => [`text/${id}.txt`, `text/${id}.words.txt`]),
    );
  });
});

describe('the corpus of texts', () => {
  const zip = writeTextCorpus(corpus, urlOf);
  const held = unzipSync(zip.bytes);

  it('has a text and a row of metadata for each document, and nothing else but a README', () => {
    const rows = parse(decode(held['metadata.csv']), { columns: true }) as Record<string, string>[];
    expect(rows).toHaveLength(corpus.reports.length);
    expect(rows.map((row) => `texts/${row.doc_id}`).sort()).toEqual(
      Object.keys(held)
        .filter((name) => name.startsWith('texts/'))
        .sort(),
    );
    expect(
      Object.keys(held)
        .filter((name) => !name.startsWith('texts/'))
        .sort(),
    ).toEqual(['README.txt', 'metadata.csv']);
    for (const row of rows) {
      const report = corpus.reports.find(({ id }) => id === row.id);
      expect(decode(held[`texts/${row.doc_id}`])).toBe(report && textFileOfReport(report, 'words'));
      expect(row.year).toMatch(/^\d{4}$/);
    }
  });

  it('says in its README what each column means', () => {
    const [header] = parse(decode(held['metadata.csv'])) as string[][];
    for (const column of header ?? []) expect(decode(held['README.txt'])).toMatch(new RegExp(`^  ${column}: .{5}`, 'm'));
  });

  it.each(['Pacific/Auckland', 'America/Los_Angeles'])('has the same bytes on another day, in the time zone of %s', (zone) => {
    vi.stubEnv('TZ', zone);
    vi.setSystemTime('2031-05-06T07:08:09Z');
    expect(writeTextCorpus(corpus, urlOf).sha256).toBe(zip.sha256);
  });
});
