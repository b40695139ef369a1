import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** What a command ended with and printed. */
export interface CommandResult {
  status: number | null;
  stdout: string;
  stderr: string;
  /** All that it printed. */
  output: string;
}

// vitest sets these variables for its own pages; a command started from a test must not inherit them.
const inherited = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(BASE_URL|MODE|DEV|PROD|SSR|NODE_ENV|VITEST.*)$/.test(name)),
);

/**
 * A copy of a content folder that a test may change, and a function that runs one of our commands on it. What `build` makes is in `dist`,
 * for a site at https://example.org/record/. A build takes seconds: let several questions share one.
 */
export function copyRecord(from: string) {
  const scratch = mkdtempSync(path.join(tmpdir(), 'record-'));
  const [content, dist] = [path.join(scratch, 'content'), path.join(scratch, 'dist')];
  cpSync(from, content, { recursive: true });
  const env = {
    ...inherited,
    CONTENT_DIR: content,
    CACHE_DIR: path.join(scratch, 'cache'),
    SITE_BASE: '/record/',
    SITE_URL: 'https://example.org',
    OUT_DIR: dist,
  };
  const run = (command: string, ...words: string[]): CommandResult => {
    const { status, stdout, stderr } = spawnSync('node', [`src/commands/${command}.ts`, ...words], { encoding: 'utf8', env });
    return { status, stdout, stderr, output: stdout + stderr };
  };
  return { scratch, content, dist, run };
}
