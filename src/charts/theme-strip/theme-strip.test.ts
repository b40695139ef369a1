import { describe, expect, it } from 'vitest';
import type { Report } from '../../record/reports/report.ts';
import { placeThemeStrip } from './theme-strip.ts';

/** A document with a paragraph for each character: `x` is about neglect, `.` is not. */
const document = (text: string) =>
  ({ sections: [{ paragraphs: [...text].map((character) => ({ themes: character === 'x' ? ['neglect'] : [] })) }] }) as unknown as Report;

describe('the strip of a document on a theme', () => {
  it('has a bar for each paragraph of a short document that is about the theme', () => {
    expect(placeThemeStrip(document('x..x'), 'neglect')).toEqual({
      width: 240,
      height: 16,
      bars: [
        { x: 0, y: 0, width: 60, height: 16, level: 4 },
        { x: 180, y: 0, width: 60, height: 16, level: 4 },
      ],
    });
  });

  it('divides a long document into bins and has taller bars for bins with more paragraphs about the theme', () => {
    const { bars } = placeThemeStrip(document(`${'x...'.repeat(24)}${'xxxx'.repeat(24)}`), 'neglect');
    expect(new Set(bars.slice(0, 24).map(({ level }) => level))).toEqual(new Set([2]));
    expect(new Set(bars.slice(24).map(({ height }) => height))).toEqual(new Set([16]));
    expect(bars).toHaveLength(48);
  });

  it('has no bar if no paragraph is about the theme', () => {
    expect(placeThemeStrip(document('....'), 'neglect').bars).toEqual([]);
  });

  it('has no bar outside its frame, however many paragraphs there are', () => {
    for (const count of [7, 48, 49, 131]) {
      const { width, bars } = placeThemeStrip(document('x'.repeat(count)), 'neglect');
      expect(bars.filter((bar) => bar.x < 0 || bar.x + bar.width > width + 0.1)).toEqual([]);
    }
  });
});
