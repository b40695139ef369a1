import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faultsInFiles, faultyFiles, type Fault } from './planted-faults.ts';

const folder = path.join(fs.mkdtempSync(path.join(tmpdir(), 'faults-')), 'content');
let printed = '';
/** What the check told: `file:line` with its words. */
let told: { at: string; says: string }[] = [];

/** Writes a copy of the invented record with every fault in it, and runs the check on it once, as an editor does. */
beforeAll(() => {
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
  const ran = spawnSync(process.execPath, ['src/commands/check-content.ts'], {
    env: { ...process.env, CONTENT_DIR: folder },
    encoding: 'utf8',
    maxBuffer: 100_000_000,
  });
  expect(ran.status).toBe(1);
  printed = ran.stdout + ran.stderr;
  told = [...printed.matchAll(/^(\S+):(\d+)\n {2}(.*)$/gm)].map(([, file = '', line, says = '']) => ({
    at: `${path.relative(folder, path.resolve(file))}:${line}`,
    says,
  }));
});

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
  it.each(faultyFiles.map((fault) => [fault.what, fault] as const))('tells %s', (_, { file, line, says }) => {
    expect(told.filter(({ at }) => at === `${file}:${line}`).map((each) => each.says)).toContainEqual(expect.stringMatching(says));
  });

  it.each(faultsInFiles.map((fault) => [fault.what, fault] as const))('tells %s', (_, fault) => {
    const at = `${fault.file}:${lineOf(fault)}`;
    expect(told.filter((each) => each.at === at).map((each) => each.says)).toContainEqual(expect.stringMatching(fault.says));
  });

  it('tells of each what would be right', () => {
    expect(told.filter(({ says }) => !/[.:?] \S/.test(says))).toEqual([]);
  });

  it('prints no stack trace, and nothing that goes on and on', () => {
    expect(printed).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m);
    expect(printed).not.toMatch(/undefined|\[object|NaN/);
    expect(printed.length).toBeLessThan(40_000);
  });

  it('tells of little that is not a fault itself', () => {
    const places = new Set([
      ...faultyFiles.map(({ file, line }) => `${file}:${line}`),
      ...faultsInFiles.flatMap((each) => [lineOf(each), ...(each.also ?? [])].map((line) => `${each.file}:${line}`)),
    ]);
    expect(told.filter(({ at }) => !places.has(at)).map(({ at, says }) => `${at} ${says}`)).toEqual([]);
  });
});
