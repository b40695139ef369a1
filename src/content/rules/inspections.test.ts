import { describe, expect, it } from 'vitest';
import { problemsAfter } from '../../../tests/fixtures/small-record.ts';

describe('grades without a report', () => {
  it('that miss a judgement of their framework say why', () => {
    expect(problemsAfter('inspections.yml', ', overall: good', '')).toEqual([
      '5: overall has no grade. Read it in a source, or say in gap: why there is none here.',
    ]);
  });

  it('cannot stand beside the report of the same inspection', () => {
    expect(problemsAfter('inspections.yml', 'from: "2024-05-20", to: "2024-05-24"', 'from: "2020-01-20", to: "2020-01-31"')).toContain(
      '1: this inspection stands in content/reports/exampleshire/2020-01-ilacs.mdx already. Keep one.',
    );
  });
});
