/* The reader's list as this browser keeps it. Nothing of it leaves the browser. */
import { parseReadingList, writeReadingList, type ReadingList } from '../../questions/reading-list/reading-list.ts';

const key = `reading-list ${import.meta.env.BASE_URL}`;
let unkept: ReadingList | undefined;

/** The reader's list as it was last kept, in this tab or another. */
export function loadReadingList(): ReadingList {
  try {
    return unkept ?? parseReadingList(localStorage.getItem(key));
  } catch {
    return unkept ?? [];
  }
}

/** Keeps a list; false where this browser keeps nothing, so that the list ends with the page. */
export function saveReadingList(list: ReadingList): boolean {
  try {
    if (list.length === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, writeReadingList(list));
    unkept = undefined;
    return true;
  } catch {
    unkept = list;
    return false;
  }
}

/** Calls back when another tab has changed the list. */
export function onReadingListChange(changed: () => void): void {
  addEventListener('storage', (event) => {
    if (event.key === key || event.key === null) changed();
  });
}
