/** Lighthouse tries a page as on a phone on slow 4G and as on a desktop, both simulated. */
export type Device = 'mobile' | 'desktop';

/** What Lighthouse measured of a page in some runs, each number the best of them: a busy machine can only make a run worse. */
export interface LighthouseMeasure {
  address: string;
  device: Device;
  /** Scores from 0 to 100. */
  performance: number;
  accessibility: number;
  bestPractices: number;
  /** Milliseconds until the largest words or picture are there (largest contentful paint), and that scripts block the page (total blocking time). */
  largestPaint: number;
  blocked: number;
  /** How far things moved (cumulative layout shift), the worst of the runs. */
  shift: number;
  elements: number;
  requests: number;
  kilobytes: number;
  /** What accessibility and best practices found. */
  findings: readonly string[];
}

/** The largest paint is simulated from bytes and requests, so it is nearly the same on any machine. */
const goals = {
  mobile: { performance: 95, largestPaint: 1_800, blocked: 50 },
  desktop: { performance: 100, largestPaint: 800, blocked: 50 },
} as const;

/** What pages are known to miss, to be mended: it may not grow. By page, the largest paint in milliseconds and the shift. */
const knownToMiss: Readonly<Record<string, { largestPaint?: number; shift?: number }>> = {
  '/reports/northamptonshire/2022-09-self-evaluation/ on mobile': { largestPaint: 3_200 },
};

/** The goals that a page misses and that decide, in words: all but those that depend on how busy the machine is. */
export function listMissedLighthouseGoals(measure: LighthouseMeasure): string[] {
  const known = knownToMiss[`${measure.address} on ${measure.device}`];
  const largestPaint = known?.largestPaint ?? goals[measure.device].largestPaint;
  return [
    ...measure.findings,
    ...(measure.accessibility < 100 ? [`accessibility is ${measure.accessibility}, not 100`] : []),
    ...(measure.bestPractices < 100 ? [`best practices are ${measure.bestPractices}, not 100`] : []),
    ...(measure.shift >= (known?.shift ?? 0.001) ? [`things move by ${measure.shift.toFixed(3)}`] : []),
    ...(measure.largestPaint > largestPaint ? [`the largest paint takes ${Math.round(measure.largestPaint)} ms, not ${largestPaint}`] : []),
  ].map((fault) => `${measure.address} on ${measure.device}: ${fault}`);
}

/** A table of what was measured, as Markdown. A star is at what misses its goal; that of performance and blocking decides nothing. */
export function writeLighthouseTable(measures: readonly LighthouseMeasure[]): string {
  const row = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
  const head = [
    'page',
    'device',
    'performance',
    'LCP ms',
    'TBT ms',
    'CLS',
    'accessibility',
    'best practices',
    'elements',
    'requests',
    'kB',
  ];
  return [
    row(head),
    row(head.map(() => '---')),
    ...measures.map((measure) => {
      const goal = goals[measure.device];
      const star = (value: number, isMissed: boolean) => `${Math.round(value)}${isMissed ? ' *' : ''}`;
      return row([
        measure.address,
        measure.device,
        star(measure.performance, measure.performance < goal.performance),
        star(measure.largestPaint, measure.largestPaint > goal.largestPaint),
        star(measure.blocked, measure.blocked > goal.blocked),
        measure.shift.toFixed(3),
        measure.accessibility,
        measure.bestPractices,
        measure.elements,
        measure.requests,
        measure.kilobytes,
      ]);
    }),
  ].join('\n');
}
