import { expect, it } from 'vitest';
import { readChartChoice, writeChartChoice } from './chart-choice.ts';

const councils = ['kent', 'leeds', 'york'];
const judgements = ['overall', 'leaders'];
const read = (query: string) => readChartChoice(query, councils, judgements);

it('reads several councils and one judgement, and nothing that the page does not have', () => {
  expect(read('?highlight=york,kent,nowhere&judgement=leaders')).toEqual({ councils: ['kent', 'york'], judgement: 'leaders' });
  expect(read('?highlight=&judgement=nothing')).toEqual({ councils: [], judgement: undefined });
  expect(read('')).toEqual({ councils: [], judgement: undefined });
});

it('writes what it reads, keeps other parts of the query, and writes nothing for all', () => {
  const query = writeChartChoice('?print=1', { councils: ['kent', 'york'], judgement: 'leaders' });
  expect(query).toBe('?print=1&highlight=kent,york&judgement=leaders');
  expect(read(query)).toEqual({ councils: ['kent', 'york'], judgement: 'leaders' });
  expect(writeChartChoice('?highlight=kent', { councils: [], judgement: undefined })).toBe('');
});
