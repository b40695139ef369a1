import { existsSync, renameSync } from 'node:fs';
import { rm } from 'node:fs/promises';

/** The folder to build and the steps of a build. */
export interface BuildSteps {
  /** The folder of the built site. */
  folder: string;
  /** Checks the content and returns the exit code. Prints `whenBroken` after the list of problems. */
  check: (whenBroken: string) => number;
  /** Builds into a folder and returns the exit code. */
  run: (folder: string) => Promise<number>;
  /** Runs what writes folders when no other build does: a second one would take away the folder that the first is building in. */
  inTurn?: (build: () => Promise<number>) => Promise<number>;
}

/** Builds the site beside the last good one and replaces that only if everything succeeds. Returns the exit code. */
export async function buildSite({ folder, check, run, inTurn = (build) => build() }: BuildSteps): Promise<number> {
  const untouched = existsSync(folder) ? `the last good site in ${folder}/ is untouched.` : `there is no site in ${folder}/ yet.`;
  if (check(`Nothing was built; ${untouched}`) !== 0) return 1;
  return inTurn(() => buildBeside(folder, run, untouched));
}

async function buildBeside(folder: string, run: BuildSteps['run'], untouched: string): Promise<number> {
  const [next, last] = [`${folder}.next`, `${folder}.last`];
  await remove(next);
  if ((await run(next)) !== 0) {
    await remove(next);
    console.error(`The build failed; ${untouched}`);
    return 1;
  }
  await remove(last);
  if (existsSync(folder)) renameSync(folder, last);
  renameSync(next, folder);
  await remove(last);
  return 0;
}

/** Removes a folder. A site can have 17,000 files, and a disk that is asked for several at once removes them in a third of the time. */
async function remove(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
}
