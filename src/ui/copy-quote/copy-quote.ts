/*
 * When a reader selects words of a paragraph, offers to copy them as a quote: the exact words in quotation marks, the citation, and a link
 * to exactly these words. A button under each paragraph offers its sentences one by one. A page opened from a search result offers the
 * sentence with the words found. The focus moves only when the reader presses a button.
 */
import { anchorOfHash } from '../../site/hrefs/anchor-of-hash.ts';
import styles from './copy-quote.css?url';
import { offersToCopyQuotes, wordsToCopyAsQuote, writeCopiedQuotes, type QuoteOffer } from './quote-offer.ts';
import { sentencesToCopyAsQuotes, sentenceToCopyAsQuote } from '../../quotes/reading/quote-range.ts';
import { tellOfCopiedQuote } from './quote-status.ts';
import { hideQuoteTools, quoteTools, showQuoteTools, type QuoteActions } from './quote-tools.ts';
import { rangeOfCopiedQuote } from './read-words.ts';
import { showQuoteWithoutTextFragments } from './show-passage.ts';
import type { WrittenQuote } from './write-quote.ts';

/** The most paragraphs that are quoted at once. */
const maxParagraphs = 10;
/** Milliseconds without a change before a selection counts as made. */
const selectionDelay = 250;

let offers: QuoteOffer[] = [];
/** The offered quotes as soon as they can be copied. */
let written: WrittenQuote[] | undefined;
/** Whether the offer is of a sentence with words that a search found, not of words that the reader chose. */
let isOfSearch = false;
/** The button that opened the sentences of a paragraph. */
let opener: HTMLElement | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

const sheet = document.createElement('link');
sheet.rel = 'stylesheet';
sheet.href = styles;
document.head.append(sheet);

function offer(next: QuoteOffer[]): void {
  offers = next;
  written = undefined;
  const [first] = next;
  if (first && next.length === 1) {
    const words = first.words.text.slice(first.range.start, first.range.end);
    document.dispatchEvent(new CustomEvent('quote-chosen', { detail: { id: first.id, words } }));
  }
  // Loaded before it is asked for, so that one press copies at once.
  void writeCopiedQuotes(next).then(
    (quotes) => {
      if (offers === next) written = quotes;
    },
    () => undefined,
  );
}

function withdraw(): void {
  offers = [];
  written = undefined;
  isOfSearch = false;
  opener = undefined;
  hideQuoteTools();
  if ('highlights' in CSS) CSS.highlights.delete('quote');
}

const actions: QuoteActions = {
  'Copy quote': () => void copy('quote'),
  'Copy link': () => void copy('link'),
};

async function copy(what: 'quote' | 'link'): Promise<void> {
  let quotes = written;
  try {
    quotes ??= await writeCopiedQuotes(offers);
  } catch {
    return tellOfCopiedQuote('We could not load the citation. Check your connection and try again.');
  }
  if (!quotes || quotes.length === 0) return tellOfCopiedQuote('We can only quote whole words from one paragraph. Select them again.');
  const text = quotes.map((quote) => (what === 'quote' ? quote.text : quote.link)).join(what === 'quote' ? '\n\n' : '\n');
  try {
    await navigator.clipboard.writeText(text);
    tellOfCopiedQuote(what === 'quote' ? describeCopied(quotes) : 'Copied: a link to these words.');
  } catch {
    tellOfCopiedQuote(`This browser does not let us copy. Here is the ${what}:\n${text}`);
  }
}

function describeCopied(quotes: readonly WrittenQuote[]): string {
  const [first] = quotes;
  return quotes.length === 1 && first
    ? `Copied with citation and link: “${first.words}”`
    : `Copied: the words of ${quotes.length} paragraphs, each with its citation and link.`;
}

function offerSelection(): void {
  if (quoteTools.contains(document.activeElement)) return;
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) {
    if (!isOfSearch) withdraw();
    return;
  }
  const found = offersToCopyQuotes(selection.getRangeAt(0));
  const last = found.at(-1);
  withdraw();
  if (!last) return;
  if (found.length > maxParagraphs) return tellOfCopiedQuote(`To copy a quote, select words in at most ${maxParagraphs} paragraphs.`);
  offer(found);
  showQuoteTools(last, actions, 'near');
  tellOfCopiedQuote('Press the button after the paragraph to copy these words as a quote.', true);
}

