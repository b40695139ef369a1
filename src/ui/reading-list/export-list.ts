/* The buttons that export the list that is shown: as files, on paper, and as an address to share. */
import { pinsToCsv, pinsToMarkdown } from '../../questions/pins/export-pins.ts';
import { formatPinIds } from '../../questions/pins/pin-ids.ts';
import type { PinnedParagraph } from '../../questions/pins/pins.ts';
import { saveFile } from '../save-file/save-file.ts';
import { findOnReadingListPage } from './find.ts';

/** Makes the export buttons work. `shown` returns the paragraphs that the page shows; `say` tells the reader what happened. */
export function addReadingListExports(title: string, shown: () => readonly PinnedParagraph[], say: (words: string) => void): void {
  const onPress = (id: string, run: () => void) => findOnReadingListPage(id).addEventListener('click', run);
  onPress('take-markdown', () => saveFile('reading-list.md', 'text/markdown', pinsToMarkdown(shown(), title)));
  onPress('take-csv', () => saveFile('reading-list.csv', 'text/csv', pinsToCsv(shown())));
  onPress('print', () => print());
  onPress('copy-address', () => {
    const address = new URL(`?list=${formatPinIds(shown().map(({ id }) => id))}`, location.href).href;
    void navigator.clipboard.writeText(address).then(
      () => say('Copied. The link has the paragraphs and their order, but not your notes.'),
      () => say(`Copy this link: ${address}`),
    );
  });
}
