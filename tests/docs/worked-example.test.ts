import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readFixture } from '../fixtures/fixture-corpus.ts';

/** The worked example of content/README.md, with the SHA-256 that it cuts short written out. */
function workedExample(): string {
  const example = /^```mdx\n(---\n[\s\S]*?)^```$/m.exec(readFileSync('content/README.md', 'utf8'))?.[1] ?? '';
  return example.replace('4d1f…', '4d1f'.repeat(16));
}

it('The worked example of content/README.md passes the check', () => {
  const { problems, corpus } = readFixture({ 'reports/exampleshire/2020-01-ilacs.mdx': workedExample() });
  expect(problems).toEqual([]);
  expect(corpus?.reports.find(({ id }) => id === 'exampleshire/2020-01-ilacs')?.sections.map(({ type }) => type)).toEqual([
    'introduction',
    'improve',
    'section',
  ]);
});
