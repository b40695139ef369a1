import { describe, expect, it } from 'vitest';
import { learnFromRecord } from '../../src/import/suggest-themes/learn-from-record.ts';
import { reportsToTestSuggestedThemesOn, testSuggestedThemes } from '../../src/import/suggest-themes/score-themes.ts';
import { toThemeModel } from '../../src/import/suggest-themes/theme-model.ts';
import { realCorpus } from './real-corpus.ts';

const corpus = realCorpus();

describe('suggested themes, learnt from the other documents alone', () => {
  it('agree with the themes that people gave to the paragraphs of both inspections', () => {
    const inspections = reportsToTestSuggestedThemesOn(corpus);
    const { precision, recall, paragraphs } = testSuggestedThemes(corpus, inspections);
    console.log(
      `Suggested themes of ${inspections.join(', ')} (${paragraphs} paragraphs): precision ${precision.toFixed(2)}, recall ${recall.toFixed(2)}`,
    );
    expect(precision).toBeGreaterThanOrEqual(0.9);
    expect(recall).toBeGreaterThanOrEqual(0.83);
  });

  it('know from judged paragraphs of other councils every theme of the record', () => {
    expect(toThemeModel(corpus.themeWeights, corpus.themes)?.intercepts).toHaveLength(corpus.themes.length);
  });

  it('go by words of which those paragraphs taught more than the record', () => {
    const passage = { text: 'Evaluations are accurate.', heading: 'Findings' };
    expect(learnFromRecord(corpus)(passage)).toEqual(['quality-assurance']);
    expect(learnFromRecord({ ...corpus, themeWeights: [] })(passage)).not.toContain('quality-assurance');
  });
});
