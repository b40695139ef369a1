/* The reader's list, stored in this browser. It is sent nowhere. */
import { parsePins, writePins, type ReadingList } from '../../questions/pins/pins.ts';

const key = `reading-list ${import.meta.env.BASE_URL}`;
/** Tells the other scripts of the page that the list was saved. */
const savedEvent = 'reading-list-saved';
/** The list of this page where the browser does not store it. */
let unstored: ReadingList | undefined;

/** The reader's list as last stored, in this tab or another. */
export function loadReadingList(): ReadingList {
  try {
    return unstored ?? parsePins(localStorage.getItem(key));
  } catch {
    return unstored ?? [];
  }
}

/** Stores a list. Returns false where this browser stores nothing: the list is then lost when the page closes. */
export function saveReadingList(list: ReadingList): boolean {
  try {
    if (list.length === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, writePins(list));
    unstored = undefined;
    return true;
  } catch {
    unstored = list;
    return false;
  } finally {
    dispatchEvent(new Event(savedEvent));
  }
}

/** Calls back when another tab has changed the list. */
export function onReadingListChange(changed: () => void): void {
  addEventListener('storage', (event) => {
    if (event.key === key || event.key === null) changed();
  });
}

/** Calls back when a script of this page has saved the list. */
export function onReadingListSave(saved: () => void): void {
  addEventListener(savedEvent, saved);
}
