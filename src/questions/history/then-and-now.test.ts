import { describe, expect, it } from 'vitest';
import { realCorpus } from '../../../tests/content/real-corpus.ts';
import { reportOf } from '../../record/corpus.ts';
import { addressOf, fitsOnePage, historyOf, meetingThemes, nameSequence, sequencesOf, spokenAlone } from './then-and-now.ts';

const corpus = realCorpus();
const county = { news: 'northamptonshire/2019-07-news', evaluation: 'northamptonshire/2022-09-self-evaluation' };
const north = { inspection: 'north-northamptonshire/2022-10-ilacs', letter: 'north-northamptonshire/2024-10-focused-visit' };
const rows = sequencesOf(corpus).map(({ documents }) => documents.map(({ id }) => id));
const pair = (...ids: string[]) => ({ authority: 'north-northamptonshire', documents: ids.map((id) => reportOf(corpus, id)) });

describe('the history of an authority', () => {
  it('is carried on by its successor, oldest first', () => {
    expect(historyOf(corpus, 'north-northamptonshire').map(({ id }) => id)).toEqual([
      county.news,
      county.evaluation,
      north.inspection,
      north.letter,
    ]);
  });

  it('of an abolished authority ends with it', () => {
    expect(historyOf(corpus, 'northamptonshire').map(({ id }) => id)).toEqual([county.news, county.evaluation]);
  });
});

describe('documents in a row', () => {
  it('are those chosen first, each with its reason', () => {
    const chosen = sequencesOf(corpus).filter(({ why }) => why);
    expect(chosen.map(({ documents }) => documents.map(({ id }) => id))).toEqual([
      [county.evaluation, north.inspection],
      [north.inspection, north.letter],
      [county.news, county.evaluation, north.inspection],
    ]);
    expect(rows.slice(0, 3)).toEqual(chosen.map(({ documents }) => documents.map(({ id }) => id)));
  });

  it('are any earlier document of a history with any later one, across the change of council too', () => {
    for (const wanted of [
      [county.news, county.evaluation],
      [county.news, north.inspection],
      [county.news, north.letter],
      [county.evaluation, north.letter],
    ])
      expect(rows).toContainEqual(wanted);
    expect(rows).toHaveLength(7);
  });

  it('are named by their address, the other authority with them', () => {
    const addresses = sequencesOf(corpus).map(({ address }) => address);
    expect(addresses).toContain('north-northamptonshire/2022-10-ilacs-then-2024-10-focused-visit');
    expect(addresses).toContain('north-northamptonshire/northamptonshire-2022-09-self-evaluation-then-2022-10-ilacs');
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(
      addressOf([
        { id: 'kent/2019-06-ilacs', authority: 'kent' },
        { id: 'kent/2022-10-ilacs', authority: 'kent' },
      ]),
    ).toBe('kent/2019-06-ilacs-then-2022-10-ilacs');
  });

  it('are paired with the three before them and no further, so that pages grow with documents and not with their square', () => {
    const report = reportOf(corpus, north.inspection);
    const years = Array.from({ length: 10 }, (_, index) => 2010 + index);
    const reports = years.map((year) => ({
      ...report,
      id: `north-northamptonshire/${year}-10-ilacs`,
      inspected: { from: `${year}-10-03` },
    }));
    const made = sequencesOf({ ...corpus, reports, sequences: [] });
    expect(made).toHaveLength(3 * 10 - 3 - 2 - 1);
    expect(made[0]?.documents.map(({ id }) => id.split('/')[1])).toEqual(['2018-10-ilacs', '2019-10-ilacs']);
  });

  it('are called by what they are and when', () => {
    expect(nameSequence(corpus, pair(county.evaluation, north.inspection))).toBe(
      'Self-evaluation of September 2022 (Northamptonshire), then inspection report of October 2022',
    );
  });
});

describe('then and now', () => {
  it('sets side by side the themes on which at least two documents speak, oldest first', () => {
    const homes = meetingThemes(corpus, pair(north.inspection, north.letter)).find(({ theme }) => theme.id === 'care-leavers-homes');
    expect(
      homes?.passages.map(({ report, runs }) => [report.id, ...runs.flatMap(({ paragraphs }) => paragraphs.map(({ anchor }) => anchor))]),
    ).toEqual([
      [north.inspection, 'p27'],
      [north.letter, 'i1', 'p13', 'p14'],
    ]);
  });

  it('names the themes of which one alone speaks', () => {
    const alone = spokenAlone(corpus, pair(north.inspection, north.letter));
    expect(alone[0]?.themes.map(({ id }) => id)).toContain('early-help');
    expect(alone[1]?.themes).toEqual([]);
  });

  it('has one page where it fits, and else a page for each theme', () => {
    expect(fitsOnePage(meetingThemes(corpus, pair(north.inspection, north.letter)), 60_000)).toBe(true);
    expect(fitsOnePage(meetingThemes(corpus, pair(county.evaluation, north.inspection)), 60_000)).toBe(false);
  });
});
