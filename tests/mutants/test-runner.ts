import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { InstrumenterContext } from '@stryker-mutator/api/core';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  determineHitLimitReached,
  DryRunStatus,
  MutantRunStatus,
  TestStatus,
  type DryRunResult,
  type MutantRunOptions,
  type MutantRunResult,
  type TestResult,
  type TestRunner,
} from '@stryker-mutator/api/test-runner';
import { forgetOfRecords, forgetOfTexts, forgetVariables, loadForgetfully } from './forget.ts';
import { loadTestFile, makeTests, type KeptTest, type MadeTests } from './test-functions.ts';

/** The unit tests of the rooms whose code is mutated, and of those that ask them. */
const testFiles = [
  'src/{record,content,questions,hexmap,charts}/**/*.test.ts',
  'src/search/{query,rank,intents,text}/**/*.test.ts',
  'src/search/*.test.ts',
  'tests/{content,fixtures}/**/*.test.ts',
];

/** What files of tests hold that change globals or compare files. They are left out. */
const needsVitest = /^import \{.*\b(before|after)Each\b.*\} from 'vitest'|\bvi\.(stub|spyOn|use|set)|toMatchFileSnapshot/m;

/** What a record is read with: what one of its mutants does is in the invented record that tests share. */
const readsRecord = /[\\/]src[\\/](record|content)[\\/]/;

/** What texts are read with: a report is parsed, a phrase of the glossary taken apart. */
const parses = /[\\/]src[\\/](record|search|content[\\/](mdx|problems|sources|yaml-and-csv))[\\/]/;

/** What the first run found of each test, for processes that come after it. Stryker's folder is their working directory. */
const foundFile = 'first-run.json';

/** What the first run found of a test. */
interface Found {
  /** How long it takes with what its file works out before. */
  milliseconds: number;
  /** The ids of the mutants that it reaches. Those of a file follow one another. */
  reached: ReadonlySet<number>;
}

/** So many mutants of a file before and after one are about the same lines. */
const around = 30;

/** How much a mutant may cost, in processor microseconds, before it counts as one that no test notices. */
const mostWork = 500_000;

/**
 * Runs tests for Stryker in one process that has loaded all of them, so that a mutant costs no more than the tests that reach it:
 * a process for each, as with Stryker's runner for vitest, costs fifty times as much.
 */
class LoadedTestRunner implements TestRunner {
  /** The mutants that are in the code, as Stryker finds them. */
  private readonly mutants: InstrumenterContext = {};
  private files: string[] = [];
  private found = new Map<string, Found>();
  /** The tests that were made with the mutant that is in the code now, by file. */
  private readonly made = new Map<string, MadeTests>();
  /** How many mutants of a file a test has noticed, by both: it is likely to notice others. */
  private readonly noticed = new Map<string, number>();
  private last = '';
  private readonly mutantsOfFiles = new Map<string, readonly number[]>();
  private readonly testsThatReach = new Map<number, number>();
  /** Why tests may fail without a mutant now, if they may: then Stryker is asked for a new process. */
  private spoiled = '';

  /** Nothing needs to be loaded again: mutants that only loading reaches are ignored (ignoreStatic). */
  capabilities(): { reloadEnvironment: boolean } {
    return { reloadEnvironment: true };
  }

  async init(): Promise<void> {
    process.env.NODE_ENV = 'test';
    Object.assign(globalThis, { __stryker__: this.mutants });
    loadForgetfully(pathToFileURL(`${process.cwd()}/`).href, import.meta.resolve('./test-functions.ts'));
    if (existsSync(foundFile))
      this.found = new Map(
        (JSON.parse(readFileSync(foundFile, 'utf8')) as [string, number, number[]][]).map(([id, milliseconds, reached]) => [
          id,
          { milliseconds, reached: new Set(reached) },
        ]),
      );
    const files = globSync(testFiles).filter((file) => !needsVitest.test(readFileSync(file, 'utf8')));
    for (const file of files.sort()) this.files.push(await loadTestFile(pathToFileURL(path.resolve(file)).href));
  }