/** Offers the sentences of a paragraph from one on, and selects it on the page. */
function offerSentences(paragraph: Element, index = 0, count = 1): void {
  const found = wordsToCopyAsQuote(paragraph);
  const sentences = found ? sentencesToCopyAsQuotes(found.words.text) : [];
  const [first, last] = [sentences[index], sentences[index + count - 1]];
  if (!found || !first || !last) return;
  const range = { start: first.start, end: last.end };
  const chosen: QuoteOffer = { ...found, range };
  const onPage = rangeOfCopiedQuote(found.words, range);
  if (onPage) getSelection()?.setBaseAndExtent(onPage.startContainer, onPage.startOffset, onPage.endContainer, onPage.endOffset);
  offer([chosen]);
  const next = index + count;
  showQuoteTools(
    chosen,
    {
      ...actions,
      'Next sentence': () => offerSentences(paragraph, next < sentences.length ? next : 0),
      'Add next sentence': () => offerSentences(paragraph, index, Math.min(count + 1, sentences.length - index)),
      // Stays when it was pressed: the focus is on it.
      ...(sentences.length > 1 && { 'Whole paragraph': () => offerSentences(paragraph, 0, sentences.length) }),
    },
    'below',
  );
  const upTo = count > 1 ? ` to ${next}` : '';
  tellOfCopiedQuote(`Sentence ${index + 1}${upTo} of ${sentences.length}: ${found.words.text.slice(range.start, range.end)}`, true);
}

function startSentences({ target }: Event): void {
  const button = target as HTMLElement;
  const paragraph = button.closest('.paragraph, [data-paragraph]');
  if (!paragraph) return;
  const found = wordsToCopyAsQuote(paragraph);
  const searched = found && sentenceToCopyAsQuote(found.words.text, [...searchedWords(), ...markedWords(paragraph)]);
  const index = found && searched ? sentencesToCopyAsQuotes(found.words.text).findIndex(({ start }) => start === searched.start) : 0;
  withdraw();
  offerSentences(paragraph, Math.max(0, index));
  opener = button;
  quoteTools.querySelector('button')?.focus();
}

const searchedWords = () => (new URLSearchParams(location.search).get('marks') ?? '').split('|').filter((word) => word.trim() !== '');

/** The words that a search marked in its results. */
const markedWords = (paragraph: Element) => [...paragraph.querySelectorAll('mark')].map(({ textContent }) => textContent);

/** Offers the sentence with the words that a search found, in the paragraph that its result leads to. */
function offerFoundSentence(): void {
  const paragraph = document.getElementById(anchorOfHash(location.hash));
  const found = paragraph ? wordsToCopyAsQuote(paragraph) : undefined;
  const range = found && sentenceToCopyAsQuote(found.words.text, searchedWords());
  if (!found || !range) return;
  const sentence: QuoteOffer = { ...found, range };
  withdraw();
  offer([sentence]);
  isOfSearch = true;
  const onPage = rangeOfCopiedQuote(found.words, range);
  if (onPage && 'highlights' in CSS) CSS.highlights.set('quote', new Highlight(onPage));
  const keys = navigator.platform.startsWith('Mac') ? '⌘C' : 'Ctrl+C';
  showQuoteTools(sentence, actions, 'below', `This copies the underlined sentence. So does ${keys}.`);
}

// With nothing selected these keys copy nothing, so they can copy the sentence that a search found.
document.addEventListener('copy', (event) => {
  const [quote] = written ?? [];
  const isFree = isOfSearch && getSelection()?.isCollapsed !== false && !(event.target as Element).closest?.('input, textarea');
  if (!isFree || !quote || !event.clipboardData) return;
  event.preventDefault();
  event.clipboardData.setData('text/plain', quote.text);
  tellOfCopiedQuote(describeCopied([quote]));
});
document.addEventListener('selectionchange', () => {
  clearTimeout(timer);
  timer = setTimeout(offerSelection, selectionDelay);
});
document.addEventListener('quote-step', startSentences);
document.addEventListener('keydown', (event) => {
  if (!quoteTools.isConnected) return;
  // A press in the text focuses all of <main>, and Tab would go back to its beginning: from selected words it goes to their buttons.
  if (event.key === 'Tab' && !event.shiftKey && !isOfSearch && document.activeElement?.matches('body, main')) {
    event.preventDefault();
    quoteTools.querySelector('button')?.focus();
  }
  if (event.key !== 'Escape') return;
  opener?.focus();
  getSelection()?.removeAllRanges();
  withdraw();
});
addEventListener('hashchange', showQuoteWithoutTextFragments);

showQuoteWithoutTextFragments();
if (searchedWords().length > 0) offerFoundSentence();
offerSelection();
