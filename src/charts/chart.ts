import type { Drawing, Shape } from './drawing/shape.ts';

/** One cell of a chart's table: its text, its number if it has one, and the address of its source, as a path of the site or an absolute URL. */
export interface Cell {
  words: string;
  value?: number | undefined;
  address?: string | undefined;
}

/** The data of a chart as a table. Each row has a cell for each column. */
export interface ChartTable {
  /** `unit`: the unit of a column's numbers, which the words of its cells show and the bare numbers do not. */
  columns: { name: string; number?: true; unit?: string | undefined }[];
  rows: Cell[][];
}

/** One line of a chart's key. The mark is drawn around 0,0, within 8 units each way. */
export interface KeyEntry {
  mark: Shape;
  words: string;
}

/** The two widths that every chart is drawn at. `narrow` is for phones. */
export type ChartSize = 'wide' | 'narrow';

/** A chart with its texts and its table, for pages, embedding and files. */
export interface Chart {
  /** Part of addresses: `/charts/<id>/`, `/embed/<id>/`. Once published it never changes. */
  id: string;
  /** The name of what it shows and what was found: "Leaders: outstanding in 46 of 142 councils". */
  title: string;
  /** Says what is counted or drawn. It doesn't change with the findings, so readers know the chart by it. */
  subtitle: string;
  /** More of what the numbers say, computed from them: one sentence or more, each on a line of its own. */
  finding: string[];
  /** Where the numbers come from. */
  source: string;
  /** What the shapes of its marks mean. */
  key: KeyEntry[];
  /** What names in its drawing mean, in a sentence, and the page that explains more. */
  explained?: { words: string; link: { path: `/${string}`; words: string } } | undefined;
  /** What readers need to know to understand it. */
  notes: string[];
  /** Events that the drawing numbers from 1, each in a sentence. */
  events?: string[];
  drawings: Record<ChartSize, Drawing>;
  /** The councils that it draws, if readers can highlight one among them. */
  councils?: { id: string; name: string }[] | undefined;
  table: ChartTable;
  /** The authority that it is about, if it is about one and those before it. */
  authority?: string;
  /** The page that shows it among related charts. */
  home: { path: `/${string}`; words: string };
}
