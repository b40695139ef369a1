import { globSync } from 'node:fs';
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
import { forgetMaps, forgetVariables, loadForgetfully } from './forget.ts';
import { keepTestsOf, keptTests, type KeptTest } from './test-functions.ts';

/** The unit tests of the rooms whose code is mutated. */
const testFiles = ['src/{record,content,questions,search/query}/**/*.test.ts', 'tests/{content,fixtures}/**/*.test.ts'];

/** The rooms that a record is read with: what one of their mutants does is in the invented record that tests share. */
const readsRecord = /[\\/]src[\\/](record|content)[\\/]/;

/**
 * Runs tests for Stryker in one process that has loaded all of them, so that a mutant costs no more than the tests that reach it:
 * a process for each, as with Stryker's runner for vitest, costs fifty times as much.
 */
class LoadedTestRunner implements TestRunner {
  /** The mutants that are in the code, as Stryker finds them. */
  private readonly mutants: InstrumenterContext = {};
  private readonly milliseconds = new Map<string, number>();
  private hadReadRecord = false;
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
    for (const file of globSync(testFiles).sort()) await keepTestsOf(pathToFileURL(path.resolve(file)).href);
  }

  async dryRun(): Promise<DryRunResult> {
    const tests: TestResult[] = [];
    let file = '';
    for (const test of keptTests.values()) {
      if (test.file !== file) forgetVariables();
      forgetMaps();
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
    const { mutantCoverage } = this.mutants;
    return { status: DryRunStatus.Complete, tests, ...(mutantCoverage && { mutantCoverage }) };
  }

  async mutantRun({ testFilter, hitLimit, activeMutant, sandboxFileName }: MutantRunOptions): Promise<MutantRunResult> {
    if (this.spoiled) throw new Error(this.spoiled);
    this.forget(readsRecord.test(sandboxFileName));
    Object.assign(this.mutants, { activeMutant: activeMutant.id, hitCount: hitLimit === undefined ? undefined : 0, hitLimit });
    let ran = 0;
    let failed: { test: KeptTest; failure: string } | undefined;
    for (const test of this.quickestFirst(testFilter)) {
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
    this.forget(false);
    const failure = await failureOf(test);
    if (failure !== undefined) this.spoiled = `${test.id} fails without a mutant: ${failure}`;
  }

  private forget(readsRecordNow: boolean): void {
    forgetMaps();
    if (readsRecordNow || this.hadReadRecord) forgetVariables();
    this.hadReadRecord = readsRecordNow;
  }

  private quickestFirst(ids: readonly string[] | undefined): KeptTest[] {
    const tests = [...keptTests.values()].filter(({ id }) => ids === undefined || ids.includes(id));
    return tests.sort((one, other) => (this.milliseconds.get(one.id) ?? 0) - (this.milliseconds.get(other.id) ?? 0));
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
