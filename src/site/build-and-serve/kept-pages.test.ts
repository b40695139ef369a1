import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { buildWithKeptPages } from './kept-pages.ts';

let folder = '';

/** Builds a page as Astro does: again only if its key is another, keys after pages. Returns the page's words; `fails` stops the build between the two. */
async function buildPage(words: string, fails?: Error | number): Promise<string> {
  const [keys, page] = ['incremental-build.json', 'dist/index.html'].map((name) => path.join(folder, name)) as [string, string];
  await buildWithKeptPages(folder, () => {
    if (existsSync(keys) && readFileSync(keys, 'utf8') === words) return Promise.resolve(0);
    mkdirSync(path.dirname(page), { recursive: true });
    writeFileSync(page, words);
    if (fails instanceof Error) throw fails;
    if (fails) return Promise.resolve(fails);
    writeFileSync(keys, words);
    return Promise.resolve(0);
  });
  return readFileSync(page, 'utf8');
}

beforeEach(() => {
  folder = path.join(mkdtempSync(path.join(tmpdir(), 'kept-pages-')), 'cache');
});

describe('a build with kept pages', () => {
  it('uses those of the build before', async () => {
    await buildPage('Plans are clear.');
    writeFileSync(path.join(folder, 'dist/index.html'), 'kept');
    expect(await buildPage('Plans are clear.')).toBe('kept');
  });

  it('uses none of a build that failed', async () => {
    await buildPage('Plans are clear.');
    await buildPage('Plans are not clear.', 1);
    expect(await buildPage('Plans are clear.')).toBe('Plans are clear.');
  });

  it('uses none of a build that was stopped', async () => {
    await buildPage('Plans are clear.');
    await expect(buildPage('Plans are not clear.', new Error('stopped'))).rejects.toThrow('stopped');
    expect(await buildPage('Plans are clear.')).toBe('Plans are clear.');
  });

  it('keeps what else is in the folder after a build that failed', async () => {
    await buildPage('Plans are clear.', 1);
    writeFileSync(path.join(folder, 'parsed-reports'), 'parsed');
    await buildPage('Plans are clear.');
    expect(readFileSync(path.join(folder, 'parsed-reports'), 'utf8')).toBe('parsed');
  });
});
