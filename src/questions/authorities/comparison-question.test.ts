import { describe, expect, it } from 'vitest';
import { fixtureCorpus } from '../../../tests/fixtures/fixture-corpus.ts';
import { comparisonCorpusOf } from './comparison-corpus.ts';
import { authoritiesComparedInQuestion } from './comparison-question.ts';

const whole = comparisonCorpusOf(fixtureCorpus());
const corpus = {
  ...whole,
  authorities: [
    ...whole.authorities,
    ...whole.authorities.slice(0, 1).map((each) => ({ ...each, id: 'upper-eastmere', name: 'Upper Eastmere' })),
  ],
};
const asked = (words: string) => {
  const question = authoritiesComparedInQuestion(corpus, words);
  return question && [...question.authorities, question.line];
};

describe('a question that compares councils', () => {
  it.each([
    ['is Northfield better than Weirbridge for children in care', ['northfield', 'weirbridge', 'in-care']],
    ['Weirbridge vs northfield, care leavers?', ['weirbridge', 'northfield', 'care-leavers']],
    ['compare Weirbridge and Hilltop and Vale', ['weirbridge', 'hilltop-and-vale', '']],
    ['are Weirbridge’s leaders better than Northfield’s', ['weirbridge', 'northfield', 'leaders']],
    ['which is worse for child protection, Eastmere or Southfield', ['eastmere', 'southfield', 'help-and-protection']],
    ['looked after children in Eastmere or Southfield', ['eastmere', 'southfield', 'in-care']],
    ['overall: Weirbridge or Northfield', ['weirbridge', 'northfield', 'overall']],
    ['Hilltop and Vale, Weirbridge, Southfield, Eastmere or Northfield', ['hilltop-and-vale', 'weirbridge', 'southfield', 'eastmere', '']],
    ['WÉIRBRIDGE versus North-field versus Northfield!', ['weirbridge', 'northfield', '']],
    ['Weirbridge, Northfield and Weirbridge', ['weirbridge', 'northfield', '']],
    ['Upper Eastmere or Eastmere', ['upper-eastmere', 'eastmere', '']],
  ])('%s', (words, expected) => {
    expect(asked(words)).toEqual(expected);
  });

  it.each(['neglect in Weirbridge', 'Upper Eastmere', 'Weirbridgeshire and Northfieldton', ''])('is not: %s', (words) => {
    expect(asked(words)).toBeUndefined();
  });
});
