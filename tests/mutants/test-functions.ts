import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { format } from 'node:util';

/* What test files import from vitest when the mutants are tried: their tests are kept in a list, to be called again and again. */

export { expect, vi } from 'vitest';

type Body = (...values: unknown[]) => unknown;

/** A test, called by its file and its names. */
export interface KeptTest {
  id: string;
  name: string;
  file: string;
  run: () => unknown;
}

/** All tests of the files that were imported, by id. */
export const keptTests = new Map<string, KeptTest>();

let file = '';
let groups: string[] = [];

/** Imports a test file, so that its tests are in the list. */
export async function keepTestsOf(url: string): Promise<void> {
  file = path.relative(process.cwd(), fileURLToPath(url)).split(path.sep).join('/');
  groups = [];
  await import(url);
}

function group(name: string, body: Body): void {
  groups.push(name);
  body();
  groups.pop();
}

function keep(name: string, body: Body): void {
  const names = [...groups, name].join(' > ');
  let id = `${file}#${names}`;
  while (keptTests.has(id)) id += '+';
  keptTests.set(id, { id, name: names, file, run: body });
}

/** A function that takes a name and what to do, with its variant for each row of a table. */
const withRows = (take: (name: string, body: Body) => void) =>
  Object.assign(take, {
    each: (rows: readonly unknown[]) => (name: string, body: Body) => {
      for (const row of rows) {
        const values: unknown[] = Array.isArray(row) ? row : [row];
        take(format(name, ...values.slice(0, name.split('%').length - 1)), () => body(...values));
      }
    },
  });

export const describe = withRows(group);
export const it = withRows(keep);

export const beforeAll = (run: () => void): void => run();

export const afterAll = (run: () => void): unknown => process.on('exit', run);

export { expectTypeOf } from 'vitest';
