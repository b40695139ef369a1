/*
 * Runs the page of the reading list. It shows the reader's own list, stored in this browser, or the list in the address (?list=…),
 * which does not change the reader's own.
 */
import { parsePinIds } from '../../questions/pins/pin-ids.ts';
import { addPins, movePin, setPinNote, undoPins } from '../../questions/pins/edit-pins.ts';
import { isPinned, togglePin, writePins, type ReadingList } from '../../questions/pins/pins.ts';
import type { ListedParagraph } from '../../publish/citation/listed-paragraph.ts';
import { drawReadingListItem, focusMoveButtonInReadingList, type ItemActions } from './draw-item.ts';
import { addReadingListExports } from './export-list.ts';
import { findOnReadingListPage } from './find.ts';
import { loadReadingListParagraphs } from './load-paragraphs.ts';
import { loadReadingList, onReadingListChange, saveReadingList } from './stored-list.ts';
import { forgetUnreadLists, unreadStoredLists } from './unread-lists.ts';

const { source = '', base = '', site = '', edition = '', data = '' } = findOnReadingListPage('reading-list').dataset;
const status = findOnReadingListPage('list-status');
const itemTemplate = findOnReadingListPage<HTMLTemplateElement>('list-item');
const listElement = findOnReadingListPage('list');
const shared = new URLSearchParams(location.search).get('list');
const sharedIds = shared === null ? undefined : parsePinIds(shared);

const countParagraphs = (count: number) => `${count} ${count === 1 ? 'paragraph' : 'paragraphs'}`;
const currentList = (): ReadingList => (sharedIds ? sharedIds.map((id) => ({ id, note: '' })) : loadReadingList());
const say = (words: string) => {
  status.textContent = words;
};

/** Saves the reader's list, and says for as long as it is so that the browser does not keep it. */
function save(list: ReadingList): void {
  findOnReadingListPage('not-kept').hidden = saveReadingList(list);
}

let shown: ListedParagraph[] = [];
/** Counts the calls of show(), so that words that arrive late do not replace a later list. */
let calls = 0;

/** Shows the list with its words, and says `words` about it; otherwise how long it is. With `before` it offers to restore the list as it was then. */
async function show(words?: string, before?: ReadingList): Promise<void> {
  calls += 1;
  const call = calls;
  const list = currentList();
  try {
    const { found, missing } = await loadReadingListParagraphs(list, { source, base });
    if (call !== calls) return;
    shown = found;
    const actions = sharedIds ? undefined : itemActions;
    const { length } = found;
    listElement.replaceChildren(
      ...found.map((paragraph, position) => drawReadingListItem(itemTemplate, paragraph, { position, length }, actions)),
    );
    for (const id of ['list-jump', 'copy-address', 'print', 'save-list']) findOnReadingListPage(id).hidden = length === 0;
    // A list of which nothing is shown can still be cleared.
    findOnReadingListPage('list-actions').hidden = (sharedIds ? length : list.length) === 0;
    findOnReadingListPage('open-list').hidden = sharedIds !== undefined;
    findOnReadingListPage('clear').hidden = sharedIds !== undefined;
    findOnReadingListPage('shared-note').hidden = sharedIds === undefined;
    findOnReadingListPage('take-over').hidden = length === 0;
    if (sharedIds)
      findOnReadingListPage('shared-words').textContent =
        `${length === 0 ? 'This link to a list has no paragraph that we have' : `Somebody shared this list with you: ${countParagraphs(length)}`}. Opening it does not change your own list.`;
    const notes = new Map(list.map(({ id, note }) => [id, note]));
    const named = missing.map((id) => (notes.get(id) ? `${id} (your note: ${notes.get(id)})` : id));
    const notFound = missing.length > 0 ? ` We don’t have these, so they are not shown: ${named.join(', ')}.` : '';
    const summary =
      list.length === 0 && !sharedIds
        ? 'You have not pinned anything yet. Press “Pin” under any paragraph.'
        : `${countParagraphs(length)}.`;
    // Said at once with what can be undone, so that it is told once.
    if (before && writePins(before) !== writePins(list)) offerUndo((words ?? summary) + notFound, before, list);
    // A list that is shown again, since another window changed it, leaves what can be undone.
    else if (words || !status.querySelector('button')) say((words ?? summary) + notFound);
  } catch {
    say('The words of the paragraphs could not be loaded. The list itself is safe. Reload the page to try again.');
  }
}

