import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { markAttributes, type Mark } from '../../src/record/shapes/marks.ts';

const readme = readFileSync('content/README.md', 'utf8');

/** The attributes that the table of marks names for each mark. */
const described = new Map(
  [...readme.matchAll(/^\| `<(\w+)>` .*\|(.*)\|$/gm)].map(([, mark, attributes = '']) => [
    mark,
    [...attributes.matchAll(/`(\w+)`/g)].map(([, name]) => name).sort(),
  ]),
);

describe('content/README.md', () => {
  it.each(Object.keys(markAttributes) as Mark[])('names the attributes of <%s>', (mark) => {
    const attributes = mark === 'Item' ? [] : [...markAttributes[mark]].sort();
    expect(described.get(mark)).toEqual(attributes);
  });

  it('says that an item has the attributes of a paragraph', () => {
    expect(readme).toMatch(/^\| `<Item>` .*\| as a paragraph +\|$/m);
    expect(markAttributes.Item).toEqual(markAttributes.Paragraph);
  });
});
