/*
 * Loads what makes links to passages when words are first selected, or when a browser that does not know text fragments
 * opens a link that has one. Without script the paragraph's number links to the whole paragraph.
 */
// Built apart, as a worker would be: an import() here would bring the bundler's own loader with it, twice as long as this.
import address from './offer-passages.ts?worker&url';

function load(): void {
  const script = document.createElement('script');
  script.type = 'module';
  script.src = address;
  document.head.append(script);
}

document.addEventListener('selectionchange', load, { once: true });
if (location.hash.includes(':~:') && !('fragmentDirective' in document)) load();
