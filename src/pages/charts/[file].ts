import type { APIRoute } from 'astro';
import { chartsOf, findAmongCharts } from '../../charts/charts-of.ts';
import { formsOfChartFiles, type FormOfChartFile } from '../../charts/file/forms.ts';
import { pngZoomOfChartFile } from '../../charts/file/png-zoom.ts';
import { writeChartCsv } from '../../charts/file/write-chart-csv.ts';
import { writeChartFileSvg } from '../../charts/file/write-svg.ts';
import { getCorpus } from '../../site/services/corpus.ts';
import { cacheKeyOfChart } from '../../site/services/page-keys.ts';
import { absoluteUrl } from '../../site/hrefs/href.ts';
import { respondWithFile } from '../../site/responses/respond.ts';
import { svgToShareImage } from '../../publish/share-images/svg-to-png.ts';

export function getStaticPaths() {
  const corpus = getCorpus();
  return chartsOf(corpus).flatMap((chart) => {
    const { id } = chart;
    const cacheKey = cacheKeyOfChart(corpus, chart);
    return formsOfChartFiles(corpus).map((form) => ({ params: { file: `${id}.${form}` }, props: { id, form }, cacheKey }));
  });
}

/** The file of a chart: SVG, PNG in a small record, or its numbers as CSV. */
export const GET: APIRoute<{ id: string; form: FormOfChartFile }> = async ({ props: { id, form } }) => {
  const corpus = getCorpus();
  const chart = findAmongCharts(corpus, id);
  // A byte order mark makes spreadsheets read the file as UTF-8.
  if (form === 'csv') return respondWithFile(form, `\uFEFF${writeChartCsv(chart, absoluteUrl)}`);
  const svg = writeChartFileSvg(chart, { address: absoluteUrl(`/charts/${id}/`), site: corpus.site.name, absoluteUrl });
  return respondWithFile(form, form === 'svg' ? svg : await svgToShareImage(svg, pngZoomOfChartFile));
};
