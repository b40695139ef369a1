/*
 * Paints a chart's SVG file on a canvas, in the fonts of the page. A browser that draws an SVG file as a picture gives it neither the fonts of the page nor fonts
 * from data: addresses, which the content security policy forbids.
 */

/** The elements of a chart's file that are shapes: the outline of each. */
const outlines: Readonly<Record<string, (element: Element) => Path2D>> = {
  path: (element) => new Path2D(element.getAttribute('d') ?? ''),
  rect(element) {
    const path = new Path2D();
    path.rect(numberOf(element, 'x'), numberOf(element, 'y'), numberOf(element, 'width'), numberOf(element, 'height'));
    return path;
  },
  circle(element) {
    const path = new Path2D();
    // Charts draw a circle around the middle of the mark that it is in.
    path.arc(0, 0, numberOf(element, 'r'), 0, 2 * Math.PI);
    return path;
  },
  line(element) {
    const path = new Path2D();
    path.moveTo(numberOf(element, 'x1'), numberOf(element, 'y1'));
    path.lineTo(numberOf(element, 'x2'), numberOf(element, 'y2'));
    return path;
  },
};

/** The elements that hold others, and those that are not seen. */
const [groups, unseen] = [new Set(['svg', 'g', 'a']), new Set(['title', 'desc'])];

/** The value of an attribute that an element has, or inherits from those around it. */
const inherited = (element: Element, name: string): string | undefined => element.closest(`[${name}]`)?.getAttribute(name) ?? undefined;

const numberOf = (element: Element, name: string): number => Number(element.getAttribute(name) ?? 0);

/** Paints an element of a chart's file, with all that is in it. Throws at an element or transform that charts don't have. */
export function paintSvg(context: CanvasRenderingContext2D, element: Element, fonts: string): void {
  const name = element.localName;
  if (unseen.has(name)) return;
  context.save();
  move(context, element.getAttribute('transform'));
  context.globalAlpha *= Number(element.getAttribute('opacity') ?? 1);
  const outline = outlines[name]?.(element);
  if (outline) paintOutline(context, element, outline);
  else if (name === 'text') paintText(context, element, fonts);
  else if (groups.has(name)) for (const child of element.children) paintSvg(context, child, fonts);
  else throw new Error(`A <${name}> of a chart cannot be painted.`);
  context.restore();
}

/** Charts move their parts and do nothing else to them. */
function move(context: CanvasRenderingContext2D, transform: string | null): void {
  if (transform === null) return;
  const found = /^translate\(([-\d.]+),([-\d.]+)\)$/.exec(transform);
  if (!found) throw new Error(`A chart cannot be painted with the transform ${transform}.`);
  context.translate(Number(found[1]), Number(found[2]));
}

function paintOutline(context: CanvasRenderingContext2D, element: Element, outline: Path2D): void {
  paintInOrder(context, element, { fill: () => context.fill(outline), stroke: () => context.stroke(outline) });
}

function paintText(context: CanvasRenderingContext2D, element: Element, fonts: string): void {
  context.font = `${inherited(element, 'font-weight') ?? 400} ${inherited(element, 'font-size') ?? 16}px ${fonts}`;
  const anchor = inherited(element, 'text-anchor');
  context.textAlign = anchor === 'middle' ? 'center' : anchor === 'end' ? 'right' : 'left';
  const [x, y] = [numberOf(element, 'x') + numberOf(element, 'dx'), numberOf(element, 'y') + numberOf(element, 'dy')];
  const words = [element.textContent, x, y] as const;
  paintInOrder(context, element, { fill: () => context.fillText(...words), stroke: () => context.strokeText(...words) });
}

/** Fills and strokes with the colours and lines of an element: its line lies under it where `paint-order` says so, as around letters. */
function paintInOrder(context: CanvasRenderingContext2D, element: Element, paint: { fill: () => void; stroke: () => void }): void {
  const opacity = context.globalAlpha;
  const fill = () => {
    const colour = inherited(element, 'fill') ?? '#000';
    if (colour === 'none') return;
    context.fillStyle = colour;
    context.globalAlpha = opacity * Number(inherited(element, 'fill-opacity') ?? 1);
    paint.fill();
  };
  const stroke = () => {
    const colour = inherited(element, 'stroke') ?? 'none';
    if (colour === 'none') return;
    context.strokeStyle = colour;
    context.globalAlpha = opacity * Number(inherited(element, 'stroke-opacity') ?? 1);
    context.lineWidth = Number(inherited(element, 'stroke-width') ?? 1);
    context.lineCap = (inherited(element, 'stroke-linecap') ?? 'butt') as CanvasLineCap;
    context.lineJoin = (inherited(element, 'stroke-linejoin') ?? 'miter') as CanvasLineJoin;
    // The limit of SVG; that of canvases is 10.
    context.miterLimit = 4;
    const dashes = inherited(element, 'stroke-dasharray');
    context.setLineDash(dashes ? dashes.split(/[\s,]+/).map(Number) : []);
    paint.stroke();
  };
  for (const step of inherited(element, 'paint-order') === 'stroke' ? [stroke, fill] : [fill, stroke]) step();
}
