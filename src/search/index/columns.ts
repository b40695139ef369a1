import { decodeNumbers, encodeNumbers } from './encoding.ts';
import type { SearchCatalogue, SearchParagraph } from './records.ts';

/** A catalogue with its reports and sections stored by column, and its glossary as two texts. */
export type PackedCatalogue = Omit<SearchCatalogue, 'reports' | 'sections' | 'terms' | 'themes'> & {
  reports: Columns;
  sections: Columns;
  terms: string;
  themes: string;
};

/**
 * A table by column: the different values and, unless all rows differ, the number of each row's value; or for rising numbers the steps between rows.
 * Numbers are encoded one after another.
 */
type Columns = Record<string, { values: (string | number | boolean)[]; rows?: string } | { steps: string }>;

/**
 * Paragraphs stored by column: a list for each property, in the order of the record. Half of what is not text is names of properties otherwise. Themes and
 * claimants are encoded numbers, with dots between the themes of paragraphs.
 */
export type PackedParagraphs = { [Key in 'anchor' | 'text' | 'page']: SearchParagraph[Key][] } & { themes: string; claimant: string };

/** Paragraphs by column. */
export function packIndexParagraphs(paragraphs: readonly SearchParagraph[]): PackedParagraphs {
  return {
    anchor: paragraphs.map(({ anchor }) => anchor),
    themes: paragraphs.map(({ themes }) => encodeNumbers(themes)).join('.'),
    text: paragraphs.map(({ text }) => text),
    page: paragraphs.map(({ page }) => page),
    claimant: encodeNumbers(paragraphs.map(({ claimant }) => claimant)),
  };
}

/** Returns each of the paragraphs that were packed, by its place. */
export function openPackedParagraphs({ anchor, themes, text, page, claimant }: PackedParagraphs): (place: number) => SearchParagraph {
  const themesOf = themes.split('.');
  const claimants = decodeNumbers(claimant);
  return (at) => ({
    anchor: anchor[at] ?? '',
    themes: decodeNumbers(themesOf[at] ?? ''),
    text: text[at] ?? '',
    page: page[at] ?? null,
    claimant: claimants[at] ?? 0,
  });
}

/** All paragraphs that were packed. */
export function unpackIndexParagraphs(packed: PackedParagraphs): SearchParagraph[] {
  const paragraphAt = openPackedParagraphs(packed);
  return packed.text.map((_, at) => paragraphAt(at));
}

/** A catalogue as files have it. */
export function packIndexCatalogue(catalogue: SearchCatalogue): PackedCatalogue {
  const { reports, sections, terms, themes } = catalogue;
  return {
    ...catalogue,
    reports: toColumns(reports),
    sections: toColumns(sections),
    terms: toLines(terms.map(({ theme, names, asked }) => [[theme], names, asked])),
    themes: toLines(themes.map(({ id, name, words }) => [[id], [name], words])),
  };
}

/** The catalogue that was packed. */
export function unpackIndexCatalogue(packed: PackedCatalogue): SearchCatalogue {
  return {
    ...packed,
    reports: fromColumns(packed.reports),
    sections: fromColumns(packed.sections),
    terms: fromLines(packed.terms).map(([[theme = ''] = [], names = [], asked = []]) => ({ theme, names, asked })),
    themes: fromLines(packed.themes).map(([[id = ''] = [], [name = ''] = [], words = []]) => ({ id, name, words })),
  };
}

/** Rows of one shape as columns. The column `first` rises from row to row, so that its steps are stored. */
function toColumns(rows: readonly object[]): Columns {
  const keys = Object.keys(rows[0] ?? {});
  return Object.fromEntries(
    keys.map((key) => {
      const column = rows.map((row) => (row as Record<string, string | number | boolean>)[key] ?? '');
      if (key === 'first') return [key, { steps: encodeNumbers(column.map((value, at) => Number(value) - Number(column[at - 1] ?? 0))) }];
      const values = [...new Set(column)];
      if (values.length === rows.length) return [key, { values }];
      const indexOf = new Map(values.map((value, at) => [value, at]));
      return [key, { values, rows: encodeNumbers(column.map((value) => indexOf.get(value) ?? 0)) }];
    }),
  );
}

/** The rows of columns. */
function fromColumns<Row>(columns: Columns): Row[] {
  const rows: Record<string, unknown>[] = [];
  for (const [key, column] of Object.entries(columns)) {
    const set = (row: number, value: unknown) => ((rows[row] ??= {})[key] = value);
    let sum = 0;
    if ('steps' in column) decodeNumbers(column.steps).forEach((step, row) => set(row, (sum += step)));
    else if (column.rows === undefined) column.values.forEach((value, row) => set(row, value));
    else decodeNumbers(column.rows).forEach((value, row) => set(row, column.values[value]));
  }
  return rows as Row[];
}

/** Rows of cells of words as lines, one for each cell, with tabs between its words: the many short words of a glossary are a tenth less so than as JSON. */
function toLines(rows: readonly (readonly (readonly string[])[])[]): string {
  return rows
    .flat()
    .map((words) => words.map((word) => word.replace(/\s+/g, ' ')).join('\t'))
    .join('\n');
}

/** The rows, of three cells each, that lines have. */
function fromLines(text: string): string[][][] {
  const cells = text.split('\n').map((line) => (line === '' ? [] : line.split('\t')));
  return cells.flatMap((_, at) => (at % 3 === 2 ? [cells.slice(at - 2, at + 1)] : []));
}
