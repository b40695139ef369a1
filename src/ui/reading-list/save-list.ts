/* Saves the list that is shown as a file. The page loads this when a reader saves. */
import { readingListStyles, type ListedParagraph } from '../../publish/citation/listed-paragraph.ts';
import { writeReadingList, type ReadingListForm } from '../../publish/citation/reading-list-forms.ts';
import { saveFile } from '../save-file/save-file.ts';
import type { ReadingListPage } from './reading-list-in-page.ts';

const files: Record<ReadingListForm, { name: string; type: `${'text' | 'application'}/${string}` }> = {
  csv: { name: 'reading-list.csv', type: 'text/csv' },
  markdown: { name: 'reading-list.md', type: 'text/markdown' },
  html: { name: 'reading-list.html', type: 'text/html' },
  bibtex: { name: 'reading-list.bib', type: 'application/x-bibtex' },
  ris: { name: 'reading-list.ris', type: 'application/x-research-info-systems' },
  'csl-json': { name: 'reading-list.json', type: 'application/vnd.citationstyles.csl+json' },
};
const isTextForm = (form: string): form is ReadingListForm => Object.hasOwn(files, form);

/** Saves the list in a form and a style of citation, and tells the reader. A QDA project loads its documents first. */
export async function saveReadingListAs({ site, edition, data, shown, say }: ReadingListPage, form: string, style: string): Promise<void> {
  const list: readonly ListedParagraph[] = shown();
  const title = `Reading list, ${site}`;
  if (isTextForm(form)) {
    const { name, type } = files[form];
    const chosen = readingListStyles.find((each) => each === style) ?? 'plain';
    const saved = saveFile(name, type, writeReadingList(form, list, { title, style: chosen, today: new Date() }));
    say(`Saved as ${saved}.`);
    return;
  }
  say('Loading the reports of your list …');
  const { writeReadingListAsQda } = await import('./save-qda-list.ts');
  const saved = saveFile('reading-list.qdpx', 'application/zip', await writeReadingListAsQda(list, { title, site, edition, data }));
  say(`Saved as ${saved}. It has each report whole, with your paragraphs coded and your notes on them.`);
}
