/*
 * Runs the search page: shows results as the reader types, with filters that count, and keeps the address up to date, so that a
 * search can be linked and Back works. The search itself runs in a worker.
 */
import { facets } from '../../search/narrowing.ts';
import type { SearchHit, SearchQuery, SearchResults } from '../../search/search.ts';
import { drawPieces } from './draw-pieces.ts';
import { withMarks } from './result-address.ts';
import { askSearch, LoadFailed, openSearch } from './search-client.ts';
import { writeCsv } from './write-csv.ts';

const find = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T;
const form = find<HTMLFormElement>('search-form');
const input = find<HTMLInputElement>('search-words');
const status = find('search-count');
const notes = find('search-notes');
const list = find('results');
const waysOn = find('ways-on');
const more = find<HTMLButtonElement>('more-results');
const take = find<HTMLButtonElement>('take-results');
const selects = [...form.querySelectorAll('select')];
const index = form.dataset.index ?? '';

/** How many results are shown at first, and how many more each time. */
const step = 20;
/** While the reader types, fewer are drawn, so that a slow phone keeps up. */
const whileTyping = 10;
/** The most that are taken away at once. */
const mostTaken = 2_000;
/** How long typing rests before the number found is said aloud, and before the word being typed is put right. */
const restToSay = 600;
const restToCorrect = 250;
/** A load that failed is tried again so many times by itself, each time after so much longer. */
const mostRetries = 3;
const restToRetry = 1_000;

let shown = step;
let sayLater: ReturnType<typeof setTimeout> | undefined;
let correctLater: ReturnType<typeof setTimeout> | undefined;
let tryLater: ReturnType<typeof setTimeout> | undefined;
let failed = 0;
/** The items on the page and those of the results that are being drawn: most stay the same from letter to letter. */
let drawn = new Map<string, HTMLLIElement>();
let drawing = new Map<string, HTMLLIElement>();

function readForm(typing: boolean): SearchQuery {
  const data = new FormData(form);
  const field = (name: string) => String(data.get(name) ?? '');
  const filters = Object.fromEntries(facets.flatMap((facet) => (field(facet) ? [[facet, field(facet)]] : [])));
  return { words: field('q'), filters, sort: field('sort') === 'date' ? 'date' : 'relevance', typing };
}

function readAddress(): void {
  const asked = new URLSearchParams(location.search);
  input.value = asked.get('q') ?? '';
  for (const select of selects) {
    select.value = asked.get(select.name) ?? '';
    // An address can name what is not there.
    if (select.selectedIndex < 0) select.value = '';
  }
  shown = step;
}

function writeAddress(how: 'push' | 'replace'): void {
  const asked = new URLSearchParams();
  if (input.value) asked.set('q', input.value);
  for (const { name, value } of selects) if (value) asked.set(name, value);
  const address = asked.size > 0 ? `?${asked}` : location.pathname;
  if (how === 'push' && address !== location.search) history.pushState(null, '', address);
  else history.replaceState(null, '', address);
}

/** Says what was found at once to those who see it, and aloud only when typing rests. */
function say(words: string, soon: boolean): void {
  clearTimeout(sayLater);
  if (soon) status.textContent = words;
  else sayLater = setTimeout(() => (status.textContent = words), restToSay);
}

async function show(typing = false): Promise<void> {
  clearTimeout(correctLater);
  clearTimeout(tryLater);
  const query = readForm(typing);
  const empty = query.words.trim() === '';
  waysOn.hidden = !empty;
  if (empty) {
    clear();
    say('', true);
    return;
  }
  try {
    const results = await askSearch(index, { ...query, count: typing ? whileTyping : shown });
    if (!results || query.words !== input.value) return;
    failed = 0;
    draw(results, typing);
    say(count(results), !typing);
    // The word being typed is put right only when typing rests.
    if (typing) correctLater = setTimeout(() => void show(), restToCorrect);
    else await showCounts(query);
  } catch (error) {
    if (!(error instanceof LoadFailed)) throw error;
    clear();
    const again = failed < mostRetries;
    say(`The paragraphs could not be loaded.${again ? ' Trying again …' : ''}`, true);
    notes.append(makeButton('Try again', () => void show()));
    failed += 1;
    if (again) tryLater = setTimeout(() => void show(), restToRetry * failed);
  }
}

function clear(): void {
  list.replaceChildren();
  drawing = new Map();
  notes.replaceChildren();
  more.hidden = true;
  take.hidden = true;
  for (const select of selects) for (const option of select.options) rename(option, nameOf(option));
}

function draw(results: SearchResults, typing: boolean): void {
  drawNotes(results);
  drawn = drawing;
  drawing = new Map();
  if (find<HTMLSelectElement>('search-group').value === 'document') {
    const names = [...new Set(results.hits.map(({ report }) => report.name))];
    list.replaceChildren(
      ...names.map((name) =>
        drawGroup(
          name,
          results.hits.filter(({ report }) => report.name === name),
        ),
      ),
    );
  } else list.replaceChildren(...results.hits.map((hit) => itemOf(hit, true)));
  more.hidden = typing || results.total <= results.hits.length;
  more.textContent = `Show ${Math.min(step, results.total - results.hits.length)} more`;
  take.hidden = results.total === 0;
  waysOn.hidden = results.total > 0;
}

/** Says at each filter how many results it would leave: after the results are seen, since counting needs more of the index. */
async function showCounts(query: SearchQuery): Promise<void> {
  const results = await askSearch(index, { ...query, count: 0, counts: true });
  if (!results || query.words !== input.value) return;
  for (const facet of facets) {
    for (const option of find<HTMLSelectElement>(`search-${facet}`).options) {
      if (option.value) rename(option, `${nameOf(option)} (${results.counts[facet][option.value] ?? 0})`);
    }
  }
}

