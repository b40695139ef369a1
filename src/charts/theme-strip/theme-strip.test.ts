import { describe, expect, it } from 'vitest';
import { realCorpus } from '../../../tests/record/real-corpus.ts';
import { reportOf } from '../../record/corpus.ts';
import type { Report } from '../../record/report.ts';
import { placeThemeStrip } from './theme-strip.ts';

/** A document of as many paragraphs as signs: `x` speaks of neglect, `.` does not. */
const document = (signs: string) =>
  ({ sections: [{ paragraphs: [...signs].map((sign) => ({ themes: sign === 'x' ? ['neglect'] : [] })) }] }) as unknown as Report;

describe('the strip of a document on a theme', () => {
  it('has a bar for each paragraph of a short document that speaks of it, in its place', () => {
    expect(placeThemeStrip(document('x..x'), 'neglect')).toEqual({
      width: 240,
      height: 16,
      bars: [
        { x: 0, y: 0, width: 60, height: 16, level: 4 },
        { x: 180, y: 0, width: 60, height: 16, level: 4 },
      ],
    });
  });

  it('cuts a long document into stretches and is taller where more of a stretch speaks', () => {
    const { bars } = placeThemeStrip(document(`${'x...'.repeat(24)}${'xxxx'.repeat(24)}`), 'neglect');
    expect(new Set(bars.slice(0, 24).map(({ level }) => level))).toEqual(new Set([2]));
    expect(new Set(bars.slice(24).map(({ height }) => height))).toEqual(new Set([16]));
    expect(bars).toHaveLength(48);
  });

  it('has no bar where nothing is said, and none outside its frame', () => {
    expect(placeThemeStrip(document('....'), 'neglect').bars).toEqual([]);
    const { width, bars } = placeThemeStrip(reportOf(realCorpus(), 'northamptonshire/2022-09-self-evaluation'), 'workforce');
    expect(bars.length).toBeGreaterThan(0);
    expect(bars.filter((bar) => bar.x < 0 || bar.x + bar.width > width + 0.1)).toEqual([]);
  });
});
