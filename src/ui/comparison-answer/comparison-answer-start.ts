/*
 * Loads the script that answers a comparison when a reader first searches for something that may be one. Most searches are not, and load
 * nothing more.
 */
import script from './answer-comparison.ts?worker&url';

const mayCompare = /\b(than|versus|vs?|compare[ds]?|comparing|comparison|better|worse|between|against|higher|lower|same|and|or)\b/i;

function startFor({ detail }: CustomEvent<string>): void {
  if (!mayCompare.test(detail)) return;
  document.removeEventListener('searched', startFor);
  const section = document.getElementById('comparison-answer');
  if (section) section.dataset.asked = detail;
  // The URL is passed as text, so that the bundler does not add its loading helper to the page.
  void import(/* @vite-ignore */ script);
}

document.addEventListener('searched', startFor);
