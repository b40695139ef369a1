/*
 * Adds two buttons to each paragraph: one copies its sentences as quotes, one pins it to the reader's list or unpins it. Shows in the
 * header how long the list is, and loads the script for quotes when a reader first needs it.
 * Without script every paragraph is whole.
 */
import quotes from '../copy-quote/copy-quote.ts?worker&url';
import { anchorLabel, splitId } from '../../record/ids-and-paths/ids.ts';
import { isPinned, togglePin } from '../../questions/pins/pins.ts';
import type { ParagraphsDrawnEvent } from '../paragraph/paragraphs-drawn.ts';
import { offerToSkipReportSections } from '../report/skip-sections.ts';
import { loadReadingList, onReadingListChange, onReadingListSave, saveReadingList } from './stored-list.ts';

const buttons = new Map<HTMLButtonElement, { id: string; name: string }>();
const status = document.createElement('p');
status.className = 'hidden';
status.ariaLive = 'polite';
document.body.append(status);

const cannotKeep = 'This browser can’t keep the list, so it will be lost when you leave the page.';
const failure = document.createElement('strong');
failure.ariaHidden = 'true';

/** Shows beside a button what it could not do. Screen readers hear it by the status. */
function showFailure(button: HTMLButtonElement, words: string): void {
  failure.textContent = status.textContent = words;
  button.parentElement?.after(' ', failure);
}

const count = document.querySelector('[data-list-count]');

/** Names a button by a word, and for screen readers by the paragraph too: in an attribute, since a document can have hundreds of paragraphs. */
function nameButton(button: HTMLButtonElement, word: string, name: string): void {
  button.textContent = word;
  button.ariaLabel = `${word} ${name}`;
}

function show(): void {
  const list = loadReadingList();
  for (const [button, { id, name }] of buttons) {
    nameButton(button, isPinned(list, id) ? 'Unpin' : 'Pin', name);
    button.classList.toggle('pinned', isPinned(list, id));
  }
  if (count) count.textContent = list.length > 0 ? `(${list.length})` : '';
}

/** Pins or unpins a paragraph, and tells screen readers what happened. */
function toggle(id: string, name: string, button: HTMLButtonElement): void {
  const stored = saveReadingList(togglePin(loadReadingList(), id));
  const list = loadReadingList();
  failure.remove();
  if (!stored) showFailure(button, cannotKeep);
  status.textContent =
    (isPinned(list, id) ? `Pinned: ${name}. ` : `Removed: ${name}. `) +
    `Your reading list has ${list.length} ${list.length === 1 ? 'paragraph' : 'paragraphs'}.` +
    (stored ? '' : ` ${cannotKeep}`);
}

// The URL is passed as text, so that the bundler does not add its loading helper to every page.
const loadQuotes = () => import(/* @vite-ignore */ quotes) as Promise<unknown>;

/** Loads them before a reader asks: whoever asks is told if they don't come. */
const loadQuotesAhead = () => void loadQuotes().catch(() => undefined);

/** Offers the sentences of a button's paragraph as quotes. */
function startQuote(button: HTMLButtonElement): void {
  failure.remove();
  loadQuotes().then(
    () => button.dispatchEvent(new Event('quote-step', { bubbles: true })),
    () => showFailure(button, 'Quoting has not loaded. Load this page again.'),
  );
}

function makeButton(className: string, press: (button: HTMLButtonElement) => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = className;
  button.addEventListener('click', () => press(button));
  return button;
}

function addButton(paragraph: HTMLElement): void {
  const report = paragraph.closest<HTMLElement>('[data-report]')?.dataset.report;
  const id = paragraph.dataset.paragraph ?? (report && paragraph.id ? `${report}/${paragraph.id}` : '');
  if (!id || paragraph.querySelector('.pin')) return;
  const name = `paragraph ${anchorLabel(splitId(id).own)}`;
  const place = paragraph.querySelector('.paragraph > p') ?? paragraph;
  // The space at the end may come to be on another line: a new one does not count as moved.
  const { lastChild } = place;
  if (lastChild instanceof Text && !lastChild.data.trim()) lastChild.remove();
  const quote = makeButton('quote-start', startQuote);
  nameButton(quote, 'Quote', name);
  const pin = makeButton('pin', (button) => toggle(id, name, button));
  buttons.set(pin, { id, name });
  const both = document.createElement('span');
  both.className = 'paragraph-buttons';
  both.append(quote, ' ', pin);
  place.append(' ', both);
}

function addButtons(): void {
  for (const paragraph of document.querySelectorAll<HTMLElement>('.paragraph[id], [data-paragraph]')) addButton(paragraph);
  for (const button of buttons.keys()) if (!button.isConnected) buttons.delete(button);
  show();
}

addButtons();
// With buttons in each paragraph a section has many stops for Tab.
offerToSkipReportSections();
// A caret in a box changes the selection too, and has nothing to quote.
function loadQuotesOfSelection(): void {
  if (getSelection()?.isCollapsed !== false) return;
  document.removeEventListener('selectionchange', loadQuotesOfSelection);
  loadQuotesAhead();
}
document.addEventListener('selectionchange', loadQuotesOfSelection);
// Words may have been selected before this script had loaded.
loadQuotesOfSelection();
// A page opened from a search result offers its sentence; one opened by a link to words marks them where the browser can't.
if (location.search.includes('marks=') || (location.hash.includes(':~:') && !('fragmentDirective' in document))) loadQuotesAhead();
onReadingListChange(show);
onReadingListSave(show);
// The search page replaces its results as the reader types, and the page of a topic its columns.
addEventListener('paragraphs-drawn' satisfies ParagraphsDrawnEvent, addButtons);
