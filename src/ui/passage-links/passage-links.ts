/*
 * Loads the script for links to passages when a reader first selects words, or when a browser without text fragments opens a link that
 * has one. Without script the paragraph's number links to the whole paragraph.
 */
// Bundled like a worker: import() would add the bundler's own loader, which is twice as long as this script.
import address from './offer-passages.ts?worker&url';

function load(): void {
  const script = document.createElement('script');
  script.type = 'module';
  script.src = address;
  document.head.append(script);
}

document.addEventListener('selectionchange', load, { once: true });
if (location.hash.includes(':~:') && !('fragmentDirective' in document)) load();
