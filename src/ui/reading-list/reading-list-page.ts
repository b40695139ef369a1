/*
 * Runs the reading list: the reader's own, kept in this browser, or one whose ids stand in the address (?list=…), which is
 * shown without touching the reader's own. Words of paragraphs are loaded document by document, only where one is listed.
 */
import { paragraphPath, splitId } from '../../record/ids.ts';
import {
  addPins,
  movePin,
  setPinNote,
  parsePinnedIds,
  toCsv,
  listToMarkdown,
  togglePin,
  formatPinnedIds,
  type PinnedParagraph,
  type ReadingList,
} from '../../questions/reading-list/reading-list.ts';
import { saveFile } from '../save-file/save-file.ts';
import { saveReadingList, loadReadingList, onReadingListChange } from './kept-list.ts';

interface ListedReport {
  wording: PinnedParagraph['wording'];
  paragraphs: Record<string, { name: string; section: string; text: string; citation: string }>;
}

const find = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T;
const root = find('reading-list');
const status = find('list-status');
const itemTemplate = find<HTMLTemplateElement>('list-item');
const listElement = find('list');
const shared = new URLSearchParams(location.search).get('list');
const sharedIds = shared === null ? undefined : parsePinnedIds(shared);
const count = (many: number) => `${many} ${many === 1 ? 'paragraph' : 'paragraphs'}`;

const reports = new Map<string, Promise<ListedReport>>();

function loadReport(report: string): Promise<ListedReport> {
  const known = reports.get(report);
  if (known) return known;
  const loading = fetch(`${root.dataset.source}${report}.json`).then((response) => {
    if (response.status === 404) return { wording: 'verbatim', paragraphs: {} } satisfies ListedReport;
    if (!response.ok) throw new Error(String(response.status));
    return response.json() as Promise<ListedReport>;
  });
  reports.set(report, loading);
  loading.catch(() => reports.delete(report));
  return loading;
}

/** The list with words; a paragraph that the record does not have is left out and named. */
async function loadList(list: ReadingList): Promise<{ found: PinnedParagraph[]; missing: string[] }> {
  const missing: string[] = [];
  const found = await Promise.all(
    list.map(async ({ id, note }): Promise<PinnedParagraph[]> => {
      const { owner, own } = splitId(id);
      const report = await loadReport(owner);
      const paragraph = report.paragraphs[own];
      if (!paragraph) {
        missing.push(id);
        return [];
      }
      const url = new URL(`${root.dataset.base}${paragraphPath(id)}`, location.href).href;
      return [{ id, note, wording: report.wording, url, ...paragraph }];
    }),
  );
  return { found: found.flat(), missing };
}

const currentList = (): ReadingList => (sharedIds ? sharedIds.map((id) => ({ id, note: '' })) : loadReadingList());

let shown: PinnedParagraph[] = [];
let turn = 0;

async function show(say?: string): Promise<void> {
  turn += 1;
  const mine = turn;
  const list = currentList();
  try {
    const { found, missing } = await loadList(list);
    if (mine !== turn) return;
    shown = found;
    listElement.replaceChildren(...found.map((paragraph, place) => draw(paragraph, place, found.length)));
    find('list-actions').hidden = found.length === 0;
    find('clear').hidden = sharedIds !== undefined;
    find('shared-note').hidden = sharedIds === undefined;
    if (sharedIds)
      find('shared-words').textContent = `A list that was shared with you: ${count(found.length)}. Your own list is untouched.`;
    const lost = missing.length > 0 ? ` Not in this record, so not shown: ${missing.join(', ')}.` : '';
    const many = list.length === 0 ? 'Nothing is pinned. Press “Pin” under any paragraph.' : `${count(found.length)}.`;
    status.textContent = (say ?? many) + lost;
  } catch {
    status.textContent = 'The words of the paragraphs could not be loaded. The list itself is safe. Reload the page to try again.';
  }
}

