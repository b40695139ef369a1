import { describe, expect, it } from 'vitest';
import { parseQuery } from './parse-query.ts';
import { formOfQuery } from './query-form.ts';

const formOf = (text: string) => formOfQuery(parseQuery(text).words);

describe('the form of a query', () => {
  it.each([
    'who runs it',
    'will there be a flat',
    'nobody rang me back',
    'I’m 19 and leaving',
    'isn’t there a plan',
    'Where’s the nearest hub',
  ])('is a sentence where a question word, a verb such as "is" or a pronoun is among its words: %s', (text) =>
    expect(formOf(text)).toBe('sentence'),
  );

  it.each(['children in need', 'duty to refer', 'signs of safety', 'support for carers after 18', 'caseloads', ''])(
    'is keywords where none is, whatever other small words there are: %s',
    (text) => expect(formOf(text)).toBe('keywords'),
  );

  it('is not told by quoted words, which are those of reports', () => {
    expect(formOf('"the care that they have"')).toBe('keywords');
  });
});
