/*
 * Runs the search page: shows results as the reader types and keeps the URL up to date, so that a search can be linked and
 * Back works. A worker does the searching.
 */
import { saveFile } from '../save-file/save-file.ts';
import { makeSearchAnnouncer } from './announce.ts';
import { describeSearchResults } from './describe-results.ts';
import { drawSearchAnswer } from './draw-answer.ts';
import { drawCouncilsNamedInSearch } from './draw-councils.ts';
import { drawSearchNoteButton, drawSearchNotes } from './draw-notes.ts';
import { makeSearchResultList } from './draw-results.ts';
import { showSearchFacetCounts } from './facet-counts.ts';
import {
  orderChosenOnSearchPage,
  readSearchPageAddress,
  toSearchPageQuery,
  writeSearchPageAddress,
  type SearchState,
} from './search-address.ts';
import { askWorkerForSearchPage, LoadFailed, openSearchWorker, searchPageAddresses } from './search-client.ts';
import type { AnsweredSearch } from './search-messages.ts';
import { nameSearchCsv, writeSearchPageCsv } from './write-csv.ts';

const find = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T;
const form = find<HTMLFormElement>('search-form');
const input = find<HTMLInputElement>('search-words');
const headerInput = find<HTMLInputElement>('site-search');
const notes = find('search-notes');
const list = find('results');
const waysOn = find('ways-on');
const more = find<HTMLButtonElement>('more-results');
const take = find<HTMLButtonElement>('take-results');
const overTime = find<HTMLAnchorElement>('words-over-time');
const toCheck = find<HTMLAnchorElement>('check-quotation');
const fields = [...form.querySelectorAll<HTMLSelectElement | HTMLInputElement>('select, input[type=checkbox]')];
const addresses = searchPageAddresses(form);
const announce = makeSearchAnnouncer(find('search-count'));
const drawResults = makeSearchResultList(list);

/** How many results are shown at first, and how many more each time. */
const pageSize = 20;
/** Fewer are drawn while the reader types, so that a slow phone keeps up. */
const sizeWhileTyping = 10;
/** The most results that are saved as a file at once. */
const maxSaved = 2_000;
/** Milliseconds without typing before the number of results is announced, and before the last word is corrected. */
const announceDelay = 600;
const correctionDelay = 250;
/** So many words may be a quotation, which another page checks word for word. */
const quotationWords = 8;
/** A load that failed is retried this many times, after one, two and three times this delay in milliseconds. */
const maxRetries = 3;
const retryWait = 1_000;

let shown = pageSize;
let failedLoads = 0;
let correction: ReturnType<typeof setTimeout> | undefined;
let retry: ReturnType<typeof setTimeout> | undefined;

function readForm(): SearchState {
  return { words: input.value, choices: Object.fromEntries(fields.map((field) => [field.name, valueOf(field)])) };
}

/** What is chosen in a field: the value of a select, or of a checkbox that is ticked. */
function valueOf(field: HTMLSelectElement | HTMLInputElement): string {
  return 'checked' in field && !field.checked ? '' : field.value;
}

/** Puts words into the search box of the page and into that of the header, so that they never differ. */
function setWords(words: string): void {
  for (const box of [input, headerInput]) if (box.value !== words) box.value = words;
}

function fillForm({ words, choices }: SearchState): void {
  setWords(words);
  for (const field of fields) {
    const value = choices[field.name] ?? '';
    if ('checked' in field) field.checked = value === field.value;
    else {
      field.value = value;
      // A URL can contain a value that the select does not have.
      if (field.selectedIndex < 0) field.value = '';
    }
  }
}

/** Shows the results for the form and updates the URL, as a new history entry or in place. */
function search(step: 'push' | 'replace', typing = false): void {
  shown = pageSize;
  const address = writeSearchPageAddress(readForm());
  if (step === 'push' && address !== location.search) history.pushState(null, '', address || location.pathname);
  else history.replaceState(null, '', address || location.pathname);
  void show(typing);
}

