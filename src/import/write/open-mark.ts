import type { AttributesOf, Mark } from '../../record/shapes/marks.ts';
import { escapeAttributeToWrite } from './escape-words.ts';

/** The opening tag of a mark, with the attributes that have a value, in the order given: `<Paragraph number="5" page="3">`. */
export function writeOpenMark<Name extends Mark>(name: Name, attributes: AttributesOf<Name>): string {
  const written = Object.entries<string | undefined>(attributes).flatMap(([attribute, value]) =>
    value === undefined ? [] : [` ${attribute}="${escapeAttributeToWrite(value)}"`],
  );
  return `<${name}${written.join('')}>`;
}
