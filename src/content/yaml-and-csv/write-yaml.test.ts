import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { quoteForYaml, writeYaml, yamlListOnOneLine, yamlMapOnOneLine } from './write-yaml.ts';

describe('YAML as we write it', () => {
  it('has days and months between quotes, and other texts without', () => {
    const value = { day: '2022-10-03', month: '2022-10', written: '2022-1-3', name: 'Ada', pages: 4, range: '2022-10-03 to 2022-10-14' };
    expect(writeYaml(value)).toBe(
      'day: "2022-10-03"\nmonth: "2022-10"\nwritten: "2022-1-3"\nname: Ada\npages: 4\nrange: 2022-10-03 to 2022-10-14\n',
    );
    expect(parse(writeYaml(value))).toEqual(value);
  });

  it('leaves fields out that are undefined, and breaks no long line', () => {
    expect(writeYaml({ a: undefined, b: 'word '.repeat(60).trim() })).toBe(`b: ${'word '.repeat(60).trim()}\n`);
  });

  it('writes the same thing twice where it stands twice', () => {
    const same = { p: 1 };
    expect(writeYaml([same, same])).toBe('- p: 1\n- p: 1\n');
  });

  it('has on one line what is wanted there, padded as a map or not as a list', () => {
    const from = quoteForYaml('2022-10-03');
    expect(writeYaml({ inspected: yamlMapOnOneLine({ from, to: quoteForYaml('2022-10-14') }) })).toBe(
      'inspected: { from: "2022-10-03", to: "2022-10-14" }\n',
    );
    expect(writeYaml({ equal: yamlListOnOneLine(['p1', 2]) }, 'lists')).toBe('equal: [p1, 2]\n');
    expect(writeYaml({ equal: yamlListOnOneLine([]) }, 'lists')).toBe('equal: []\n');
  });
});
