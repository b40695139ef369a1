import { describe, expect, it } from 'vitest';
import { corpusOfReports, fixtureCorpus, madeReport } from '../../../tests/fixtures/fixture-corpus.ts';
import { reportInCorpus } from '../../record/corpus/corpus.ts';
import {
  historySequenceAddress,
  historyFitsOnePage,
  historySequenceDocuments,
  historySequenceThemes,
  historySequenceName,
  listSequences,
  historyThemesOfOneDocument,
} from './then-and-now.ts';

const corpus = fixtureCorpus();
const county = {
  inspection: 'exampleshire/2016-02-sif',
  news: 'exampleshire/2019-07-news',
  evaluation: 'exampleshire/2020-12-self-evaluation',
};
const visit = 'northfield/2022-05-monitoring-visit';
const weirbridge = { early: 'weirbridge/2019-01-ilacs', letter: 'weirbridge/2021-10-focused-visit', late: 'weirbridge/2023-05-ilacs' };
const rowsOf = (sequences: ReturnType<typeof listSequences>) => sequences.map(({ documents }) => documents.map(({ id }) => id));
const row = (...ids: string[]) => {
  const documents = ids.map((id) => reportInCorpus(corpus, id));
  return { authority: documents.at(-1)?.authority ?? '', documents };
};

describe('the history of an authority', () => {
  it('begins with the authority that it took over from, oldest first', () => {
    expect(historySequenceDocuments(corpus, 'northfield').map(({ id }) => id)).toEqual([
      county.inspection,
      county.news,
      county.evaluation,
      visit,
    ]);
  });

  it('ends when the authority is abolished', () => {
    expect(historySequenceDocuments(corpus, 'exampleshire').map(({ id }) => id)).toEqual([
      county.inspection,
      county.news,
      county.evaluation,
    ]);
  });
});

describe('sequences of documents', () => {
  it('begin with those chosen by hand, each with its reason', () => {
    const chosen = listSequences(corpus).slice(0, 2);
    expect(rowsOf(chosen)).toEqual([
      [county.news, county.evaluation, visit],
      [weirbridge.early, weirbridge.late],
    ]);
    expect(chosen.map(({ why }) => why?.split(' ')[0])).toEqual(['A', 'Two']);
  });

  it('then pair each document with those before it in its history, newest first, even under a predecessor council', () => {
    const pairs = listSequences(corpus).slice(2);
    expect(pairs.filter(({ why }) => why)).toEqual([]);
    expect(rowsOf(pairs)).toEqual([
      [county.news, county.evaluation],
      [county.inspection, county.evaluation],
      [county.inspection, county.news],
      [county.evaluation, visit],
      [county.news, visit],
      [county.inspection, visit],
      [weirbridge.letter, weirbridge.late],
      [weirbridge.early, weirbridge.letter],
    ]);
  });

  it('are left out where no two documents share a theme', () => {
    const apart = [madeReport('weirbridge/2019-01-ilacs', { p1: 'plans' }), madeReport('weirbridge/2023-05-ilacs', { p1: 'homes' })];
    expect(listSequences(corpusOfReports(apart))).toEqual([]);
  });

  it('have an address that names another authority where there is one', () => {
    expect(historySequenceAddress(row(weirbridge.early, weirbridge.late).documents)).toBe('weirbridge/2019-01-ilacs-then-2023-05-ilacs');
    expect(historySequenceAddress(row(county.evaluation, visit).documents)).toBe(
      'northfield/exampleshire-2020-12-self-evaluation-then-2022-05-monitoring-visit',
    );
    const addresses = listSequences(corpus).map(({ address }) => address);
    expect(new Set(addresses).size).toBe(addresses.length);
  });

  it('pair each document with only three before it, so that pages grow in proportion to documents and not to their square', () => {
    const reports = Array.from({ length: 10 }, (_, index) => madeReport(`weirbridge/${2010 + index}-10-ilacs`, { p1: 'plans' }));
    const made = listSequences(corpusOfReports(reports));
    expect(made).toHaveLength(3 * 10 - 3 - 2 - 1);
    expect(made[0]?.documents.map(({ id }) => id.split('/')[1])).toEqual(['2018-10-ilacs', '2019-10-ilacs']);
  });

  it('are named by kind and date, with the authority where it is another one', () => {
    expect(historySequenceName(corpus, row(county.evaluation, visit))).toBe(
      'Self-evaluation of December 2020 (Exampleshire), then monitoring visit letter of May 2022',
    );
  });
});

describe('then and now', () => {
  const pair = row(weirbridge.early, weirbridge.letter);

  it('shows the themes that at least two documents mention, oldest document first', () => {
    const themes = historySequenceThemes(corpus, pair);
    expect(themes.map(({ theme }) => theme.id)).toEqual(['plans', 'homes', 'care-leavers']);
    expect(
      themes[1]?.passages.map(({ report, runs }) => [
        report.id,
        ...runs.flatMap(({ paragraphs }) => paragraphs.map(({ anchor }) => anchor)),
      ]),
    ).toEqual([
      [weirbridge.early, 's2', 'i2', 'p4', 'p5'],
      [weirbridge.letter, 'p1', 'p3'],
    ]);
  });

  it('names the themes that only one document mentions', () => {
    expect(historyThemesOfOneDocument(corpus, pair).map(({ themes }) => themes.map(({ id }) => id))).toEqual([
      ['early-help', 'front-door', 'neglect', 'education', 'workforce', 'leadership'],
      [],
    ]);
  });

  it('has one page if it fits, and otherwise a page for each theme', () => {
    const long = (month: string) => madeReport(`weirbridge/${month}-ilacs`, { p1: { themes: 'plans', text: 'x'.repeat(50) } });
    const documents = [long('2019-01'), long('2023-05')];
    expect(historyFitsOnePage(historySequenceThemes(corpus, { documents }), 100)).toBe(true);
    expect(historyFitsOnePage(historySequenceThemes(corpus, { documents }), 99)).toBe(false);
  });
});
