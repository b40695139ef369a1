import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { smallText } from '../../../tests/fixtures/small-record.ts';
import { contentFolderToLoad, loadContentFiles, loadCorpusOfContent, loadCorpusOfContentOnce, stampContentToLoad } from './load-corpus.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) fs.rmSync(folder, { recursive: true, force: true });
});

/** A new content folder with these files. */
function folderWith(files: Readonly<Record<string, string>> = {}): string {
  const folder = fs.mkdtempSync(path.join(tmpdir(), 'content-'));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), text);
  }
  return folder;
}

/** A copy of the small record in a folder, with one inspection report that is a draft where that is wanted. */
function copyOfRecord(isDraft = false): string {
  const folder = folderWith();
  fs.cpSync('tests/fixtures/content', folder, { recursive: true });
  if (isDraft) {
    const report = 'reports/exampleshire/2020-01-ilacs.mdx';
    fs.writeFileSync(path.join(folder, report), smallText(report).replace('checked: "2026-11-22"', 'imported: "2026-11-22"'));
    // Follow-ups lean on reports that were checked.
    fs.rmSync(path.join(folder, 'follow-ups.yml'));
  }
  return folder;
}

/** The files of a folder as loaded, by their names in it. */
const filesOf = (folder: string) => loadContentFiles(folder).map((file) => ({ ...file, path: nameIn(folder, file.path) }));

/** The name in a folder of a file that a path from the working folder leads to. */
const nameIn = (folder: string, file: string) => path.relative(folder, path.resolve(file));

/** What a step gives while the environment has these variables. */
function withEnvironment<Value>(variables: Readonly<Record<string, string>>, step: () => Value): Value {
  const { CONTENT_DIR, DRAFTS } = process.env;
  Object.assign(process.env, variables);
  try {
    return step();
  } finally {
    delete process.env.CONTENT_DIR;
    delete process.env.DRAFTS;
    Object.assign(process.env, CONTENT_DIR === undefined ? {} : { CONTENT_DIR }, DRAFTS === undefined ? {} : { DRAFTS });
  }
}

describe('a content folder that cannot be read', () => {
  it('is told by its path, with what names it, where there is none or a file', () => {
    const missing = path.join(folderWith(), 'none');
    const file = path.join(folderWith({ 'a.yml': '' }), 'a.yml');
    for (const folder of [missing, file]) {
      const [first] = loadCorpusOfContent(folder).problems;
      expect({ ...first, file: path.resolve(first?.file ?? '') }).toMatchObject({ file: folder, line: 1 });
      expect(first?.says).toMatch(/^no content folder can be read here: ENO.* Name the right one by CONTENT_DIR/);
    }
  });

  it('is read but for a file without permission, which is told', ({ skip }) => {
    skip(process.getuid?.() === 0, 'root may read every file');
    const folder = folderWith({ 'site.yml': 'a: 1\n', 'events.yml': 'b' });
    fs.chmodSync(path.join(folder, 'site.yml'), 0);
    expect(filesOf(folder)).toMatchObject([
      { path: 'events.yml', text: 'b' },
      { path: 'site.yml', unread: { line: 1 } },
    ]);
  });

  it('names its files by paths from there where it is the working folder', () => {
    const before = process.cwd();
    try {
      process.chdir(folderWith({ 'site.yml': 'name: A\n' }));
      expect(loadCorpusOfContent('.').problems.filter(({ says }) => says.includes('"tagline"'))).toMatchObject([
        { file: './site.yml', line: 1 },
      ]);
    } finally {
      process.chdir(before);
    }
  });
});

