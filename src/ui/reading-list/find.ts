/** The element of the page that has an id. The page of the reading list has all that its scripts ask for. */
export function findOnReadingListPage<T extends HTMLElement>(id: string): T {
  return document.getElementById(id) as T;
}
