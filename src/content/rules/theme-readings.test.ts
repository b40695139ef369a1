import { describe, expect, it } from 'vitest';
import { withText } from '../../../tests/fixtures/small-record.ts';
import { loadCorpusFromFiles } from '../load/read-corpus.ts';

const document = 'exampleshire/2020-01-ilacs';

function read(rows: string) {
  const text = `on: "2026-11-24"\nhow: From the text alone.\nthemes:\n${rows}`;
  const { corpus, problems } = loadCorpusFromFiles(withText('theme-readings/2-blind.yml', text));
  return { reading: corpus?.themeReadings[0], problems: problems.map(({ line, says }) => `${line}: ${says}`) };
}

describe('a reading of the themes', () => {
  it('gives each paragraph its themes, under the name of its file', () => {
    const { reading, problems } = read(`  ${document}:\n    p1: early-help\n    p2: plans neglect\n`);
    expect(problems).toEqual([]);
    expect(reading?.id).toBe('2-blind');
    expect([...(reading?.themes ?? [])]).toEqual([
      [`${document}/p1`, ['early-help']],
      [`${document}/p2`, ['plans', 'neglect']],
    ]);
  });

  it('is refused with every fault at once, each on its line', () => {
    const rows = `  ${document}:\n    p1: early-hlp\n    p9: plans\n    p2: plans plans\n  exampleshire/2020-02-ilacs:\n    p1: plans\n`;
    expect(read(rows).problems).toEqual([
      '5: theme "early-hlp" is not known. Did you mean "early-help"?',
      `6: ${document} has no paragraph "p9". Name its paragraphs by their anchors.`,
      '7: p2 has a theme twice. Name it once.',
      `8: document "exampleshire/2020-02-ilacs" is not part of this edition. Did you mean "${document}"?`,
    ]);
  });

  it('gives one to three themes', () => {
    expect(read(`  ${document}:\n    p1: early-help plans neglect workforce\n`).problems).toEqual([
      '5: p1 has 4 themes. Give one to three.',
    ]);
  });
});
