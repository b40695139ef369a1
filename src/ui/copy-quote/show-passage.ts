import { anchorOfHash } from '../../site/hrefs/anchor-of-hash.ts';
import { readTextFragmentOfHref } from '../../site/hrefs/text-fragment.ts';

/** In a browser without text fragments: marks the paragraph that a link leads to, and says which words the link is to. */
export function showQuoteWithoutTextFragments(): void {
  if (Object.hasOwn(Document.prototype, 'fragmentDirective')) return;
  const [, directive] = location.hash.split(':~:');
  if (directive === undefined) return;
  // The page of one paragraph needs no anchor.
  const anchor = anchorOfHash(location.hash);
  const paragraph = anchor ? document.getElementById(anchor) : document.querySelector('.paragraph[id]');
  if (!paragraph || paragraph.querySelector('.passage-note')) return;
  paragraph.classList.add('passage-paragraph');
  const words = readTextFragmentOfHref(directive);
  const note = document.createElement('p');
  note.className = 'passage-note';
  note.textContent = `Your browser cannot mark single words, so we mark the whole paragraph.${words ? ` The link is to “${words}”.` : ''}`;
  paragraph.append(note);
  paragraph.scrollIntoView();
}