const itemActions: ItemActions = {
  setNote: (paragraph, note) => {
    paragraph.note = note;
    save(setPinNote(loadReadingList(), paragraph.id, note));
  },
  move: ({ id, name }, position, { selector, by, word }) => {
    const moved = position + by;
    const other = shown[moved];
    // Paragraphs that are not shown may stand between the two.
    if (other) save(movePin(loadReadingList(), id, other.id));
    void show(`Moved ${word}: ${name}, now ${moved + 1} of ${shown.length}.`).then(() =>
      focusMoveButtonInReadingList(listElement.children[moved], selector),
    );
  },
  remove: ({ id, name }) => {
    const before = loadReadingList();
    save(togglePin(before, id));
    void show(`Removed: ${name}.`, before);
  },
};

/** Says what was changed, with a button that restores the list as it was before. `after` is the list as it is now. */
function offerUndo(words: string, before: ReadingList, after: ReadingList): void {
  const undo = document.createElement('button');
  undo.type = 'button';
  undo.textContent = 'Undo';
  undo.addEventListener('click', () => {
    const list = loadReadingList();
    save(undoPins(list, before, after));
    void show('We put it back.').then(() => {
      // This button goes, so the focus goes to the first paragraph that came back.
      const restored = shown.findIndex(({ id }) => !isPinned(list, id));
      (listElement.children[restored]?.querySelector('a') ?? fileInput)?.focus();
    });
  });
  status.replaceChildren(`${words} `, undo);
  undo.focus();
}

findOnReadingListPage('clear').addEventListener('click', () => {
  const before = loadReadingList();
  save([]);
  void show(`Cleared: ${countParagraphs(before.length)}.`, before);
});
findOnReadingListPage('take-over').addEventListener('click', () => {
  const before = loadReadingList();
  const ids = shown.map(({ id }) => id);
  const list = addPins(before, ids);
  save(list);
  // Said beside the button: below a long list nobody would see it.
  findOnReadingListPage('shared-words').textContent =
    `Added ${countParagraphs(list.length - before.length)} to your own list, which has ${list.length} now.`;
});
addReadingListExports({ site, edition, data, shown: () => shown, say });

const fileInput = findOnReadingListPage('open-list').querySelector('input');

/** Adds a saved list to the reader's own, and lists every problem of the file. */
async function openFile(file: File): Promise<void> {
  const { openReadingListFile } = await import('./open-list.ts');
  const { before, list, read, problems } = await openReadingListFile(file, loadReadingList, async (pins) => {
    const { missing } = await loadReadingListParagraphs(pins, { source, base });
    return missing;
  });
  const box = findOnReadingListPage('open-problems');
  box.hidden = problems.length === 0;
  box.querySelector('ul')?.replaceChildren(
    ...problems.map(({ line, words }) => {
      const item = document.createElement('li');
      item.textContent = `Line ${line}: ${words}`;
      return item;
    }),
  );
  save(list);
  const added = countParagraphs(list.length - before.length);
  const words = `The file has ${countParagraphs(read)} that we know. Added ${added}${problems.length > 0 ? `, with ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}` : ''}.`;
  await show(words, before);
}

fileInput?.addEventListener('change', () => {
  const [file] = fileInput.files ?? [];
  if (!file) return;
  openFile(file)
    .catch(() => say('The file could not be read. Your list has not changed.'))
    // The same file can be chosen again once it is mended.
    .finally(() => (fileInput.value = ''));
});

/** Tells of stored lists that could not be read whole, and offers their text. */
function offerUnreadLists(): void {
  const text = unreadStoredLists();
  findOnReadingListPage('unread-list').hidden = text === '';
  if (text) findOnReadingListPage('unread-text').textContent = text;
}
findOnReadingListPage('forget-unread').addEventListener('click', () => {
  forgetUnreadLists();
  offerUnreadLists();
  say('We removed it. Your list is as before.');
});

document.querySelector('.without-script')?.remove();
offerUnreadLists();
onReadingListChange(() => {
  const notes = () => [...listElement.querySelectorAll('textarea')];
  // The note that is being written is drawn anew with the list.
  const written = shown[notes().findIndex((note) => note === document.activeElement)]?.id;
  void show().then(() => notes()[shown.findIndex(({ id }) => id === written)]?.focus());
});
void show();
