import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { stampContentToLoad } from './load-corpus.ts';

it('the stamp of a content folder changes with every file that is added, changed or removed, and else stays', () => {
  const folder = fs.mkdtempSync(path.join(tmpdir(), 'content-'));
  const file = path.join(folder, 'reports/kent.mdx');
  const stamps = [stampContentToLoad(folder)];
  const change = (step: () => void) => {
    step();
    stamps.push(stampContentToLoad(folder));
  };
  change(() => fs.mkdirSync(path.dirname(file)));
  change(() => {
    fs.writeFileSync(file, 'a');
  });
  change(() => {
    fs.writeFileSync(file, 'ab');
  });
  change(() => {
    fs.rmSync(file);
  });
  expect(stamps[1]).toBe(stamps[0]);
  expect(new Set(stamps.slice(1, 4)).size).toBe(3);
  expect(stamps[4]).toBe(stamps[0]);
  expect(stampContentToLoad(folder)).toBe(stamps[4]);
});
