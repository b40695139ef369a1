/* Reads a list that was saved as CSV. Browsers load it when a reader opens a file. It only reads text: nothing in a cell is run or shown as markup. */
import { CsvError, parse, type InfoRecord } from 'csv-parse/browser/esm/sync';
import type { Pin } from '../../questions/pins/pins.ts';
import { isParagraphId } from '../../record/ids-and-paths/ids.ts';
import { textOfCsvCell } from '../../record/strings/csv.ts';
import { readingListColumns } from './listed-paragraph.ts';

/** A paragraph of a file with the line that it was on. */
export interface ReadPin extends Pin {
  line: number;
}

/** What is wrong in a file, on which of its lines, and what would be right. */
export interface ReadingListProblem {
  line: number;
  words: string;
}

/** What a file has: the paragraphs that can be read, and everything that is wrong. */
export interface ReadReadingList {
  pins: ReadPin[];
  problems: ReadingListProblem[];
}

/** The most bytes of a file that is read: a list of 1,000 long paragraphs has one. */
const mostBytes = 5_000_000;

const nothing = (line: number, words: string): ReadReadingList => ({ pins: [], problems: [{ line, words }] });
const plainName = (name: string) => name.trim().toLowerCase();

interface CsvRow {
  line: number;
  cells: string[];
}

/** Spreadsheets save with semicolons or tabs where commas are for decimals; the first line tells. */
function separatorOf(text: string): string {
  const [head = ''] = text.split(/\r\n|\n|\r/, 1);
  return (
    [';', '\t'].find((each) =>
      head
        .split(each)
        .map((name) => plainName(name.replaceAll('"', '')))
        .includes('id'),
    ) ?? ','
  );
}

const countLineEnds = (cells: readonly string[]) => cells.join('').match(/\r\n|\n|\r/g)?.length ?? 0;

function parseRows(text: string): CsvRow[] {
  const found = parse(text, {
    bom: true,
    delimiter: separatorOf(text),
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    info: true,
  }) as unknown as { info: InfoRecord; record: string[] }[];
  // The library counts lines to the end of a row, and people look for its first.
  return found.map(({ info, record }) => ({ line: info.lines - countLineEnds(record), cells: record }));
}

/** The paragraphs and notes in the text of a CSV file, and all that is wrong with it. */
export function readReadingListText(text: string): ReadReadingList {
  let rows: CsvRow[];
  try {
    rows = parseRows(text);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return nothing(
      Number(error.lines ?? 1),
      'A quotation mark opens a cell and nothing closes it. Save the list again, or close the cell with ".',
    );
  }
  const [head, ...own] = rows;
  const names = head?.cells.map(plainName) ?? [];
  const [idAt, noteAt] = [names.indexOf('id'), names.indexOf('note')];
  if (!head || idAt < 0)
    return nothing(1, 'There is no column “id”. The first line should name the columns, as in a list saved here as a table (CSV).');
  const unknown = names.filter((name) => name !== '' && !(readingListColumns as readonly string[]).includes(name));
  const problems: ReadingListProblem[] = [
    ...(noteAt < 0 ? [{ line: 1, words: 'There is no column “note”, so no notes were read.' }] : []),
    ...(unknown.length > 0 ? [{ line: 1, words: `We don’t know these columns and did not read them: ${unknown.join(', ')}.` }] : []),
  ];
  const pins = own.flatMap(({ line, cells }): ReadPin[] => {
    const id = (cells[idAt] ?? '').trim();
    const note = textOfCsvCell(cells[noteAt] ?? '').replace(/\r\n?/g, '\n');
    if (isParagraphId(id)) return [{ id, note, line }];
    problems.push({ line, words: `“${id}” is not the id of a paragraph, such as kent/2022-10-ilacs/p5.${note && ` Its note: ${note}`}` });
    return [];
  });
  return { pins, problems };
}

/** The paragraphs and notes in a CSV file, and all that is wrong with it. */
export function readReadingListFile(bytes: Uint8Array): ReadReadingList {
  if (bytes.length > mostBytes) return nothing(1, 'The file has more than 5 MB, so it is not a list that was saved here.');
  try {
    return readReadingListText(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return nothing(1, 'The file is not text in UTF-8. In a spreadsheet, save it as “CSV UTF-8”.');
  }
}
