import { describe, expect, it } from 'vitest';
import { frameworksOfOfstedDocuments } from '../../src/import/ofsted/frameworks.ts';
import { reportLayouts } from '../../src/import/ofsted/layout.ts';
import { judgementInOfstedHeading, labelledJudgements } from '../../src/import/ofsted/labels.ts';
import { realCorpus } from './real-corpus.ts';

const { frameworks, judgements } = realCorpus();

describe('the labels by which the import recognises judgements', () => {
  it('refer to judgements of the record', () => {
    const known = judgements.map(({ id }) => id);
    expect(labelledJudgements.filter((id) => !known.includes(id))).toEqual([]);
  });

  it('match the name of every judgement in the frameworks with imported reports', () => {
    const imported = reportLayouts.flatMap(({ kind }) =>
      frameworksOfOfstedDocuments(frameworks, kind).flatMap((framework) => framework.judgements),
    );
    const wrong = judgements.filter(({ id, name }) => imported.includes(id) && judgementInOfstedHeading(name) !== id);
    expect(wrong.map(({ name }) => name)).toEqual([]);
    expect(new Set(imported).size).toBe(9);
  });
});
