import { describe, expect, it } from 'vitest';
import { frameworksOfKind } from '../../src/import/ofsted/frameworks.ts';
import { reportLayouts } from '../../src/import/ofsted/layout.ts';
import { judgementOfHeading, labelledJudgements } from '../../src/import/ofsted/labels.ts';
import { realCorpus } from './real-corpus.ts';

const { frameworks, judgements } = realCorpus();

describe('the labels that the import knows judgements by', () => {
  it('are of judgements of the record', () => {
    const known = judgements.map(({ id }) => id);
    expect(labelledJudgements.filter((id) => !known.includes(id))).toEqual([]);
  });

  it('fit the name of every judgement of the frameworks whose reports are imported', () => {
    const imported = reportLayouts.flatMap(({ kind }) => frameworksOfKind(frameworks, kind).flatMap((framework) => framework.judgements));
    const wrong = judgements.filter(({ id, name }) => imported.includes(id) && judgementOfHeading(name) !== id);
    expect(wrong.map(({ name }) => name)).toEqual([]);
    expect(new Set(imported).size).toBe(9);
  });
});
