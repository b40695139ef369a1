import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

/** Which rooms of `src/` each room may take from. Data flows one way: content → record → questions → charts, search, publish → ui → pages. */
const mayTakeFrom: Record<string, string[]> = {
  record: [],
  questions: ['record'],
  content: ['record', 'questions'],
  charts: ['record', 'questions'],
  search: ['record', 'questions'],
  publish: ['record', 'questions', 'charts'],
  import: ['record', 'content'],
  site: ['record', 'content', 'search', 'publish'],
  commands: ['content', 'site', 'import', 'search', 'record', 'questions'],
  ui: ['record', 'questions', 'site', 'charts', 'search', 'publish', 'styles'],
  pages: ['record', 'questions', 'site', 'charts', 'search', 'publish', 'ui', 'styles'],
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

  it('leave the record without any import from outside it', () => {
    expect(imports.filter(({ file, from }) => roomOf(file) === 'record' && !from.startsWith('./'))).toEqual([]);
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
