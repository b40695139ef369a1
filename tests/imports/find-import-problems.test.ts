import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { rooms, rules } from '../../.config/dependency-cruiser.js';
import { codeOfAstro, findImportProblems } from './find-import-problems.ts';

let folder = '';
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The problems of a project that has these files; permissions that it does not use are left aside. */
async function problemsOf(files: Record<string, string>): Promise<string[]> {
  folder = mkdtempSync(path.join(tmpdir(), 'project-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  const problems = await findImportProblems(folder, { rules, rooms });
  return problems.filter((problem) => !problem.includes('nothing in it does'));
}

describe('the check of imports', () => {
  it('finds a circle, even one of type-only imports', async () => {
    const [problem] = await problemsOf({
      'src/record/a.ts': "import type { B } from './b.ts';\nexport interface A { b: B }\n",
      'src/record/b.ts': "import type { A } from './a.ts';\nexport interface B { a: A }\n",
    });
    expect(problem).toMatch(/^src\/record\/(a\.ts → src\/record\/b|b\.ts → src\/record\/a)\.ts → .*: circle\./);
  });

  it('finds an import against the direction of data flow', async () => {
    const problems = await problemsOf({
      'src/questions/grades.ts': "import type { Chart } from '../charts/chart.ts';\nexport type Grades = Chart;\n",
      'src/charts/chart.ts': 'export interface Chart { id: string }\n',
    });
    expect(problems).toEqual([
      'src/questions/grades.ts → src/charts/chart.ts: questions imports from a room that it may not. It may import from record, itself.',
    ]);
  });

  it('finds a wrong import in an Astro file and in its script', async () => {
    const problems = await problemsOf({
      'src/ui/Page.astro':
        '---\nimport { read } from "../import/read.ts";\n---\n<p>{read}</p>\n<script src="../content/load.ts"></script>\n',
      'src/pages/index.astro': '---\nimport Page from "../ui/Page.astro";\n---\n<Page />\n',
      'src/import/read.ts': 'export const read = 1;\n',
      'src/content/load.ts': 'export const load = 1;\n',
    });
    expect(problems.map((problem) => problem.split(':')[0]).sort()).toEqual([
      'src/ui/Page.astro → src/content/load.ts',
      'src/ui/Page.astro → src/import/read.ts',
    ]);
  });

  it('finds an outside module imported by the record', async () => {
    const problems = await problemsOf({
      'src/record/dates/day.ts': "import { existsSync } from 'node:fs';\nexport const day = existsSync('x');\n",
    });
    expect(problems).toEqual([expect.stringContaining('record imports from outside')]);
  });

  it('finds a folder that the table does not have', async () => {
    const problems = await problemsOf({ 'src/attic/old.ts': "import '../record/day.ts';\n", 'src/record/dates/day.ts': 'export {};\n' });
    expect(problems).toEqual([expect.stringContaining('unknown room')]);
  });

  it('finds a file that imports astro:content', async () => {
    const problems = await problemsOf({
      'src/pages/about.ts': "import { getEntry } from 'astro:content';\nexport const get = getEntry;\n",
    });
    expect(problems).toEqual([expect.stringContaining('src/pages/about.ts → astro:content')]);
  });

  it('finds a permission that nothing uses', async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'project-'));
    mkdirSync(path.join(folder, 'src'));
    writeFileSync(path.join(folder, 'src/env.ts'), 'export {};\n');
    expect(await findImportProblems(folder, { rules: [], rooms: { charts: ['record'] } })).toEqual([
      'charts may import from record, and nothing in it does. Take that out of .config/dependency-cruiser.js.',
    ]);
  });
});

it('The code of an Astro file is its frontmatter and its scripts, but not data in a script', () => {
  const text =
    '---\nconst a = 1;\n---\n<script>\nb();\n</script>\n<script src="./c.ts"></script>\n<script type="application/ld+json">{}</script>\n';
  expect(codeOfAstro(text).split('\n').filter(Boolean)).toEqual(['const a = 1;', 'b();', "import './c.ts';"]);
});
