/*
 * npm run test:lighthouse: reads pages of the built site with Lighthouse, as on a phone and as on a desktop, and prints a table. Part of npm run test:full.
 * It exits with 1 where a page misses a goal that does not depend on the machine. Addresses after it choose the pages.
 */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { precompressFolder } from '../../src/site/hosting/precompress.ts';
import { serveSite } from '../../src/site/build-and-serve/serve.ts';
import { findBrowser } from '../browser/find-browser.ts';
import { listMissedLighthouseGoals, writeLighthouseTable, type LighthouseMeasure } from './goals.ts';
import { bestOfRuns, measureWithLighthouse } from './measure-page.ts';

const [...asked] = process.argv.slice(2);
const pages =
  asked.length > 0
    ? asked
    : [
        '/',
        '/authorities/northamptonshire/',
        '/reports/northumberland/2020-01-ilacs/',
        '/reports/northamptonshire/2022-09-self-evaluation/',
        '/then-and-now/north-northamptonshire/northamptonshire-2022-09-self-evaluation-then-2022-10-ilacs/',
        '/compare/',
        '/compare/neglect/',
        '/search/?q=neglect',
        '/england/',
        '/grades/',
      ];
const runs = 3;
const port = 9_333 + (process.pid % 500);

if (!existsSync('dist/index.html')) throw new Error('There is no built site in dist. Run npm run build first.');
const scratch = mkdtempSync(path.join(tmpdir(), 'lighthouse-'));
cpSync('dist', scratch, { recursive: true });
// What is measured is compressed as on a host, and not at each request.
for (const folder of ['assets', 'search']) precompressFolder(path.join(scratch, folder));
for (const address of pages) {
  const file = path.join(scratch, new URL(address, 'http://localhost').pathname, 'index.html');
  writeFileSync(`${file}.br`, brotliCompressSync(readFileSync(file)));
}
const { server } = await serveSite({ folder: scratch, base: '/', port: 0 });
const site = `http://localhost:${(server.address() as AddressInfo).port}/`;
const executablePath = findBrowser();
const browser = await chromium.launch({
  ...(executablePath && { executablePath }),
  args: ['--no-sandbox', '--disable-gpu', `--remote-debugging-port=${port}`],
});
const measures: LighthouseMeasure[] = [];
try {
  for (const address of pages)
    for (const device of ['mobile', 'desktop'] as const) {
      const all: LighthouseMeasure[] = [];
      for (let run = 0; run < runs; run += 1) all.push(await measureWithLighthouse(site, address, device, port));
      measures.push(bestOfRuns(all));
    }
} finally {
  await browser.close();
  server.close();
  rmSync(scratch, { recursive: true });
}
console.log(writeLighthouseTable(measures));
console.log(
  '\nThe best of three runs each. * misses a goal. Performance and TBT depend on how busy the machine is, so they decide nothing.',
);
const missed = measures.flatMap(listMissedLighthouseGoals);
for (const fault of missed) console.error(fault);
process.exitCode = missed.length === 0 ? 0 : 1;
