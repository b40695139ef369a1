import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { format } from 'node:util';

/*
 * What test files import from vitest when the mutants are tried. A file's values and tests are made anew for each mutant that
 * they may notice: what it works out at its top, before any test, is worked out by the changed code too.
 */

export { expect, vi, expectTypeOf } from 'vitest';

type Body = (...values: unknown[]) => unknown;

/** A test, with its file and its names. */
export interface KeptTest {
  id: string;
  name: string;
  file: string;
  run: () => unknown;
}

/** The tests of a file, by id, made with one set of values; `end` clears away what they leave. */
export interface MadeTests {
  tests: Map<string, KeptTest>;
  end: () => void;
}

/** What each test file has below its imports, by path: `forget.ts` makes a function of it. */
const bodies = new Map<string, () => Promise<void>>();

let file = '';
let groups: string[] = [];
let tests = new Map<string, KeptTest>();
let ends: (() => void)[] = [];

/** Loads a test file with what it imports; returns its path. */
export async function loadTestFile(url: string): Promise<string> {
  const loaded = path.relative(process.cwd(), fileURLToPath(url)).split(path.sep).join('/');
  bodies.set(loaded, ((await import(url)) as { default: () => Promise<void> }).default);
  return loaded;
}

/** Works out what a test file works out before its tests, and returns those. */
export async function makeTests(loaded: string): Promise<MadeTests> {
  [file, groups, tests, ends] = [loaded, [], new Map<string, KeptTest>(), []];
  const made = { tests, ends };
  await bodies.get(loaded)?.();
  return { tests: made.tests, end: () => made.ends.forEach((run) => run()) };
}

function group(name: string, body: Body): void {
  groups.push(name);
  body();
  groups.pop();
}

/** Thrown to end a test that is skipped, which notices nothing. */
const skipped = new Error('This test is skipped.');

/** What a test gets that asks for its context: it may be skipped where the machine lacks something. */
const context = {
  skip: (isSkipped = true): void => {
    if (isSkipped) throw skipped;
  },
};

async function runUnlessSkipped(body: Body): Promise<void> {
  try {
    await body(context);
  } catch (error) {
    if (error !== skipped) throw error;
  }
}

function keep(name: string, body: Body): void {
  const names = [...groups, name].join(' > ');
  const id = `${file}#${names}`;
  tests.set(id, { id, name: names, file, run: () => runUnlessSkipped(body) });
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

export const afterAll = (run: () => void): unknown => ends.push(run);
