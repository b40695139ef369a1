import { describe, expect, it } from 'vitest';
import { fixtureCorpus } from '../../../tests/fixtures/fixture-corpus.ts';
import { comparisonCorpusOf } from '../../questions/authorities/comparison-corpus.ts';
import {
  answerAboutStandingsOnAllLines,
  answerAboutStandings,
  standingAnswerInCell,
} from '../../questions/standings/describe-comparison.ts';
import { reportInCorpus, reportsInCorpusOf } from '../../record/corpus/corpus.ts';
import { themePassage } from '../../questions/themes/passage.ts';
import { gradesChartOfAuthorities } from '../../charts/grades/grade-charts.ts';
import { corpusOfPublishedComparison, type ComparisonData } from './comparison-data.ts';
import { writeComparisonFiles, type ComparisonWords } from './comparison-files.ts';

const corpus = fixtureCorpus();
const [grades, ...words] = writeComparisonFiles(corpus, (text) => String(text.length));
const data = JSON.parse(grades.text) as ComparisonData;
const compared = comparisonCorpusOf(corpus);
const read = corpusOfPublishedComparison(data);
const ids = compared.authorities.map(({ id }) => id);

describe('the files that browsers compare councils with', () => {
  it('have every council of England and those of the record that were abolished', () => {
    expect(ids).toEqual(['eastmere', 'exampleshire', 'hilltop-and-vale', 'northfield', 'southfield', 'weirbridge']);
    expect(read.authorities.map(({ id }) => id)).toEqual(ids);
  });

  it('give the same answers as the record they were written from', () => {
    for (const a of ids)
      for (const { id: line } of compared.lines) {
        expect(standingAnswerInCell(read, a, line)).toEqual(standingAnswerInCell(compared, a, line));
        for (const b of ids) expect(answerAboutStandings(read, [a, b], line)).toEqual(answerAboutStandings(compared, [a, b], line));
      }
    expect(answerAboutStandingsOnAllLines(read, ids.slice(0, 4))).toEqual(answerAboutStandingsOnAllLines(compared, ids.slice(0, 4)));
  });

  it('give the same chart, with a link to each report that this edition holds', () => {
    const chartFrom = (from: typeof read) => {
      const authorities = from.authorities.filter(({ id }) => ['northfield', 'weirbridge', 'exampleshire'].includes(id));
      const line = from.lines.find(({ id }) => id === 'overall');
      return line && gradesChartOfAuthorities(from, line, authorities, { path: '/compare/councils/', words: 'Compare councils' });
    };
    expect(chartFrom(read)).toEqual(chartFrom(compared));
    expect(JSON.stringify(chartFrom(read))).toContain('/reports/weirbridge/2019-01-ilacs/');
  });

  it('are named after the edition and what is in them', () => {
    expect(grades.name).toBe(`2026-11-22-${grades.text.length}.json`);
    expect(new Set(Object.values(data.words))).toEqual(new Set(words.map(({ name }) => name)));
  });

  it('have a file of words for each council with documents, and none for the others', () => {
    expect(Object.keys(data.words).sort()).toEqual(['exampleshire', 'northfield', 'weirbridge']);
    const own = JSON.parse(words.find(({ name }) => name === data.words.weirbridge)?.text ?? '') as ComparisonWords;
    expect(own.asked[0]).toMatchObject({ quoted: true, address: expect.stringContaining('/reports/weirbridge/') as string });
    expect(own.asked.flatMap(({ items }) => items).every(({ text }) => text.length > 0)).toBe(true);
    expect(own.themes.every(({ count }) => count > 0)).toBe(true);
    expect(own.documents.map(({ id }) => id)).toEqual(reportsInCorpusOf(corpus, 'weirbridge').map(({ id }) => id));
  });

  it('say which region each council is in, and what each document has on each topic', () => {
    expect(read.authorities.map(({ region }) => region)).toEqual(compared.authorities.map(({ region }) => region));
    const own = JSON.parse(words.find(({ name }) => name === data.words.weirbridge)?.text ?? '') as ComparisonWords;
    for (const { id, themes } of own.documents)
      for (const [theme, count] of Object.entries(themes)) expect(themePassage(reportInCorpus(corpus, id), theme).count).toBe(count);
  });
});