  async dryRun(): Promise<DryRunResult> {
    const tests: TestResult[] = [];
    for (const file of this.files) tests.push(...(await this.dryRunOf(file)));
    writeFileSync(foundFile, JSON.stringify([...this.found].map(([id, { milliseconds, reached }]) => [id, milliseconds, [...reached]])));
    const { mutantCoverage } = this.mutants;
    return { status: DryRunStatus.Complete, tests, ...(mutantCoverage && { mutantCoverage }) };
  }

  /** The tests of a file, run without a mutant. What the file reaches before its tests counts as reached by each. */
  private async dryRunOf(file: string): Promise<TestResult[]> {
    const results: TestResult[] = [];
    this.forgetAll();
    this.mutants.currentTestId = file;
    const begin = performance.now();
    const made = await makeTests(file);
    const making = performance.now() - begin;
    for (const { id, name, run } of made.tests.values()) {
      forgetOfRecords();
      forgetOfTexts();
      this.mutants.currentTestId = id;
      const start = performance.now();
      const failure = await failureOf(run);
      const timeSpentMs = performance.now() - start;
      this.found.set(id, { milliseconds: making + timeSpentMs, reached: new Set() });
      const ran = { id, name, fileName: path.resolve(file), timeSpentMs };
      results.push(
        failure === undefined ? { ...ran, status: TestStatus.Success } : { ...ran, status: TestStatus.Failed, failureMessage: failure },
      );
    }
    delete this.mutants.currentTestId;
    made.end();
    const { [file]: shared = {}, ...perTest } = this.mutants.mutantCoverage?.perTest ?? {};
    for (const id of made.tests.keys()) {
      perTest[id] = { ...Object.fromEntries(Object.keys(shared).map((mutant) => [mutant, 1])), ...perTest[id] };
      this.found.set(id, { milliseconds: this.found.get(id)?.milliseconds ?? 0, reached: new Set(Object.keys(perTest[id]).map(Number)) });
    }
    if (this.mutants.mutantCoverage) this.mutants.mutantCoverage.perTest = perTest;
    return results;
  }

  async mutantRun({ testFilter, hitLimit, activeMutant, sandboxFileName }: MutantRunOptions): Promise<MutantRunResult> {
    if (this.spoiled) throw new Error(this.spoiled);
    this.forget(sandboxFileName);
    Object.assign(this.mutants, { activeMutant: activeMutant.id, hitCount: hitLimit === undefined ? undefined : 0, hitLimit });
    let ran = 0;
    let failed: { id: string; failure: string } | undefined;
    const { user } = process.cpuUsage();
    for (const id of this.likeliestFirst(testFilter, sandboxFileName, Number(activeMutant.id))) {
      if (process.cpuUsage().user - user > mostWork) break;
      ran++;
      const failure = await failureOf(async () => (await this.testOf(id))?.run());
      if (failure !== undefined) failed = { id, failure };
      if (failed) break;
    }
    this.endTests();
    const timeout = determineHitLimitReached(this.mutants.hitCount, hitLimit);
    Object.assign(this.mutants, { activeMutant: undefined, hitCount: undefined, hitLimit: undefined });
    if (failed) await this.makeSure(failed.id);
    if (timeout) return { status: MutantRunStatus.Timeout };
    if (!failed) return { status: MutantRunStatus.Survived, nrOfTests: ran };
    const both = `${sandboxFileName} ${failed.id}`;
    this.noticed.set(both, (this.noticed.get(both) ?? 0) + 1);
    return { status: MutantRunStatus.Killed, killedBy: [failed.id], failureMessage: failed.failure, nrOfTests: ran };
  }

  /** The test with an id, made with the mutant that is in the code now. */
  private async testOf(id: string): Promise<KeptTest | undefined> {
    const [file = ''] = id.split('#');
    const made = this.made.get(file) ?? (await makeTests(file));
    this.made.set(file, made);
    return made.tests.get(id);
  }

