import type { APIRoute } from 'astro';
import { chartsOf, chartWithId } from '../../charts/charts-of.ts';
import { writeChartCsv } from '../../charts/drawing/write-chart-csv.ts';
import { writeSvg } from '../../charts/drawing/write-svg.ts';
import { wholeAddress } from '../../site/open-data.ts';
import { writePng } from '../../site/write-png.ts';
import { getCorpus } from '../../site/corpus.ts';

const types = { svg: 'image/svg+xml', png: 'image/png', csv: 'text/csv; charset=utf-8' } as const;
type Kind = keyof typeof types;

export function getStaticPaths() {
  return chartsOf(getCorpus()).flatMap(({ id }) =>
    (Object.keys(types) as Kind[]).map((kind) => ({ params: { file: `${id}.${kind}` }, props: { id, kind } })),
  );
}

/** A chart as a file of its own: SVG, PNG, or its numbers as CSV. */
export const GET: APIRoute<{ id: string; kind: Kind }> = async ({ props: { id, kind } }) => {
  const corpus = getCorpus();
  const chart = chartWithId(corpus, id);
  const headers = { 'content-type': types[kind] };
  if (kind === 'csv') return new Response(`\uFEFF${writeChartCsv(chart, wholeAddress)}`, { headers });
  const svg = writeSvg(chart, { address: wholeAddress(`/charts/${id}/`), site: corpus.site.name, wholeAddress });
  return new Response(kind === 'svg' ? svg : new Uint8Array(await writePng(svg)), { headers });
};
