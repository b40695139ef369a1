import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { minify } from 'terser';

/** What the plugin reads of a chunk: its entry module, where it has one, and the name of its file. */
interface WorkerChunk {
  facadeModuleId: string | null;
  fileName: string;
}

const options = { module: true, ecma: 2022, compress: { passes: 3 } } as const;
const { version } = createRequire(import.meta.url)('terser/package.json') as { version: string };

/**
 * Returns a plugin for Vite that makes the scripts of workers a thirtieth smaller than Vite’s own minifier does alone: a search waits for its worker.
 * That takes seconds, so what was minified stays in a folder for builds after this one, by the code that it was made from. Vite bundles
 * a worker anew for each part of the build that names it, so one plugin serves a whole build and minifies equal code once.
 */
export function minifyWorkersInBuild(folder: string, minifyScript: typeof minify = minify) {
  const minified = new Map<string, Promise<string>>();
  const minifyOnce = async (code: string): Promise<string> => {
    const hash = createHash('sha256').update(JSON.stringify({ version, options, code })).digest('hex');
    const kept = path.join(folder, `${hash}.js`);
    if (existsSync(kept)) return readFileSync(kept, 'utf8');
    const script = (await minifyScript(code, options)).code ?? code;
    mkdirSync(folder, { recursive: true });
    // Another build may read it meanwhile, and must find all of it or nothing.
    const unfinished = `${kept}.${process.pid}`;
    writeFileSync(unfinished, script);
    renameSync(unfinished, kept);
    return script;
  };
  return {
    name: 'minify-workers',
    renderChunk: async (code: string, { facadeModuleId, fileName }: WorkerChunk): Promise<{ code: string; map: null }> => {
      let script = minified.get(code);
      if (!script) minified.set(code, (script = minifyOnce(code)));
      try {
        return { code: await script, map: null };
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        throw new Error(`The script of the worker ${facadeModuleId ?? fileName} can’t be minified: ${reason}`, { cause: error });
      }
    },
  };
}
