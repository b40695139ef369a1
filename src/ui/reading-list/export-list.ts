/* The buttons that export the list that is shown: as files, on paper, and as an address to share. */
import { formatPinIds } from '../../questions/pins/pin-ids.ts';
import { findOnReadingListPage } from './find.ts';
import type { ReadingListPage } from './reading-list-in-page.ts';

/** Makes the export buttons work. */
export function addReadingListExports(page: ReadingListPage): void {
  const { shown, say } = page;
  const onPress = (id: string, run: () => void) => findOnReadingListPage(id).addEventListener('click', run);
  const form = findOnReadingListPage<HTMLFormElement>('save-list');
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const chosen = new FormData(form);
    // What writes the files is loaded only now.
    void import('./save-list.ts')
      .then(({ saveReadingListAs }) => saveReadingListAs(page, String(chosen.get('form')), String(chosen.get('style'))))
      .catch(() => say('The file could not be made. Your list is safe. Reload the page to try again.'));
  });
  onPress('print', () => print());
  onPress('copy-address', () => {
    const address = new URL(`?list=${formatPinIds(shown().map(({ id }) => id))}`, location.href).href;
    // A page that did not come by https has no clipboard to ask.
    const copy = async () => navigator.clipboard.writeText(address);
    void copy().then(
      () => say('Copied. The link has the paragraphs and their order, but not your notes.'),
      () => say(`Copy this link: ${address}`),
    );
  });
}
