import { chartWithId } from '../../charts/charts-of.ts';
import { drawChartCard } from '../../charts/file/draw-chart-card.ts';
import { writeSvgFile } from '../../charts/file/write-svg.ts';
import { drawShareCard } from '../../publish/share-images/draw-card.ts';
import { cardOfSite } from '../../publish/share-images/share-card.ts';
import { absoluteUrl } from '../../site/hrefs/href.ts';
import { getCorpus } from '../../site/services/corpus.ts';
import { respondWithFile } from '../../site/responses/respond.ts';
import { svgToPng } from '../../publish/share-images/svg-to-png.ts';

/** The share image of the page about England: its map. A record without a map has the image of the site. */
export const GET = async () => {
  const corpus = getCorpus();
  const [line] = corpus.lines;
  if (!line || corpus.hexMap.length === 0) return respondWithFile('png', await drawShareCard(cardOfSite(corpus)));
  const card = drawChartCard(chartWithId(corpus, `england-map-${line.id}`), corpus.site.name);
  return respondWithFile('png', await svgToPng(writeSvgFile(card, absoluteUrl), 2));
};
