/*
 * npm run bench:scale: builds made records of 5, 50 and 500 reports, and beside each a bare Astro project that writes as many pages and bytes.
 * Prints a table of what each costs, how that compares and grows, and the memory. Not part of npm test. Numbers after it choose the sizes: npm run bench:scale -- 5 50. With --one-more it builds each again
 * with one more report, with what was kept from the build before and without, and exits with 1 if the two differ.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readArguments } from '../../../src/commands/read-arguments.ts';
import { makeContent } from '../make-content.ts';
import { findOverBudget, measureSite, writeBudgetTable, type MeasuredSite } from '../page-budgets.ts';
import { measureOneMore } from './one-more.ts';
import { makeBareProject } from './bare-project.ts';
import { listMissedCostGoals, listMissedOneMoreGoals, writeCostTable, type MeasuredCost } from './cost-table.ts';
import { measureBuild, sizesOfFiles } from './measure-build.ts';

const usage = {
  help: `npm run bench:scale [-- 5 50 500] [--one-more]

Builds made records of so many reports, each beside a bare Astro project that writes as many pages and bytes, and prints what they
cost and what their pages weigh. It exits with 1 where a page is over its budget.

  --one-more  adds a report instead, and builds with what was kept from the build before and without: says how long it takes, which files
              change, and whether both give the same`,
  options: { 'one-more': { type: 'boolean', default: false } },
  maxPositionals: Infinity,
} as const;

const { positionals, values } = readArguments(usage);
const sizes = positionals.length > 0 ? positionals.map(Number) : [5, 50, 500];
const scratch = mkdtempSync(path.join(tmpdir(), 'scale-'));

const number = (value: number, digits = 0) => value.toFixed(digits);
const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

/** Builds records beside bare projects, and prints what they cost and how that grows. */
async function compareWithBareProjects(): Promise<void> {
  const costs: MeasuredCost[] = [];
  const measured: MeasuredSite[] = [];
  for (const reports of sizes) {
    const [content, site, bare, cache] = ['content', 'site', 'bare', 'cache'].map((name) => path.join(scratch, `${name}-${reports}`)) as [
      string,
      string,
      string,
      string,
    ];
    makeContent(content, reports, 1);
    const ours = await measureBuild('node src/commands/build.ts', {
      folder: site,
      environment: { CONTENT_DIR: content, OUT_DIR: site, CACHE_DIR: cache },
    });
    makeBareProject(bare, sizesOfFiles(site), 'node_modules');
    const astro = path.resolve('node_modules/astro/bin/astro.mjs');
    console.error(`${reports} reports are built; now a bare project of as many files.`);
    costs.push({ reports, ours, bare: await measureBuild(`node ${astro} build`, { folder: path.join(bare, 'dist'), at: bare }) });
    measured.push(measureSite(String(reports), site));
    for (const folder of [content, site, bare, cache]) rmSync(folder, { recursive: true, force: true });
  }

  console.log(writeCostTable(costs));
  const missed = listMissedCostGoals(costs);
  console.log(
    missed.length === 0 ? '\nThe build is within its goals.' : `\nNot reached yet:\n${missed.map((each) => `- ${each}`).join('\n')}`,
  );
  printPageBudgets(measured);
}

/** Prints what the pages of built sites weigh, and what is over its budget: then this exits with 1. */
function printPageBudgets(measured: readonly MeasuredSite[]): void {
  const over = findOverBudget(measured);
  console.log(`\n${writeBudgetTable(measured)}\n`);
  console.log(over.length === 0 ? 'All pages are within their budgets.' : `Over budget:\n${over.map((each) => `- ${each}`).join('\n')}`);
  if (over.length > 0) process.exitCode = 1;
}

/** Builds records with one more report, and prints what that takes and changes. */
async function compareWithOneMore(): Promise<void> {
  for (const size of sizes) {
    const { first, unchanged, more, anew, changed, wrong } = await measureOneMore(size, scratch);
    console.log(row(['reports', 'build', 'seconds', 'processor seconds']));
    console.log(row(['---', '---', '---', '---']));
    const builds = { first, 'again, nothing changed': unchanged, 'one more report': more, 'one more report, nothing kept': anew };
    for (const [name, { seconds, processor }] of Object.entries(builds))
      console.log(row([String(size), name, number(seconds), number(processor)]));
    const folders = new Map<string, number>();
    for (const file of changed) folders.set(file.split('/')[0] ?? '', (folders.get(file.split('/')[0] ?? '') ?? 0) + 1);
    console.log(`One more report changes ${changed.length} files: ${[...folders].map(([name, count]) => `${name} ${count}`).join(', ')}.`);
    for (const missed of listMissedOneMoreGoals({ more, anew, changed })) console.log(`Not reached yet: ${missed}`);
    console.log(wrong.length === 0 ? 'With and without what was kept, all files are the same.' : `These differ: ${wrong.join(', ')}`);
    if (wrong.length > 0) process.exitCode = 1;
  }
}

await (values['one-more'] ? compareWithOneMore() : compareWithBareProjects());
rmSync(scratch, { recursive: true, force: true });
