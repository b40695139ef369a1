import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { smallRecord } from '../../../tests/fixtures/small-record.ts';
import { loadCorpusFromFiles } from '../load/read-corpus.ts';
import { sources } from './index.ts';

const all = Object.values(sources);

describe('the sources of the record', () => {
  it('are each of a file or folder of their own', () => {
    expect(new Set(all.map(({ pattern }) => pattern)).size).toBe(all.length);
  });

  it('are all listed in the README of this room', () => {
    const readme = readFileSync('src/content/README.md', 'utf8');
    expect(all.filter(({ pattern }) => !readme.includes(`\`${pattern}\``)).map(({ pattern }) => pattern)).toEqual([]);
  });

  it.each(all.filter(({ required }) => required).map(({ pattern }) => pattern))('need %s', (pattern) => {
    const { corpus, problems } = loadCorpusFromFiles(smallRecord.filter(({ path }) => path !== `content/${pattern}`));
    expect(corpus).toBeUndefined();
    expect(problems).toContainEqual({
      file: `content/${pattern}`,
      line: 1,
      says: 'this file is missing. See content/README.md for what it holds.',
    });
  });

  it('can do without every optional file', () => {
    const required = all.filter((source) => source.required || source.many).map(({ pattern }) => `content/${pattern}`);
    const { corpus, problems } = loadCorpusFromFiles(
      smallRecord.filter(({ path }) => required.some((pattern) => path.startsWith(pattern))),
    );
    expect(problems).toEqual([]);
    expect(corpus?.glossary).toEqual([]);
  });
});
