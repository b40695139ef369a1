import lighthouse, { desktopConfig } from 'lighthouse';
import type { Device, LighthouseMeasure } from './goals.ts';

const percent = (score: number | null | undefined) => Math.round((score ?? 0) * 100);

/** What one run of Lighthouse measures of a page, in the Chromium that listens at a port. */
export async function measureWithLighthouse(site: string, address: string, device: Device, port: number): Promise<LighthouseMeasure> {
  const result = await lighthouse(
    new URL(address, site).href,
    {
      port,
      output: 'json',
      logLevel: 'error',
      onlyCategories: ['performance', 'accessibility', 'best-practices'],
      disableFullPageScreenshot: true,
    },
    device === 'desktop' ? desktopConfig : undefined,
  );
  if (!result || result.lhr.runtimeError) throw new Error(`Lighthouse could not read ${address}: ${result?.lhr.runtimeError?.message}`);
  const { categories, audits } = result.lhr;
  const numberOf = (audit: string) => audits[audit]?.numericValue ?? 0;
  const decisive = ['accessibility', 'best-practices']
    .flatMap((name) => categories[name]?.auditRefs ?? [])
    .filter(({ weight }) => weight > 0);
  const failed = decisive.map(({ id }) => audits[id]).filter((audit) => audit && audit.score !== null && audit.score < 1);
  return {
    address,
    device,
    performance: percent(categories.performance?.score),
    accessibility: percent(categories.accessibility?.score),
    bestPractices: percent(categories['best-practices']?.score),
    largestPaint: numberOf('largest-contentful-paint'),
    blocked: numberOf('total-blocking-time'),
    shift: numberOf('cumulative-layout-shift'),
    elements: numberOf('dom-size'),
    requests: (audits['network-requests']?.details as { items?: unknown[] } | undefined)?.items?.length ?? 0,
    kilobytes: Math.round(numberOf('total-byte-weight') / 1_000),
    findings: failed.map((audit) => `${audit?.id}: ${audit?.title}`),
  };
}

/** The best of some runs of a page: the least times and the best scores, but the worst shift and all findings. */
export function bestOfRuns(runs: readonly LighthouseMeasure[]): LighthouseMeasure {
  const [first] = runs;
  if (!first) throw new Error('There was no run.');
  const least = (key: 'largestPaint' | 'blocked') => Math.min(...runs.map((run) => run[key]));
  return {
    ...first,
    performance: Math.max(...runs.map(({ performance }) => performance)),
    accessibility: Math.min(...runs.map(({ accessibility }) => accessibility)),
    bestPractices: Math.min(...runs.map(({ bestPractices }) => bestPractices)),
    largestPaint: least('largestPaint'),
    blocked: least('blocked'),
    shift: Math.max(...runs.map(({ shift }) => shift)),
    findings: [...new Set(runs.flatMap(({ findings }) => findings))],
  };
}
