import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { precompressFolder } from './precompress.ts';

let folder = '';
const put = (name: string, bytes: string) => {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), bytes);
};
const has = (name: string) => existsSync(path.join(folder, name));
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'precompress-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('writes the same words beside a file, in both forms', () => {
  const page = '<p>Children are seen.</p>'.repeat(100);
  put('reports/index.html', page);
  expect(precompressFolder(folder)).toBe(1);
  expect(brotliDecompressSync(readFileSync(path.join(folder, 'reports/index.html.br'))).toString()).toBe(page);
  expect(gunzipSync(readFileSync(path.join(folder, 'reports/index.html.gz'))).toString()).toBe(page);
});

it('leaves files alone that would not get smaller', () => {
  put('small.txt', 'Small.');
  put('picture.png', 'x'.repeat(5000));
  expect(precompressFolder(folder)).toBe(0);
  expect(['small.txt.br', 'small.txt.gz', 'picture.png.br', 'picture.png.gz'].filter(has)).toEqual([]);
});

it('takes away what belongs to an earlier build, whether the file changed or is gone', () => {
  put('page.html', 'x'.repeat(5000));
  put('gone.html', 'x'.repeat(5000));
  precompressFolder(folder);
  put('page.html', 'Short now.');
  rmSync(path.join(folder, 'gone.html'));
  precompressFolder(folder);
  expect(['page.html.br', 'page.html.gz', 'gone.html.br', 'gone.html.gz'].filter(has)).toEqual([]);
});
