import { describe, expect, it } from 'vitest';
import { smallRecord } from '../../../tests/fixtures/small-record.ts';
import { formatProblems } from '../problems/problem.ts';
import { loadCorpusFromFiles } from './read-corpus.ts';

describe('sound content', () => {
  it('has no problems and becomes a corpus', () => {
    const { corpus, problems } = loadCorpusFromFiles(smallRecord);
    expect(problems).toEqual([]);
    expect(corpus?.reports.map(({ id }) => id)).toEqual(['exampleshire/2022-09-self-evaluation', 'exampleshire/2020-01-ilacs']);
  });

  it('turns an inspection report into an inspection, among those without a report', () => {
    const inspections = loadCorpusFromFiles(smallRecord).corpus?.inspections.map(({ published, report }) => [published, report]);
    expect(inspections).toEqual([
      ['2020-03-02', 'exampleshire/2020-01-ilacs'],
      ['2024-07-12', undefined],
    ]);
  });
});

describe('many problems', () => {
  it('are told all at once, by file and line, with a count', () => {
    const broken = smallRecord.map((file) => ({
      ...file,
      text: file.text.replace('number="2"', 'number="4"').replace('value: 15.8', 'value: 18.5').replace('role: featured', 'role: featurd'),
    }));
    expect(formatProblems(loadCorpusFromFiles(broken).problems)).toBe(
      [
        'content/authorities.yml:8',
        '  role "featurd" is not known. Did you mean "featured"? It is one of: featured, context.',
        'content/figures/exampleshire/2022-09-self-evaluation.yml:4',
        '  figure "vacancies-2022-06": paragraph p1 does not state 18.5. A figure comes from the words of its paragraph.',
        'content/reports/exampleshire/2020-01-ilacs.mdx:46',
        '  paragraphs 2 to 3 are missing: 1 is followed by 4. If the source leaves a number out, say so in missing_numbers.',
        'content/reports/exampleshire/2020-01-ilacs.mdx:57',
        '  paragraph 3 is out of order: it follows 4. Paragraphs stand in the order of the document.',
        '4 problems in 3 files.',
      ].join('\n'),
    );
  });
});
