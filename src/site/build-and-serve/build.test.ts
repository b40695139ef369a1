import { existsSync, mkdtempSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { runBuildInTurn } from './build-turn.ts';
import { buildSite } from './build.ts';

let folder = '';

/** A fake of Astro's build: writes a page into a folder and returns an exit code. */
const writing = (words: string, status: number) => (into: string) => {
  mkdirSync(into, { recursive: true });
  writeFileSync(path.join(into, 'index.html'), words);
  return Promise.resolve(status);
};

const page = () => readFileSync(path.join(folder, 'index.html'), 'utf8');

beforeEach(() => {
  folder = path.join(mkdtempSync(path.join(tmpdir(), 'build-')), 'dist');
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'index.html'), 'last good');
});

describe('a build', () => {
  it('with problems in the content builds nothing and keeps the last good site', async () => {
    const run = vi.fn(writing('new', 0));
    const said: string[] = [];
    const check = (words: string) => {
      said.push(words);
      return 1;
    };
    expect(await buildSite({ folder, check, run })).toBe(1);
    expect(run).not.toHaveBeenCalled();
    expect(page()).toBe('last good');
    expect(said).toEqual([`Nothing was built; the last good site in ${folder}/ is untouched.`]);
  });

  it('that fails half-way keeps the last good site and leaves nothing beside it', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(await buildSite({ folder, check: () => 0, run: writing('half', 1) })).toBe(1);
    expect(page()).toBe('last good');
    expect(existsSync(`${folder}.next`)).toBe(false);
  });

  it('that succeeds replaces the last one', async () => {
    expect(await buildSite({ folder, check: () => 0, run: writing('new', 0) })).toBe(0);
    expect(page()).toBe('new');
    expect([existsSync(`${folder}.next`), existsSync(`${folder}.last`)]).toEqual([false, false]);
  });

  it('that starts while another one builds leaves that one’s folder alone', async () => {
    const inTurn = (build: () => Promise<number>) => runBuildInTurn(`${folder}-turn`, build, () => go.resolve(undefined));
    const go = Promise.withResolvers<unknown>();
    /** A build that writes its second page only when the other one waits, or has begun. */
    const first = async (into: string) => {
      await writing('first', 0)(into);
      await go.promise;
      mkdirSync(into, { recursive: true });
      writeFileSync(path.join(into, 'last.html'), 'first');
      return 0;
    };
    let sawWhole = false;
    const second = (into: string) => {
      go.resolve(undefined);
      sawWhole = page() === 'first' && existsSync(path.join(folder, 'last.html'));
      return writing('second', 0)(into);
    };
    const one = buildSite({ folder, check: () => 0, run: first, inTurn });
    const other = buildSite({ folder, check: () => 0, run: second, inTurn });
    expect([await one, await other]).toEqual([0, 0]);
    expect([sawWhole, page()]).toEqual([true, 'second']);
  });
});
