import { createHash } from 'node:crypto';
import { renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { isFullRun } from '../browser/full-run.ts';
import { readSite, type BuiltSite } from './built-site.ts';
import { copyRecord } from './scratch-record.ts';
import { findFaultsOfSite } from './whole-site.ts';

/* In a full run the real record is built twice more, each time from nothing and under a sub-path: the same record makes the same bytes, wherever it stands. */

const hashesOf = ({ files, readBytes }: BuiltSite) =>
  new Map(files.map((file) => [file, createHash('sha256').update(readBytes(file)).digest('hex')]));

/** The files that are not the same in two sites, or only in one of them. */
function differing(one: BuiltSite, other: BuiltSite): string[] {
  const [own, its] = [hashesOf(one), hashesOf(other)];
  return [...new Set([...own.keys(), ...its.keys()])].filter((file) => own.get(file) !== its.get(file)).sort();
}

describe('the real record, built from nothing under a sub-path', () => {
  it('makes the same bytes each time, without a fault, and has the pages that it has at the top of a host', ({ skip }) => {
    skip(!isFullRun, 'it takes minutes, so only npm run test:full does it.');
    const { scratch, dist, run } = copyRecord('content');
    /** Builds the site without anything kept of an earlier build, and puts it in a folder of its own. */
    const build = (name: string) => {
      rmSync(path.join(scratch, 'cache'), { recursive: true, force: true });
      const { status, output } = run('build');
      expect(status, output).toBe(0);
      renameSync(dist, path.join(scratch, name));
      return readSite(path.join(scratch, name));
    };
    const [first, second] = [build('first'), build('second')];
    expect(differing(first, second)).toEqual([]);
    expect(findFaultsOfSite(first)).toEqual([]);
    expect(first.pages.toSorted()).toEqual(readSite('dist').pages.toSorted());
  });
});

describe('the comparison of two builds', () => {
  const siteOf = (texts: Record<string, string>) =>
    ({ files: Object.keys(texts), readBytes: (file: string) => Buffer.from(texts[file] ?? '') }) as BuiltSite;

  it('names a file with another byte and a file that only one has', () => {
    expect(differing(siteOf({ a: '1', b: '2' }), siteOf({ a: '1', b: '2' }))).toEqual([]);
    expect(differing(siteOf({ a: '1', b: '2', c: '3' }), siteOf({ a: '1', b: '3' }))).toEqual(['b', 'c']);
  });
});
