import { pngZoomOfChartFile } from '../../charts/file/png-zoom.ts';
import { paintSvg } from './paint-svg.ts';

/** A chart's SVG file as a PNG file, in the fonts of the page: the same picture as small records have as a file. */
export async function drawPngOfSvg(svg: Element): Promise<Uint8Array<ArrayBuffer>> {
  const fonts = getComputedStyle(document.documentElement).getPropertyValue('--ours');
  // A font that does not come is stood in for by the next: the layout has room for it.
  await document.fonts.load(`16px ${fonts}`, svg.textContent).catch(() => undefined);
  const [width, height] = [Number(svg.getAttribute('width')), Number(svg.getAttribute('height'))];
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width * pngZoomOfChartFile, height * pngZoomOfChartFile];
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser gives no canvas to paint on.');
  context.scale(pngZoomOfChartFile, pngZoomOfChartFile);
  // Without this, letters stand on whole pixels of the size before it is enlarged.
  context.textRendering = 'geometricPrecision';
  paintSvg(context, svg, fonts);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error('This browser makes no PNG of a canvas.');
  return new Uint8Array(await blob.arrayBuffer());
}