function rename(option: HTMLOptionElement, words: string): void {
  if (option.textContent !== words) option.textContent = words;
}

/** The name of an option without its count. */
function nameOf(option: HTMLOptionElement): string {
  return (option.dataset.name ??= option.textContent);
}

function count({ total, answerAll, hits }: SearchResults): string {
  if (total === 0) return `No paragraph has “${input.value.trim()}”.`;
  const all = `${total} ${total === 1 ? 'paragraph' : 'paragraphs'}`;
  const best =
    total > hits.length ? `, the ${find<HTMLSelectElement>('search-sort').value === 'date' ? 'newest' : 'best'} ${hits.length} shown` : '';
  const some =
    answerAll > 0 && answerAll < total ? ` ${answerAll} of them ${answerAll === 1 ? 'has' : 'have'} all that you asked for.` : '';
  return `${all}${best}.${some}`;
}

function drawNotes({ corrections, leftOut, suggested, nearest, total }: SearchResults): void {
  notes.replaceChildren();
  for (const { typed, taken } of corrections) addNote(`“${typed}” is not in the record: results are for “${taken}”.`);
  if (leftOut.length > 0 && total > 0)
    addNote(`${leftOut.map((word) => `“${word}”`).join(', ')} ${leftOut.length === 1 ? 'is' : 'are'} not in the record and was left out.`);
  if (total === 0) {
    addNote('Try fewer or other words, or take a filter away. Or look through the themes and the terms of the field, below.');
    const near = [...new Set(nearest)].slice(0, 6);
    if (near.length > 0) addNote('Near in spelling: ', ...near.map((word) => makeButton(word, () => searchFor(word))));
  }
  if (suggested.length > 0)
    addNote(
      'Narrow to: ',
      ...suggested.map(({ facet, value, name }) =>
        makeButton(`only ${name}`, () => {
          find<HTMLSelectElement>(`search-${facet}`).value = value;
          start('push');
        }),
      ),
    );
}

function addNote(...content: (Node | string)[]): void {
  const note = document.createElement('p');
  note.append(...content.flatMap((part, at) => (at > 1 ? [' ', part] : [part])));
  notes.append(note);
}

function makeButton(words: string, press: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'note-button';
  button.textContent = words;
  button.addEventListener('click', press);
  return button;
}

function drawGroup(name: string, hits: readonly SearchHit[]): HTMLLIElement {
  const item = document.createElement('li');
  const heading = document.createElement('h2');
  heading.className = 'result-group';
  heading.textContent = name;
  const own = document.createElement('ol');
  own.className = 'results';
  own.append(...hits.map((hit) => itemOf(hit, false)));
  item.append(heading, own);
  return item;
}

/** The item of a result: the one that is on the page already, where it is the same. */
function itemOf(hit: SearchHit, named: boolean): HTMLLIElement {
  const key = JSON.stringify([hit.id, named, hit.pieces]);
  const item = drawn.get(key) ?? drawHit(hit, named);
  drawing.set(key, item);
  return item;
}

function drawHit(hit: SearchHit, named: boolean): HTMLLIElement {
  const { report, name, section, grade, pieces, cutBefore, cutAfter } = hit;
  const item = document.createElement('li');
  item.className = `result ${report.wording}`;
  item.dataset.paragraph = hit.id;
  const place = document.createElement('p');
  place.className = 'result-place';
  const link = document.createElement('a');
  link.href = withMarks(hit.url, hit.marks);
  link.textContent = named ? `${report.name}, ${name}` : name;
  if (!named) link.ariaLabel = `${report.name}, ${name}`;
  place.append(link);
  const words = document.createElement('p');
  words.className = 'result-words';
  words.append(...(cutBefore ? ['… '] : []), ...drawPieces(pieces), ...(cutAfter ? [' …'] : []));
  const facts = document.createElement('p');
  facts.className = 'aside';
  const graded = grade && !section.toLowerCase().endsWith(grade.toLowerCase()) ? `Judged then: ${grade.toLowerCase()}. ` : '';
  facts.textContent = `${section}. ${graded}${report.wording === 'verbatim' ? 'Word for word.' : 'Our summary.'}`;
  item.append(place, words, facts);
  return item;
}

function start(how: 'push' | 'replace', typing = false): void {
  shown = step;
  writeAddress(how);
  void show(typing);
}

function searchFor(words: string): void {
  input.value = words;
  start('push');
}

async function takeAway(): Promise<void> {
  const results = await askSearch(index, { ...readForm(false), count: mostTaken });
  if (!results) return;
  const file = new Blob([writeCsv(results.hits, location.origin)], { type: 'text/csv' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = `${['search', ...(input.value.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])].join('-').slice(0, 60)}.csv`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

input.addEventListener('focus', () => void openSearch(index), { once: true });
input.addEventListener('input', () => start('replace', true));
form.addEventListener('change', (event) => {
  if (event.target !== input) start('push');
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  start('push');
});
more.addEventListener('click', () => {
  const first = shown;
  shown += step;
  void show().then(() => list.querySelectorAll<HTMLElement>('li[data-paragraph] a')[first]?.focus());
});
take.addEventListener('click', () => void takeAway());
addEventListener('online', () => {
  if (failed > 0) void show();
});
addEventListener('popstate', () => {
  readAddress();
  void show();
});

find('without-script').remove();
// Narrow windows show results first.
if (matchMedia('(max-width: 46rem)').matches && selects.every(({ name }) => !new URLSearchParams(location.search).get(name)))
  find<HTMLDetailsElement>('search-narrow').open = false;
readAddress();
void show();
