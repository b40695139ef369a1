/* Loads the words of pinned paragraphs, one file for each document that a paragraph is from. */
import { paragraphIdToCanonicalPath, paragraphIdToPath, splitId } from '../../record/ids-and-paths/ids.ts';
import type { ReadingList } from '../../questions/pins/pins.ts';
import type { ListedParagraph } from '../../publish/citation/listed-paragraph.ts';
import type { ListedReport } from '../../publish/tables/reading-list.ts';
import { loadJsonOnce } from '../load-json/load-json-once.ts';

/** Where the files of documents are, and the folder of its host that the site is served from. */
export interface ParagraphSource {
  source: string;
  base: string;
}

/** What stands for a document that the record does not have. */
const noReport: ListedReport = {
  wording: 'verbatim',
  later: '',
  laterPath: '',
  ownPages: true,
  item: { id: '', type: 'report', title: '', author: [], URL: '', language: 'en-GB', note: '' },
  templates: { harvard: '', oscola: '', bibtex: '', ris: '' },
  paragraphs: {},
};

/** The list with words, and the ids of paragraphs that the record does not have. */
export async function loadReadingListParagraphs(
  list: ReadingList,
  { source, base }: ParagraphSource,
): Promise<{ found: ListedParagraph[]; missing: string[] }> {
  const missing: string[] = [];
  const found = await Promise.all(
    list.map(async ({ id, note }): Promise<ListedParagraph[]> => {
      const { owner, own } = splitId(id);
      const report = await loadJsonOnce(`${source}${owner}.json`, noReport);
      const paragraph = report.paragraphs[own];
      if (!paragraph) {
        missing.push(id);
        return [];
      }
      const urlOf = (path: string) => new URL(`${base}${path}`, location.href).href;
      const { wording, later, laterPath, ownPages, item, templates } = report;
      const [url, canonicalUrl] = [paragraphIdToPath(id), paragraphIdToCanonicalPath(id, ownPages)].map(urlOf) as [string, string];
      return [
        { id, note, wording, later, laterUrl: later && urlOf(laterPath), url, canonicalUrl, document: { item, templates }, ...paragraph },
      ];
    }),
  );
  return { found: found.flat(), missing };
}
