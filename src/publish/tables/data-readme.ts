import type { Corpus } from '../../record/corpus/corpus.ts';
import { formatDay } from '../../record/dates/day.ts';
import type { UrlOf } from '../url-of.ts';
import { licence } from '../citation/licence.ts';
import type { DataTable } from './data-file.ts';
import { dataTableColumnsOf } from './data-set.ts';

/** The README of the open data in Markdown: the tables, what each field means, the licence, the CSV format, how to check a file. */
export function writeTablesReadme(corpus: Corpus, tables: readonly DataTable[], urlOf: UrlOf): string {
  const { site } = corpus;
  const lines = [
    `# ${site.name}: open data, version 1`,
    '',
    `${site.tagline}. Edition of ${formatDay(site.edition)}. ${urlOf('/data/')}`,
    '',
    'Each table is here as CSV, as JSON and as NDJSON (one row a line). `datapackage.json` describes all of them in the manner of',
    'Frictionless Data. `documents/` has one JSON file a document, with its sections and paragraphs.',
    '',
    '## Licence',
    '',
    `Everything here may be reused under the ${licence.title} (${licence.path}). Name whoever stands in the field \`credit\`:`,
    `for a publisher’s own words (\`wording\` is \`verbatim\`) the publisher, for our summaries ${site.name}. For grades, figures and`,
    `themes, name ${site.name}. The sources that we only summarise are not openly licensed themselves: none of their words are here.`,
    '',
    '## What to know',
    '',
    '- A grade that was not given, or that no source gives, has no row. None is inferred.',
    '- A figure is a claim by the one in `claimed_by`. An authority’s account of itself is not an inspector’s finding.',
    '- Themes are our reading of what a paragraph is about.',
    '- Days are `yyyy-mm-dd`, `yyyy-mm` or `yyyy`, never more exact than their source.',
    '- An id is never used again for another thing. What was corrected, moved or withdrawn stands in `corrections`.',
    '- Under version 1, fields may be added; none is renamed or removed.',
    '',
    '## CSV',
    '',
    'RFC 4180, UTF-8 without a byte order mark, lines end with CR LF. Lists have `|` between their values. An object becomes one column',
    'for each of its parts, e.g. `comparator_with`. A text that begins with `=`, `+`, `-`, `@`, a tab or a line break has an apostrophe',
    'before it, so that no spreadsheet takes it for a formula: drop it if you need the exact words, or read the JSON. Numbers are',
    'written as they are.',
    '',
    '## Check a file',
    '',
    '`sha256sum --check --ignore-missing checksums.txt` in the folder of the files.',
    ...tables.flatMap(({ dataSet, rows }) => [
      '',
      `## ${dataSet.title}: \`${dataSet.name}\`, ${rows} rows`,
      '',
      dataSet.about,
      '',
      '| field | type | meaning |',
      '| --- | --- | --- |',
      ...dataTableColumnsOf(dataSet).map(
        ({ name, field }) =>
          `| \`${name}\` | ${field.type}${field.required ? '' : ', may be empty'} | ${field.about.replaceAll('|', '\\|')} |`,
      ),
    ]),
  ];
  return `${lines.join('\n')}\n`;
}
