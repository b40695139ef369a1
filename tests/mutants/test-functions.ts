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
/** Where tests are kept now: in the list, or beside it while a group is run again. */
let kept = keptTests;
/** Runs the outermost group again that is run now. */
let again: (() => void) | undefined;

/** Imports a test file, so that its tests are in the list. */
export async function keepTestsOf(url: string): Promise<void> {
  file = path.relative(process.cwd(), fileURLToPath(url)).split(path.sep).join('/');
  await import(url);
}

function group(name: string, body: Body): void {
  if (groups.length === 0) again = () => group(name, body);
  groups.push(name);
  body();
  groups.pop();
  if (groups.length === 0) again = undefined;
}

function keep(name: string, body: Body): void {
  const names = [...groups, name].join(' > ');
  const id = `${file}#${names}`;
  const [ownFile, ownGroup] = [file, again];
  kept.set(id, { id, name: names, file, run: ownGroup && kept === keptTests ? () => runAnew(ownFile, ownGroup, id) : body });
}

/** Runs a test and before it what its group works out for all its tests, which a change of the code may alter. */
function runAnew(ownFile: string, ownGroup: () => void, id: string): unknown {
  [file, groups, kept] = [ownFile, [], new Map<string, KeptTest>()];
  try {
    ownGroup();
    return kept.get(id)?.run();
  } finally {
    [kept, groups, again] = [keptTests, [], undefined];
  }
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
