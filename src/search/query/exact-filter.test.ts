import { describe, expect, it } from 'vitest';
import { recordOf } from '../../../tests/search/small-record.ts';
import { openIndex } from '../index/open-index.ts';
import { writeIndex } from '../index/write-index.ts';
import { prepareExactQueryFilter } from './exact-filter.ts';
import { parseQuery } from './parse-query.ts';
import { openQueryVocabulary } from './vocabulary.ts';

const record = recordOf({
  'weirbridge/2023-05-ilacs': {
    Findings: [
      'Plans for neglect drift.',
      'A plan is planned: neglect of plans.',
      'The Wi-Fi plan is not well-planned.',
      'Care leavers leave care.',
      'Leavers of care wait for a plan.',
      'Information is well planned.',
      'Informal visits are informally agreed.',
    ],
  },
});

describe.each([
  ['one file', Infinity],
  ['shards', 0],
])('words in quotation marks and after a minus, in an index of %s', (_, limit) => {
  const files = new Map(writeIndex(record, () => 'x', limit).map(({ name, text }) => [name, text]));
  const [start = ''] = files.values();
  const store = openIndex(start, (name) => Promise.resolve(files.get(name) ?? ''));
  const passing = prepareExactQueryFilter(store, openQueryVocabulary(store, record.catalogue.count));
  const numbersOf = async (query: string) => {
    const paragraphs = await passing(parseQuery(query));
    return paragraphs && [...paragraphs].flatMap((passes, at) => (passes ? [at + 1] : []));
  };

  it.each([
    ['neglect', undefined],
    ['', undefined],
    ['"plan"', [2, 3, 5]],
    ['"Plans"', [1, 2]],
    ['"care leavers"', [4]],
    ['"leavers care"', []],
    ['"leavers of care"', [5]],
    ['"wifi"', [3]],
    ['"never written"', []],
    ['"unwritten"', []],
    ['"plan" "neglect"', [2]],
    ['"plan" "neglect of"', [2]],
    ['-neglect', [3, 4, 5, 6, 7]],
    ['-plans', [4, 7]],
    ['-plan', [4, 7]],
    ['-unwritten', [1, 2, 3, 4, 5, 6, 7]],
    ['-"care leavers"', [1, 2, 3, 5, 6, 7]],
    ['-"leavers of"', [1, 2, 3, 4, 6, 7]],
    ['-"neglect drift"', [2, 3, 4, 5, 6, 7]],
    ['-wi-fi', [1, 2, 4, 5, 6, 7]],
    ['-informal', [1, 2, 3, 4, 5, 6]],
    ['-information', [1, 2, 3, 4, 5, 7]],
    ['-inform', [1, 2, 3, 4, 5, 6, 7]],
    ['-well-planned', [1, 2, 4, 5, 7]],
    ['-a -b -c -d -e -neglect', [3, 4, 5, 6, 7]],
    ['"plan" -neglect', [3, 5]],
    ['"plan" -neglect -wifi', [5]],
    ['"neglect" -"neglect of plans"', [1]],
  ])('let through what they say: %s', async (query, numbers) => {
    expect(await numbersOf(query)).toEqual(numbers);
  });
});
