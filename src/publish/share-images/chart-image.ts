import type { Chart } from '../../charts/chart.ts';

/** The share image of a page that is about a chart: the chart itself, and its finding as alternative text. */
export function shareImageOfChart({ id, title, finding }: Pick<Chart, 'id' | 'title' | 'finding'>): { path: `/${string}`; says: string } {
  return { path: `/share/charts/${id}.png`, says: `${title}. ${finding.join(' ')}` };
}
