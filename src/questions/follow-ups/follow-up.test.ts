import { describe, expect, it } from 'vitest';
import { fixtureCorpus } from '../../../tests/fixtures/fixture-corpus.ts';
import { reportInCorpus } from '../../record/corpus/corpus.ts';
import {
  followUpItemsAskedLater,
  reportsWithFollowUps,
  countFollowUps,
  listFollowUpItems,
  followUpFindingsOnAllItems,
} from './follow-up.ts';
import { inspectionKey } from '../../record/inspections/inspection.ts';

const corpus = fixtureCorpus();
const places = (report: string) =>
  listFollowUpItems(corpus, reportInCorpus(corpus, report)).map(({ item, later }) => [
    item.anchor,
    later.map((finding) => (finding.kind === 'held' ? finding.placed.paragraph.id : `${inspectionKey(finding.inspection)} ${finding.at}`)),
  ]);

describe('items that needed to improve', () => {
  it('come from inspections and letters, not from summaries', () => {
    expect(reportsWithFollowUps(corpus.reports).map(({ id }) => id)).toEqual([
      'weirbridge/2023-05-ilacs',
      'weirbridge/2021-10-focused-visit',
      'weirbridge/2019-01-ilacs',
      'exampleshire/2016-02-sif',
    ]);
  });

  it('are in the order of the report, each with its later findings, oldest first', () => {
    expect(places('weirbridge/2019-01-ilacs').slice(0, 2)).toEqual([
      ['i1', ['weirbridge/2023-05-ilacs/p1', 'weirbridge/2023-05-ilacs/p3-2']],
      ['i2', ['weirbridge/2021-10-focused-visit/p3', 'weirbridge/2023-05-ilacs/p9']],
    ]);
  });

  it('are followed up in the successor of an abolished authority, in reports of this record and in others', () => {
    expect(places('exampleshire/2016-02-sif')).toEqual([
      ['i1', ['northfield/2022-05-monitoring-visit/p1', 'northfield/2023-11 12']],
      ['i2', ['northfield/2022-05-monitoring-visit/p2']],
    ]);
  });

  it('have what the council said was done apart from what inspectors found', () => {
    const [first, second] = listFollowUpItems(corpus, reportInCorpus(corpus, 'exampleshire/2016-02-sif'));
    expect(first?.said).toEqual([]);
    expect(second?.said.map(({ placed }) => placed.paragraph.id)).toEqual(['exampleshire/2020-12-self-evaluation/p3']);
    expect(second?.later).toHaveLength(1);
  });

  it('include an item without later findings', () => {
    expect(places('weirbridge/2019-01-ilacs')[2]).toEqual(['i3', []]);
  });

  it('have a count of later findings, which is 0 for any other paragraph', () => {
    expect(countFollowUps(corpus, 'weirbridge/2019-01-ilacs/i2')).toBe(2);
    expect(countFollowUps(corpus, 'weirbridge/2019-01-ilacs/p1')).toBe(0);
  });

  it('may have a paragraph of this record about all of them', () => {
    const ofAll = [{ of: 'weirbridge/2019-01-ilacs', paragraph: 'weirbridge/2023-05-ilacs/p1', finds: 'it was done' }];
    const record = { ...corpus, followUps: { ...corpus.followUps, ofAll } };
    const [finding] = followUpFindingsOnAllItems(record, reportInCorpus(record, 'weirbridge/2019-01-ilacs'));
    expect(finding).toMatchObject({ kind: 'held', day: '2023-05-15', placed: { paragraph: { number: 1 } }, finds: 'it was done' });
  });

  it('have what a later report says about all of them, and what that report asks for', () => {
    const report = reportInCorpus(corpus, 'exampleshire/2016-02-sif');
    expect(followUpFindingsOnAllItems(corpus, report)).toMatchObject([
      { kind: 'outside', at: 20, says: 'All that was asked of the old county has been done.' },
    ]);
    expect(followUpItemsAskedLater(corpus, report).map(({ inspection, items }) => [inspectionKey(inspection), ...items])).toEqual([
      ['northfield/2023-11', 'The homes of care leavers.', 'How often plans are looked at.'],
    ]);
    expect(followUpFindingsOnAllItems(corpus, reportInCorpus(corpus, 'weirbridge/2019-01-ilacs'))).toEqual([]);
    expect(followUpItemsAskedLater(corpus, reportInCorpus(corpus, 'weirbridge/2019-01-ilacs'))).toEqual([]);
  });

  it('are oldest first whatever the order in the file, what was said as well as what was found', () => {
    const said = ['exampleshire/2020-12-self-evaluation/p3', 'exampleshire/2019-07-news/p1'].map((paragraph) => ({ paragraph, why: 'x' }));
    const later = ['weirbridge/2023-05-ilacs/p1', 'northfield/2022-05-monitoring-visit/p1'].map((paragraph) => ({
      kind: 'held' as const,
      paragraph,
      why: 'x',
    }));
    const record = { ...corpus, followUps: { ...corpus.followUps, followUps: [{ asked: 'exampleshire/2016-02-sif/i1', said, later }] } };
    const [item] = listFollowUpItems(record, reportInCorpus(record, 'exampleshire/2016-02-sif'));
    expect(item?.said.map(({ day }) => day)).toEqual(['2019-07-22', '2020-12']);
    expect(item?.later.map(({ day, kind }) => [day, kind])).toEqual([
      ['2022-05-17', 'held'],
      ['2023-05-15', 'held'],
    ]);
  });

  it('are found together oldest first, for the report that they are of alone', () => {
    const of = 'exampleshire/2016-02-sif';
    const ofAll = [
      { of, paragraph: 'weirbridge/2023-05-ilacs/p1' },
      { of, paragraph: 'northfield/2022-05-monitoring-visit/p1' },
      { of: 'weirbridge/2019-01-ilacs', paragraph: 'weirbridge/2023-05-ilacs/p2' },
    ];
    const record = { ...corpus, followUps: { ...corpus.followUps, ofAll } };
    expect(followUpFindingsOnAllItems(record, reportInCorpus(record, of)).map(({ day }) => day)).toEqual(['2022-05-17', '2023-05-15']);
  });

  it('are not asked later by an inspection of the same day, or of an earlier one', () => {
    const askedBy = (inspected: string) => {
      const inspections = corpus.inspections.map((each) =>
        inspectionKey(each) === 'northfield/2023-11' ? { ...each, inspected: { from: inspected } } : each,
      );
      const name = `northfield/${inspected.slice(0, 7)}`;
      const askedLater = [{ inspection: name, items: ['Homes.'] }];
      const record = { ...corpus, inspections, followUps: { ...corpus.followUps, askedLater } };
      return followUpItemsAskedLater(record, reportInCorpus(record, 'northfield/2022-05-monitoring-visit')).length;
    };
    expect([askedBy('2022-05-18'), askedBy('2022-05-17'), askedBy('2022-05-16')]).toEqual([1, 0, 0]);
  });
});
