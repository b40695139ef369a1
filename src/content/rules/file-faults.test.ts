import { describe, expect, it } from 'vitest';
import { problemsWith } from '../../../tests/fixtures/small-record.ts';

describe('a fault of a file', () => {
  it.each<[string, string, string, string[]]>([
    [
      'fields where a list is wanted',
      'glossary.yml',
      'a: b\n',
      ['glossary.yml 1: the file has another form than a list. Begin each entry with "- ".'],
    ],
    [
      'a list where fields are wanted',
      'place-names.yml',
      '- a\n',
      ['place-names.yml 1: the file has another form than fields with values. Write each field as "name: value".'],
    ],
    ['nothing', 'glossary.yml', '', ['glossary.yml 1: this is empty. Write [] if it has nothing to list.']],
    [
      'a bracket that is never closed',
      'glossary.yml',
      '- [a\n- b\n',
      [
        'glossary.yml 2: this is not YAML that can be read: flow sequence in block collection must be sufficiently indented and end with a ]. Look at the quotes, brackets and indents here and above.',
      ],
    ],
    [
      'a quote that is never closed',
      'glossary.yml',
      '- { term: "a }\n',
      [
        'glossary.yml 2: this is not YAML that can be read: missing closing "quote. Look at the quotes, brackets and indents here and above.',
      ],
    ],
    [
      'an alias',
      'glossary.yml',
      '- &a { term: x }\n- *a\n',
      [
        'glossary.yml 1: an anchor (&) or an alias (*) stands here. Write the value itself at each place; a text that begins with & or * stands in quotes.',
      ],
    ],
    ['a tab', 'glossary.yml', '-\t{ term: x }\n', ['glossary.yml 1: there is a tab here. Write spaces.']],
    [
      'curly quotes',
      'glossary.yml',
      '- term: “x”\n',
      ['glossary.yml 1: a curly quote (“ or ”) opens this value. Write straight quotes (").'],
    ],
    [
      'a date without quotes',
      'editions.yml',
      '- { number: "2026.11.1", day: 2026-11-22, seal: x }\n',
      [
        'editions.yml 1: the date 2026-11-22 has no quotes. Write "2026-11-22".',
        'editions.yml 1: seal "x" is not right. It is the SHA-256 of the seal before and of what the ledger and the corrections got in this edition. npm run ledger writes it.',
      ],
    ],
    [
      'a file with a misspelt name',
      'glosary.yml',
      '[]\n',
      [
        'glosary.yml 1: nothing reads a file of this name here. Did you mean "glossary.yml"? content/README.md lists the files of a record: rename it, or move it out of the folder.',
      ],
    ],
    [
      'weights of topics of another name',
      'topic-weights.csv',
      'kind,name,theme,weight\n',
      [
        'topic-weights.csv 1: nothing reads a file of this name here. Did you mean "theme-weights.csv"? content/README.md lists the files of a record: rename it, or move it out of the folder.',
      ],
    ],
    [
      'a file in a folder that is not there',
      'photos/a.yml',
      '[]\n',
      [
        'photos/a.yml 1: nothing reads a file of this name here. content/README.md lists the files of a record: rename it, or move it out of the folder.',
      ],
    ],
    [
      'a report whose name has no month',
      'reports/exampleshire/ilacs.mdx',
      'x\n',
      [
        'reports/exampleshire/ilacs.mdx 1: nothing reads a file of this name here. Files there are named reports/<authority>/<yyyy-mm>-<kind>.mdx.',
      ],
    ],
    [
      'a report without front matter',
      'reports/exampleshire/2021-01-ilacs.mdx',
      'x\n',
      [
        'reports/exampleshire/2021-01-ilacs.mdx 1: the front matter is missing. A report file begins with a line ---, its fields, and a line ---.',
      ],
    ],
    [
      'a report that is no MDX',
      'reports/exampleshire/2021-01-ilacs.mdx',
      '---\ntitle: x\n---\n\n<Section\n',
      [
        'reports/exampleshire/2021-01-ilacs.mdx 2: field "authority" is missing. It is the id of the authority, e.g. kent.',
        'reports/exampleshire/2021-01-ilacs.mdx 2: field "kind" is missing. It is the id of the kind of document, from kinds.yml, as the file name ends, e.g. ilacs.',
        'reports/exampleshire/2021-01-ilacs.mdx 2: field "wording" is missing. It is verbatim (the words of the source, openly licensed) or summary (facts and figures in our own words).',
        'reports/exampleshire/2021-01-ilacs.mdx 2: field "source" is missing. It is where the document comes from.',
        'reports/exampleshire/2021-01-ilacs.mdx 6: this is not MDX that can be read: Unexpected end of file after name, expected a character that can start an attribute name, such as a letter, `$`, or `_`; whitespace before attributes; or the end of the tag. Close each mark, such as <Paragraph>, with its own, </Paragraph>, and put a \\ before a < or { of the source.',
      ],
    ],
    [
      'a report with an import',
      'reports/exampleshire/2021-01-news.mdx',
      '---\ntitle: x\n---\n\nimport x from "y"\n\nText outside.\n\n<Table />\n',
      [
        'reports/exampleshire/2021-01-news.mdx 2: field "authority" is missing. It is the id of the authority, e.g. kent.',
        'reports/exampleshire/2021-01-news.mdx 2: field "kind" is missing. It is the id of the kind of document, from kinds.yml, as the file name ends, e.g. ilacs.',
        'reports/exampleshire/2021-01-news.mdx 2: field "wording" is missing. It is verbatim (the words of the source, openly licensed) or summary (facts and figures in our own words).',
        'reports/exampleshire/2021-01-news.mdx 2: field "source" is missing. It is where the document comes from.',
        'reports/exampleshire/2021-01-news.mdx 5: import and export are not part of the grammar. Everything after the front matter stands in <Introduction>, <Improve>, <Section> or <Notes>.',
        'reports/exampleshire/2021-01-news.mdx 7: text outside a section is not part of the grammar. Everything after the front matter stands in <Introduction>, <Improve>, <Section> or <Notes>.',
        'reports/exampleshire/2021-01-news.mdx 9: <Table> cannot stand here. Everything after the front matter stands in <Introduction>, <Improve>, <Section> or <Notes>.',
      ],
    ],
    [
      'figures of no report',
      'figures/exampleshire/2021-01-news.yml',
      '[]\n',
      [
        'figures/exampleshire/2021-01-news.yml 1: there is no report "exampleshire/2021-01-news" that these figures could come from. Did you mean "exampleshire/2020-01-ilacs"?',
      ],
    ],
    [
      'a csv without columns',
      'hex-map.csv',
      '',
      [
        'hex-map.csv 1: column "gss_code" is missing. The first row names every column.',
        'hex-map.csv 1: column "authority" is missing. The first row names every column.',
        'hex-map.csv 1: column "label" is missing. The first row names every column.',
        'hex-map.csv 1: column "q" is missing. The first row names every column.',
        'hex-map.csv 1: column "r" is missing. The first row names every column.',
      ],
    ],
    [
      'a csv with a wrong column',
      'hex-map.csv',
      'gss_code,authority,label,q,s\nE99999999,Exampleshire,Exa,0,0\n',
      [
        'hex-map.csv 1: there is no column "s" in the list. Known: r.',
        'hex-map.csv 1: column "r" is missing. The first row names every column.',
      ],
    ],
    [
      'a csv with a wrong value',
      'hex-map.csv',
      'gss_code,authority,label,q,r\nE99999999,Exampleshire,Exa,x,0\n',
      [
        'hex-map.csv 2: q "x" is not right. It is its place along the row, a whole number; each row begins half a hexagon further right than the one above.',
      ],
    ],
  ])('is told on its line: %s', (_, file, text, problems) => {
    expect(problemsWith(file, text).map((each) => each.replace('content/', ''))).toEqual(problems);
  });

  it('is none where printed quotation marks stand within a value', () => {
    expect(
      problemsWith('glossary.yml', '- term: x\n  about: "One word, said: “x”, and [more: “y”."\n- term: y\n  about: >-\n    note: “y”\n'),
    ).toEqual([]);
  });
});