async function show(typing = false): Promise<void> {
  clearTimeout(correction);
  clearTimeout(retry);
  const state = readForm();
  const empty = state.words.trim() === '';
  document.dispatchEvent(new CustomEvent('searched', { detail: typing ? '' : state.words.trim() }));
  waysOn.hidden = !empty;
  if (empty) {
    clear();
    announce('');
    return;
  }
  try {
    const query = { ...toSearchPageQuery(state), typing };
    const count = typing ? sizeWhileTyping : shown;
    let found = await askWorkerForSearchPage(addresses, { ...query, count, quick: !typing && shown === pageSize });
    if (!found || state.words !== input.value) return;
    if (!typing && found.results.hits.length < Math.min(count, found.results.total)) {
      // A large record shows its first results before the texts of all are there.
      draw(found, state, true);
      found = await askWorkerForSearchPage(addresses, { ...query, count });
      if (!found || state.words !== input.value) return;
    }
    failedLoads = 0;
    draw(found, state, typing);
    announce(describeSearchResults(found, state), typing ? announceDelay : 0);
    if (typing) {
      // The last word is corrected only when typing pauses.
      correction = setTimeout(() => void show(), correctionDelay);
      return;
    }
    // Counting needs more of the index than the results themselves, so it comes after them.
    const counted = await askWorkerForSearchPage(addresses, { ...query, count: 0, counts: true });
    if (counted && state.words === input.value) showSearchFacetCounts(form, counted.results.counts);
  } catch (error) {
    if (!(error instanceof LoadFailed)) throw error;
    showFailure();
  }
}

function draw({ results, named, answer }: AnsweredSearch, state: SearchState, typing: boolean): void {
  const { choices } = state;
  const left = results.total - results.hits.length;
  const councils = drawCouncilsNamedInSearch(named, results.total);
  const others = results.total === 0 && councils.length > 0 ? [] : drawSearchNotes(results, { searchFor, narrowTo });
  notes.replaceChildren(...drawSearchAnswer(answer), ...councils, ...others);
  drawResults(results.hits, {
    bySpeaker: orderChosenOnSearchPage(state) === 'inspectors' && !choices.speaker,
    byDocument: choices.group === 'document',
  });
  more.hidden = typing || left <= 0;
  more.textContent = `Show ${Math.min(pageSize, left)} more`;
  take.hidden = results.total === 0;
  // After # the words stay in the browser.
  toCheck.hidden = typing || state.words.trim().split(/\s+/).length < quotationWords;
  toCheck.hash = `${new URLSearchParams({ text: state.words.trim() })}`;
  overTime.hidden = results.total === 0;
  overTime.search = `?${new URLSearchParams({ q: state.words.trim().replaceAll('"', '') })}`;
  waysOn.hidden = results.total > 0;
}

function clear(): void {
  notes.replaceChildren();
  drawResults([]);
  more.hidden = true;
  take.hidden = true;
  overTime.hidden = true;
  toCheck.hidden = true;
  showSearchFacetCounts(form);
}

/** Shows that the index could not be loaded, and retries a few times. */
function showFailure(): void {
  clear();
  const again = failedLoads < maxRetries;
  announce(`We could not load the paragraphs.${again ? ' Trying again …' : ''}`);
  notes.append(drawSearchNoteButton('Try again', () => void show()));
  failedLoads += 1;
  if (again) retry = setTimeout(() => void show(), retryWait * failedLoads);
}

function searchFor(words: string): void {
  setWords(words);
  search('push');
}

function narrowTo(facet: string, value: string): void {
  find<HTMLSelectElement>(`search-${facet}`).value = value;
  search('push');
}

async function showMore(): Promise<void> {
  const first = shown;
  shown += pageSize;
  await show();
  list.querySelectorAll<HTMLElement>('li[data-paragraph] .result-place a')[first]?.focus();
}

async function saveResults(): Promise<void> {
  const found = await askWorkerForSearchPage(addresses, { ...toSearchPageQuery(readForm()), count: maxSaved });
  if (found) saveFile(nameSearchCsv(input.value), 'text/csv', writeSearchPageCsv(found.results.hits, location.origin));
}

input.addEventListener('focus', () => void openSearchWorker(addresses), { once: true });
for (const box of [input, headerInput])
  box.addEventListener('input', () => {
    setWords(box.value);
    search('replace', true);
  });
headerInput.form?.addEventListener('submit', (event) => {
  event.preventDefault();
  search('push');
});
form.addEventListener('change', (event) => {
  if (event.target !== input) search('push');
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  search('push');
});
more.addEventListener('click', () => void showMore());
take.addEventListener('click', () => void saveResults());
addEventListener('online', () => {
  if (failedLoads > 0) void show();
});

function openAddress(): void {
  fillForm(readSearchPageAddress(location.search));
  shown = pageSize;
  void show();
}

addEventListener('popstate', openAddress);
find('without-script').remove();
openAddress();
// A narrow window shows results before filters, unless a filter is set.
if (matchMedia('(max-width: 46rem)').matches && fields.every((field) => valueOf(field) === '' || field.name === 'speaker'))
  find<HTMLDetailsElement>('search-narrow').open = false;
