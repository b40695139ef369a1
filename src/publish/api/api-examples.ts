import { tableToCsv } from '../tables/csv.ts';
import type { DataFile, DataTable } from '../tables/data-file.ts';
import type { ApiAddress } from './api-addresses.ts';

/** What an address answers, and how large its files are. */
export interface ApiExample {
  /** A part of a real answer, word for word; undefined where it is no text. */
  text: string | undefined;
  /** What the text is of the whole answer, or what is there if it is no text. */
  about: string;
  /** The sizes in bytes of the smallest and the largest file at the address. */
  sizes: readonly [number, number];
  files: number;
}

const mostLines = 12;
/** Longer lines are for programs: the example has those before it. */
const mostCharacters = 700;

/** The files at an address, by path from the top of the site. */
function filesAt({ path }: ApiAddress, files: ReadonlyMap<string, DataFile>): DataFile[] {
  const pattern = new RegExp(`^${path.replace(/[.]/g, '\\.').replace(/\{\w+\}/g, '[^/.]+')}$`);
  return [...files].filter(([at]) => pattern.test(at)).map(([, file]) => file);
}

/** The example of each address of the API. `files` are by path from the top of the site. */
export function exampleOfApiAddress(address: ApiAddress, tables: readonly DataTable[], files: ReadonlyMap<string, DataFile>): ApiExample {
  const found = filesAt(address, files).sort((a, b) => a.size - b.size || (a.path < b.path ? -1 : 1));
  const [smallest] = found;
  const largest = found.at(-1);
  const table = tables.find(({ dataSet }) => dataSet.name === address.group);
  return {
    ...(table && smallest ? exampleOfTable(table, address, smallest) : exampleOfFile(smallest)),
    sizes: [smallest?.size ?? 0, largest?.size ?? 0],
    files: found.length,
  };
}

type Shown = Pick<ApiExample, 'text' | 'about'>;

/** The shortest row of a table, as the format has it. */
function exampleOfTable(table: DataTable, { mediatype, schema = '' }: ApiAddress, file: DataFile): Shown {
  const { dataSet, example } = table;
  if (mediatype === 'application/vnd.apache.parquet')
    return { text: undefined, about: 'It is not text. Its columns are those of the CSV file.' };
  if (mediatype === 'application/zip') return { text: undefined, about: 'A zip with one file.' };
  if (schema.endsWith('parts.json')) return exampleOfFile(file);
  const of = `of ${table.rows.toLocaleString('en-GB')} rows`;
  if (mediatype === 'text/csv')
    return {
      text: tableToCsv(dataSet, example ? [example] : []).trimEnd(),
      about: example ? `The names of the columns, and one ${of}.` : 'The names of the columns. There are no rows yet.',
    };
  if (mediatype === 'application/x-ndjson')
    return example
      ? { text: JSON.stringify(example), about: `One line ${of}.` }
      : { text: undefined, about: 'Empty: there are no rows yet.' };
  return example
    ? { text: JSON.stringify([example], null, 1), about: `One ${of}.` }
    : { text: '[]', about: 'The whole answer: there are no rows yet.' };
}

/** The first lines of a file. */
function exampleOfFile(file: DataFile | undefined): Shown {
  if (!file) return { text: undefined, about: 'There is none yet.' };
  if (file.mediatype === 'application/zip') return { text: undefined, about: 'A zip.' };
  const lines = new TextDecoder().decode(file.bytes).trimEnd().split('\n');
  const first: string[] = [];
  for (const line of lines.slice(0, mostLines)) {
    if (first.length > 0 && [...first, line].join('\n').length > mostCharacters) break;
    first.push(line);
  }
  const whole = first.length === lines.length;
  return {
    text: first.join('\n').trimEnd(),
    about: whole
      ? 'The whole answer.'
      : `The first ${first.length === 1 ? 'line' : `${first.length} lines`} of ${lines.length.toLocaleString('en-GB')}.`,
  };
}
