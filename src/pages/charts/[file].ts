import type { APIRoute } from 'astro';
import { chartsOf, chartWithId } from '../../charts/charts-of.ts';
import { writeChartCsv } from '../../charts/file/write-chart-csv.ts';
import { writeChartFileSvg } from '../../charts/file/write-svg.ts';
import { getCorpus } from '../../site/services/corpus.ts';
import { absoluteUrl } from '../../site/hrefs/href.ts';
import { respondWithFile } from '../../site/responses/respond.ts';
import { svgToPng } from '../../publish/share-images/svg-to-png.ts';

const forms = ['svg', 'png', 'csv'] as const;
type Form = (typeof forms)[number];

export function getStaticPaths() {
  return chartsOf(getCorpus()).flatMap(({ id }) => forms.map((form) => ({ params: { file: `${id}.${form}` }, props: { id, form } })));
}

/** The file of a chart: SVG, PNG, or its numbers as CSV. */
export const GET: APIRoute<{ id: string; form: Form }> = async ({ props: { id, form } }) => {
  const corpus = getCorpus();
  const chart = chartWithId(corpus, id);
  // A byte order mark makes spreadsheets read the file as UTF-8.
  if (form === 'csv') return respondWithFile(form, `\uFEFF${writeChartCsv(chart, absoluteUrl)}`);
  const svg = writeChartFileSvg(chart, { address: absoluteUrl(`/charts/${id}/`), site: corpus.site.name, absoluteUrl });
  return respondWithFile(form, form === 'svg' ? svg : await svgToPng(svg, 2));
};
