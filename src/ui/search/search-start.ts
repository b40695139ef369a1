/*
 * The little that every page runs: waits until a reader turns to a search box, and only then loads what suggests; `/` goes to
 * the box; a page opened from a result has its words marked.
 */
import box from './search-box.ts?worker&url';
import marks from '../found-words/mark-words.ts?worker&url';

// The addresses are given as text, so that no helper for loading comes along to every page.
const load = (address: string) => void import(/* @vite-ignore */ address);

for (const form of document.querySelectorAll('form[data-suggest]')) form.addEventListener('focusin', () => load(box), { once: true });

document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
  const at = event.target as HTMLElement;
  if (at.isContentEditable || at.matches('input, textarea, select')) return;
  const input = document.querySelector<HTMLInputElement>('main [name=q]') ?? document.querySelector<HTMLInputElement>('[name=q]');
  if (!input) return;
  event.preventDefault();
  input.focus();
  input.select();
});

if (location.search.includes('marks=')) load(marks);
