import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runContentCheck } from '../../src/content/check/check.ts';
import { loadCorpusOfContent } from '../../src/content/load/load-corpus.ts';
import { faultsInFiles, faultyFiles, type Fault } from './planted-faults.ts';

const folder = path.join(fs.mkdtempSync(path.join(tmpdir(), 'faults-')), 'content');

/** Writes a copy of the invented record with every fault in it. */
function plant(): void {
  fs.rmSync(folder, { recursive: true, force: true });
  fs.cpSync('tests/fixtures/record', folder, { recursive: true });
  for (const { file, content } of faultyFiles) {
    const to = path.join(folder, file);
    fs.mkdirSync(path.dirname(to), { recursive: true });
    if (content === null) fs.rmSync(to);
    else if (typeof content === 'object' && 'link' in content) fs.symlinkSync(content.link, to);
    else fs.writeFileSync(to, content);
  }
  for (const { file, from, to } of faultsInFiles) {
    const text = fs.readFileSync(path.join(folder, file), 'utf8');
    if (!text.includes(from)) throw new Error(`${file} does not hold "${from}".`);
    fs.writeFileSync(
      path.join(folder, file),
      text.replace(from, () => to),
    );
  }
}

let checked: { printed: string; told: { at: string; says: string }[] } | undefined;

/** What one run of the check prints of the record with all faults, and its problems: `file:line` with its words. */
function check(): NonNullable<typeof checked> {
  if (checked) return checked;
  plant();
  let printed = '';
  const code = runContentCheck(
    () => loadCorpusOfContent(folder),
    (words) => {
      printed += `${words}\n`;
    },
  );
  expect(code).toBe(1);
  const told = [...printed.matchAll(/^(\S+):(\d+)\n {2}(.*)$/gm)].map(([, file = '', line, says = '']) => ({
    at: `${path.relative(folder, path.resolve(file))}:${line}`,
    says,
  }));
  checked = { printed, told };
  return checked;
}

afterAll(() => {
  fs.rmSync(path.dirname(folder), { recursive: true });
});

/** The line of a file on which a planted text begins. */
function lineOf({ file, to, line }: Fault): number {
  if (line !== undefined) return line;
  const text = fs.readFileSync(path.join(folder, file), 'utf8');
  return text.slice(0, text.indexOf(to)).split('\n').length;
}

describe('one check of a record with more than sixty faults', () => {
  it('tells each of them on its line, with what would be right', () => {
    const { told } = check();
    const planted = [...faultyFiles, ...faultsInFiles.map((fault) => ({ ...fault, line: lineOf(fault) }))];
    expect(planted.length).toBeGreaterThanOrEqual(60);
    const untold = planted.flatMap(({ what, file, line, says }) => {
      const here = told.filter(({ at }) => at === `${file}:${line}`).map((each) => each.says);
      return here.some((each) => says.test(each)) ? [] : [{ what, at: `${file}:${line}`, here }];
    });
    expect(untold).toEqual([]);
  });

  it('tells of each what would be right', () => {
    expect(check().told.filter(({ says }) => !/[.:?] \S/.test(says))).toEqual([]);
  });

  it('prints no stack trace, and nothing that goes on and on', () => {
    const { printed } = check();
    expect(printed).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m);
    expect(printed).not.toMatch(/undefined|\[object|NaN/);
    expect(printed.length).toBeLessThan(40_000);
  });

  it('tells nothing else', () => {
    const { told } = check();
    const places = new Set([
      ...faultyFiles.map(({ file, line }) => `${file}:${line}`),
      ...faultsInFiles.flatMap((each) => [lineOf(each), ...(each.also ?? [])].map((line) => `${each.file}:${line}`)),
    ]);
    expect(told.filter(({ at }) => !places.has(at)).map(({ at, says }) => `${at} ${says}`)).toEqual([]);
  });
});
