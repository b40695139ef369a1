/*
 * npm run bench:scale: builds made records of 5, 50 and 500 reports, and beside each a bare Astro project that writes as many pages and bytes.
 * Prints a table. Not part of npm test. Numbers after it choose the sizes: npm run bench:scale -- 5 50.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readArguments } from '../../../src/commands/read-arguments.ts';
import { makeContent } from '../make-content.ts';
import { makeBareProject } from './bare-project.ts';
import { measureBuild, sizesOfFiles, type BuildCost } from './measure-build.ts';

const usage = {
  help: `npm run bench:scale [-- 5 50 500]

Builds made records of so many reports, each beside a bare Astro project that writes as many pages and bytes, and prints what they cost.`,
  options: {},
  maxPositionals: Infinity,
} as const;

const { positionals } = readArguments(usage);
const sizes = positionals.length > 0 ? positionals.map(Number) : [5, 50, 500];
const scratch = mkdtempSync(path.join(tmpdir(), 'scale-'));
const costs: { reports: number; ours: BuildCost; bare: BuildCost }[] = [];

const number = (value: number, digits = 0) => value.toFixed(digits);
const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

for (const reports of sizes) {
  const [content, site, bare] = ['content', 'site', 'bare'].map((name) => path.join(scratch, `${name}-${reports}`)) as [
    string,
    string,
    string,
  ];
  makeContent(content, reports, 1);
  const ours = await measureBuild('node src/commands/build.ts', { folder: site, environment: { CONTENT_DIR: content, OUT_DIR: site } });
  makeBareProject(bare, sizesOfFiles(site), 'node_modules');
  const astro = path.resolve('node_modules/astro/bin/astro.mjs');
  costs.push({ reports, ours, bare: await measureBuild(`node ${astro} build`, { folder: path.join(bare, 'dist'), at: bare }) });
  for (const folder of [content, site, bare]) rmSync(folder, { recursive: true, force: true });
}

console.log(row(['reports', 'built', 'seconds', 'processor seconds', 'memory, MB', 'files', 'MB', 'times bare']));
console.log(row(['---', '---', '---', '---', '---', '---', '---', '---']));
for (const { reports, ours, bare } of costs)
  for (const [name, cost] of Object.entries({ 'this site': ours, 'bare Astro': bare })) {
    const { seconds, processor, memory, files, bytes } = cost;
    const ratio = cost === ours ? number(ours.processor / bare.processor, 1) : '';
    console.log(row([String(reports), name, number(seconds), number(processor), number(memory), String(files), number(bytes), ratio]));
  }
costs.slice(1).forEach(({ reports, ours }, index) => {
  const before = costs[index];
  if (!before) return;
  const exponent = Math.log(ours.processor / before.ours.processor) / Math.log(reports / before.reports);
  console.log(
    `From ${before.reports} to ${reports} reports, processor seconds grow with the power ${number(exponent, 2)} of their number.`,
  );
});
rmSync(scratch, { recursive: true, force: true });
