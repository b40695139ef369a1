import { DOMParser, Element as LinkedomElement } from 'linkedom';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { fileOf } from '../../../tests/fixtures/chart-file.ts';
import { fixtureCorpus } from '../../../tests/fixtures/fixture-corpus.ts';
import { chartsOf } from '../../charts/charts-of.ts';
import { paintSvg } from './paint-svg.ts';

/** Attributes that change nothing that is seen. The fonts are those of the page, and the root is painted at its own size. */
const unseen = new Set(['xmlns', 'role', 'aria-label', 'aria-hidden', 'href', 'font-family', 'svg width', 'svg height', 'svg viewBox']);

/** An object that records each call of its methods and each value that one of its properties gets. */
function recorder(record: unknown[]): object {
  return new Proxy({} as Record<string, unknown>, {
    get: (kept, name: string) => (name in kept ? kept[name] : (...told: unknown[]) => void record.push([name, ...told])),
    set: (kept, name: string, value) => (record.push([name, value]), (kept[name] = value), true),
  });
}

/** What is done on the canvas to paint an element of a file, in text. */
function paintingOf(element: Element): string {
  const record: unknown[] = [];
  const context = Object.assign(recorder(record), { globalAlpha: 1 });
  paintSvg(context as CanvasRenderingContext2D, element, 'sans-serif');
  return JSON.stringify(record);
}

/** Another value of the same kind as an attribute has: another place, colour or way to draw. */
function anotherValue(value: string): string {
  if (/^[\d\s,.]+$/.test(value)) return value.replace(/[\d.]+/, (number) => `${Number(number) / 2 + 0.1}`);
  if (value.startsWith('translate')) return 'translate(1234,5)';
  return value === 'none' ? '#123456' : 'none';
}

/** The file of each chart: its root, and all its elements. */
let files: { root: Element; elements: Element[] }[];

beforeAll(() => {
  files = chartsOf(fixtureCorpus()).map((chart) => {
    const root = new DOMParser().parseFromString(fileOf(chart), 'image/svg+xml').documentElement as unknown as Element;
    return { root, elements: [root, ...root.querySelectorAll('*')] };
  });
});
beforeEach(() => {
  vi.stubGlobal('Path2D', function Path2D(d?: string) {
    const record: unknown[] = [d];
    return Object.assign(recorder(record), { toJSON: () => record });
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

it('The painter of PNG files paints each attribute of each element of a chart’s file', () => {
  const elements = files.flatMap((file) => file.elements);
  expect(elements.length).toBeGreaterThan(1000);
  const [painted, notYet] = [new Set<string>(), new Set<string>()];
  // Some changes show on few elements: half as wide a line shows on none that has no line.
  for (const element of elements)
    for (const { name, value } of [...element.attributes]) {
      const what = `${element.localName} ${name}`;
      if (unseen.has(name) || unseen.has(what) || painted.has(what)) continue;
      const before = paintingOf(element);
      element.setAttribute(name, anotherValue(value));
      (paintingOf(element) === before ? notYet : painted).add(what);
      element.setAttribute(name, value);
    }
  expect([...notYet].filter((what) => !painted.has(what))).toEqual([]);
});

it('The painter of PNG files asks for no attribute that charts don’t have', () => {
  const written = new Set(files.flatMap(({ elements }) => elements.flatMap(({ attributes }) => [...attributes].map(({ name }) => name))));
  const [own, inherited] = [vi.spyOn(LinkedomElement.prototype, 'getAttribute'), vi.spyOn(LinkedomElement.prototype, 'closest')];
  for (const { root } of files) paintingOf(root);
  const asked = new Set([...own.mock.calls, ...inherited.mock.calls].map(([name]) => String(name).replaceAll(/[[\]]/g, '')));
  expect(asked.size).toBeGreaterThan(10);
  expect([...asked].filter((name) => !written.has(name))).toEqual([]);
});

it('A chart’s file has one unit for each pixel of its size, so its root can be painted as it is', () => {
  for (const { root, elements } of files) {
    expect(root.getAttribute('viewBox')).toBe(`0 0 ${root.getAttribute('width')} ${root.getAttribute('height')}`);
    expect(elements.filter(({ localName }) => localName === 'svg')).toHaveLength(1);
  }
});
