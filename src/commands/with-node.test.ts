import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

let top = '';
beforeEach(() => {
  top = mkdtempSync(path.join(tmpdir(), 'with-node-'));
  mkdirSync(path.join(top, 'src/commands'), { recursive: true });
  copyFileSync('src/commands/with-node.js', path.join(top, 'src/commands/with-node.js'));
  copyFileSync('package.json', path.join(top, 'package.json'));
  writeFileSync(path.join(top, 'say.js'), 'console.log(`ran with ${process.execPath}`)');
});
afterEach(() => rmSync(top, { recursive: true, force: true }));

/** Puts a program in the place of the Node that npm brings. */
function bringNode(text: string): string {
  const file = path.join(top, `node_modules/node-linux-${process.arch}/bin/node`);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  chmodSync(file, 0o755);
  return file;
}

/** Runs a script with the Node that is found, by a Node that says that it is of this version. */
function run(version: string) {
  const pretend = `data:text/javascript,Object.defineProperty(process,'versions',{value:{...process.versions,node:'${version}'}})`;
  return spawnSync(process.execPath, ['--import', pretend, path.join(top, 'src/commands/with-node.js'), 'say.js'], {
    cwd: top,
    encoding: 'utf8',
  });
}

const isLinux = process.platform === 'linux';
const onLinuxAlone = 'npm brings a Node on Linux alone.';

it('uses the machine’s own Node when it is new enough, though npm brought another', ({ skip }) => {
  skip(!isLinux, onLinuxAlone);
  bringNode('#!/bin/sh\necho the one that npm brought\n');
  expect(run('22.18.0').stdout).toContain(`ran with ${process.execPath}`);
  expect(run('24.1.0').stdout).toContain(`ran with ${process.execPath}`);
});

it('uses the Node that npm brought when the machine’s own is too old', ({ skip }) => {
  skip(!isLinux, onLinuxAlone);
  bringNode('#!/bin/sh\necho the one that npm brought\n');
  expect(run('22.17.9').stdout).toContain('the one that npm brought');
});

it('says what is wrong where the Node that npm brought cannot run', ({ skip }) => {
  skip(!isLinux, onLinuxAlone);
  bringNode('#!/no/such/loader\n');
  const { status, stderr } = run('20.1.0');
  expect(status).toBe(1);
  expect(stderr).toMatch(/this is 20\.1\.0\. The Node that npm ci brought can’t run on this system .*glibc.*Install Node 22\.18/);
});

it('says what to do where there is no new enough Node at all', () => {
  const { status, stderr } = run('20.1.0');
  expect(status).toBe(1);
  expect(stderr).toMatch(/Node 22\.18 or newer is needed, and this is 20\.1\.0\./);
});
