import { describe, expect, it } from 'vitest';
import type { Report } from '../../record/reports/report.ts';
import { describeUnknownInAnswers, drawThemesToJudge, scoreJudgedThemes, scoreThemesByTwo } from './judge-suggestions.ts';

const paragraph = (number: number, suggested: boolean) => ({
  id: `a/2020-01-ilacs/p${number}`,
  themes: ['plans'],
  blocks: [{ kind: 'text', text: `Words ${number}.` }],
  ...(suggested && { themesSuggested: true }),
});
const report = {
  authority: 'stranger',
  sections: [{ heading: 'Plans', part: null, paragraphs: Array.from({ length: 20 }, (_, index) => paragraph(index, true)) }],
} as unknown as Report;
const learntFrom = (authority: string) =>
  ({
    authority,
    sections: [{ heading: 'Plans', part: null, paragraphs: [paragraph(100, false), paragraph(101, true)] }],
  }) as unknown as Report;

describe('judging suggested topics blind', () => {
  it('draws no paragraph of a council whose other paragraphs have topics from people', () => {
    expect(drawThemesToJudge([report, learntFrom('known')], 50, 7)).toHaveLength(20);
    expect(drawThemesToJudge([report, learntFrom('stranger')], 50, 7)).toHaveLength(0);
  });

  it('draws paragraphs of a draft in which some have no topic, which nobody gave', () => {
    const without = { ...paragraph(102, false), themes: [] };
    const draft = { authority: 'stranger', sections: [{ heading: 'Plans', part: null, paragraphs: [without] }] } as unknown as Report;
    expect(drawThemesToJudge([report, draft], 50, 7)).toHaveLength(20);
  });

  it('draws the same paragraphs each time', () => {
    const drawn = drawThemesToJudge([report], 5, 7);
    expect(drawn).toHaveLength(5);
    expect(drawThemesToJudge([report], 5, 7)).toEqual(drawn);
    expect(drawThemesToJudge([report], 5, 8)).not.toEqual(drawn);
  });

  it('names what answers have that is not there, by report', () => {
    const known = { paragraphs: new Set(['a/2020-01-ilacs/p1', 'a/2020-01-ilacs/p2']), themes: new Set(['plans']) };
    expect(describeUnknownInAnswers({ 'a/2020-01-ilacs/p1': ['plans'], 'a/2020-01-ilacs/p2': [] }, known)).toBeUndefined();
    expect(describeUnknownInAnswers({ 'a/2020-01-ilacs/p1': ['plan'] }, known)).toBe('1 unknown topic (plan)');
    const answers = { 'a/2020-01-ilacs/p3': ['plans'], 'b/2020-01-ilacs/s1': [], 'a/2020-01-ilacs/p9': ['plan'], p1: ['plan'] };
    expect(describeUnknownInAnswers(answers, known)).toBe(
      '4 unknown paragraphs (a/2020-01-ilacs: p3, p9; b/2020-01-ilacs: s1; p1), 1 unknown topic (plan)',
    );
  });

  it('gives the share of suggestions that are right, and of right topics that were suggested', () => {
    const drawn = [
      { id: 'a', heading: '', text: '', suggested: ['plans', 'neglect'] },
      { id: 'b', heading: '', text: '', suggested: ['plans'] },
      { id: 'not judged', heading: '', text: '', suggested: ['adoption'] },
    ];
    expect(scoreJudgedThemes(drawn, { a: ['plans'], b: ['plans', 'education', 'health'] })).toEqual({
      precision: 2 / 3,
      recall: 2 / 4,
      paragraphs: 2,
      byTheme: {
        plans: { right: 2, suggested: 2, given: 2 },
        neglect: { right: 0, suggested: 1, given: 0 },
        education: { right: 0, suggested: 0, given: 1 },
        health: { right: 0, suggested: 0, given: 1 },
      },
    });
  });

  it('takes of two judges what both say, and counts what one says neither way', () => {
    const drawn = [
      { id: 'a/2020-01-ilacs/p1', heading: '', text: '', suggested: ['plans', 'neglect', 'adoption'] },
      { id: 'a/2020-01-ilacs/p2', heading: '', text: '', suggested: ['plans'] },
      { id: 'b/2020-01-ilacs/p1', heading: '', text: '', suggested: ['plans'] },
    ];
    const first = { 'a/2020-01-ilacs/p1': ['plans', 'neglect'], 'a/2020-01-ilacs/p2': [], 'b/2020-01-ilacs/p1': ['education'] };
    const second = { 'a/2020-01-ilacs/p1': ['plans'], 'a/2020-01-ilacs/p2': [], 'b/2020-01-ilacs/p1': ['education'] };
    const { agreed, pooled } = scoreThemesByTwo(drawn, first, second);
    expect(agreed.paragraphs).toBe(2);
    expect([agreed.precision.share, agreed.recall.share]).toEqual([1 / 3, 1 / 2]);
    expect([pooled.precision.share, pooled.recall.share]).toEqual([1.5 / 4, 1.5 / 2.5]);
    expect([agreed.recall.low, agreed.recall.high]).toEqual([0, 1]);
  });
});
