import type { Drawing, Shape } from './drawing.ts';

/** One cell of a chart's table: its words, its number where it is one, and the address of what it comes from: a path of the site or a whole address. */
export interface Cell {
  words: string;
  value?: number | undefined;
  address?: string | undefined;
}

/** The numbers that a chart shows, as a table. Each row has a cell for each column. */
export interface ChartTable {
  columns: { name: string; number?: true }[];
  rows: Cell[][];
}

/** A chart with all that goes with it wherever it stands: on a page, embedded elsewhere, or as a file. */
export interface Chart {
  /** Stands in addresses: `/charts/<id>/`, `/embed/<id>/`. Once published it never changes. */
  id: string;
  /** States what is shown. */
  title: string;
  /** What the numbers say, computed from them: a sentence or more, each on a line of its own. */
  finding: string[];
  /** Where the numbers come from. */
  source: string;
  /** What the shapes of its marks mean. Each shape is drawn around 0,0 within 8 units. */
  key: { mark: Shape; words: string }[];
  /** What a reader needs to know to read it. */
  notes: string[];
  /** Events that the drawing numbers from 1, each in a sentence. */
  events?: string[];
  drawings: Record<'wide' | 'narrow', Drawing>;
  table: ChartTable;
  /** The page on which it stands among its neighbours. */
  home: { path: `/${string}`; words: string };
}
