import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSite } from './built-site.ts';

// vitest sets these for its own pages; a build started from it must not take them for its own.
const ours = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(BASE_URL|MODE|DEV|PROD|SSR|NODE_ENV|VITEST.*)$/.test(name)),
);

describe('a site built from another content folder, for a folder of its host', () => {
  const folder = path.join(mkdtempSync(path.join(tmpdir(), 'record-')), 'dist');
  const built = spawnSync('node', ['src/commands/build.ts'], {
    encoding: 'utf8',
    env: { ...ours, CONTENT_DIR: 'tests/fixtures/record', SITE_BASE: '/record/', SITE_URL: 'https://example.org', OUT_DIR: folder },
  });

  it('builds', () => {
    expect(built.status, built.stdout + built.stderr).toBe(0);
  });

  it('has the pages of that content and none of ours', () => {
    const { files } = readSite(folder);
    expect(files).toContain('reports/weirbridge/2019-01-ilacs/index.html');
    expect(files.filter((file) => file.includes('northumberland'))).toEqual([]);
  });

  it('keeps every address under its folder', () => {
    const { pages, read } = readSite(folder);
    const outside = pages.flatMap((page) =>
      [...read(page).matchAll(/(?:href|src|action)="(\/[^"]*)"/g)]
        .map(([, address = '']) => address)
        .filter((address) => !address.startsWith('/record/')),
    );
    expect(outside).toEqual([]);
    expect(read('index.html')).toContain('href="https://example.org/record/"');
  });
});
