/* npm run build: checks the content, then builds the site. `dist/` changes only if everything succeeds. */
import { spawnSync } from 'node:child_process';
import { check } from '../content/check.ts';
import { build } from '../site/build.ts';
import { readArguments } from './read-arguments.ts';
import { build as usage } from './usages.ts';

readArguments(usage);
process.exitCode = build({
  folder: process.env.OUT_DIR ?? 'dist',
  check: (whenBroken) => check(undefined, undefined, whenBroken),
  run: (folder) =>
    spawnSync('astro', ['build'], { stdio: 'inherit', env: { ...process.env, OUT_DIR: folder }, shell: process.platform === 'win32' })
      .status ?? 1,
});
