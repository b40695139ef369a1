import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { realCorpus } from './real-corpus.ts';
import { themeAgreementOfReadings } from '../../src/questions/theme-agreement/agreement.ts';
import { describeAgreementSheet, writeAgreementSheet } from '../../src/content/agreement-sheet/describe-agreement.ts';

const corpus = realCorpus();

describe('the agreement on themes', () => {
  it('is printed by theme and overall, before and after decisions', () => {
    const lines = describeAgreementSheet(corpus).split('\n');
    expect(lines[0]).toMatch(/^Before settling: 1-encoding \(2026-11-22\) and 2-blind \(2026-11-24\), \d+ paragraphs$/);
    expect(lines.filter((line) => / \d+ +\d+ +\d+ +\d\.\d\d$/.test(line))).toHaveLength(corpus.themes.length);
    expect(lines.find((line) => line.startsWith('overall'))).toMatch(/0\.88$/);
    expect(lines.at(-1)).toMatch(/^After settling: kappa 0\.\d\d with the first reading, 0\.\d\d with the second\.$/);
  });

  it('is in content/README.md with the computed figures', () => {
    const readme = readFileSync('content/README.md', 'utf8').replace(/\s+/g, ' ');
    const record = themeAgreementOfReadings(corpus);
    expect(readme).toContain(`Of ${record?.before.paragraphs} paragraphs ${record?.before.same} have the very same themes in both`);
    expect(readme).toContain(`Cohen’s kappa over all themes is ${record?.before.overall?.toFixed(2)}`);
    const lowest = [...(record?.before.themes ?? [])].sort((a, b) => (a.kappa ?? 1) - (b.kappa ?? 1))[0];
    expect(readme).toContain(`${lowest?.kappa?.toFixed(2)} (${lowest?.theme.name.toLowerCase()})`);
  });

  it('says so where there is nothing to compare', () => {
    expect(describeAgreementSheet({ ...corpus, themeReadings: [] })).toBe(
      'There are no two readings of the themes in theme-readings/ to compare.',
    );
  });
});

describe('the sheet for a blind reading', () => {
  it('has the text of every paragraph and the list of themes, but no assigned theme', () => {
    const lines = writeAgreementSheet(corpus).trimEnd().split('\n');
    const paragraphs = lines.filter((line) => !line.startsWith('#'));
    expect(lines.length - paragraphs.length).toBe(corpus.themes.length);
    expect(paragraphs.length).toBe(corpus.reports.flatMap(({ sections }) => sections.flatMap((section) => section.paragraphs)).length);
    expect(paragraphs.find((line) => line.startsWith('north-northamptonshire/2022-10-ilacs/p11\t'))).toMatch(
      /\tAn updated joint housing and social care protocol/,
    );
    expect(paragraphs.filter((line) => line.includes('young-homeless'))).toEqual([]);
  });
});
