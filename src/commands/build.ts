/* npm run build: checks the content, then builds the site. `dist/` changes only if everything succeeds. */
import { spawnSync } from 'node:child_process';
import { runContentCheck } from '../content/check/check.ts';
import { buildSite } from '../site/build-and-serve/build.ts';
import { readArguments } from './read-arguments.ts';
import { buildUsage as usage } from './usages.ts';

readArguments(usage);
process.exitCode = buildSite({
  folder: process.env.OUT_DIR ?? 'dist',
  check: (whenBroken) => runContentCheck(undefined, undefined, whenBroken),
  run: (folder) =>
    spawnSync('astro', ['build'], { stdio: 'inherit', env: { ...process.env, OUT_DIR: folder }, shell: process.platform === 'win32' })
      .status ?? 1,
});
