import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { markAttributes, type AttributesOf, type Mark } from '../../record/shapes/marks.ts';
import type { Tell } from '../problems/index.ts';
import { lineOfMdxNode } from './line-of-node.ts';

/** The attributes of a mark that have a value, by name. */
export function readMdxAttributes<Name extends Mark>(node: MdxJsxFlowElement, name: Name, tell: Tell): AttributesOf<Name> {
  const known: readonly string[] = markAttributes[name];
  const given: Record<string, string> = {};
  for (const attribute of node.attributes) {
    const line = lineOfMdxNode(attribute);
    if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') tell(line, 'grammar/attribute-not-text', { name });
    else if (!known.includes(attribute.name)) tell(line, 'grammar/unknown-attribute', { name, attribute: attribute.name, known });
    else if (given[attribute.name] !== undefined) tell(line, 'grammar/attribute-twice', { name, attribute: attribute.name });
    else if (attribute.value.trim() === '') tell(line, 'grammar/empty-attribute', { attribute: attribute.name });
    else given[attribute.name] = attribute.value;
  }
  return given as AttributesOf<Name>;
}

/** The whole number that an attribute holds; null where it is left out or is none. */
export function readMdxWholeNumber(written: string | undefined, name: string, line: number, tell: Tell): number | null {
  if (written === undefined) return null;
  if (/^[1-9]\d*$/.test(written)) return Number(written);
  tell(line, 'grammar/not-whole', { name, written });
  return null;
}

/** The names in an attribute that lists some: `themes="early-help plans"`. */
export const splitMdxNames = (written: string | undefined) => (written ?? '').split(/\s+/).filter(Boolean);

/** What stands somewhere, as problems call it: `<Note>`, or text. */
export function nameOfMdxChild(node: { type: string; name?: string | null }): string {
  return node.type === 'mdxJsxFlowElement' ? `<${node.name ?? ''}>` : 'text';
}
