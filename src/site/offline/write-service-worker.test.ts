import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { unpackFileDigests, type OfflineSettings } from './kept-files.ts';
import { serviceWorkerFile, takeServiceWorkerScript, writeServiceWorker } from './write-service-worker.ts';

let folder = '';
const write = (file: string, text: string) => {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), text);
};
const written = (base = '/record/', keeps = true) => {
  writeServiceWorker(folder, base, keeps, 'begin();');
  const [settings = '', script] = readFileSync(path.join(folder, serviceWorkerFile), 'utf8').split('\n');
  return { ...(JSON.parse(settings.slice(settings.indexOf('{'), -1)) as OfflineSettings), script };
};

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'worker-'));
  write('offline/index.html', '<link href="/record/assets/site.css"><script src="/record/assets/page.js"></script>');
  write('assets/page.js', 'import"./ids.js"');
  write('assets/ids.js', '');
  write('assets/keep-offline-x1.js', '');
  write('data/v1/reports.csv', 'id');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the service worker of a built site', () => {
  it('has the page for readers without a connection and all that it loads, under the base of the site', () => {
    expect(written().first).toEqual(
      ['offline/', 'assets/site.css', 'assets/page.js', 'assets/keep-offline-x1.js', 'assets/ids.js'].map((file) => `/record/${file}`),
    );
  });

  it('has a digest of each file that may be kept, and none of data', () => {
    expect(unpackFileDigests(written().digests).size).toBe(3);
  });

  it('is the same for the same files, and of another edition if one that may be kept changes', () => {
    const before = written();
    expect(written()).toEqual(before);
    write('data/v1/reports.csv', 'id,name');
    expect(written().edition).toBe(before.edition);
    write('offline/index.html', 'other');
    expect(written().edition).not.toBe(before.edition);
  });

  it('knows no files where browsers are to keep none', () => {
    expect(written('/', false)).toMatchObject({ keeps: false, digests: '', first: [], script: 'begin();' });
  });

  it('is taken out of the assets, and missed if it is not there', () => {
    write('assets/service-worker-Ab_1.js', 'begin();');
    expect(takeServiceWorkerScript(folder)).toBe('begin();');
    expect(() => takeServiceWorkerScript(folder)).toThrow('no service worker');
  });
});
