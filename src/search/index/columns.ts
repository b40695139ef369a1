import type { SearchCatalogue, SearchParagraph } from './records.ts';

/** A catalogue with its reports and sections stored by column, each different value once. There can be thousands of them. */
export type PackedCatalogue = Omit<SearchCatalogue, 'reports' | 'sections'> & {
  reports: Columns;
  sections: Columns;
};

/** A table by column: the different values and the index of each row's value, or for rising numbers the steps between rows. */
type Columns = Record<string, { values: (string | number | boolean)[]; rows: number[] } | { steps: number[] }>;

/** Paragraphs stored by column: a list for each property, in the order of the record. Half of what is not text is names of properties otherwise. */
export type PackedParagraphs = { [Key in keyof SearchParagraph]: SearchParagraph[Key][] };

/** Paragraphs by column. */
export function packIndexParagraphs(paragraphs: readonly SearchParagraph[]): PackedParagraphs {
  return {
    anchor: paragraphs.map(({ anchor }) => anchor),
    themes: paragraphs.map(({ themes }) => themes),
    text: paragraphs.map(({ text }) => text),
    page: paragraphs.map(({ page }) => page),
    claimant: paragraphs.map(({ claimant }) => claimant),
  };
}

/** The paragraphs that were packed. */
export function unpackIndexParagraphs({ anchor, themes, text, page, claimant }: PackedParagraphs): SearchParagraph[] {
  return text.map((words, at) => ({
    anchor: anchor[at] ?? '',
    themes: themes[at] ?? [],
    text: words,
    page: page[at] ?? null,
    claimant: claimant[at] ?? 0,
  }));
}

/** The catalogue with reports and sections by column. */
export function packIndexCatalogue(catalogue: SearchCatalogue): PackedCatalogue {
  return { ...catalogue, reports: toColumns(catalogue.reports), sections: toColumns(catalogue.sections) };
}

/** The catalogue that was packed. */
export function unpackIndexCatalogue(packed: PackedCatalogue): SearchCatalogue {
  return { ...packed, reports: fromColumns(packed.reports), sections: fromColumns(packed.sections) };
}

/** Rows of one shape as columns. The column `first` rises from row to row, so that its steps are stored. */
function toColumns(rows: readonly object[]): Columns {
  const keys = Object.keys(rows[0] ?? {});
  return Object.fromEntries(
    keys.map((key) => {
      const column = rows.map((row) => (row as Record<string, string | number | boolean>)[key] ?? '');
      if (key === 'first') return [key, { steps: column.map((value, at) => Number(value) - Number(column[at - 1] ?? 0)) }];
      const values = [...new Set(column)];
      const indexOf = new Map(values.map((value, at) => [value, at]));
      return [key, { values, rows: column.map((value) => indexOf.get(value) ?? 0) }];
    }),
  );
}

/** The rows of columns. */
function fromColumns<Row>(columns: Columns): Row[] {
  const rows: Record<string, unknown>[] = [];
  for (const [key, column] of Object.entries(columns)) {
    if ('steps' in column) {
      let sum = 0;
      column.steps.forEach((step, at) => ((rows[at] ??= {})[key] = sum += step));
    } else column.rows.forEach((value, at) => ((rows[at] ??= {})[key] = column.values[value]));
  }
  return rows as Row[];
}
