import type { ListedParagraph } from '../../publish/citation/listed-paragraph.ts';

/** What the exports need to know of the page. */
export interface ReadingListPage {
  /** The name of the site, and the day of its edition. */
  site: string;
  edition: string;
  /** The folder of the open data. */
  data: string;
  /** The paragraphs that the page shows. */
  shown: () => readonly ListedParagraph[];
  /** Tells the reader what happened. */
  say: (words: string) => void;
}
