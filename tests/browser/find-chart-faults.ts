import type { Locator } from '@playwright/test';

/** Two things in a drawing that are where they must not be, in words. */
export type ChartFault = string;

/**
 * The faults of a drawing as the browser shows it: small text, words over words, words over lines and marks, marks over marks, words outside the
 * drawing, and names of series that stand nearer to another series than to their own. All measures are pixels of the page.
 *
 * It knows only SVG, so it reads pages and files alike. A mark is a filled shape; words may stand wholly inside one, as a count does in its bar. A line is a
 * path or line without filling. Rules behind words are no fault where the words have a halo in the colour of the page.
 */
export function findChartFaults(drawing: Locator): Promise<ChartFault[]> {
  return drawing.evaluate((svg) => {
    interface Box {
      left: number;
      right: number;
      top: number;
      bottom: number;
    }
    const frame = svg.getBoundingClientRect();
    const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas') as HTMLCanvasElement;
    const pen = canvas.getContext('2d');
    if (!pen) throw new Error('There is no canvas.');
    const shown = [...svg.querySelectorAll<SVGGraphicsElement>('*')].filter(
      (element) =>
        !element.closest('title, desc, defs') && element.getBoundingClientRect().height + element.getBoundingClientRect().width > 0,
    );
    const scaleOf = (element: SVGGraphicsElement) => element.getScreenCTM()?.a ?? 1;
    const overlapOf = (a: Box, b: Box) => ({
      across: Math.min(a.right, b.right) - Math.max(a.left, b.left),
      down: Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top),
    });
    const isInside = (inner: Box, outer: Box) =>
      inner.left >= outer.left - 0.5 &&
      inner.right <= outer.right + 0.5 &&
      inner.top >= outer.top - 0.5 &&
      inner.bottom <= outer.bottom + 0.5;
    /** Where something is, without its stroke or halo: browsers differ in whether they count it. */
    const boxOf = (element: SVGGraphicsElement): Box => {
      const { x, y, width, height } = element.getBBox();
      const corners = [x, x + width].flatMap((left) => [y, y + height].map((top) => new DOMPoint(left, top)));
      const seen = corners.map((corner) => corner.matrixTransform(element.getScreenCTM() ?? undefined));
      const [across, down] = [seen.map((corner) => corner.x), seen.map((corner) => corner.y)];
      return { left: Math.min(...across), right: Math.max(...across), top: Math.min(...down), bottom: Math.max(...down) };
    };
    /** Where the ink of words is: without the room that a font leaves above and below. */
    const inkOf = (text: SVGTextElement): Box => {
      const style = getComputedStyle(text);
      pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
      const { actualBoundingBoxAscent: above, actualBoundingBoxDescent: below } = pen.measureText(text.textContent);
      const scale = scaleOf(text);
      const { left, right } = boxOf(text);
      const from = text.getStartPositionOfChar(0).matrixTransform(text.getScreenCTM() ?? undefined);
      return { left, right, top: from.y - above * scale, bottom: from.y + below * scale };
    };
    const nameOf = (element: Element) => {
      const series = element.closest('[data-series]')?.getAttribute('data-series');
      const words = element.closest('[aria-label]:not(svg)')?.getAttribute('aria-label');
      return `${element.localName}${element.getAttribute('class') ? `.${element.getAttribute('class')?.replaceAll(' ', '.')}` : ''}${series ? ` of ${series}` : ''}${words ? ` (${words.slice(0, 40)}…)` : ''}`;
    };
    const texts = shown
      .filter((element): element is SVGTextElement => element.localName === 'text')
      .map((element) => ({
        element,
        words: element.textContent,
        box: inkOf(element),
        size: parseFloat(getComputedStyle(element).fontSize) * scaleOf(element),
        hasHalo: getComputedStyle(element).paintOrder.startsWith('stroke') && getComputedStyle(element).stroke !== 'none',
        label: element.closest('[data-label]'),
      }));
    const isFilled = (element: SVGGraphicsElement) => {
      const { fill, fillOpacity } = getComputedStyle(element);
      return fill !== 'none' && fill !== 'transparent' && !/, 0\)$/.test(fill) && Number(fillOpacity) > 0;
    };
    const outlines = shown.filter((element) => ['path', 'rect', 'circle', 'line'].includes(element.localName));
    const isLine = (element: SVGGraphicsElement) =>
      element.localName === 'line' || (element.localName === 'path' && !/z/i.test(element.getAttribute('d') ?? ''));
    const isStroke = (element: SVGGraphicsElement) => isLine(element) && element.closest('a, [role="img"]') !== null;
    // A small stroke that is a mark, such as that of a visit, counts as a mark.
    const marks = outlines
      .filter((element) => (isLine(element) ? isStroke(element) : isFilled(element) || getComputedStyle(element).stroke !== 'none'))
      .filter((element) => !element.matches('.mark-target, [fill-opacity="0"]'))
      .map((element) => ({ element, box: boxOf(element) }))
      .filter(({ box }) => !isInside(frame, box));
    const lines = outlines
      .filter((element) => isLine(element) && !isStroke(element))
      .map((element) => {
        const geometry = element as unknown as SVGGeometryElement;
        const length = geometry.getTotalLength();
        const matrix = element.getScreenCTM() ?? undefined;
        const count = Math.max(2, Math.ceil(length / 2));
        const points = Array.from({ length: count + 1 }, (_, index) =>
          geometry.getPointAtLength((length * index) / count).matrixTransform(matrix),
        );
        return {
          element,
          points,
          isRule: element.matches('[data-rule], [stroke="#d3dad4"]'),
          half: (parseFloat(getComputedStyle(element).strokeWidth) * scaleOf(element)) / 2,
        };
      });
    /** Points evenly spread over a box. */
    const pointsIn = ({ left, right, top, bottom }: Box, across: number, down: number) =>
      Array.from({ length: across * down }, (_, index) => ({
        x: left + ((right - left) * ((index % across) + 0.5)) / across,
        y: top + ((bottom - top) * (Math.floor(index / across) + 0.5)) / down,
      }));
    /** Whether a mark is drawn at a point of the page. A stroke fills its box. */
    const isDrawnAt = (element: SVGGraphicsElement, { x, y }: { x: number; y: number }) =>
      (isLine(element) && !/a/i.test(element.getAttribute('d') ?? '')) ||
      (element as SVGGeometryElement).isPointInFill(new DOMPoint(x, y).matrixTransform(element.getScreenCTM()?.inverse()));
    const runsThrough = (points: DOMPoint[], box: Box, half: number) =>
      points.some(({ x, y }) => x > box.left - half && x < box.right + half && y > box.top - half && y < box.bottom + half);

    const faults: string[] = [];
    for (const { words, size, box } of texts) {
      if (size < 11.99) faults.push(`“${words}” is ${size.toFixed(1)} px`);
      if (!isInside(box, { left: frame.left - 1, right: frame.right + 1, top: frame.top - 1, bottom: frame.bottom + 1 }))
        faults.push(`“${words}” is outside of the drawing`);
    }
    texts.forEach((text, index) => {
      for (const other of texts.slice(index + 1)) {
        const { across, down } = overlapOf(text.box, other.box);
        const isOneLabel = text.label !== null && text.label === other.label;
        if (across > (isOneLabel ? 0 : -3) && down > 0.5) faults.push(`“${text.words}” runs into “${other.words}”`);
      }
      for (const { element, box } of marks) {
        const { across, down } = overlapOf(text.box, box);
        if (across <= 0.5 || down <= 0.5) continue;
        const under = pointsIn(text.box, 12, 4).map((point) => isDrawnAt(element, point));
        if (under.includes(true) && under.includes(false)) faults.push(`“${text.words}” lies on ${nameOf(element)}`);
      }
      for (const { element, points, isRule, half } of lines)
        if (!(isRule && text.hasHalo) && runsThrough(points, text.box, half))
          faults.push(`${nameOf(element)} runs through “${text.words}”`);
    });
    marks.forEach(({ element, box }, index) => {
      for (const other of marks.slice(index + 1)) {
        const { across, down } = overlapOf(box, other.box);
        const isWithin = isInside(box, other.box) || isInside(other.box, box);
        const isOneMark = element.parentElement === other.element.parentElement && (isWithin || element.closest('a, [data-mark]') !== null);
        if (across <= 1 || down <= 1 || isOneMark) continue;
        const shared = {
          left: Math.max(box.left, other.box.left),
          right: Math.min(box.right, other.box.right),
          top: Math.max(box.top, other.box.top),
          bottom: Math.min(box.bottom, other.box.bottom),
        };
        if (pointsIn(shared, 7, 7).some((point) => isDrawnAt(element, point) && isDrawnAt(other.element, point)))
          faults.push(`${nameOf(element)} covers ${nameOf(other.element)}`);
      }
      for (const line of lines) {
        const [own, its] = [element, line.element].map((each) => each.closest('[data-series]')?.getAttribute('data-series'));
        const inner = { left: box.left + 1, right: box.right - 1, top: box.top + 1, bottom: box.bottom - 1 };
        if (own && its && own !== its && runsThrough(line.points, inner, 0))
          faults.push(`${nameOf(line.element)} runs through ${nameOf(element)}`);
      }
    });

    // A line that crosses a line of another series is found too: the test says which of them are data.
    lines.forEach((line, index) => {
      const series = line.element.closest('[data-series]')?.getAttribute('data-series');
      for (const other of lines.slice(index + 1)) {
        const its = other.element.closest('[data-series]')?.getAttribute('data-series');
        if (!series || !its || series === its) continue;
        if (line.points.some(({ x, y }) => other.points.some((point) => Math.hypot(point.x - x, point.y - y) < 1.5)))
          faults.push(`lines cross: ${series} and ${its}`);
      }
    });

    const distance = (box: Box, { x, y }: DOMPoint) =>
      Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
    for (const { element, words, box } of texts.filter(({ element: text }) => text.matches('.series-label'))) {
      const series = element.closest('[data-series]')?.getAttribute('data-series');
      const near = (isOwn: boolean) =>
        Math.min(
          Infinity,
          ...lines
            .filter((line) => {
              const its = line.element.closest('[data-series]')?.getAttribute('data-series');
              return its !== undefined && its !== null && (its === series) === isOwn;
            })
            .flatMap(({ points }) => points.map((point) => distance(box, point))),
          ...marks
            .filter((mark) => {
              const its = mark.element.closest('[data-series]')?.getAttribute('data-series');
              return its !== undefined && its !== null && (its === series) === isOwn;
            })
            .map(({ box: its }) => {
              const { across, down } = overlapOf(box, its);
              return Math.hypot(Math.max(0, -across), Math.max(0, -down));
            }),
        );
      const [own, others] = [near(true), near(false)];
      if (own > 8 * scaleOf(element) || others < own + 4)
        faults.push(`“${words}” stands ${own.toFixed(1)} px from its own series and ${others.toFixed(1)} px from another`);
    }
    return [...new Set(faults)];
  });
}
