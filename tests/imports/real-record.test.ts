import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

/** Where tests may read content/. All others use the invented record, so that the content can change without them. */
const allowed = /^tests\/(record|scale|site|search\/bench)\//;

const isTestFile = (file: string) => file.endsWith('.ts') && (file.startsWith('tests/') || file.endsWith('.test.ts'));

/** Importing the loaded record, or loading it. The brackets keep this line from matching itself. */
const readsRecord = /real[-]corpus|loadCorpusOfContent[(](['"`]content\/?['"`][^)]*)?[)]/;

it('Tests read the real record in tests/record, tests/scale, tests/site and the search bench only', () => {
  const files = ['src', 'tests']
    .flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
    .map((entry) => path.join(entry.parentPath, entry.name).split(path.sep).join('/'))
    .filter(isTestFile);
  const reading = files.filter((file) => readsRecord.test(readFileSync(file, 'utf8')));
  expect(reading.filter((file) => file.startsWith('tests/record/')).length).toBeGreaterThan(5);
  expect(reading.filter((file) => !allowed.test(file))).toEqual([]);
});
