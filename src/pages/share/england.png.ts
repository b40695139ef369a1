import { findAmongCharts } from '../../charts/charts-of.ts';
import { drawChartFileCard } from '../../charts/file/draw-chart-card.ts';
import { writeSvgFile } from '../../charts/file/write-svg.ts';
import { drawShareCard } from '../../publish/share-images/draw-card.ts';
import { shareCardOfSite } from '../../publish/share-images/share-card.ts';
import { absoluteUrl } from '../../site/hrefs/href.ts';
import { getCorpus } from '../../site/services/corpus.ts';
import { respondWithFile } from '../../site/responses/respond.ts';
import { svgToShareImage } from '../../publish/share-images/svg-to-png.ts';

/** The share image of the page about England: its map. A record without a map has the image of the site. */
export const GET = async () => {
  const corpus = getCorpus();
  const [line] = corpus.lines;
  if (!line || corpus.hexMap.length === 0) return respondWithFile('png', await drawShareCard(shareCardOfSite(corpus)));
  const card = drawChartFileCard(findAmongCharts(corpus, `england-map-${line.id}`), corpus.site.name);
  return respondWithFile('png', await svgToShareImage(writeSvgFile(card, absoluteUrl), 2));
};
