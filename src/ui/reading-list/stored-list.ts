/* The reader's list, stored in this browser. It is sent nowhere. */
import { parsePins, writePins, type ReadingList } from '../../questions/pins/pins.ts';

/** The name under which the browser stores the list. */
export const readingListKey = `reading-list ${import.meta.env.BASE_URL}`;
/** Tells the other scripts of the page that the list was saved. */
const savedEvent = 'reading-list-saved';
/** Where the text of a stored list is kept that this version of the site can’t read whole. */
export const unreadListKey = `${readingListKey} aside`;
/** The list of this page where the browser does not store it. */
let unstored: ReadingList | undefined;

/** The reader's list as last stored, in this tab or another. */
export function loadReadingList(): ReadingList {
  try {
    return unstored ?? parsePins(localStorage.getItem(readingListKey));
  } catch {
    return unstored ?? [];
  }
}

/** Keeps a stored text that can’t be read whole aside, before another takes its place: it may be damaged, or of a newer version of this site. */
export function keepUnreadListAside(): void {
  const kept = localStorage.getItem(readingListKey);
  if (kept !== null && kept !== writePins(parsePins(kept)))
    localStorage.setItem(unreadListKey, [localStorage.getItem(unreadListKey), kept].filter(Boolean).join('\n'));
}

/** Stores a list. Returns false where this browser stores nothing: the list is then lost when the page closes. */
export function saveReadingList(list: ReadingList): boolean {
  try {
    keepUnreadListAside();
    if (list.length === 0) localStorage.removeItem(readingListKey);
    else localStorage.setItem(readingListKey, writePins(list));
    unstored = undefined;
    return true;
  } catch {
    unstored = list;
    return false;
  } finally {
    dispatchEvent(new Event(savedEvent));
  }
}

/** Calls back when another tab has changed the list, and when the browser shows this page again as it was left: the list may have changed meanwhile. */
export function onReadingListChange(changed: () => void): void {
  addEventListener('storage', (event) => {
    if (event.key === readingListKey || event.key === null) changed();
  });
  addEventListener('pageshow', (event) => {
    if (event.persisted) changed();
  });
}

/** Calls back when a script of this page has saved the list. */
export function onReadingListSave(saved: () => void): void {
  addEventListener(savedEvent, saved);
}
