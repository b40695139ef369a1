import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let folder = '';
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(tmpdir(), 'né à '));
  fs.cpSync('tests/fixtures/content', path.join(folder, 'content'), { recursive: true });
  fs.mkdirSync(path.join(folder, 'dist'));
  fs.writeFileSync(path.join(folder, 'dist/index.html'), 'home');
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

/** Runs a command on the folder’s content and site. */
function run(command: string, ...words: string[]) {
  const env = { ...process.env, CONTENT_DIR: path.join(folder, 'content'), OUT_DIR: path.join(folder, 'dist') };
  const { status, stdout, stderr } = spawnSync(process.execPath, [`src/commands/${command}.ts`, ...words], { env, encoding: 'utf8' });
  return { status, said: stdout + stderr };
}

describe('comparisons with official PDF files', () => {
  it('are left as they are where the file of them cannot be read', () => {
    const file = path.join(folder, 'content/fidelity.yml');
    fs.writeFileSync(file, '- report:\texampleshire/2020-01-ilacs\n');
    const { status, said } = run('fidelity', folder);
    expect({ status, said }).toMatchObject({
      status: 1,
      said: expect.stringMatching(/fidelity\.yml:1\n {2}there is a tab here/) as string,
    });
    expect(fs.readFileSync(file, 'utf8')).toBe('- report:\texampleshire/2020-01-ilacs\n');
  });

  it('are made of those that can be read; of another one its report is told', () => {
    const broken = '%PDF-1.7 cut short';
    fs.writeFileSync(path.join(folder, 'broken.pdf'), broken);
    fs.mkdirSync(path.join(folder, 'a-folder.pdf'));
    const report = path.join(folder, 'content/reports/exampleshire/2020-01-ilacs.mdx');
    const sha256 = createHash('sha256').update(broken).digest('hex');
    fs.writeFileSync(report, fs.readFileSync(report, 'utf8').replace(/sha256: \w+/, `sha256: ${sha256}`));
    const { status, said } = run('fidelity', folder);
    expect({ status, said }).toMatchObject({
      status: 1,
      said: expect.stringMatching(/^exampleshire\/2020-01-ilacs: not compared\. \S.*broken\.pdf: it is broken or cut short/m) as string,
    });
    expect(fs.readFileSync(path.join(folder, 'content/fidelity.yml'), 'utf8')).toMatch(/\n\[\]\n$/);
  });
});

describe('the list of published addresses', () => {
  const list = () => fs.readFileSync(path.join(folder, 'content/published-addresses.txt'), 'utf8');
  const build = (id: string) => {
    fs.mkdirSync(path.join(folder, 'dist/reports', id, 'p1'), { recursive: true });
    for (const page of ['index.html', 'p1/index.html']) fs.writeFileSync(path.join(folder, 'dist/reports', id, page), 'page');
  };

  it('gets the addresses of a build of its record, and none of a build of another one or with drafts', () => {
    build('exampleshire/2020-01-ilacs');
    expect(run('addresses').status).toBe(0);
    const before = list();
    expect(before).toContain('/reports/exampleshire/2020-01-ilacs/p1/');
    build('weirbridge/2020-01-ilacs');
    const { status, said } = run('addresses');
    expect({ status, said }).toEqual({
      status: 1,
      said: `${path.join(folder, 'dist')} has documents that this record does not publish (weirbridge/2020-01-ilacs): it was built from another record, or with drafts. Run npm run build first. The list is untouched.\n`,
    });
    expect(list()).toBe(before);
  });
});

describe('an update', () => {
  it('asks nothing where its summary could not be written', () => {
    const summary = path.join(folder, 'none/summary.md');
    expect(run('update', '--contact', 'editor@example.org', '--summary', summary)).toEqual({
      status: 1,
      said: `${summary} cannot be written: there is no folder ${path.dirname(summary)}. Nothing was asked.\n`,
    });
  });
});

describe('a check of official addresses', () => {
  it('asks nothing where its report could not be written', () => {
    const report = path.join(folder, 'dist/index.html/below');
    expect(run('check-sources', '--contact', 'editor@example.org', '--report', report)).toEqual({
      status: 1,
      said: `${path.join(folder, 'dist/index.html')} is a file, and --report names a folder. Nothing was asked.\n`,
    });
  });
});

describe('a release', () => {
  it('of a record without a report is refused with that alone', () => {
    for (const name of ['reports', 'figures', 'follow-ups.yml']) fs.rmSync(path.join(folder, 'content', name), { recursive: true });
    expect(run('release')).toEqual({
      status: 1,
      said: 'No archive was made:\n  The record publishes no report yet, so there is nothing to release.\n',
    });
  });
});

describe('a command that cannot write its file', () => {
  it.each([
    ['ledger', 'editions.yml'],
    ['addresses', 'published-addresses.txt'],
  ])('ends with 1 and says so in a sentence: %s', (command, file) => {
    fs.rmSync(path.join(folder, 'content', file), { force: true });
    fs.mkdirSync(path.join(folder, 'content', file));
    const { status, said } = run(command);
    expect(said).not.toMatch(/^ +at /m);
    expect({ status, said }).toMatchObject({ status: 1, said: expect.stringContaining('EISDIR') as string });
    expect(fs.readdirSync(path.join(folder, 'content')).filter((name) => name.endsWith('.part'))).toEqual([]);
  });
});