function draw(paragraph: PinnedParagraph, place: number, many: number): DocumentFragment {
  const item = itemTemplate.content.cloneNode(true) as DocumentFragment;
  const part = <T extends HTMLElement>(selector: string) => item.querySelector(selector) as T;
  part('.listed').classList.add(paragraph.wording);
  const link = part<HTMLAnchorElement>('.listed-name a');
  link.href = paragraph.url;
  link.textContent = paragraph.name;
  part('.listed-section').textContent =
    `${paragraph.section}. ${paragraph.wording === 'verbatim' ? 'Word for word.' : 'Our summary, not the document’s own words.'}`;
  part('.listed-words').append(
    ...paragraph.text.split('\n').map((line) => {
      const words = document.createElement('p');
      words.textContent = line;
      return words;
    }),
  );
  part('.listed-citation').textContent = `${paragraph.citation} Read at ${paragraph.url}`;
  if (sharedIds) {
    part('.listed-own').remove();
    return item;
  }
  const note = part<HTMLTextAreaElement>('textarea');
  const printed = part('.listed-note');
  note.value = paragraph.note;
  printed.textContent = paragraph.note;
  note.ariaLabel = `Your note on ${paragraph.name}`;
  note.addEventListener('input', () => {
    printed.textContent = note.value;
    paragraph.note = note.value;
    saveReadingList(setPinNote(loadReadingList(), paragraph.id, note.value));
  });
  for (const [selector, by, words] of [
    ['.up', -1, 'up'],
    ['.down', 1, 'down'],
  ] as const) {
    const button = part<HTMLButtonElement>(selector);
    button.ariaLabel = `Move ${words}: ${paragraph.name}`;
    button.disabled = place + by < 0 || place + by >= many;
    button.addEventListener('click', () => {
      saveReadingList(movePin(loadReadingList(), paragraph.id, by));
      void show(`Moved ${words}: ${paragraph.name}, now ${place + 1 + by} of ${many}.`).then(() => focusIn(place + by, selector));
    });
  }
  const out = part<HTMLButtonElement>('.out');
  out.ariaLabel = `Take out: ${paragraph.name}`;
  out.addEventListener('click', () => {
    const before = loadReadingList();
    saveReadingList(togglePin(before, paragraph.id));
    void show().then(() => offerBack(`Taken out: ${paragraph.name}.`, before));
  });
  return item;
}

/** Keeps the reader's place after the list was drawn anew: the same button, or the other one at the end of the list. */
function focusIn(place: number, selector: string): void {
  const buttons = listElement.children[place]?.querySelectorAll<HTMLButtonElement>('.up, .down');
  const wanted =
    [...(buttons ?? [])].find((button) => button.matches(selector) && !button.disabled) ??
    [...(buttons ?? [])].find(({ disabled }) => !disabled);
  wanted?.focus();
}

/** Says what was taken away, with a button that brings it back. */
function offerBack(words: string, before: ReadingList): void {
  const back = document.createElement('button');
  back.type = 'button';
  back.textContent = 'Undo';
  back.addEventListener('click', () => {
    saveReadingList(before);
    void show('It is back.');
  });
  status.replaceChildren(`${words} `, back);
  back.focus();
}

const title = `Reading list, ${root.dataset.site}`;
find('take-markdown').addEventListener('click', () => saveFile('reading-list.md', 'text/markdown', listToMarkdown(shown, title)));
find('take-csv').addEventListener('click', () => saveFile('reading-list.csv', 'text/csv', toCsv(shown)));
find('print').addEventListener('click', () => print());
find('clear').addEventListener('click', () => {
  const before = loadReadingList();
  saveReadingList([]);
  void show().then(() => offerBack(`Cleared: ${count(before.length)}.`, before));
});
find('take-over').addEventListener('click', () => {
  const before = loadReadingList();
  const list = addPins(
    before,
    shown.map(({ id }) => id),
  );
  saveReadingList(list);
  status.textContent = `Added ${count(list.length - before.length)} to your own list, which has ${list.length} now.`;
});
find('copy-address').addEventListener('click', () => {
  const address = new URL(`?list=${formatPinnedIds(shown.map(({ id }) => id))}`, location.href).href;
  void navigator.clipboard.writeText(address).then(
    () => (status.textContent = 'Copied. The address holds the paragraphs and their order, not your notes.'),
    () => (status.textContent = `Copy this address: ${address}`),
  );
});

find('without-script').remove();
onReadingListChange(() => void show());
void show();
