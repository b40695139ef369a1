import { describe, expect, it } from 'vitest';
import { recordOf } from '../../../tests/search/small-record.ts';
import { buildInvertedIndex } from './inverted-index.ts';

const { terms, postings, texts } = buildInvertedIndex(
  recordOf({
    'anywhere/2020-01-ilacs': {
      'Neglect and plans': [
        '#neglect Neglect. Neglect is seen.',
        '#plans #neglect Plans drift, and neglect of one child is not seen for a long time.',
      ],
      Leadership: ['Leaders know.'],
    },
  }),
);
const postingsOf = (term: string) => {
  const list = postings[terms.indexOf(term)];
  return list && [...list.paragraphs].map((paragraph, at) => [paragraph, list.impacts[at]]);
};

describe('an inverted index', () => {
  it('has sorted terms, without stop words', () => {
    expect(terms).toEqual([...terms].sort());
    expect(terms).not.toContain('is');
  });

  it('has higher impacts where a term is repeated and the text is short', () => {
    const [first, second] = postingsOf('neglect') ?? [];
    expect([first?.[0], second?.[0]]).toEqual([0, 1]);
    expect(first?.[1]).toBeGreaterThan(second?.[1] ?? 63);
  });

  it('has a term for each theme, with a lower impact where it is not the first of a paragraph', () => {
    expect(postingsOf('#neglect')).toEqual([
      [0, 63],
      [1, 39],
    ]);
    expect(postingsOf('#plans')).toEqual([[1, 63]]);
  });

  it('has a term for each word of a heading, for all paragraphs below it', () => {
    expect(postingsOf('/neglect')).toEqual([
      [0, 63],
      [1, 63],
    ]);
    expect(postingsOf('/and')).toBeUndefined();
  });

  it('has a term for each phrase of the glossary, where its words stand near one another', () => {
    const index = buildInvertedIndex(
      recordOf(
        {
          'anywhere/2020-01-ilacs': {
            Leadership: [
              'Carers who foster are seen, and foster carers are heard.',
              'Foster homes are few, though many people in the area have become good carers.',
              'A text that goes on for more than ten words before it comes to the carers who foster.',
            ],
          },
        },
        { terms: [{ names: ['foster carer'], asked: ['fostering carers'], theme: '' }] },
      ),
    );
    const list = index.postings[index.terms.indexOf('!carer foster')];
    expect([[...(list?.paragraphs ?? [])], [...(list?.places ?? [])]]).toEqual([
      [0, 2],
      [0, 1],
    ]);
    expect(list?.impacts[0]).toBeGreaterThan(list?.impacts[1] ?? 63);
  });

  it('has a phrase of the glossary also where a hyphen joins two of its words', () => {
    const hub = { names: ['MASH', 'multi-agency safeguarding hub'], asked: [], theme: '' };
    const index = buildInvertedIndex(
      recordOf({ 'anywhere/2020-01-ilacs': { Hub: ['The multi-agency safeguarding hub is busy.'] } }, { terms: [hub] }),
    );
    const phrase = index.terms.findIndex((term) => term.startsWith('!') && term.includes('safeguard'));
    expect([...(index.postings[phrase]?.paragraphs ?? [])]).toEqual([0]);
  });

  it('has the tokens of each text by the ids of terms', () => {
    expect([...(texts[2]?.terms ?? [])].map((term) => terms[term])).toEqual(['leaders', 'know']);
  });
});
