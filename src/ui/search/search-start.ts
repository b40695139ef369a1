/*
 * The small search script of every page: loads the script for suggestions only when a reader focuses a search box; `/` moves the focus to
 * the box in the header, or to the larger one of the search page, and Escape back; a page opened from a search result highlights the words
 * found. When the page is there, it loads the script that keeps it for reading without a connection.
 */
import box from './search-box.ts?worker&url';
import offline from '../offline/keep-offline.ts?worker&url';
import marks from '../found-words/mark-words.ts?worker&url';

// A page is whole without these scripts: one that does not come, since the reader leaves meanwhile, is no error. The URLs are passed as
// text, so that the bundler does not add its loading helper to every page.
const load = (address: string) => void import(/* @vite-ignore */ address).catch(() => undefined);

for (const form of document.querySelectorAll('form[data-suggest]')) form.addEventListener('focusin', () => load(box), { once: true });

document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
  const at = event.target as HTMLElement;
  if (at.matches(':read-write, select')) return;
  const input = document.querySelector<HTMLInputElement>('#search-words') ?? document.querySelector<HTMLInputElement>('#site-search');
  // A browser that keeps nothing throws here: where the key cannot be turned off, it does nothing.
  if (!input || localStorage.slash) return;
  event.preventDefault();
  // The scripts of the boxes bring the box to the reader and the reader back.
  Object.assign(input, { cameFrom: { at, top: scrollY } });
  input.focus({ preventScroll: true });
  input.select();
});

onload = () => load(offline);
if (location.search.includes('marks=')) load(marks);
