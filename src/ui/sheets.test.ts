import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'));
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const sheets = files.filter((file) => file.endsWith('.css'));

/** The selectors of a style sheet, one by one. */
function selectorsOf(css: string): string[] {
  const text = css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/'[^']*'/g, "''");
  const heads = [...text.matchAll(/([^{};]*)\{/g)].map(([, head = '']) => head.trim());
  return heads.filter((head) => head && !head.startsWith('@')).flatMap((head) => head.split(/,(?![^(]*\))/));
}

/** The classes that a selector styles: those of its last compound selector, not of its ancestors. */
function styledBy(selector: string): string[] {
  const last =
    selector
      .trim()
      .split(/[\s>+~]+(?![^(]*\))/)
      .at(-1) ?? '';
  return [...last.replace(/:not\([^)]*\)/g, '').matchAll(/\.([a-zA-Z][\w-]*)/g)].map(([, name = '']) => name);
}

/** Each import of a style sheet: the importing file, and the sheet. */
const imports = files
  .filter((file) => /\.(astro|ts|css)$/.test(file) && !file.endsWith('.test.ts'))
  .flatMap((file) =>
    [...read(file).matchAll(/["'](\.[^"']+\.css)(\?url)?["']/g)].map(([, at = '']) => ({
      file,
      sheet: path.posix.join(path.posix.dirname(file), at),
    })),
  );

/** The files that import a style sheet. */
const importersOf = (sheet: string) => imports.filter((each) => each.sheet === sheet).map(({ file }) => file);

describe('style sheets', () => {
  it('define each class in one sheet only', () => {
    const homes = new Map<string, Set<string>>();
    for (const sheet of sheets)
      for (const name of selectorsOf(read(sheet)).flatMap(styledBy)) homes.set(name, (homes.get(name) ?? new Set()).add(sheet));
    const several = [...homes].filter(([, where]) => where.size > 1).map(([name, where]) => `.${name}: ${[...where].join(', ')}`);
    expect(homes.size).toBeGreaterThan(100);
    expect(several).toEqual([]);
  });

  it('are imported by components of their own folder, and the shared ones by page layouts', () => {
    const strangers = sheets
      .filter((sheet) => sheet.startsWith('ui/'))
      .flatMap((sheet) => importersOf(sheet).map((file) => ({ sheet, file })))
      .filter(({ sheet, file }) => path.posix.dirname(sheet) !== path.posix.dirname(file));
    expect(strangers).toEqual([]);
    expect(importersOf('styles/site.css')).toEqual(['ui/page/Embedded.astro', 'ui/page/Page.astro']);
  });

  // The page of the review is no page of the site: it links to its sheet in its own HTML.
  const linked = ['styles/site.css', 'import/review/page/review.css'];

  it('are all imported', () => {
    expect(sheets.filter((sheet) => !linked.includes(sheet) && importersOf(sheet).length === 0)).toEqual([]);
  });
});
