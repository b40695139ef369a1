import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** How often a build that waits looks again, in milliseconds. */
const lookAgainAfter = 200;

/**
 * Runs a build when no other build of the same checkout runs, and returns what it returns: Astro keeps the files that it renders pages with in
 * one folder, so two builds at once take them from each other. A build that waits says so once. A turn that a dead process left is taken over.
 */
export async function runBuildInTurn<Result>(
  file: string,
  build: () => Promise<Result>,
  say: (words: string) => void = console.error,
): Promise<Result> {
  mkdirSync(path.dirname(file), { recursive: true });
  let hasSaid = false;
  while (!takeTurn(file)) {
    const holder = holderOf(file);
    if (holder === undefined) continue;
    if (!isRunning(holder)) {
      rmSync(file, { force: true });
      continue;
    }
    if (!hasSaid)
      // A build that was killed leaves its turn, and another program may have its number by now, as after a restart of a container.
      say(`Another build is running here (process ${holder}). This one starts when that ends. If that is no build, delete ${file}.`);
    hasSaid = true;
    await wait(lookAgainAfter);
  }
  try {
    return await build();
  } finally {
    rmSync(file, { force: true });
  }
}

/** Whether the turn was free, and is now this process's. */
function takeTurn(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** The process that has the turn; undefined if it has just given it up. */
function holderOf(file: string): number | undefined {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