  /** Clears away the tests that were made, and what they leave. */
  private endTests(): void {
    for (const { end } of this.made.values()) end();
    this.made.clear();
  }

  /** Notes whether a test that failed with a mutant still fails without it: then the mutant has changed what tests share. */
  private async makeSure(id: string): Promise<void> {
    this.forget('');
    const failure = await failureOf(async () => (await this.testOf(id))?.run());
    this.endTests();
    if (failure !== undefined) this.spoiled = `${id} fails without a mutant: ${failure}`;
  }

  private forgetAll(): void {
    forgetOfRecords();
    forgetOfTexts();
    forgetVariables();
  }

  /** Forgets what a change of a file, or of the last one, may show in. */
  private forget(file: string): void {
    forgetOfRecords();
    if ([file, this.last].some((each) => parses.test(each))) forgetOfTexts();
    if ([file, this.last].some((each) => readsRecord.test(each))) forgetVariables();
    this.last = file;
  }

  /**
   * These tests, by turns the next of two lists: of those that noticed most other changes of the file, and of those that reach what few tests reach
   * around this one, since a test of a fault goes where others do not. Within each come tests of the file, its folder and its room, then the quickest.
   */
  private likeliestFirst(ids: readonly string[] | undefined, changed: string, mutant: number): string[] {
    const name = path.relative(process.cwd(), changed).split(path.sep).join('/').replace(/\.ts$/, '');
    const room = name.split('/').slice(0, 2).join('/');
    const near = (id: string): number => {
      const [file = ''] = id.split('#');
      if (file === `${name}.test.ts`) return 0;
      if (path.dirname(file) === path.dirname(name)) return 1;
      return file.startsWith(`${room}/`) || file.startsWith(room.replace('src', 'tests')) ? 2 : 3;
    };
    const others = this.mutantsOf(changed).filter((other) => Math.abs(other - mutant) <= around);
    const weights = others.map((other) => ({ other, weight: 1 / (this.countOfTests(other) * (1 + Math.abs(other - mutant))) }));
    const known = [...(ids ?? this.found.keys())].map((id) => {
      const { milliseconds = 0, reached } = this.found.get(id) ?? {};
      const noticed = this.noticed.get(`${changed} ${id}`) ?? 0;
      const goes = weights.reduce((sum, { other, weight }) => sum + (reached?.has(other) ? weight : 0), 0);
      return { id, noticed, goes, near: near(id), milliseconds };
    });
    const inOrderOf = (first: 'noticed' | 'goes') =>
      known
        .toSorted(
          (a, b) =>
            b[first] - a[first] ||
            Math.min(a.near, 1) - Math.min(b.near, 1) ||
            b.goes - a.goes ||
            a.near - b.near ||
            a.milliseconds - b.milliseconds,
        )
        .map(({ id }) => id);
    const byReach = inOrderOf('goes');
    return [...new Set(inOrderOf('noticed').flatMap((id, at) => [id, byReach[at] ?? id]))];
  }

  /** The mutants of a file, which has the id of each in its text. */
  private mutantsOf(file: string): readonly number[] {
    const kept = this.mutantsOfFiles.get(file);
    if (kept) return kept;
    const mutants = [...new Set([...readFileSync(file, 'utf8').matchAll(/stryMutAct_\w+\("(\d+)"\)/g)].map(([, id]) => Number(id)))];
    this.mutantsOfFiles.set(file, mutants);
    return mutants;
  }

  /** How many tests reach a mutant; at least one, for those that none reaches. */
  private countOfTests(mutant: number): number {
    if (this.testsThatReach.size === 0)
      for (const { reached } of this.found.values())
        for (const each of reached) this.testsThatReach.set(each, (this.testsThatReach.get(each) ?? 0) + 1);
    return this.testsThatReach.get(mutant) ?? 1;
  }
}

/** What a test says where it fails, or undefined where it passes. */
async function failureOf(run: KeptTest['run']): Promise<string | undefined> {
  try {
    await run();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'loaded', LoadedTestRunner)];
