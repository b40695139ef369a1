import type { BuildCost } from './measure-build.ts';

/** What a record of so many reports costs to build, and a bare Astro project that writes as many pages and bytes. */
export interface MeasuredCost {
  reports: number;
  ours: BuildCost;
  bare: BuildCost;
}

/** What builds are to stay within: times the processor seconds of a bare project, MB of memory, and the power of growth. */
const goals = { ratio: 1.5, memory: 2_000, power: 1.05 };

/** What a build with one more report is to stay within: a share of the processor seconds of one without anything kept, and files that change. */
const goalsOfOneMore = { share: 0.2, files: 300 };

/** What a build with one more report misses of its goals, in words. Empty if it meets them. */
export function listMissedOneMoreGoals({
  more,
  anew,
  changed,
}: {
  more: BuildCost;
  anew: BuildCost;
  changed: readonly string[];
}): string[] {
  const share = more.processor / anew.processor;
  return [
    ...(share > goalsOfOneMore.share
      ? [`It takes ${share.toFixed(2)} of the processor seconds of a build without anything kept; the goal is ${goalsOfOneMore.share}.`]
      : []),
    ...(changed.length >= goalsOfOneMore.files
      ? [`It changes ${changed.length} files; the goal is fewer than ${goalsOfOneMore.files}.`]
      : []),
  ];
}

/** The power of their number with which processor seconds grow from one record to a larger one: 1 if twice the reports take twice the time. */
function powerOfGrowth(before: MeasuredCost, after: MeasuredCost): number {
  return Math.log(after.ours.processor / before.ours.processor) / Math.log(after.reports / before.reports);
}

/** A row for each measured record, as Markdown: what the build cost, how that compares with a bare project, and how it grew. */
export function writeCostTable(costs: readonly MeasuredCost[]): string {
  const head = ['reports', 'files', 'MB', 'seconds', 'processor seconds', 'of bare Astro', 'times bare', 'growth', 'memory, MB'];
  const rows = costs.map((cost, index) => {
    const { reports, ours, bare } = cost;
    const before = costs[index - 1];
    return [
      String(reports),
      String(ours.files),
      ours.bytes.toFixed(0),
      ours.seconds.toFixed(0),
      ours.processor.toFixed(0),
      bare.processor.toFixed(0),
      (ours.processor / bare.processor).toFixed(1),
      before ? `n^${powerOfGrowth(before, cost).toFixed(2)}` : '',
      ours.memory.toFixed(0),
    ];
  });
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

/** What the largest of some records misses of the goals for builds, in words. Empty if it meets them. */
export function listMissedCostGoals(costs: readonly MeasuredCost[]): string[] {
  const [before, largest] = [costs.at(-2), costs.at(-1)];
  if (!largest) return [];
  const ratio = largest.ours.processor / largest.bare.processor;
  const power = before ? powerOfGrowth(before, largest) : 0;
  return [
    ...(ratio > goals.ratio ? [`${ratio.toFixed(1)} times the processor seconds of bare Astro; the goal is ${goals.ratio}`] : []),
    ...(largest.ours.memory > goals.memory ? [`${largest.ours.memory.toFixed(0)} MB of memory; the goal is ${goals.memory}`] : []),
    ...(power > goals.power ? [`processor seconds grow with the power ${power.toFixed(2)}; the goal is ${goals.power}`] : []),
  ].map((words) => `${largest.reports} reports: ${words}.`);
}