describe('the files of a content folder', () => {
  it('are listed by name, with their texts where a source may read them', () => {
    const folder = folderWith({
      'site.yml': 'a: 1\n',
      'reports/b/report.mdx': 'B',
      'reports/a/report.mdx': 'A',
      'list.csv': 'x,y\n',
      'events.yaml': '[]',
      'notes.yml.txt': 'not read',
    });
    expect(filesOf(folder)).toEqual([
      { path: 'events.yaml', text: '[]' },
      { path: 'list.csv', text: 'x,y\n' },
      { path: 'notes.yml.txt', text: '' },
      { path: 'reports/a/report.mdx', text: 'A' },
      { path: 'reports/b/report.mdx', text: 'B' },
      { path: 'site.yml', text: 'a: 1\n' },
    ]);
  });

  it('leave out hidden ones, what no page is made from, and an import beside the report that is here', () => {
    const folder = folderWith({
      'site.yml': '',
      '.git/config.yml': '',
      '.DS_Store': '',
      'README.md': '',
      'published-addresses.txt': '',
      'reports/a/report.mdx.imported': '',
      'reports/a/README.md': '',
      'README.mdx': '',
    });
    expect(filesOf(folder).map((file) => file.path)).toEqual(['README.mdx', 'site.yml']);
  });

  it('are read the same from Windows, and without the mark of bytes at the beginning', () => {
    const folder = folderWith({ 'site.yml': '\uFEFFa: 1\r\nb: "\uFEFF2"\r\n' });
    expect(filesOf(folder)[0]?.text).toBe('a: 1\nb: "\uFEFF2"\n');
  });

  it('have a problem in place of a text that is too large, told on its longest line', () => {
    const most = 5_000_000;
    const folder = folderWith({
      'most.yml': 'a'.repeat(most),
      'more.yml': `a\n${'b'.repeat(most - 4)}\nc\n`,
      'huge.csv': '',
    });
    // No byte of it is on the disk, and none is read.
    fs.truncateSync(path.join(folder, 'huge.csv'), 100_000_001);
    const found = loadContentFiles(folder).map(({ path: file, text, unread }) => [nameIn(folder, file), text.length, unread]);
    expect(found).toEqual([
      ['huge.csv', 0, expect.objectContaining({ line: 1, says: expect.stringMatching(/100,000,001 characters/) as string })],
      ['more.yml', 0, expect.objectContaining({ line: 2, says: expect.stringMatching(/5,000,001 characters.*5,000,000/) as string })],
      ['most.yml', most, undefined],
    ]);
  });

  it('are not looked for behind a link, which is a problem', () => {
    const folder = folderWith({ 'site.yml': '' });
    fs.symlinkSync('.', path.join(folder, 'again'));
    expect(filesOf(folder)).toEqual([
      { path: 'again', text: '', unread: expect.objectContaining({ line: 1, says: expect.stringMatching(/a link/) as string }) as unknown },
      { path: 'site.yml', text: '' },
    ]);
  });
});

describe('the record of a content folder', () => {
  const [folder, folderWithDraft] = [copyOfRecord(), copyOfRecord(true)];
  const reportsOf = ({ corpus }: ReturnType<typeof loadCorpusOfContent>) => corpus?.reports.map(({ id }) => id);

  it('is read from content/, or from the folder that the environment names', () => {
    expect(contentFolderToLoad({})).toBe(path.resolve('content'));
    expect(contentFolderToLoad({ CONTENT_DIR: '' })).toBe(path.resolve('content'));
    expect(contentFolderToLoad({ CONTENT_DIR: '../kent' })).toBe(path.resolve('../kent'));
    expect(withEnvironment({ CONTENT_DIR: folder }, () => contentFolderToLoad())).toBe(folder);
  });

  it('has drafts only where DRAFTS=show asks for them', () => {
    const load = (DRAFTS: string) => withEnvironment({ DRAFTS }, () => reportsOf(loadCorpusOfContent(folderWithDraft)));
    expect(load('no')).toEqual(['exampleshire/2022-09-self-evaluation']);
    expect(load('show')).toEqual(['exampleshire/2022-09-self-evaluation', 'exampleshire/2020-01-ilacs']);
  });

  it('is read without the files that a command writes anew', () => {
    const faulty = copyOfRecord();
    fs.writeFileSync(path.join(faulty, 'glossary.yml'), '- term: x\n');
    const problems = (without?: string[]) => loadCorpusOfContent(faulty, false, without).problems.map(({ file }) => nameIn(faulty, file));
    expect(problems()).toEqual(['glossary.yml']);
    expect(problems(['corrections.yml'])).toEqual(['glossary.yml']);
    expect(problems(['glossary.yml'])).toEqual([]);
    expect(problems(['themes.yml'])).toContain('themes.yml');
  });

  it('is read once in a process, and anew for another folder or with drafts', () => {
    const read = (variables: Record<string, string>) => withEnvironment(variables, loadCorpusOfContentOnce);
    const first = read({ CONTENT_DIR: folder });
    expect(reportsOf(first)).toEqual(['exampleshire/2022-09-self-evaluation', 'exampleshire/2020-01-ilacs']);
    expect(read({ CONTENT_DIR: folder })).toBe(first);
    expect(reportsOf(read({ CONTENT_DIR: folderWithDraft }))).toEqual(['exampleshire/2022-09-self-evaluation']);
    expect(reportsOf(read({ CONTENT_DIR: folderWithDraft, DRAFTS: 'show' }))).toHaveLength(2);
    expect(read({ CONTENT_DIR: folder })).toBe(first);
  });
});

it('the stamp of a content folder changes with every file that is added, changed or removed, and else stays', () => {
  const folder = folderWith();
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
