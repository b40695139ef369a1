import type { Chart } from '../../charts/drawing/chart.ts';
import { wholeAddress } from '../../site/open-data.ts';

/** The code that sets a chart into another page. It is shown to readers, never run here. */
export function embedCode({ id, title }: Pick<Chart, 'id' | 'title'>): string {
  const name = title.replace(/&/g, '&amp;').replace(/"/g, '&quot;');
  return `<iframe src="${wholeAddress(`/embed/${id}/`)}" title="${name}" width="100%" height="760" frameborder="0" loading="lazy"></iframe>`;
}
