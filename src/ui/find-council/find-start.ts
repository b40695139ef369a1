/* Loads the script of the box only when a reader turns to it, or when the address asks for a council. */
import find from './find-council.ts?worker&url';

// The URL is passed as text, and a script that does not come is no error, as in search-start.ts.
const load = () => void import(/* @vite-ignore */ find).catch(() => undefined);

for (const form of document.querySelectorAll('form[data-find]')) {
  // A reader who is quicker than this script is in the box already.
  if (form.matches(':focus-within')) load();
  else form.addEventListener('focusin', load, { once: true });
}
if (new URLSearchParams(location.search).has('council')) load();
