import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { rooms } from '../../.config/dependency-cruiser.js';

const read = (file: string) => readFileSync(file, 'utf8');
const documents = globSync(['*.md', '.github/*.md', '{content,src,tests}/**/*.md']).map((file) => file.replaceAll('\\', '/'));

/** What the documents name although a checkout may not have it: what commands write, and what content may do without. */
const mayBeAbsent = new Set([
  'dist/',
  '.astro',
  'node_modules/.astro/',
  '.cache/',
  'content/corrections.yml',
  'corrections.yml',
  'content/ofsted-publications.csv',
  'ofsted-publications.csv',
  'expected.json',
  'bench-search.json',
  'official-sources.md',
  'official-sources.json',
]);

/** Files of the search index, which only a build makes. */
const indexFile = /^(first|figures|questions|[a-z]\d+)\.json$/;

/** The words in code marks, `like these`, outside blocks of code. */
function codeWords(text: string): string[] {
  return [...text.replace(/^```[\s\S]*?^```/gm, '').matchAll(/`([^`\n]+)`/g)].map(([, words = '']) => words);
}

/** Whether words are a path of this project: with a folder or an ending, and nothing that stands for something else. */
function isPath(words: string): boolean {
  return (
    /^[\w.@[\]{},*-]+(\/[\w.@[\]{},*-]+)*\/?$/.test(words) &&
    /\/$|\.(ts|js|mjs|astro|css|csl|csv|json|ya?ml|mdx|svg|md)$|^(src|tests|content|\.config)\//.test(words)
  );
}

/** Whether there is a file or folder of this name: seen from the top, from `src/` or `content/`, or anywhere below the document. */
function isThere(name: string, document: string): boolean {
  const folder = path.dirname(document);
  const places = ['.', 'src', 'content', folder, ...(folder === '.' ? [] : [path.join(folder, '**')])];
  return places
    .map((place) => path.join(place, name))
    .some((place) => (/[*{]/.test(place) ? globSync(place).length > 0 : existsSync(place)));
}

describe('the documents for people who work on this', () => {
  it('name paths that exist', () => {
    const named = documents.flatMap((document) =>
      codeWords(read(document))
        .filter((words) => isPath(words) && !mayBeAbsent.has(words) && !indexFile.test(words))
        .map((words) => ({ document, words })),
    );
    expect(named.length).toBeGreaterThan(100);
    expect(named.filter(({ document, words }) => !isThere(words, document))).toEqual([]);
  });

  it('link to files that exist', () => {
    const links = documents.flatMap((document) =>
      [...read(document).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, target = '']) => ({ document, target })),
    );
    expect(links.length).toBeGreaterThan(5);
    expect(links.filter(({ document, target }) => !existsSync(path.join(path.dirname(document), target)))).toEqual([]);
  });

  it('name commands that package.json has', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = documents.flatMap((document) =>
      [...read(document).matchAll(/npm run (?:--silent )?([a-z][a-z:-]*[a-z])/g)].map(([, script = '']) => ({ document, script })),
    );
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter(({ script }) => !(script in scripts))).toEqual([]);
  });

  it('tell every command that people run', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const told = read('README.md');
    const untold = Object.keys(scripts).filter(
      (script) => !['start', 'test', 'test:programs-found'].includes(script) && !told.includes(`npm run ${script}`),
    );
    expect(untold).toEqual([]);
  });

  it('give each room the imports that the rules allow it', () => {
    const rows = [...read('src/README.md').matchAll(/^\| \[?`(\w+)\/`[^|]*\|[^|]*\|([^|]*)\|$/gm)];
    const told = Object.fromEntries(
      rows.map(([, room = '', others = '']) => [room, [...others.matchAll(/`(\w+)`/g)].map(([, other = '']) => other).sort()]),
    );
    expect(told).toEqual(Object.fromEntries(Object.entries(rooms).map(([room, others]) => [room, [...others].sort()])));
  });
});
