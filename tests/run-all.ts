/* npm test: runs every check and test, quickest first, and at the end says how long each took. Stops at the first that fails. */
import { spawn } from 'node:child_process';

/** Scripts of package.json with their arguments; those of one row run side by side, so that no processor idles while a build runs alone. */
const rows: string[][][] = [
  [['test:browser-found']],
  [['check']],
  // The build has one thread, so one worker beside it is enough.
  [['build'], ['test:unit', '--maxWorkers', '1']],
  [['test:record']],
  // Every worker parses each page of the site for itself: one is quicker than two.
  [['test:site', '--maxWorkers', '1'], ['test:browser']],
];

// Hours: each change of a line of code that the rooms hold, to see whether a test notices it.
if (process.env.TEST_FULL === '1') rows.push([['test:mutants']]);

const took: string[] = [];
let isSound = true;
for (const row of rows) {
  const ended = await Promise.all(row.map((script) => run(script)));
  isSound = ended.every((code) => code === 0);
  if (!isSound) break;
}
console.log(`\n${isSound ? 'Everything is sound' : 'Stopped at what failed'}. Seconds: ${took.join(', ')}.`);
process.exitCode = isSound ? 0 : 1;

/** Runs a script and returns its exit code. All that it printed is shown once it ends, since another one may print meanwhile. */
async function run([script = '', ...words]: string[]): Promise<number | null> {
  const start = performance.now();
  const child = spawn('npm', ['run', '--silent', script, ...(words.length > 0 ? ['--', ...words] : [])], {
    shell: process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
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
