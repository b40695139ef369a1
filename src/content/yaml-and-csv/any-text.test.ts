import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { propertyRuns } from '../../../tests/fixtures/property-runs.ts';
import { joinStringsAsCsv } from '../../record/strings/csv.ts';
import { authoritiesSchema } from '../../record/shapes/authorities.ts';
import { readCsvRows } from './read-csv-rows.ts';
import { readCsv } from './read-csv.ts';
import { readYaml } from './read-yaml.ts';
import { writeYaml } from './write-yaml.ts';

const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.string({ unit: fc.constantFrom(...'=+-@,"\'\t\r\n;:#&*!|>%[]{}<>? ab1.0~'), maxLength: 12 }),
  fc.constantFrom('true', 'null', '~', '2020-01-01', '1e3', '0x1', 'no', '- a', 'a: b', '"', "'", '', ' ', '&a', '*a', '<<'),
);

describe('a table of any texts', () => {
  const rows = fc
    .integer({ min: 1, max: 4 })
    .chain((width) => fc.array(fc.array(texts, { minLength: width, maxLength: width }), { minLength: 2, maxLength: 5 }));

  it('is read back from CSV as it was, but for the apostrophe before what a spreadsheet would run', () => {
    fc.assert(
      fc.property(rows, ([first = [], ...others]) => {
        const names = first.map((_, index) => `column ${index}`);
        const filled = others.filter((row) => row.some((cell) => cell !== ''));
        const { columns, rows: read } = readCsv(joinStringsAsCsv([names, ...filled]));
        expect(columns).toEqual(names);
        expect(read.map(({ values }) => names.map((name) => values[name]))).toEqual(
          filled.map((row) => row.map((cell) => (/^'*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/.test(cell) ? `'${cell}` : cell))),
        );
      }),
      propertyRuns(300),
    );
  });

  it('holds no cell that a spreadsheet runs, whatever stands in it, and numbers stay numbers', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const [cell = ''] = readCsv(joinStringsAsCsv([['a'], [`=${text}`]])).rows.map(({ values }) => values.a);
        expect(cell).toBe(`'=${text}`);
      }),
      propertyRuns(100),
    );
    expect(joinStringsAsCsv([[-5, 1.5, true, null, undefined, '-5']])).toBe("-5,1.5,true,,,'-5\r\n");
  });
});

describe('any text', () => {
  const row = z.object({ a: z.string(), b: z.string() });

  it('read as CSV gives rows or problems, never a crash', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          texts,
          texts.map((text) => `a,b\n${text}`),
        ),
        (text) => {
          const { value, problems } = readCsvRows(row, text, 'x.csv');
          expect(value).toBeDefined();
          for (const { line, says } of problems) {
            expect(line).toBeGreaterThanOrEqual(1);
            expect(says).not.toContain('undefined');
          }
        },
      ),
      propertyRuns(300),
    );
  });

  it('read as YAML gives a value or problems on its lines, never a crash', () => {
    const fields = fc.constantFrom('id', 'name', 'gss', 'successors', 'until', 'services', 'role', '__proto__', 'constructor');
    const entries = fc
      .array(fc.tuple(fields, texts), { maxLength: 6 })
      .map((all) => all.map(([field, text], index) => `${index === 0 ? '- ' : '  '}${field}: ${text}`).join('\n'));
    fc.assert(
      fc.property(fc.oneof(texts, entries), (text) => {
        const { value, problems, lineOf } = readYaml(authoritiesSchema, text, { file: 'x.yml' });
        expect(value !== undefined || problems.length > 0).toBe(true);
        expect(lineOf(0, 'id')).toBeGreaterThanOrEqual(1);
        for (const { line, says } of problems) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(text.split(/\r\n|\n|\r/).length);
          expect(says).not.toMatch(/undefined|\[object/);
        }
      }),
      propertyRuns(300),
    );
  });

  it('read as YAML where one of a few words is due tells a list or fields from a word', () => {
    const says = (text: string) =>
      readYaml(authoritiesSchema, text, { file: 'x.yml' }).problems.flatMap((problem) =>
        problem.says.startsWith('role') ? [problem.says] : [],
      );
    expect(says('- role: {}')[0]).toContain('role "{…}" is not known.');
    expect(says('- role: []')[0]).toContain('role "[…]" is not known.');
  });

  it('written as YAML is read back as it was', () => {
    const seen = texts.filter((text) => !/[\t\r]/.test(text) && text === text.trim() && text !== '');
    fc.assert(
      fc.property(
        fc.array(fc.record({ a: seen, b: fc.array(seen, { minLength: 1, maxLength: 3 }) }), { minLength: 1, maxLength: 3 }),
        (list) => {
          const shape = z.array(z.strictObject({ a: z.string(), b: z.array(z.string()) }));
          expect(readYaml(shape, writeYaml(list), { file: 'x.yml' })).toMatchObject({ value: list, problems: [] });
        },
      ),
      propertyRuns(200),
    );
  });
});
