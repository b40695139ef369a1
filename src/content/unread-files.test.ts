import { describe, expect, it } from 'vitest';
import { fixtureFiles, readFixture } from '../../tests/fixtures/fixture-corpus.ts';

const names = fixtureFiles().map(({ path }) => path.replace('content/', ''));

describe('a file that cannot be read', () => {
  it.each(names)('is told of once, and nothing is held against what it names: %s', (name) => {
    const { corpus, problems } = readFixture({
      [name]: name.endsWith('.csv') ? 'a,"b\n' : name.endsWith('.mdx') ? 'no front matter' : '- [a\n',
    });
    expect([...new Set(problems.map(({ file }) => file))]).toEqual([`content/${name}`]);
    expect(corpus).toBeUndefined();
  });
});
