import { describe, expect, it } from 'vitest';
import type { Report } from '../record/report.ts';
import { readThemeReading } from './read-theme-reading.ts';

const reports = [
  { id: 'kent/2022-10-ilacs', sections: [{ paragraphs: [{ anchor: 'p1' }, { anchor: 'p2' }] }] },
] as unknown as readonly Report[];
const themes = ['early-help', 'plans', 'neglect', 'workforce'];

function read(rows: string, file = 'content/theme-readings/2-blind.yml') {
  const text = `on: "2026-11-24"\nhow: From the text alone.\nthemes:\n${rows}`;
  const { reading, problems } = readThemeReading(text, file, reports, themes);
  return { reading, problems: problems.map(({ line, says }) => `${line}: ${says}`) };
}

describe('a reading of the themes', () => {
  it('gives each paragraph its themes, under the name of its file', () => {
    const { reading, problems } = read('  kent/2022-10-ilacs:\n    p1: early-help\n    p2: plans neglect\n');
    expect(problems).toEqual([]);
    expect(reading?.id).toBe('2-blind');
    expect([...(reading?.themes ?? [])]).toEqual([
      ['kent/2022-10-ilacs/p1', ['early-help']],
      ['kent/2022-10-ilacs/p2', ['plans', 'neglect']],
    ]);
  });

  it('is refused with every fault at once, each on its line', () => {
    const rows = '  kent/2022-10-ilacs:\n    p1: early-hlp\n    p9: plans\n    p2: plans plans\n  essex/2022-10-ilacs:\n    p1: plans\n';
    expect(read(rows).problems).toEqual([
      '5: theme "early-hlp" is not known. Did you mean "early-help"?',
      '6: kent/2022-10-ilacs has no paragraph "p9".',
      '7: p2 has a theme twice.',
      '8: document "essex/2022-10-ilacs" is not part of this edition. Did you mean "kent/2022-10-ilacs"?',
    ]);
  });

  it('gives one to three themes', () => {
    expect(read('  kent/2022-10-ilacs:\n    p1: early-help plans neglect workforce\n').problems).toEqual([
      '5: p1 has 4 themes. Give one to three.',
    ]);
  });
});
