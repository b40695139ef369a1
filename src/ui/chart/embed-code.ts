import type { Chart } from '../../charts/chart.ts';
import { absoluteUrl } from '../../site/hrefs/href.ts';
import { escapeMarkupInString } from '../../record/strings/escape-markup.ts';

/**
 * The HTML that embeds a chart in another page: a frame, and a script that fits its height to what the chart says it needs.
 * It is shown to readers as text.
 */
export function writeChartFrameForPage({ id, title }: Pick<Chart, 'id' | 'title'>): string {
  const address = absoluteUrl(`/embed/${id}/`);
  return `<iframe src="${address}" title="${escapeMarkupInString(title)}" width="100%" height="760" frameborder="0" loading="lazy"></iframe>
<script>addEventListener("message", function (event) {
  document.querySelectorAll('iframe[src="${address}"]').forEach(function (frame) {
    if (frame.contentWindow === event.source && event.data.embedHeight > 0) frame.height = event.data.embedHeight;
  });
});</script>`;
}
