import { describe, expect, expectTypeOf, it } from 'vitest';
import type { Corpus } from '../../record/corpus/corpus.ts';
import { dataTableColumnsOf, defineTableOfOpenData, rowsAtUnversionedAddress } from './data-set.ts';
import { optionalField, requiredField, type Field } from './fields.ts';

interface Home {
  name: string;
  beds: number | undefined;
  standing: 'open' | 'closed';
  inspected?: { on: string; by?: string };
}

const corpus = { site: { edition: '2026-11-22' } } as Corpus;
const urlOf = (path: string) => `https://example.org${path}`;
const homes: Home[] = [
  { name: 'oak', beds: 4, standing: 'open', inspected: { on: '2023-05' } },
  { name: 'elm', beds: undefined, standing: 'closed' },
];

const dataSet = defineTableOfOpenData<Home>()({
  name: 'homes',
  title: 'Homes',
  about: 'Homes for tests.',
  changes: 'Never.',
  key: ['name'],
  firstAddress: { without: ['edition'] },
  sources: () => homes,
  fields: {
    name: requiredField.text('Its name.', ({ name }) => name),
    url: requiredField.text('Its page.', ({ name }, context) => context.urlOf(`/homes/${name}/`)),
    beds: optionalField.integer('How many beds it has.', ({ beds }) => beds, { minimum: 1 }),
    standing: requiredField.oneOf(['open', 'closed'], 'Whether it is open.', ({ standing }) => standing),
    inspected: optionalField.object('Its inspection.', ({ inspected }: Home) => inspected, {
      on: optionalField.day('When.', ({ on }: { on: string; by?: string }) => on),
      by: optionalField.text('Who did it.', ({ by }: { on: string; by?: string }) => by),
    }),
    edition: requiredField.day('The edition.', (_, context) => context.corpus.site.edition),
  },
  notExported: {},
});

describe('a table of open data', () => {
  it('has a row for each source, with the values of its fields', () => {
    expect(dataSet.rows(corpus, urlOf)).toEqual([
      {
        name: 'oak',
        url: 'https://example.org/homes/oak/',
        beds: 4,
        standing: 'open',
        inspected: { on: '2023-05' },
        edition: '2026-11-22',
      },
      { name: 'elm', url: 'https://example.org/homes/elm/', beds: null, standing: 'closed', inspected: null, edition: '2026-11-22' },
    ]);
  });

  it('has rows with the types of its fields', () => {
    type Row = ReturnType<typeof dataSet.row>;
    expectTypeOf<Row['name']>().toEqualTypeOf<string>();
    expectTypeOf<Row['beds']>().toEqualTypeOf<number | null>();
    expectTypeOf<Row['standing']>().toEqualTypeOf<'open' | 'closed'>();
    expectTypeOf<keyof Row>().toEqualTypeOf<'name' | 'url' | 'beds' | 'standing' | 'inspected' | 'edition'>();
    // @ts-expect-error A row has no undefined field.
    expect(dataSet.rows(corpus, urlOf)[0]?.colour).toBeUndefined();
  });

  it('cannot have a required field with an optional source, or a value outside its list', () => {
    // @ts-expect-error The beds of a home can be unknown.
    requiredField.integer('How many beds it has.', ({ beds }: Home) => beds);
    // @ts-expect-error "closed" is not in the list.
    requiredField.oneOf(['open'], 'Whether it is open.', ({ standing }: Home) => standing);
    // @ts-expect-error A field needs a function for its value.
    const described: Field<Home, string> = { type: 'string', about: 'Its name.' };
    expect(described.value).toBeUndefined();
  });

  it('can use only its own fields as its key', () => {
    defineTableOfOpenData<Home>()({
      name: 'homes',
      title: 'Homes',
      about: 'Homes for tests.',
      changes: 'Never.',
      // @ts-expect-error There is no field "id".
      key: ['id'],
      sources: () => homes,
      fields: { name: requiredField.text('Its name.', ({ name }) => name) },
    });
  });

  it('has one column for each field in CSV, and one for each part of an object', () => {
    expect(dataTableColumnsOf(dataSet).map(({ name }) => name)).toEqual([
      'name',
      'url',
      'beds',
      'standing',
      'inspected_on',
      'inspected_by',
      'edition',
    ]);
  });

  it('keeps its original fields at its unversioned address', () => {
    expect(rowsAtUnversionedAddress(dataSet, corpus, urlOf).map((row) => Object.keys(row))).toEqual([
      ['name', 'url', 'beds', 'standing', 'inspected'],
      ['name', 'url', 'beds', 'standing', 'inspected'],
    ]);
  });
});
