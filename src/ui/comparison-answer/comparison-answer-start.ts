/*
 * Loads the script that answers a comparison when a reader first searches for something that may be one. Most searches are not, and load
 * nothing more.
 */
import script from './answer-comparison.ts?worker&url';

const mayCompare = /\b(than|versus|vs?|compare[ds]?|comparing|comparison|better|worse|between|against|higher|lower|same|and|or)\b/i;

let loaded: Promise<unknown> | undefined;

/** Asks the script, once it is there, about each search until then: a reader who goes on typing searches again while it loads. */
function startFor({ detail: { words, draw } }: DocumentEventMap['searched']): void {
  if (!loaded && !mayCompare.test(words)) return;
  // The URL is passed as text, so that the bundler does not add its loading helper to the page.
  loaded ??= (import(/* @vite-ignore */ script) as Promise<unknown>).finally(() => document.removeEventListener('searched', startFor));
  const askAgain = (): Promise<() => void> =>
    new Promise((resolve) => document.dispatchEvent(new CustomEvent('searched', { detail: { words, draw: resolve } })));
  draw(loaded.then(askAgain, () => () => undefined));
}

document.addEventListener('searched', startFor);
