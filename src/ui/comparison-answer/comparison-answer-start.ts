/*
 * Loads the script that answers a comparison when a reader first searches for something that may be one. Most searches are not, and load
 * nothing more.
 */
import script from './answer-comparison.ts?worker&url';

const mayCompare = /\b(than|versus|vs?|compare[ds]?|comparing|comparison|better|worse|between|against|higher|lower|same|and|or)\b/i;

function startFor({ detail: { words, draw } }: DocumentEventMap['searched']): void {
  if (!mayCompare.test(words)) return;
  document.removeEventListener('searched', startFor);
  // The URL is passed as text, so that the bundler does not add its loading helper to the page.
  const loaded = import(/* @vite-ignore */ script) as Promise<unknown>;
  const askAgain = (): Promise<() => void> =>
    new Promise((resolve) => document.dispatchEvent(new CustomEvent('searched', { detail: { words, draw: resolve } })));
  draw(loaded.then(askAgain, () => () => undefined));
}

document.addEventListener('searched', startFor);
