import type { Chart } from '../../charts/chart.ts';
import { absoluteUrl } from '../../site/href.ts';
import { escapeMarkup } from '../../record/escape-markup.ts';

/** The HTML that embeds a chart in another page. It is shown to readers as text. */
export function embedCode({ id, title }: Pick<Chart, 'id' | 'title'>): string {
  return `<iframe src="${absoluteUrl(`/embed/${id}/`)}" title="${escapeMarkup(title)}" width="100%" height="760" frameborder="0" loading="lazy"></iframe>`;
}
