/*
 * Puts a button on each paragraph that adds it to the reader's list or takes it away, and the way to the list in the
 * header once there is something in it. Without it every paragraph is as it was.
 */
import { formatAnchorLabel, splitId } from '../../record/ids.ts';
import { isPinned, togglePin } from '../../questions/reading-list/reading-list.ts';
import { saveReadingList, loadReadingList, onReadingListChange } from './kept-list.ts';

const buttons = new Map<HTMLButtonElement, { id: string; name: string }>();
const status = document.createElement('p');
status.className = 'hidden';
status.ariaLive = 'polite';
document.body.append(status);

const place = document.createElement('li');
const way = document.createElement('a');
way.href = `${import.meta.env.BASE_URL.replace(/\/$/, '')}/reading-list/`;
if (way.pathname === location.pathname) way.ariaCurrent = 'page';
place.append(way);

const count = (many: number) => `${many} ${many === 1 ? 'paragraph' : 'paragraphs'}`;

function show(): void {
  const list = loadReadingList();
  for (const [button, { id, name }] of buttons) {
    const words = document.createElement('span');
    words.className = 'hidden';
    words.textContent = ` ${name}`;
    button.replaceChildren(isPinned(list, id) ? 'Unpin' : 'Pin', words);
    button.classList.toggle('pinned', isPinned(list, id));
  }
  way.textContent = `Reading list (${list.length})`;
  if (list.length === 0) place.remove();
  else document.querySelector('.site-header nav ul')?.append(place);
}

function addButton(paragraph: HTMLElement): void {
  const report = paragraph.closest<HTMLElement>('[data-report]')?.dataset.report;
  const id = paragraph.dataset.paragraph ?? (report && paragraph.id ? `${report}/${paragraph.id}` : '');
  if (!id || paragraph.querySelector('.pin')) return;
  const name = `paragraph ${formatAnchorLabel(splitId(id).own)}`;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'pin';
  button.addEventListener('click', () => {
    const kept = saveReadingList(togglePin(loadReadingList(), id));
    show();
    const list = loadReadingList();
    status.textContent =
      (isPinned(list, id) ? `Pinned: ${name}. ` : `Taken out: ${name}. `) +
      `Your reading list has ${count(list.length)}.` +
      (kept ? '' : ' This browser keeps nothing, so the list ends when you leave the page.');
  });
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
// Results of a search come and go.
const results = document.getElementById('results');
if (results) new MutationObserver(addButtons).observe(results, { childList: true });
