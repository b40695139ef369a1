import type { Shape } from '../../charts/drawing/shape.ts';
import { href } from '../../site/hrefs/href.ts';

const namespace = 'http://www.w3.org/2000/svg';

/** A shape as an element of the page, for drawings that are made in the browser. Links to pages of the site get its base path. */
export function drawElementOfShape({ name, attributes, parts }: Shape): SVGElement {
  const element = document.createElementNS(namespace, name);
  for (const [key, value] of Object.entries(attributes))
    element.setAttribute(key, key === 'href' && value.startsWith('/') ? href(value as `/${string}`) : value);
  element.append(...parts.map((part) => (typeof part === 'string' ? part : drawElementOfShape(part))));
  return element;
}
