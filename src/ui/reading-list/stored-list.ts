/* The reader's list, stored in this browser. It is sent nowhere. */
import { parsePins, writePins, type ReadingList } from '../../questions/pins/pins.ts';

const key = `reading-list ${import.meta.env.BASE_URL}`;
/** Tells the other scripts of the page that the list was saved. */
const savedEvent = 'reading-list-saved';
/** Where the text of a stored list is kept that this version of the site can’t read whole. */
const asideKey = `${key} aside`;
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

/** Keeps a stored text that can’t be read whole aside, before another takes its place: it may be damaged, or of a newer version of this site. */
function keepAside(): void {
  const kept = localStorage.getItem(key);
  if (kept !== null && kept !== writePins(parsePins(kept)))
    localStorage.setItem(asideKey, [localStorage.getItem(asideKey), kept].filter(Boolean).join('\n'));
}

/** The text of stored lists that can’t be read whole: one that stands there now, or was kept aside; empty where there is none. */
export function unreadStoredLists(): string {
  try {
    keepAside();
    const kept = localStorage.getItem(asideKey) ?? '';
    if (kept) localStorage.setItem(key, writePins(loadReadingList()));
    return kept;
  } catch {
    return '';
  }
}

/** Forgets what was kept aside. */
export function forgetUnreadLists(): void {
  localStorage.removeItem(asideKey);
}

/** Stores a list. Returns false where this browser stores nothing: the list is then lost when the page closes. */
export function saveReadingList(list: ReadingList): boolean {
  try {
    keepAside();
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
