import { describe, expect, it } from 'vitest';
import { intentRules, intentsOfQuery } from './intent-rules.ts';

describe.each(intentRules)('the intent “$intent”', ({ intent, examples, not }) => {
  it.each(examples)('is read from “%s”', (query) => {
    expect([...intentsOfQuery(query)]).toContain(intent);
  });

  it.each(not)('is not read from “%s”', (query) => {
    expect([...intentsOfQuery(query)]).not.toContain(intent);
  });
});

it('a query can ask for several things', () => {
  expect([...intentsOfQuery('Why is Kent rated worse than Medway?')]).toEqual(expect.arrayContaining(['why', 'either']));
});
