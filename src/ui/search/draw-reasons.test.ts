import { describe, expect, it } from 'vitest';
import { describeSearchedMeanings } from './draw-meanings.ts';
import { describeSearchHitReasons } from './draw-reasons.ts';

describe('why a paragraph is among the results', () => {
  it('is said in a sentence for words typed, words also searched, topics, needs, questions, council and year', () => {
    expect(
      describeSearchHitReasons([
        { kind: 'quoted', searched: 'in care', found: [] },
        { kind: 'typed', searched: 'neglect', found: ['neglect', 'neglected'] },
        { kind: 'also', searched: 'MASH', found: ['mash'] },
        { kind: 'also', searched: 'kinship carers', found: ['kinship carer'] },
        { kind: 'topic', searched: 'Fostering', found: [] },
        { kind: 'need', searched: 'who fosters', found: [] },
        { kind: 'need in part', searched: 'how carers are found', found: [] },
        { kind: 'question', searched: '', found: [] },
        { kind: 'council', searched: 'weirbridge', found: [] },
        { kind: 'year', searched: '2023', found: [] },
      ]),
    ).toEqual([
      'It has exactly “in care”.',
      'It has your words: “neglect” and “neglected”.',
      'It has words that we also searched for: “MASH”; “kinship carers”, here as “kinship carer”.',
      'It is on the topic “Fostering”.',
      'Graded by language models as an answer to “who fosters”.',
      'Graded by language models as part of an answer to “how carers are found”.',
      'It answers a question that is like your words.',
      'It is about the council you named.',
      'Its report is from 2023.',
    ]);
  });
});

it('a report since a year is from that year or later', () => {
  const fromYears = ['since 2020', 'before 2020', 'after 2020'].map((searched) => ({ kind: 'year' as const, searched, found: [] }));
  expect(describeSearchHitReasons(fromYears)).toEqual([
    'Its report is from 2020 or later.',
    'Its report is from before 2020.',
    'Its report is from after 2020.',
  ]);
});

describe('what was searched beside the words typed', () => {
  const meanings = [
    { key: 'connected carers', words: 'connected carers', isTopic: false },
    { key: '#fostering', words: 'Fostering', isTopic: true },
  ];

  it('is listed without what a reader took away', () => {
    expect(describeSearchedMeanings(meanings, [])).toBe('Also searched: connected carers, the topic “Fostering”');
    expect(describeSearchedMeanings(meanings, ['#fostering'])).toBe('Also searched: connected carers');
    expect(describeSearchedMeanings(meanings, ['#fostering', 'connected carers'])).toBe('Only your own words were searched');
  });
});
