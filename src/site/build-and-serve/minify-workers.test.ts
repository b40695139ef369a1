import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { minify } from 'terser';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { minifyWorkersInBuild } from './minify-workers.ts';

const scratch = mkdtempSync(path.join(tmpdir(), 'workers-'));
afterAll(() => rmSync(scratch, { recursive: true }));
let folders = 0;
/** A folder in which no build has kept anything. */
const emptyFolder = () => path.join(scratch, String(folders++));

const chunk = { facadeModuleId: '/anywhere/src/ui/search/search-worker.ts', fileName: 'assets/search-worker.js' };
const code = `
const doubled = (number) => { const result = number * 2; return result; };
const never = () => 'This is never called.';
globalThis.answer = doubled(21);
`;

describe('the script of a worker', () => {
  it('gets smaller and does the same', async () => {
    const { code: smaller } = await minifyWorkersInBuild(emptyFolder()).renderChunk(code, chunk);
    expect(smaller).toBe('globalThis.answer=42;');
  });

  it('is minified once in a build, however often it is bundled', async () => {
    const minifyScript = vi.fn(minify);
    const { renderChunk } = minifyWorkersInBuild(emptyFolder(), minifyScript);
    const [one, other] = await Promise.all([renderChunk(code, chunk), renderChunk(code, chunk)]);
    expect(other).toEqual(one);
    expect(minifyScript).toHaveBeenCalledTimes(1);
    await renderChunk('globalThis.answer = 1;', chunk);
    expect(minifyScript).toHaveBeenCalledTimes(2);
  });

  it('is not minified again by a build after, unless its code is another', async () => {
    const folder = emptyFolder();
    const minifyScript = vi.fn(minify);
    const first = await minifyWorkersInBuild(folder, minifyScript).renderChunk(code, chunk);
    expect(await minifyWorkersInBuild(folder, minifyScript).renderChunk(code, chunk)).toEqual(first);
    expect(minifyScript).toHaveBeenCalledTimes(1);
    const { code: other } = await minifyWorkersInBuild(folder, minifyScript).renderChunk(code.replace('21', '20'), chunk);
    expect(other).toBe('globalThis.answer=40;');
    expect(readdirSync(folder).filter((name) => !name.endsWith('.js'))).toEqual([]);
  });

  it('is named where it cannot be minified, by its module or else by its file', async () => {
    const { renderChunk } = minifyWorkersInBuild(emptyFolder());
    await expect(renderChunk('const = 1;', chunk)).rejects.toThrow(
      'The script of the worker /anywhere/src/ui/search/search-worker.ts can’t be minified: Name expected',
    );
    await expect(renderChunk('const = 1;', { ...chunk, facadeModuleId: null })).rejects.toThrow('worker assets/search-worker.js can’t');
  });
});
