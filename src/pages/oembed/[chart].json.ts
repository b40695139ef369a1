import type { APIRoute } from 'astro';
import type { Chart } from '../../charts/chart.ts';
import { chartsOf } from '../../charts/charts-of.ts';
import { writeChartFrameForPage } from '../../ui/chart/embed-code.ts';
import { respondWithJson } from '../../site/responses/respond.ts';
import { absoluteUrl } from '../../site/hrefs/href.ts';
import { getCorpus } from '../../site/services/corpus.ts';
import { cacheKeyOfChart } from '../../site/services/page-keys.ts';

export function getStaticPaths() {
  const corpus = getCorpus();
  return chartsOf(corpus).map((chart) => ({ params: { chart: chart.id }, props: { chart }, cacheKey: cacheKeyOfChart(corpus, chart) }));
}

/** What another site needs to embed a chart (oEmbed 1.0). */
export const GET: APIRoute<{ chart: Chart }> = ({ props: { chart } }) => {
  const { site } = getCorpus();
  return respondWithJson({
    version: '1.0',
    type: 'rich',
    title: chart.title,
    provider_name: site.name,
    provider_url: absoluteUrl('/'),
    html: writeChartFrameForPage(chart),
    width: 800,
    height: 760,
  });
};
