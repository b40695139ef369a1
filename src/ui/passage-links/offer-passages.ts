/*
 * When a reader selects words of a paragraph, offers a link to these words: the paragraph's anchor with a text fragment, which browsers
 * scroll to and mark. In a browser without text fragments the whole paragraph is marked, with a note of the words that were linked.
 */
import { generateFragmentFromRange } from 'text-fragments-polyfill/dist/fragment-generation-utils.js';
import { readTextFragment, writeTextFragment } from '../../site/hrefs/text-fragment.ts';

const offer = document.createElement('div');
offer.className = 'passage-offer';
const button = document.createElement('button');
button.type = 'button';
button.textContent = 'Copy link to this passage';
offer.append(button);

const status = document.createElement('p');
status.className = 'passage-status';
status.role = 'status';
document.body.append(status);

/** Shows a message for ten seconds; `hidden` shows it to screen readers only. */
function showMessage(words: string, hidden = false): void {
  status.classList.toggle('hidden', hidden);
  status.textContent = words;
  clearTimeout(clearing);
  clearing = setTimeout(() => (status.textContent = ''), 10_000);
}

let offered: { range: Range; paragraph: HTMLElement } | undefined;
let clearing: ReturnType<typeof setTimeout> | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

/** The selected words and their paragraph; undefined unless all are in one paragraph. */
function readSelection(): typeof offered {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || !selection.toString().trim()) return undefined;
  const range = selection.getRangeAt(0);
  const within = range.commonAncestorContainer;
  const words = (within instanceof Element ? within : within.parentElement)?.closest<HTMLElement>('.words');
  const paragraph = words?.closest<HTMLElement>('.paragraph[id]');
  return paragraph ? { range, paragraph } : undefined;
}

function removeOffer(): void {
  offered = undefined;
  offer.remove();
}

function updateOffer(): void {
  if (offer.contains(document.activeElement)) return;
  const found = readSelection();
  if (!found) return removeOffer();
  if (found.paragraph === offered?.paragraph) {
    offered = found;
    return;
  }
  offered = found;
  if (offer.parentElement !== found.paragraph) found.paragraph.append(offer);
  showMessage('After the paragraph: a button that copies a link to this passage.', true);
}

document.addEventListener('selectionchange', () => {
  clearTimeout(timer);
  timer = setTimeout(updateOffer, 250);
});
// Pressing the button must not clear the selection.
button.addEventListener('mousedown', (event) => event.preventDefault());
button.addEventListener('click', () => void copyLink());
offer.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') removeOffer();
});

/**
 * The text fragment for words of a paragraph; undefined where none matches only them. Citations repeat words of the paragraph and are
 * hidden meanwhile, so that they do not count as a second match.
 */
function findFragment(range: Range): string | undefined {
  const hidden = [offer, ...document.querySelectorAll<HTMLElement>('.cite')];
  for (const element of hidden) element.hidden = true;
  const { status: outcome, fragment } = generateFragmentFromRange(range.cloneRange());
  for (const element of hidden) element.hidden = false;
  return outcome === 0 && fragment ? writeTextFragment(fragment) : undefined;
}

async function copyLink(): Promise<void> {
  if (!offered) return;
  const { range, paragraph } = offered;
  const fragment = findFragment(range);
  const address = `${location.origin}${location.pathname}#${paragraph.id}`;
  const link = fragment ? `${address}:~:${fragment}` : address;
  const what = fragment ? 'link to this passage' : 'link to the paragraph, for these words cannot be told from others on the page';
  try {
    await navigator.clipboard.writeText(link);
    showMessage(`Copied: ${what}.`);
  } catch {
    showMessage(`This browser does not let the page copy. The ${what}: ${link}`);
  }
}

/** In a browser without text fragments: marks the paragraph, and says which words the link is to. */
function showPassage(): void {
  if (Object.hasOwn(Document.prototype, 'fragmentDirective')) return;
  const [anchor = '', directive] = location.hash.slice(1).split(':~:');
  if (directive === undefined) return;
  const paragraph = document.getElementById(decodeURIComponent(anchor));
  if (!paragraph) return;
  paragraph.classList.add('passage-paragraph');
  const words = readTextFragment(directive);
  const note = document.createElement('p');
  note.className = 'passage-note';
  note.textContent = `This browser cannot mark single words, so the whole paragraph is marked.${words ? ` The link is to “${words}”.` : ''}`;
  paragraph.append(note);
  paragraph.scrollIntoView();
}

showPassage();
addEventListener('hashchange', showPassage);
updateOffer();
