/*
 * Adds a button to each paragraph that pins it to the reader's list or unpins it, and shows in the header how long the list is.
 * Without script every paragraph is whole.
 */
import { anchorLabel, splitId } from '../../record/ids/ids.ts';
import { isPinned, togglePin } from '../../questions/reading-list/reading-list.ts';
import { loadReadingList, onReadingListChange, onReadingListSave, saveReadingList } from './stored-list.ts';

const buttons = new Map<HTMLButtonElement, { id: string; name: string }>();
const status = document.createElement('p');
status.className = 'hidden';
status.ariaLive = 'polite';
document.body.append(status);

const count = document.querySelector('[data-list-count]');

function show(): void {
  const list = loadReadingList();
  for (const [button, { id, name }] of buttons) {
    const words = document.createElement('span');
    words.className = 'hidden';
    words.textContent = ` ${name}`;
    button.replaceChildren(isPinned(list, id) ? 'Unpin' : 'Pin', words);
    button.classList.toggle('pinned', isPinned(list, id));
  }
  if (count) count.textContent = list.length > 0 ? `(${list.length})` : '';
}

/** Pins or unpins a paragraph, and tells screen readers what happened. */
function toggle(id: string, name: string): void {
  const stored = saveReadingList(togglePin(loadReadingList(), id));
  const list = loadReadingList();
  status.textContent =
    (isPinned(list, id) ? `Pinned: ${name}. ` : `Taken out: ${name}. `) +
    `Your reading list has ${list.length} ${list.length === 1 ? 'paragraph' : 'paragraphs'}.` +
    (stored ? '' : ' This browser keeps nothing, so the list ends when you leave the page.');
}

function addButton(paragraph: HTMLElement): void {
  const report = paragraph.closest<HTMLElement>('[data-report]')?.dataset.report;
  const id = paragraph.dataset.paragraph ?? (report && paragraph.id ? `${report}/${paragraph.id}` : '');
  if (!id || paragraph.querySelector('.pin')) return;
  const name = `paragraph ${anchorLabel(splitId(id).own)}`;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'pin';
  button.addEventListener('click', () => toggle(id, name));
  buttons.set(button, { id, name });
  (paragraph.querySelector('.paragraph-facts') ?? paragraph).append(button);
}

function addButtons(): void {
  for (const paragraph of document.querySelectorAll<HTMLElement>('.paragraph[id], [data-paragraph]')) addButton(paragraph);
  for (const button of buttons.keys()) if (!button.isConnected) buttons.delete(button);
  show();
}

addButtons();
onReadingListChange(show);
onReadingListSave(show);
// The search page replaces its results as the reader types.
const results = document.getElementById('results');
if (results) new MutationObserver(addButtons).observe(results, { childList: true });
