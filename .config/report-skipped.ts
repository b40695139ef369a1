import path from 'node:path';
import type { Reporter, TestModule, Vitest } from 'vitest/node';

/** A reporter that lists skipped tests with their reasons at the end of a run: `context.skip(reason)` gives the reason. */
export default class ReportSkipped implements Reporter {
  private vitest: Vitest | undefined;

  onInit(vitest: Vitest): void {
    this.vitest = vitest;
  }

  onTestRunEnd(modules: readonly TestModule[]): void {
    for (const line of describeSkipped(modules)) this.vitest?.logger.log(line);
  }
}

function describeSkipped(modules: readonly TestModule[]): string[] {
  return modules.flatMap((module) => {
    const counts = new Map<string, number>();
    for (const test of module.children.allTests('skipped')) {
      const result = test.result();
      const reason = (result.state === 'skipped' ? result.note : undefined) ?? 'no reason is given. Use context.skip(reason).';
      counts.set(reason, (counts.get(reason) ?? 0) + 1);
    }
    const file = path.relative('', module.moduleId);
    return [...counts].map(([reason, count]) => `Skipped ${count} ${count === 1 ? 'test' : 'tests'} of ${file}: ${reason}`);
  });
}
