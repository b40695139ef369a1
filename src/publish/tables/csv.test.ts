import { describe, expect, it } from 'vitest';
import { tableToCsv } from './csv.ts';
import { defineTableOfOpenData } from './data-set.ts';
import { optionalField, requiredField } from './fields.ts';

interface Row {
  name: string;
  amount: number | null;
  words: string[];
  beside: { with: string; value?: number } | null;
}

const dataSet = defineTableOfOpenData<Row>()({
  name: 'examples',
  title: 'Examples',
  about: 'Rows for tests.',
  changes: 'Never.',
  key: ['name'],
  sources: () => [],
  fields: {
    name: requiredField.text('A name.', ({ name }) => name),
    amount: optionalField.number('A number.', ({ amount }) => amount),
    words: requiredField.list('Words.', ({ words }) => words),
    beside: optionalField.object('Beside.', ({ beside }: Row) => beside, {
      with: optionalField.text('What.', (beside: NonNullable<Row['beside']>) => beside.with),
      value: optionalField.number('How much.', ({ value }: NonNullable<Row['beside']>) => value),
    }),
  },
  notExported: {},
});
const line = (row: Partial<Row>) =>
  tableToCsv(dataSet, [{ name: '', amount: null, words: [], beside: null, ...row }])
    .split('\r\n')
    .slice(1, -1)
    .join('\r\n');

describe('CSV', () => {
  it('names a column for each field, and one for each part of an object', () => {
    expect(tableToCsv(dataSet, [])).toBe('name,amount,words,beside_with,beside_value\r\n');
  });

  it('separates the values of a list with | and leaves unknown values empty', () => {
    expect(line({ name: 'a', words: ['early help', 'neglect'], beside: { with: 'England' } })).toBe('a,,early help|neglect,England,');
  });

  it('quotes commas, quotation marks and line breaks as RFC 4180 does', () => {
    expect(line({ name: 'a, “b” and "c"\nd' })).toBe('"a, “b” and ""c""\nd",,,,');
  });

  it('quotes a text of two lines even if they end with only a line feed', () => {
    expect(line({ name: 'a\nb' })).toBe('"a\nb",,,,');
  });

  it.each(['=1+1', '+44', '-5 to 3', '@name', '\tx', '\rx'])(
    'puts an apostrophe before the text %j, which a spreadsheet would run',
    (text) => {
      expect(line({ name: text }).replace(/^"/, '')).toMatch(/^'[=+\-@\t\r]/);
    },
  );

  it('writes numbers unchanged, even negative ones', () => {
    expect(line({ name: 'a', amount: -5.5 })).toBe('a,-5.5,,,');
  });

  it('keeps the apostrophe of a text', () => {
    expect(line({ name: '’tis' })).toBe('’tis,,,,');
  });
});
