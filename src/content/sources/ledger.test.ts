import { describe, expect, it } from 'vitest';
import { formatProblems } from '../problems/problem.ts';
import { ledgerSource } from './ledger.ts';

const file = 'content/ledger/exampleshire/2020-01-ilacs.yml';
const read = (text: string) => ledgerSource.read(text, file);
const words = `2026-11-22 ${'0a'.repeat(32)}`;
const later = `2026-12-01 ${'1b'.repeat(32)}`;

describe('a file of the ledger', () => {
  it('as the command writes it gives the words of each paragraph by edition', () => {
    expect(read(`# Written by npm run ledger.\ns1: ${words}\np1: ${words}, ${later}\n`)).toMatchObject({
      value: {
        paragraphs: [
          { id: 'exampleshire/2020-01-ilacs/s1', anchor: 's1', words: [{ on: '2026-11-22' }] },
          {
            id: 'exampleshire/2020-01-ilacs/p1',
            anchor: 'p1',
            words: [{ on: '2026-11-22' }, { on: '2026-12-01', sha256: '1b'.repeat(32) }],
          },
        ],
        parts: [],
      },
      problems: [],
    });
  });

  it('gives the other parts of the document apart from its paragraphs', () => {
    expect(read(`facts: ${words}\nheadings: ${words}, ${later}\ns1: ${words}\n`)).toMatchObject({
      value: {
        paragraphs: [{ id: 'exampleshire/2020-01-ilacs/s1' }],
        parts: [
          { report: 'exampleshire/2020-01-ilacs', part: 'facts', words: [{ on: '2026-11-22' }] },
          { report: 'exampleshire/2020-01-ilacs', part: 'headings', words: [{ on: '2026-11-22' }, { on: '2026-12-01' }] },
        ],
      },
      problems: [],
    });
  });

  it('says the same where a person wrote it in another form of YAML', () => {
    expect(read(`"s1": '${words}' # first\n\n  \np1:\n  ${words}`).value).toEqual(read(`s1: ${words}\np1: ${words}\n`).value);
  });

  it('gives the line of an anchor', () => {
    expect(read(`# One.\ns1: ${words}\n\np1: ${words}\n`).lineOf('p1')).toBe(4);
  });

  it.each([
    ['an anchor twice', `s1: ${words}\ns1: ${words}\n`],
    ['an unknown anchor', `x1: ${words}\n`],
    ['an unknown part', `heading: ${words}\n`],
    ['a hash that is too short', `s1: 2026-11-22 abc\n`],
    ['nothing', '# Nothing.\n'],
  ])('with %s has a problem', (_, text) => {
    expect(formatProblems(read(text).problems)).toContain(file);
    expect(read(text).value).toEqual({ paragraphs: [], parts: [] });
  });
});
