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
import { keepTestsOf, keptTests, type KeptTest } from './test-functions.ts';

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

/** What a report is parsed with. */
const parses = /[\\/]src[\\/](record|content[\\/](mdx|problems|sources|yaml-and-csv))[\\/]/;

/** How long each test takes, for processes that come after the first. Stryker's folder is their working directory. */
const timesFile = 'milliseconds.json';

/** How much a mutant may cost, in processor microseconds, before it counts as one that no test notices. */
const mostWork = 500_000;

/**
 * Runs tests for Stryker in one process that has loaded all of them, so that a mutant costs no more than the tests that reach it:
 * a process for each, as with Stryker's runner for vitest, costs fifty times as much.
 */
class LoadedTestRunner implements TestRunner {
  /** The mutants that are in the code, as Stryker finds them. */
  private readonly mutants: InstrumenterContext = {};
  private milliseconds = new Map<string, number>();
  private last = '';
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
    if (existsSync(timesFile)) this.milliseconds = new Map(JSON.parse(readFileSync(timesFile, 'utf8')) as [string, number][]);
    const files = globSync(testFiles).filter((file) => !needsVitest.test(readFileSync(file, 'utf8')));
    for (const file of files.sort()) await keepTestsOf(pathToFileURL(path.resolve(file)).href);
  }

  async dryRun(): Promise<DryRunResult> {
    const tests: TestResult[] = [];
    let file = '';
    for (const test of keptTests.values()) {
      if (test.file !== file) forgetVariables();
      forgetOfRecords();
      forgetOfTexts();
      ({ file } = test);
      this.mutants.currentTestId = test.id;
      const start = performance.now();
      const failure = await failureOf(test);
      this.milliseconds.set(test.id, performance.now() - start);
      const ran = { id: test.id, name: test.name, fileName: path.resolve(file), timeSpentMs: performance.now() - start };
      tests.push(
        failure === undefined ? { ...ran, status: TestStatus.Success } : { ...ran, status: TestStatus.Failed, failureMessage: failure },
      );
    }
    delete this.mutants.currentTestId;
    writeFileSync(timesFile, JSON.stringify([...this.milliseconds]));
    const { mutantCoverage } = this.mutants;
    return { status: DryRunStatus.Complete, tests, ...(mutantCoverage && { mutantCoverage }) };
  }

  async mutantRun({ testFilter, hitLimit, activeMutant, sandboxFileName }: MutantRunOptions): Promise<MutantRunResult> {
    if (this.spoiled) throw new Error(this.spoiled);
    this.forget(sandboxFileName);
    Object.assign(this.mutants, { activeMutant: activeMutant.id, hitCount: hitLimit === undefined ? undefined : 0, hitLimit });
    let ran = 0;
    let failed: { test: KeptTest; failure: string } | undefined;
    const { user } = process.cpuUsage();
    for (const test of this.likeliestFirst(testFilter, sandboxFileName)) {
      if (process.cpuUsage().user - user > mostWork) break;
      ran++;
      const failure = await failureOf(test);
      if (failure !== undefined) failed = { test, failure };
      if (failed) break;
    }
    const timeout = determineHitLimitReached(this.mutants.hitCount, hitLimit);
    Object.assign(this.mutants, { activeMutant: undefined, hitCount: undefined, hitLimit: undefined });
    if (failed) await this.makeSure(failed.test);
    if (timeout) return { status: MutantRunStatus.Timeout };
    if (!failed) return { status: MutantRunStatus.Survived, nrOfTests: ran };
    return { status: MutantRunStatus.Killed, killedBy: [failed.test.id], failureMessage: failed.failure, nrOfTests: ran };
  }

  /** Notes whether a test that failed with a mutant still fails without it: then the mutant has changed what tests share. */
  private async makeSure(test: KeptTest): Promise<void> {
    this.forget('');
    const failure = await failureOf(test);
    if (failure !== undefined) this.spoiled = `${test.id} fails without a mutant: ${failure}`;
  }

  /** Forgets what a change of a file, or of the last one, may show in. */
  private forget(file: string): void {
    forgetOfRecords();
    if ([file, this.last].some((each) => parses.test(each))) forgetOfTexts();
    if ([file, this.last].some((each) => readsRecord.test(each))) forgetVariables();
    this.last = file;
  }

  /** The tests with these ids: those of the file that is changed, then those of its folder, then the others, the quickest first. */
  private likeliestFirst(ids: readonly string[] | undefined, changed: string): KeptTest[] {
    const name = path.relative(process.cwd(), changed).split(path.sep).join('/').replace(/\.ts$/, '');
    const near = (test: KeptTest): number => (test.file === `${name}.test.ts` ? 0 : path.dirname(test.file) === path.dirname(name) ? 1 : 2);
    const tests = (ids ?? [...keptTests.keys()]).flatMap((id) => keptTests.get(id) ?? []);
    return tests.sort(
      (one, other) => near(one) - near(other) || (this.milliseconds.get(one.id) ?? 0) - (this.milliseconds.get(other.id) ?? 0),
    );
  }
}

/** What a test says where it fails, or undefined where it passes. */
async function failureOf({ run }: KeptTest): Promise<string | undefined> {
  try {
    await run();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'loaded', LoadedTestRunner)];
