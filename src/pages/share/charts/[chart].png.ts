import { chartsOf } from '../../../charts/charts-of.ts';
import type { Chart } from '../../../charts/chart.ts';
import { writeChartFileCardSvg } from '../../../charts/file/write-svg.ts';
import { absoluteUrl } from '../../../site/hrefs/href.ts';
import { getCorpus } from '../../../site/services/corpus.ts';
import { cacheKeyOfChart } from '../../../site/services/page-keys.ts';
import { respondWithFile } from '../../../site/responses/respond.ts';
import { shareImagesAreTheirOwn } from '../../../publish/share-images/share-image.ts';
import { svgToShareImage } from '../../../publish/share-images/svg-to-png.ts';

export function getStaticPaths() {
  const corpus = getCorpus();
  const charts = chartsOf(corpus).filter(({ authority }) => !authority || shareImagesAreTheirOwn(corpus));
  return charts.map((chart) => ({ params: { chart: chart.id }, props: { chart }, cacheKey: cacheKeyOfChart(corpus, chart) }));
}

/** The picture that a link to a chart shows when it is shared: the chart itself. */
export const GET = async ({ props: { chart } }: { props: { chart: Chart } }) => {
  const svg = writeChartFileCardSvg(chart, { address: absoluteUrl(`/charts/${chart.id}/`), site: getCorpus().site.name, absoluteUrl });
  return respondWithFile('png', await svgToShareImage(svg));
};
