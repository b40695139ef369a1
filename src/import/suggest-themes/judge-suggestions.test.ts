import { describe, expect, it } from 'vitest';
import type { Report } from '../../record/reports/report.ts';
import { drawThemesToJudge, scoreJudgedThemes } from './judge-suggestions.ts';

const paragraph = (number: number, suggested: boolean) => ({
  id: `a/2020-01-ilacs/p${number}`,
  themes: ['plans'],
  blocks: [{ kind: 'text', text: `Words ${number}.` }],
  ...(suggested && { themesSuggested: true }),
});
const report = {
  sections: [{ heading: 'Plans', part: null, paragraphs: Array.from({ length: 20 }, (_, index) => paragraph(index, index % 2 === 0)) }],
} as unknown as Report;

describe('judging suggested topics blind', () => {
  it('draws only paragraphs with suggested topics, and the same ones each time', () => {
    const drawn = drawThemesToJudge([report], 5, 7);
    expect(drawn).toHaveLength(5);
    expect(drawn.every(({ id }) => Number(id.split('p').at(-1)) % 2 === 0)).toBe(true);
    expect(drawThemesToJudge([report], 5, 7)).toEqual(drawn);
    expect(drawThemesToJudge([report], 5, 8)).not.toEqual(drawn);
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
});
