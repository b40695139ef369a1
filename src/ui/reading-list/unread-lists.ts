/* Stored lists that this version of the site could not read whole. Nothing of them is lost. */
import { writePins } from '../../questions/pins/pins.ts';
import { keepUnreadListAside, loadReadingList, readingListKey, unreadListKey } from './stored-list.ts';

/** The text of stored lists that can’t be read whole: one that stands there now, or was kept aside; empty where there is none. */
export function unreadStoredLists(): string {
  try {
    keepUnreadListAside();
    const kept = localStorage.getItem(unreadListKey) ?? '';
    // What can be read of it is the list from now on, so that it is kept aside only once.
    if (kept) localStorage.setItem(readingListKey, writePins(loadReadingList()));
    return kept;
  } catch {
    return '';
  }
}

/** Forgets what was kept aside. */
export function forgetUnreadLists(): void {
  localStorage.removeItem(unreadListKey);
}
