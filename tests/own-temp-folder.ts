import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/**
 * Gives a run of tests a folder of its own for what they put among temporary files. Returns what takes it away at the end, also while a process that
 * ends takes its own away from there: rmSync would stop at the first file that is gone.
 */
export default function giveOwnTempFolder(): () => Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'tests-'));
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  return async () => {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  };
}
