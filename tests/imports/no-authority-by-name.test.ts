import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const files = readdirSync('src', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(ts|astro)$/.test(entry.name) && !entry.name.endsWith('.test.ts'))
  .map((entry) => path.join(entry.parentPath, entry.name));

it('The code names no authority, so that another content folder can be built', () => {
  const named = files.filter((file) =>
    /northumberland|northamptonshire/i.test(readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*|`<authority>[^`]*`/g, '')),
  );
  expect(files.length).toBeGreaterThan(100);
  expect(named).toEqual([]);
});
