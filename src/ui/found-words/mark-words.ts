/*
 * Marks the words that a search found in the paragraph that a result links to. The address names the words (?marks=…). It uses the CSS
 * Custom Highlight API, which leaves the page's text as it is; without that API nothing is marked.
 */
import { anchorOfHash } from '../../site/hrefs/anchor-of-hash.ts';
import styles from './found-words.css?url';

const sheet = document.createElement('link');
sheet.rel = 'stylesheet';
sheet.href = styles;
document.head.append(sheet);

const words = (new URLSearchParams(location.search).get('marks') ?? '')
  .split('|')
  .filter((word) => word.trim() !== '')
  .slice(0, 40);

function markParagraph(): void {
  const paragraph = document.getElementById(anchorOfHash(location.hash));
  const body = paragraph?.querySelector('.words') ?? paragraph;
  if (!body || words.length === 0 || !('highlights' in CSS)) return;
  const ranges: Range[] = [];
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent ?? '';
    for (const word of words) {
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
        if (/[\p{L}\p{N}]/u.test(text[at - 1] ?? '') || /[\p{L}\p{N}]/u.test(text[at + word.length] ?? '')) continue;
        const range = new Range();
        range.setStart(node, at);
        range.setEnd(node, at + word.length);
        ranges.push(range);
      }
    }
  }
  CSS.highlights.set('found', new Highlight(...ranges));
}

markParagraph();
addEventListener('hashchange', markParagraph);
