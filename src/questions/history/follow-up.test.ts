import { describe, expect, it } from 'vitest';
import { realCorpus } from '../../../tests/content/real-corpus.ts';
import { reportOf } from '../../record/corpus.ts';
import { askedLater, askingReports, countFollowing, followItems, saidOfAll } from './follow-up.ts';
import { nameInspection } from '../../record/inspection.ts';

const corpus = realCorpus();
const places = (report: string) =>
  followItems(corpus, reportOf(corpus, report)).map(({ item, later }) => [
    item.anchor,
    later.map((finding) => (finding.kind === 'held' ? finding.placed.paragraph.id : `${nameInspection(finding.inspection)} ${finding.at}`)),
  ]);

describe('what needed to improve, followed forward', () => {
  it('is asked by the inspections and the letter, not by the summaries', () => {
    expect(askingReports(corpus.reports).map(({ id }) => id)).toEqual([
      'north-northamptonshire/2024-10-focused-visit',
      'north-northamptonshire/2022-10-ilacs',
      'northumberland/2020-01-ilacs',
    ]);
  });

  it('keeps every item in its order, what follows oldest first', () => {
    expect(places('northumberland/2020-01-ilacs')).toEqual([
      ['i1', ['northumberland/2024-05 11', 'northumberland/2024-05 26', 'northumberland/2024-05 45']],
      ['i2', ['northumberland/2024-05 9']],
      ['i3', ['northumberland/2024-05 27']],
      ['i4', ['northumberland/2024-05 37']],
    ]);
    expect(places('north-northamptonshire/2022-10-ilacs')[1]).toEqual([
      'i2',
      ['north-northamptonshire/2024-10-focused-visit/p9', ...[2, 11, 22, 23, 52].map((at) => `north-northamptonshire/2026-05 ${at}`)],
    ]);
  });

  it('keeps an item that nothing follows', () => {
    const silent = { ...corpus, followUps: { ...corpus.followUps, followUps: [] } };
    expect(followItems(silent, reportOf(silent, 'northumberland/2020-01-ilacs')).map(({ later }) => later)).toEqual([[], [], [], []]);
  });

  it('counts what follows an item, and nothing for any other paragraph', () => {
    expect(countFollowing(corpus, 'northumberland/2020-01-ilacs/i1')).toBe(3);
    expect(countFollowing(corpus, 'northumberland/2020-01-ilacs/p1')).toBe(0);
  });

  it('has what a later report says of all of it, and what that report asks', () => {
    const report = reportOf(corpus, 'north-northamptonshire/2022-10-ilacs');
    expect(saidOfAll(corpus, report).map(({ at }) => at)).toEqual([47]);
    expect(askedLater(corpus, report).map(({ items }) => items.length)).toEqual([2]);
    expect(saidOfAll(corpus, reportOf(corpus, 'northumberland/2020-01-ilacs'))).toEqual([]);
  });
});
