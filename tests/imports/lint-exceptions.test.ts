import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

it('Every exception from a lint rule says why', () => {
  const files = readdirSync('src', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|astro)$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name));
  const silent = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/eslint-disable[^\n]*/g)]
      .filter(([comment]) => !/ -- \w/.test(comment))
      .map(([comment]) => `${file}: ${comment}`),
  );
  expect(silent).toEqual([]);
});
