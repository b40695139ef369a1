/*
 * npm test: runs the check and the tests in lanes, for two processors, and at the end says how long each took. Begins nothing more once one fails.
 * It leaves out what is further: files named `….further.test.ts`, and tests in a browser with that tag. With --all it does not.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { setPriority, tmpdir } from 'node:os';
import path from 'node:path';
import { further } from './browser/kept-page.ts';

/** Scripts of package.json with their arguments, one after another. */
type Lane = string[][];

/**
 * The lanes run side by side. Tests of the site wait for the build in the first lane. Tests have one worker, since that lane keeps a processor busy, and
 * each worker of the site’s tests would read every page for itself. The check has a lane of its own, since the one of types waits as often as it works.
 * Tests in the browser give way to all others: they alone can use both processors when the other lanes have ended.
 */
const isAll = process.argv.includes('--all');
const oneWorker = ['--maxWorkers', '1', ...(isAll ? [] : ['--exclude', '**/*.further.test.ts'])];
const lanes: Lane[] = [
  [['test:programs-found'], ['build'], ['test:browser', ...(isAll ? [] : ['--grep-invert', further.tag])]],
  [
    ['test:node', '--project', 'unit', '--project', 'record', ...oneWorker],
    ['test:site', ...oneWorker],
  ],
  [['check']],
];
const givesWay = 'test:browser';
const needed: Readonly<Record<string, string>> = { 'test:site': 'build' };

// Alone, since it measures: pages in Lighthouse. Then each change of a line of code that the rooms hold, to see whether a test notices it.
const last: Lane = process.env.TEST_FULL === '1' ? [['test:lighthouse'], ['test:mutants']] : [];

// What one program compiled, the others need not compile again.
const compiled = mkdtempSync(path.join(tmpdir(), 'compiled-'));
const env = { ...process.env, NODE_COMPILE_CACHE: compiled, TEST_PORT: process.env.TEST_PORT ?? String(await findFreePort()) };

const took: string[] = [];
const ended = new Map<string, Promise<boolean>>();
let isSound = true;
const endings = new Map<string, (isSound: boolean) => void>();
for (const [script = ''] of lanes.flat()) ended.set(script, new Promise((resolve) => endings.set(script, resolve)));

await Promise.all(lanes.map(runLane));
await runLane(last);
console.log(`\n${isSound ? 'Everything is sound' : 'Stopped at what failed'}. Seconds: ${took.join(', ')}.`);
rmSync(compiled, { recursive: true, force: true });
process.exitCode = isSound ? 0 : 1;

/** Runs the scripts of a lane one after another, until one in any lane fails. */
async function runLane(lane: Lane): Promise<void> {
  for (const script of lane) {
    const [name = ''] = script;
    const before = await ended.get(needed[name] ?? '');
    if (before !== false && isSound) isSound = (await run(script)) === 0 && isSound;
    endings.get(name)?.(isSound);
  }
}

/** Runs a script and returns its exit code. All that it printed is shown once it ends, since another one may print meanwhile. */
async function run([script = '', ...words]: string[]): Promise<number | null> {
  const start = performance.now();
  const child = spawn('npm', ['run', '--silent', script, ...(words.length > 0 ? ['--', ...words] : [])], {
    shell: process.platform === 'win32',
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (script === givesWay && child.pid !== undefined) setPriority(child.pid, 2);
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece: Buffer) => said.push(piece));
  const code = await new Promise<number | null>((resolve) => {
    child.on('close', resolve);
    child.on('error', (error) => {
      said.push(Buffer.from(`${error.message}\n`));
      resolve(1);
    });
  });
  took.push(`${script} ${Math.round((performance.now() - start) / 1000)}`);
  console.log(`\n# ${script}${code === 0 ? '' : ' FAILED'}\n${Buffer.concat(said).toString().trimEnd()}`);
  return code;
}

/** A port that no program uses: two runs can then be beside each other, and what is left of one does not stop the next. */
async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
