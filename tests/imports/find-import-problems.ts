import { cpSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cruise, type ICruiseOptions, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser';

/** The rules for imports, and the other folders that each folder of `src/` may import from. */
export interface ImportRules {
  rules: IForbiddenRuleType[];
  rooms: Record<string, readonly string[]>;
}

/** Sentences about every import under the folder's `src/` that breaks a rule, and every permission that nothing uses. */
export async function findImportProblems(folder: string, { rules, rooms }: ImportRules): Promise<string[]> {
  const copy = copyAsTypeScript(folder);
  try {
    const options: ICruiseOptions = {
      baseDir: copy,
      tsPreCompilationDeps: true,
      exclude: { path: '\\.test\\.ts$' },
      doNotFollow: { path: 'node_modules' },
      validate: true,
      ruleSet: { forbidden: rules },
    };
    const { output } = await cruise(['src'], options, { extensions: ['.ts', '.js', '.astro.ts'] });
    return [...describeViolations(output as ICruiseResult, rules), ...describeUnused(output as ICruiseResult, rooms)];
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/**
 * Copies `src/` with each Astro file as TypeScript: `Page.astro.ts` has the code of its frontmatter and scripts. Returns the folder.
 * dependency-cruiser does not read Astro files, and resolves imports of `Page.astro` to these.
 */
function copyAsTypeScript(folder: string): string {
  const copy = mkdtempSync(path.join(tmpdir(), 'imports-'));
  cpSync(path.join(folder, 'src'), path.join(copy, 'src'), { recursive: true });
  symlinkSync(path.resolve('node_modules'), path.join(copy, 'node_modules'));
  for (const entry of readdirSync(path.join(copy, 'src'), { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.astro')) continue;
    const file = path.join(entry.parentPath, entry.name);
    const code = codeOfAstro(readFileSync(file, 'utf8'));
    renameSync(file, `${file}.ts`);
    writeFileSync(`${file}.ts`, code);
  }
  return copy;
}

/** The code of an Astro file: its frontmatter and its scripts, with external scripts as imports. */
export function codeOfAstro(text: string): string {
  const frontmatter = /^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '';
  const scripts = [...text.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)].map(([, attributes = '', code = '']) => {
    const source = /\bsrc="([^"]+)"/.exec(attributes)?.[1];
    if (source) return `import '${source}';`;
    return /is:inline|type=/.test(attributes) ? '' : code;
  });
  return [frontmatter, ...scripts].join('\n');
}

const shownPath = (file: string) => file.replace(/\.astro\.ts$/, '.astro');

function describeViolations({ summary }: ICruiseResult, rules: readonly IForbiddenRuleType[]): string[] {
  return summary.violations.map(({ from, to, rule, cycle }) => {
    const about = rules.find(({ name }) => name === rule.name)?.comment ?? '';
    const way = cycle ? [from, ...cycle.map(({ name }) => name)] : [from, to];
    return `${way.map(shownPath).join(' → ')}: ${rule.name}. ${about}`;
  });
}

function describeUnused({ modules }: ICruiseResult, rooms: ImportRules['rooms']): string[] {
  const roomOf = (file: string) => /^src\/([^/]+)\//.exec(file)?.[1];
  const used = new Set(
    modules.flatMap(({ source, dependencies }) => dependencies.map(({ resolved }) => `${roomOf(source)} ${roomOf(resolved)}`)),
  );
  return Object.entries(rooms).flatMap(([room, others]) =>
    others
      .filter((other) => !used.has(`${room} ${other}`))
      .map((other) => `${room} may import from ${other}, and nothing in it does. Take that out of .config/dependency-cruiser.js.`),
  );
}
