/* The buttons beside words that can be quoted. */
import { rangeOfCopiedQuote } from './read-words.ts';
import type { QuoteOffer } from './quote-offer.ts';

/** What the buttons do, by their words. */
export type QuoteActions = Record<string, () => void>;

/** The least room, in pixels, that the buttons need beside a paragraph. */
const roomBeside = 160;

export const quoteTools = document.createElement('div');
quoteTools.className = 'quote-tools';
quoteTools.role = 'group';
quoteTools.ariaLabel = 'Quote';
// Pressing a button must not clear the selection.
quoteTools.addEventListener('mousedown', (event) => event.preventDefault());

/** Shows buttons after the words of an offer: beside or below the selected words, or in their own line under the paragraph. */
export function showQuoteTools(offer: QuoteOffer, actions: QuoteActions, place: 'near' | 'below', aid = ''): void {
  const { container } = offer.words;
  const names = Object.keys(actions);
  const shown = [...quoteTools.querySelectorAll('button')];
  // The same buttons stay, so that the focus stays on them.
  if (names.join() !== shown.map(({ textContent }) => textContent).join()) {
    quoteTools.replaceChildren(
      ...names.map((name) => {
        const button = document.createElement('button');
        button.type = 'button';
        button.textContent = name;
        return button;
      }),
    );
    if (aid) {
      const words = document.createElement('span');
      words.className = 'quote-aid';
      words.textContent = aid;
      quoteTools.append(words);
    }
  }
  for (const button of quoteTools.querySelectorAll('button')) button.onclick = actions[button.textContent] ?? null;
  const paragraph = container.closest<HTMLElement>('.paragraph');
  const isNear = place === 'near' && paragraph !== null;
  quoteTools.classList.toggle('quote-near', isNear);
  const after = isNear || !paragraph ? container : (paragraph.querySelector('.paragraph > p') ?? container);
  if (after.nextElementSibling !== quoteTools) after.after(quoteTools);
  if (isNear) placeNear(offer, paragraph);
}

/** Puts the buttons beside the last line of the words where there is room, otherwise below it: never over them. */
function placeNear(offer: QuoteOffer, paragraph: HTMLElement): void {
  const { container } = offer.words;
  const line = [...(rangeOfCopiedQuote(offer.words, offer.range)?.getClientRects() ?? [])].at(-1) ?? container.getBoundingClientRect();
  const [around, words] = [paragraph.getBoundingClientRect(), container.getBoundingClientRect()];
  const margin = document.elementFromPoint(words.right + roomBeside / 2, line.top + 1);
  const isBeside = innerWidth - words.right >= roomBeside && margin?.contains(container) === true;
  quoteTools.classList.toggle('quote-beside', isBeside);
  quoteTools.style.setProperty('--quote-top', `${Math.round((isBeside ? line.top : line.bottom) - around.top)}px`);
  quoteTools.style.setProperty('--quote-left', `${Math.round((isBeside ? words.right : words.left) - around.left)}px`);
}

/** Takes the buttons off the page. */
export function hideQuoteTools(): void {
  quoteTools.remove();
}
