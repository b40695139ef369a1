import { describe, expect, it } from 'vitest';
import {
  followUpItemsAskedLater,
  reportsWithFollowUps,
  listFollowUpItems,
  followUpFindingsOnAllItems,
} from '../../src/questions/follow-ups/follow-up.ts';
import { inspectionsInLaterHistory } from '../../src/questions/history/later-inspections.ts';
import {
  historyFitsOnePage,
  historySequenceDocuments,
  historySequenceThemes,
  historySequenceName,
  listSequences,
  historyThemesOfOneDocument,
} from '../../src/questions/history/then-and-now.ts';
import { reportInCorpus } from '../../src/record/corpus/corpus.ts';
import { inspectionKey } from '../../src/record/inspections/inspection.ts';
import { realCorpus } from './real-corpus.ts';

const corpus = realCorpus();
const county = { news: 'northamptonshire/2019-07-news', evaluation: 'northamptonshire/2022-09-self-evaluation' };
const north = { inspection: 'north-northamptonshire/2022-10-ilacs', letter: 'north-northamptonshire/2024-10-focused-visit' };

describe('what the record’s inspections asked to improve', () => {
  const places = (report: string) =>
    listFollowUpItems(corpus, reportInCorpus(corpus, report)).map(({ item, later }) => [
      item.anchor,
      later.map((finding) =>
        finding.kind === 'held' ? finding.placed.paragraph.id : `${inspectionKey(finding.inspection)} ${finding.at}`,
      ),
    ]);

  it('comes from both inspections and the letter', () => {
    expect(reportsWithFollowUps(corpus.reports).map(({ id }) => id)).toEqual([
      north.letter,
      north.inspection,
      'northumberland/2020-01-ilacs',
    ]);
  });

  it('is followed in Northumberland by the inspection of May 2024', () => {
    expect(places('northumberland/2020-01-ilacs')).toEqual([
      ['i1', ['northumberland/2024-05 11', 'northumberland/2024-05 26', 'northumberland/2024-05 45']],
      ['i2', ['northumberland/2024-05 9']],
      ['i3', ['northumberland/2024-05 27']],
      ['i4', ['northumberland/2024-05 37']],
    ]);
  });

  it('is followed in North Northamptonshire by the letter and the inspection of May 2026', () => {
    expect(places(north.inspection)[1]).toEqual([
      'i2',
      [`${north.letter}/p9`, ...[2, 11, 22, 23, 52].map((at) => `north-northamptonshire/2026-05 ${at}`)],
    ]);
    const report = reportInCorpus(corpus, north.inspection);
    expect(followUpFindingsOnAllItems(corpus, report)).toMatchObject([{ kind: 'outside', at: 47 }]);
    expect(followUpItemsAskedLater(corpus, report).map(({ items }) => items.length)).toEqual([2]);
    expect(followUpFindingsOnAllItems(corpus, reportInCorpus(corpus, 'northumberland/2020-01-ilacs'))).toEqual([]);
  });
});

describe('the record’s later inspections', () => {
  const after = (id: string) =>
    inspectionsInLaterHistory(corpus, reportInCorpus(corpus, id)).map(({ authority, inspected }) => `${authority} ${inspected?.from}`);

  it('are those of the authority, or of all that took over from it', () => {
    expect(after('northumberland/2020-01-ilacs')).toEqual(['northumberland 2024-05-20']);
    expect(after(north.inspection)).toEqual(['north-northamptonshire 2026-05-11']);
    const ofSuccessors = ['north', 'west'].flatMap((each) => ['2022-10-03', '2026-05-11'].map((day) => `${each}-northamptonshire ${day}`));
    expect(after(county.news).sort()).toEqual(ofSuccessors);
    expect(after(county.evaluation).sort()).toEqual(ofSuccessors);
  });
});

describe('the record’s documents in a row', () => {
  const sequences = listSequences(corpus);
  const rows = sequences.map(({ documents }) => documents.map(({ id }) => id));
  const pair = (...ids: string[]) => ({ authority: 'north-northamptonshire', documents: ids.map((id) => reportInCorpus(corpus, id)) });

  it('cross the change of council', () => {
    expect(historySequenceDocuments(corpus, 'north-northamptonshire').map(({ id }) => id)).toEqual([
      county.news,
      county.evaluation,
      north.inspection,
      north.letter,
    ]);
    expect(historySequenceDocuments(corpus, 'northamptonshire').map(({ id }) => id)).toEqual([county.news, county.evaluation]);
  });

  it('are three chosen by hand and four pairs', () => {
    expect(rows.slice(0, 3)).toEqual([
      [county.evaluation, north.inspection],
      [north.inspection, north.letter],
      [county.news, county.evaluation, north.inspection],
    ]);
    expect(sequences.map(({ why }) => Boolean(why))).toEqual([true, true, true, false, false, false, false]);
    for (const wanted of [
      [county.news, county.evaluation],
      [county.news, north.inspection],
      [county.news, north.letter],
      [county.evaluation, north.letter],
    ])
      expect(rows).toContainEqual(wanted);
  });

  it('keep their addresses and names', () => {
    const addresses = sequences.map(({ address }) => address);
    expect(addresses).toContain('north-northamptonshire/2022-10-ilacs-then-2024-10-focused-visit');
    expect(addresses).toContain('north-northamptonshire/northamptonshire-2022-09-self-evaluation-then-2022-10-ilacs');
    expect(historySequenceName(corpus, pair(county.evaluation, north.inspection))).toBe(
      'Self-evaluation of September 2022 (Northamptonshire), then inspection report of October 2022',
    );
  });

  it('compare the homes of care leavers in 2022 with those in 2024', () => {
    const homes = historySequenceThemes(corpus, pair(north.inspection, north.letter)).find(
      ({ theme }) => theme.id === 'care-leavers-homes',
    );
    expect(
      homes?.passages.map(({ report, runs }) => [report.id, ...runs.flatMap(({ paragraphs }) => paragraphs.map(({ anchor }) => anchor))]),
    ).toEqual([
      [north.inspection, 'p27'],
      [north.letter, 'i1', 'p13', 'p14'],
    ]);
    const alone = historyThemesOfOneDocument(corpus, pair(north.inspection, north.letter));
    expect(alone[0]?.themes.map(({ id }) => id)).toContain('early-help');
    expect(alone[1]?.themes).toEqual([]);
  });

  it('have one page for the inspection and the letter, and one for each theme with the self-evaluation', () => {
    expect(historyFitsOnePage(historySequenceThemes(corpus, pair(north.inspection, north.letter)), 60_000)).toBe(true);
    expect(historyFitsOnePage(historySequenceThemes(corpus, pair(county.evaluation, north.inspection)), 60_000)).toBe(false);
  });
});
