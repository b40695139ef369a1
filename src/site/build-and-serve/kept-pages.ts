import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What Astro keeps of the pages of a build: their keys, which it writes when all are done, and the pages, which it writes one by one. */
export const keptByAstro = ['incremental-build.json', 'dist'];

/**
 * Runs a build that uses the pages that earlier builds kept in a folder, and returns its exit code. After a build that failed or was stopped,
 * some kept pages are of another record than their keys, so the build after it keeps none of them.
 */
export async function buildWithKeptPages(folder: string, build: () => Promise<number>): Promise<number> {
  const unfinished = path.join(folder, 'unfinished');
  if (existsSync(unfinished)) for (const name of keptByAstro) rmSync(path.join(folder, name), { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(unfinished, '');
  const status = await build();
  if (status === 0) rmSync(unfinished);
  return status;
}
