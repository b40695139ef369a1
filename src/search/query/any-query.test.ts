import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { propertyRuns } from '../../../tests/fixtures/property-runs.ts';
import { withoutInvisibleCharacters } from '../text/invisible-characters.ts';
import { parseQuery } from './parse-query.ts';

const queries = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(
      fc.oneof(
        fc.constantFrom(
          '"',
          '“',
          '”',
          '-',
          '-"',
          ' ',
          'since',
          'before',
          '2021',
          '1999',
          'care',
          'leavers',
          "don't",
          '«',
          '\u200b',
          '\0',
          '(',
        ),
        fc.string({ maxLength: 4 }),
      ),
      { maxLength: 60 },
    )
    .map((parts) => parts.join(' ')),
  fc.string({ maxLength: 2_000 }),
);

describe('any query', () => {
  it('is read without a crash, within the limits, and its words stand in it', () => {
    fc.assert(
      fc.property(queries, fc.boolean(), (query, typing) => {
        const { words, phrases, excluded } = parseQuery(query, typing);
        expect(words.length).toBeLessThanOrEqual(32);
        expect(phrases.length).toBeLessThanOrEqual(4);
        expect(excluded.length).toBeLessThanOrEqual(4);
        for (const { typed, parts } of words) {
          expect(withoutInvisibleCharacters(query)).toContain(typed);
          expect(parts.length).toBeGreaterThan(0);
        }
        for (const phrase of phrases) expect(phrase).not.toMatch(/["“”„«»]/);
        expect(words.filter(({ unfinished }) => unfinished).length).toBeLessThanOrEqual(typing ? 1 : 0);
        expect(parseQuery(query, typing, true)).toMatchObject({ phrases: [], excluded });
      }),
      propertyRuns(300),
    );
  });

  it('means the same with more spaces round it, and once it is typed to its end', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii', maxLength: 60 }), (query) => {
        expect(parseQuery(`  ${query}  `)).toEqual(parseQuery(query));
        expect(parseQuery(`${query} `, true)).toEqual(parseQuery(query));
      }),
      propertyRuns(200),
    );
  });

  it('of plain words has these words in their order', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[b-h]{3,8}$/), { minLength: 1, maxLength: 12 }), (plain) => {
        expect(parseQuery(plain.join(' ')).words.map(({ typed }) => typed)).toEqual(plain);
      }),
      propertyRuns(100),
    );
  });
});
