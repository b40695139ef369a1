import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { problem, problemKinds, problemTables } from './index.ts';

const ids = problemTables.flatMap((table) => Object.keys(table));

/** The code that finds problems: all of this room but the tables and the tests. */
const code = readdirSync('src/content', { recursive: true, withFileTypes: true })
  .map((entry) => path.join(entry.parentPath, entry.name))
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.includes(`${path.sep}problems${path.sep}`))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

describe('the table of problems', () => {
  it('has each id once, written <area>/<what>', () => {
    expect(ids.length).toBeGreaterThan(100);
    expect(new Set(ids).size).toBe(ids.length);
    expect(Object.keys(problemKinds)).toHaveLength(ids.length);
    expect(ids.filter((id) => !/^[a-z]+(-[a-z]+)*\/[a-z]+(-[a-z]+)*$/.test(id))).toEqual([]);
  });

  it('has no row that nothing uses', () => {
    expect(ids.filter((id) => !code.includes(`'${id}'`))).toEqual([]);
  });
});

describe('a problem', () => {
  const place = { file: 'content/reports/kent/2022-10-ilacs.mdx', line: 3 };

  it('says what is wrong, then what would be right, at its place', () => {
    const values = { authority: 'kint', known: ['kent'] };
    expect(problem('report/unknown-authority', place, values)).toEqual({
      ...place,
      says: 'authority "kint" is not known. Did you mean "kent"? Authorities stand in content/authorities.yml.',
    });
  });

  it('leaves out a remedy that is empty', () => {
    expect(problem('field/missing', place, { field: 'on', about: undefined }).says).toBe('field "on" is missing.');
  });
});
