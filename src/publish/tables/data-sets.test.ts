import { describe, expect, it } from 'vitest';
import { fixtureCorpus } from '../../../tests/fixtures/fixture-corpus.ts';
import { dataTableColumnsOf } from './data-set.ts';
import { writeTablesOfOpenData } from './data-files.ts';
import { dataSets } from './data-sets.ts';
import { followUpsTable } from './follow-ups.ts';
import { judgementsTable } from './judgements.ts';

const corpus = fixtureCorpus();
const urlOf = (path: string) => `https://example.org${path}`;
const data = writeTablesOfOpenData(corpus, urlOf);
const textOf = (path: string) => new TextDecoder().decode(data.files.find((file) => file.path === path)?.bytes);

describe('every table of open data', () => {
  it.each(dataSets.map((dataSet) => [dataSet.name, dataSet] as const))(
    '%s says the same as CSV, as JSON and as NDJSON, and is described everywhere',
    (name, dataSet) => {
      const rows = dataSet.rows(corpus, urlOf);
      expect(rows.length, 'the fixture has rows for it').toBeGreaterThan(0);
      expect(JSON.parse(textOf(`${name}.json`))).toEqual(rows);
      expect(
        textOf(`${name}.ndjson`)
          .trimEnd()
          .split('\n')
          .map((line) => JSON.parse(line) as unknown),
      ).toEqual(rows);
      const columns = dataTableColumnsOf(dataSet).map((column) => column.name);
      expect(textOf(`${name}.csv`).split('\r\n')[0]).toBe(columns.join());
      const described = JSON.parse(textOf('datapackage.json')) as {
        resources: { name: string; schema?: { fields: { name: string }[] } }[];
      };
      expect(described.resources.find((each) => each.name === name)?.schema?.fields.map((field) => field.name)).toEqual(columns);
      for (const column of columns) expect(textOf('README.md')).toContain(`| \`${column}\` |`);
    },
  );

  it.each(dataSets.map((dataSet) => [dataSet.name, dataSet] as const))('%s has no empty value in a required field', (_, dataSet) => {
    const wanted = dataTableColumnsOf(dataSet).filter(({ field }) => field.required);
    for (const row of dataSet.rows(corpus, urlOf))
      expect(wanted.filter(({ valueOf }) => valueOf(row) === null).map(({ name }) => name)).toEqual([]);
  });

  it.each(dataSets.map((dataSet) => [dataSet.name, dataSet] as const))('%s refers only to rows that exist', (_, dataSet) => {
    for (const [field, other] of Object.entries(dataSet.refers ?? {})) {
      const ids = new Set(
        dataSets
          .find(({ name }) => name === other)
          ?.rows(corpus, urlOf)
          .map(({ id }) => id),
      );
      const named = dataSet.rows(corpus, urlOf).map((row) => row[field]);
      expect(named.filter((id) => id !== null && !ids.has(id))).toEqual([]);
    }
  });
});

describe('the table of judgements', () => {
  it('has no row for a grade that was not given', () => {
    const rows = judgementsTable.rows(corpus, urlOf);
    expect(rows).toHaveLength(corpus.inspections.flatMap((inspection) => Object.keys(inspection.judgements)).length);
    expect(rows.filter(({ grade }) => !grade)).toEqual([]);
  });
});

describe('the table of follow-ups', () => {
  const rows = followUpsTable.rows(corpus, urlOf);

  it('has the text of a later report that is in the record, and our own words for one that is not', () => {
    const outside = rows.filter(({ later }) => later === null);
    expect(outside.length).toBeGreaterThan(0);
    expect(new Set(outside.map(({ wording }) => wording))).toEqual(new Set(['summary']));
    const held = rows.filter(({ later }) => later !== null);
    expect(held.length).toBeGreaterThan(0);
    expect(held.filter(({ later_text }) => later_text === '')).toEqual([]);
  });
});
