import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

/** Which rooms of `src/` each room may take from. Data flows one way: content → domain → charts, search, exports → pages → browser. */
const mayTakeFrom: Record<string, string[]> = {
  domain: [],
  content: ['domain'],
  charts: ['domain'],
  search: ['domain'],
  exports: ['domain'],
  citation: ['domain'],
  fidelity: ['domain'],
  'share-images': ['domain', 'charts'],
  import: ['domain', 'content'],
  server: [],
  commands: ['content', 'server', 'import', 'search', 'fidelity', 'domain'],
  components: ['domain', 'content', 'charts', 'search', 'exports', 'citation', 'styles', 'browser'],
  layouts: ['domain', 'content', 'components', 'styles', 'browser'],
  pages: ['domain', 'content', 'charts', 'search', 'exports', 'citation', 'share-images', 'components', 'layouts', 'browser', 'styles'],
  browser: ['domain', 'search', 'styles'],
  styles: [],
};

interface Taken {
  file: string;
  from: string;
}

const files = readdirSync('src', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(ts|astro)$/.test(entry.name) && !entry.name.endsWith('.test.ts') && entry.parentPath !== 'src')
  .map((entry) => path.join(entry.parentPath, entry.name));

const imports: Taken[] = files.flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/(?:\bfrom |\bimport |import\(|src=)["']([^"']+)["']/g)].map(([, from = '']) => ({ file, from })),
);

const roomOf = (file: string) => path.relative('src', file).split(path.sep)[0] ?? '';

describe('the rooms of the house', () => {
  it('are all in the table', () => {
    expect([...new Set(files.map(roomOf))].filter((room) => !(room in mayTakeFrom))).toEqual([]);
  });

  it('take only from the rooms that they may', () => {
    const wrong = imports
      .filter(({ from }) => from.startsWith('.'))
      .map(({ file, from }) => ({ file, room: roomOf(file), to: roomOf(path.join(path.dirname(file), from)) }))
      .filter(({ room, to }) => to !== room && !mayTakeFrom[room]?.includes(to));
    expect(wrong).toEqual([]);
  });

  it('leave the domain without any import from outside it', () => {
    expect(imports.filter(({ file, from }) => roomOf(file) === 'domain' && !from.startsWith('./'))).toEqual([]);
  });

  it('ask astro:content in two files only', () => {
    const asking = readdirSync('src', { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(ts|astro)$/.test(entry.name))
      .map((entry) => path.join(entry.parentPath, entry.name))
      .filter((file) => /from ["']astro:content["']/.test(readFileSync(file, 'utf8')));
    expect(asking.length).toBeLessThanOrEqual(2);
  });

  it('know no authority by name: another content folder builds as well', () => {
    const named = files.filter((file) =>
      /northumberland|northamptonshire/i.test(readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*|`<authority>[^`]*`/g, '')),
    );
    expect(named).toEqual([]);
  });
});
