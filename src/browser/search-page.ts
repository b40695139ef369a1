/*
 * Runs the search page: loads the paragraphs when they are first needed, shows results as the reader types, and keeps the
 * address up to date, so that a search can be linked and Back works.
 */
import type { SearchData } from '../search/records.ts';
import { makeSearch, type SearchHit, type SearchQuery } from '../search/search-paragraphs.ts';

const find = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T;
const form = find<HTMLFormElement>('search-form');
const input = find<HTMLInputElement>('search-words');
const count = find('search-count');
const list = find('results');
const waysOn = find('ways-on');
const fields = ['authority', 'kind', 'theme'] as const;
const shown = 50;

let search: Promise<ReturnType<typeof makeSearch>> | undefined;

function load(): Promise<ReturnType<typeof makeSearch>> {
  search ??= fetch(form.dataset.source ?? '')
    .then((response) => {
      if (!response.ok) throw new Error(`${response.status}`);
      return response.json() as Promise<SearchData>;
    })
    .then(makeSearch)
    .catch((error: unknown) => {
      search = undefined;
      throw error;
    });
  return search;
}

function readForm(): SearchQuery {
  const data = new FormData(form);
  const field = (name: string) => String(data.get(name) ?? '');
  return { words: field('q'), authority: field('authority'), kind: field('kind'), theme: field('theme') };
}

function readAddress(): void {
  const asked = new URLSearchParams(location.search);
  input.value = asked.get('q') ?? '';
  for (const field of fields) find<HTMLSelectElement>(`search-${field}`).value = asked.get(field) ?? '';
}

function writeAddress(query: SearchQuery, how: 'push' | 'replace'): void {
  const asked = new URLSearchParams();
  if (query.words) asked.set('q', query.words);
  for (const field of fields) if (query[field]) asked.set(field, query[field]);
  const address = asked.size > 0 ? `?${asked}` : location.pathname;
  if (how === 'push') history.pushState(null, '', address);
  else history.replaceState(null, '', address);
}

async function show(): Promise<void> {
  const query = readForm();
  waysOn.hidden = query.words.trim() !== '';
  if (!query.words.trim()) {
    list.replaceChildren();
    count.textContent = '';
    return;
  }
  try {
    const run = await load();
    if (query.words !== input.value) return;
    const hits = run(query);
    list.replaceChildren(...hits.slice(0, shown).map(drawHit));
    count.textContent =
      hits.length === 0
        ? `No paragraph has “${query.words}”. Try fewer or other words, or take a filter away.`
        : `${hits.length} ${hits.length === 1 ? 'paragraph' : 'paragraphs'}${hits.length > shown ? `, the best ${shown} shown` : ''}.`;
  } catch {
    list.replaceChildren();
    count.textContent = 'The paragraphs could not be loaded. Press Search to try again.';
  }
}

function drawHit({ record, report, pieces }: SearchHit): HTMLLIElement {
  const item = document.createElement('li');
  item.className = `result ${report.wording}`;
  item.dataset.paragraph = record.id;
  const place = document.createElement('p');
  place.className = 'result-place';
  const link = document.createElement('a');
  link.href = record.url;
  link.textContent = `${report.name}, ${record.name}`;
  place.append(link);
  const wordsOf = document.createElement('p');
  wordsOf.className = 'result-words';
  for (const piece of pieces) {
    if (!piece.marked) wordsOf.append(piece.text);
    else {
      const mark = document.createElement('mark');
      mark.textContent = piece.text;
      wordsOf.append(mark);
    }
  }
  const facts = document.createElement('p');
  facts.className = 'aside';
  facts.textContent = `${record.section}. ${report.wording === 'verbatim' ? 'Word for word.' : 'Our summary.'}`;
  item.append(place, wordsOf, facts);
  return item;
}

input.addEventListener('focus', () => void load().catch(() => undefined), { once: true });
input.addEventListener('input', () => {
  writeAddress(readForm(), 'replace');
  void show();
});
form.addEventListener('change', (event) => {
  if (event.target === input) return;
  writeAddress(readForm(), 'push');
  void show();
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  writeAddress(readForm(), 'push');
  void show();
});
addEventListener('popstate', () => {
  readAddress();
  void show();
});

find('without-script').remove();
readAddress();
void show();
