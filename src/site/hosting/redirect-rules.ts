import { corpusHasChartPngs } from '../../record/corpus/chart-pngs.ts';
import type { Corpus } from '../../record/corpus/corpus.ts';
import { corpusHasParagraphPages } from '../../record/corpus/paragraph-pages.ts';
import { anchorPlacesOfParagraphs } from '../../record/ids-and-paths/ids.ts';

/**
 * The text of `_redirects`, which hosts like Cloudflare Pages read; empty where a record needs none. Where paragraphs have no pages, rules lead from the address
 * of a paragraph's own page to its place in its document, and from the picture of a document to that of its council. They begin with the letters of anchors, because
 * a rule that takes any last part would also hide `cite/`. Where charts have no PNG files (`record/corpus/chart-pngs.ts`), a rule leads to their SVG files.
 * `base` is the path of the site on its host: '' or '/record'.
 */
export function writeRedirectRules(base: string, corpus: Corpus): string {
  const ofParagraphs = () => [
    '# Paragraphs have no pages of their own in this edition: their place in their document is their address.\n',
    ...anchorPlacesOfParagraphs.map(
      (place) => `${base}/reports/:authority/:document/${place}:number/ ${base}/reports/:authority/:document/#${place}:number 301\n`,
    ),
    '# Documents show the picture of their council when they are shared.\n',
    `${base}/share/reports/:authority/* ${base}/share/authorities/:authority.png 302\n`,
  ];
  const ofCharts = () => [
    '# Charts have no PNG files in this edition: readers’ browsers make them from the SVG files.\n',
    `${base}/charts/:chart.png ${base}/charts/:chart.svg 302\n`,
  ];
  return [...(corpusHasParagraphPages(corpus) ? [] : ofParagraphs()), ...(corpusHasChartPngs(corpus) ? [] : ofCharts())].join('');
}
