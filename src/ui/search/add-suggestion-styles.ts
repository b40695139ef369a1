import styles from './suggestions.css?url';

/** Adds the style of suggestions to the page. It is loaded only when a reader turns to a box. */
export function addSearchSuggestionStyles(): void {
  const sheet = document.createElement('link');
  sheet.rel = 'stylesheet';
  sheet.href = styles;
  document.head.append(sheet);
}
