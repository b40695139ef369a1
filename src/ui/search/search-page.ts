/*
 * Runs the search page: shows results as the reader types and keeps the URL up to date, so that a search can be linked and
 * Back works. A worker does the searching. Nothing that stands on the page moves when results come: what is above them keeps its room.
 */
import '../comparison-answer/comparison-answer-start.ts';
import { saveFile } from '../save-file/save-file.ts';
import { makeSearchAnnouncer } from './announce.ts';
import { describeSearchResults } from './describe-results.ts';
import { drawSearchAnswer } from './draw-answer.ts';
import { drawCouncilsNamedInSearch } from './draw-councils.ts';
import { makeSearchedMeanings } from './draw-meanings.ts';
import { drawSearchNoteButton, drawSearchNotes } from './draw-notes.ts';
import { keepAlikeInPlace, makeSearchResultList } from './draw-results.ts';
import { showSearchFacetCounts } from './facet-counts.ts';
import { askBesideSearch } from './beside-search.ts';
import {
  isAskedOnSearchPage,
  orderChosenOnSearchPage,
  readSearchPageAddress,
  toSearchPageQuery,
  writeSearchPageAddress,
  type SearchState,
} from './search-address.ts';
import { askWorkerForSearchPage, LoadFailed, openSearchWorker, restartSearchWorker, searchPageAddresses } from './search-client.ts';
import { openSearchFields } from './search-fields.ts';
import { openSearchHistory } from './search-history.ts';
import { keepPlaceAndWords, offerToTurnKeyOff } from './search-keys.ts';
import type { AnsweredSearch } from './search-messages.ts';
import { pageAddress } from '../page-address/page-address.ts';
import { offerOtherPagesForSearch } from './other-ways.ts';
import { tellThatParagraphsWereDrawn } from '../paragraph/paragraphs-drawn.ts';
import { mostSavedResults, nameSearchCsv, offerSearchPageCsv, writeSearchPageCsv } from './write-csv.ts';

const find = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T;
const form = find<HTMLFormElement>('search-form');
const input = find<HTMLInputElement>('search-words');
const headerInput = find<HTMLInputElement>('site-search');
const count = find('search-count');
const notes = find('search-notes');
const list = find('results');
const waysOn = find('ways-on');
const more = find<HTMLButtonElement>('more-results');
const take = find<HTMLButtonElement>('take-results');
const skip = find('search-skip');
const addresses = searchPageAddresses(form);
const fields = openSearchFields(form, [input, headerInput]);
const entries = openSearchHistory();
const announce = makeSearchAnnouncer(find('search-status'));
const drawResults = makeSearchResultList(list);
const drawMeanings = makeSearchedMeanings(find<HTMLDetailsElement>('search-also'), (keys) => {
  without = keys;
  search();
});

/** How many results are shown at first, and how many more each time. */
const pageSize = 20;
/** Fewer are drawn while the reader types, so that a slow phone keeps up. */
const sizeWhileTyping = 10;
/** Milliseconds without typing before the number of results is announced, and before the last word is corrected. */
const announceDelay = 600;
const correctionDelay = 250;
/** A load that failed is retried this many times, after one, two and three times this delay in milliseconds. */
const maxRetries = 3;
const retryWait = 1_000;
/** Milliseconds after which the page says that it still waits for the paragraphs. */
const patience = 10_000;

let shown = pageSize;
let without: readonly string[] = [];
let failedLoads = 0;
/** The address of the search whose results are shown. */
let drawnOf = '';
let lastKey = 0;
let correction: ReturnType<typeof setTimeout> | undefined;
let retry: ReturnType<typeof setTimeout> | undefined;
let waiting: ReturnType<typeof setTimeout> | undefined;

function readForm(): SearchState {
  return { words: input.value, choices: fields.choicesOf(), ...(without.length > 0 ? { without } : {}) };
}

/** Shows the results for the form as a search of its own in the history. */
function search(): void {
  shown = pageSize;
  fields.showHowMany();
  entries.commit(writeSearchPageAddress(readForm()));
  void show();
}

function searchWhileTyping(words: string): void {
  shown = pageSize;
  lastKey = performance.now();
  fields.setWords(words);
  entries.draft(writeSearchPageAddress(readForm()));
  void show(true);
}

/** Whether a search still is what the form asks for. */
const isCurrent = (state: SearchState) => writeSearchPageAddress(state) === writeSearchPageAddress(readForm());

async function show(typing = false): Promise<void> {
  for (const timer of [correction, retry, waiting]) clearTimeout(timer);
  const state = readForm();
  if (!isAskedOnSearchPage(state)) {
    clear();
    return;
  }
  find('search-found').hidden = false;
  if (list.childElementCount === 0) {
    waysOn.hidden = true;
    count.textContent ||= 'Looking through the paragraphs …';
  }
  waiting = setTimeout(showSlowness, patience);
  try {
    if (typing) await showWhileTyping(state);
    else await showSettled(state);
  } catch (error) {
    if (!(error instanceof LoadFailed)) throw error;
    showFailure(error.message);
  }
}

async function showWhileTyping(state: SearchState): Promise<void> {
  correction = setTimeout(() => void show(), correctionDelay);
  void askBesideSearch(state.words);
  const found = await askWorkerForSearchPage(addresses, { ...toSearchPageQuery(state), typing: true, count: sizeWhileTyping });
  // A pause in typing has begun, and asks for more than this. Of an unfinished word there may be nothing yet: what is there stays.
  if (!found || !isCurrent(state) || performance.now() - lastKey > correctionDelay || found.results.total === 0) return;
  failedLoads = 0;
  draw(found, state, true);
  announce(describeSearchResults(found, state), announceDelay);
}

async function showSettled(state: SearchState): Promise<void> {
  const beside = askBesideSearch(state.words);
  const query = { ...toSearchPageQuery(state), count: shown, near: true };
  let found = await askWorkerForSearchPage(addresses, { ...query, quick: shown === pageSize });
  if (!found || !isCurrent(state)) return;
  const answer = await beside;
  if (!isCurrent(state)) return;
  // Some of the results may be fewer than were shown of the same search already, which then stay. Those of another search never do.
  const drawn = drawnOf === writeSearchPageAddress(state) ? list.querySelectorAll('[data-paragraph]').length : 0;
  if (found.results.isPart || found.results.hits.length < Math.min(shown, found.results.total)) {
    // First results are shown before all texts are there, or what people want to know. That there are none is not sure yet.
    if (found.results.hits.length >= Math.max(drawn, 1)) draw(found, state, true, answer);
    found = await askWorkerForSearchPage(addresses, query);
    if (!found || !isCurrent(state)) return;
  }
  failedLoads = 0;
  draw(found, state, false, answer);
  announce(describeSearchResults(found, state));
  // Counting needs more of the index than the results themselves, so it comes after them.
  const counted = await askWorkerForSearchPage(addresses, { ...query, count: 0, counts: true });
  if (counted && isCurrent(state)) showSearchFacetCounts(form, counted.results.counts);
}

function draw(found: AnsweredSearch, state: SearchState, isPart: boolean, drawBeside?: () => void): void {
  clearTimeout(waiting);
  drawnOf = writeSearchPageAddress(state);
  const { results, named, answer } = found;
  const { choices } = state;
  const left = results.total - results.hits.length;
  const below = results.total + results.near.length;
  const councils = drawCouncilsNamedInSearch(named, below);
  const others = results.unfiltered === 0 && councils.length > 0 ? [] : drawSearchNotes(results, { searchFor, narrowTo, removeFilters });
  count.textContent = describeSearchResults(found, state);
  find('search-asked').textContent = fields.describe();
  drawMeanings(results.meanings, without);
  // The answer line is known when typing pauses: until then the one before stays. That nothing matches closely is known with all results.
  const known = isPart && answer?.kind === 'none' ? undefined : answer;
  const answered = drawBeside ? drawSearchAnswer(known) : notes.querySelectorAll('.search-answer');
  keepAlikeInPlace(notes, [...answered, ...councils, ...others]);
  drawBeside?.();
  drawResults(results.hits, {
    bySpeaker: orderChosenOnSearchPage(state) === 'inspectors' && !choices.speaker,
    byDocument: choices.group === 'document',
    near: results.near,
  });
  tellThatParagraphsWereDrawn();
  more.hidden = isPart || left <= 0;
  more.textContent = `Show ${Math.min(pageSize, left)} more`;
  take.hidden = results.total === 0;
  take.textContent = offerSearchPageCsv(results.total);
  skip.hidden = below === 0;
  offerOtherPagesForSearch(state.words, results);
  waysOn.hidden = results.total > 0;
}

/** Shows what stands here where nothing is asked. */
function clear(): void {
  void askBesideSearch('').then((drawBeside) => drawBeside());
  empty();
  count.textContent = '';
  find('search-found').hidden = true;
  announce('');
  showSearchFacetCounts(form);
}

function empty(): void {
  drawnOf = '';
  notes.replaceChildren();
  drawMeanings([], []);
  drawResults([]);
  more.hidden = true;
  take.hidden = skip.hidden = true;
  offerOtherPagesForSearch('', { total: 0, corrections: [] });
  waysOn.hidden = false;
}

/** Shows that the index could not be loaded, and retries a few times. */
function showFailure(fault: string): void {
  clearTimeout(correction);
  clearTimeout(waiting);
  empty();
  if (fault === 'workers') {
    tell('This browser can’t search here: it has no “web workers”, or blocks them. You can choose a topic or a report below.');
    return;
  }
  if (fault === 'gone') {
    tell('The paragraphs of this edition are no longer here: a new one was published while this page was open.');
    notes.append(drawSearchNoteButton('Load the new edition', () => location.reload()));
    return;
  }
  const again = failedLoads < maxRetries;
  tell(
    `${fault ? 'The paragraphs came damaged, so we don’t show them.' : 'We could not load the paragraphs.'}${again ? ' Trying again …' : ''}`,
  );
  notes.append(drawSearchNoteButton('Try again', () => void show()));
  failedLoads += 1;
  if (again) retry = setTimeout(() => void show(), retryWait * failedLoads);
}

/** Says that nothing has come yet. What comes later is shown all the same. */
function showSlowness(): void {
  tell('The paragraphs have not loaded yet. Your connection may be slow or cut off.');
  const again = drawSearchNoteButton('Try again', () => {
    restartSearchWorker();
    notes.replaceChildren();
    void show();
  });
  notes.replaceChildren(again);
  waysOn.hidden = list.childElementCount > 0;
}

function tell(words: string): void {
  count.textContent = words;
  announce(words);
}

function searchFor(words: string): void {
  fields.setWords(words);
  search();
}

function narrowTo(facet: string, value: string): void {
  find<HTMLSelectElement>(`search-${facet}`).value = value;
  search();
}

function removeFilters(): void {
  fields.removeFilters();
  search();
  input.focus();
}

async function showMore(): Promise<void> {
  const first = shown;
  shown += pageSize;
  entries.keep({ shown });
  await show();
  moveToResult(first);
}

function moveToResult(at: number): void {
  list.querySelectorAll<HTMLElement>('li[data-paragraph] .result-place a')[at]?.focus();
}

async function saveResults(): Promise<void> {
  try {
    const found = await askWorkerForSearchPage(addresses, { ...toSearchPageQuery(readForm()), count: mostSavedResults }, 'save');
    if (!found) return;
    saveFile(nameSearchCsv(input.value), 'text/csv', writeSearchPageCsv(found.results.hits, location.origin));
    take.textContent = offerSearchPageCsv(found.results.total);
  } catch {
    take.textContent = 'The file could not be made. Try again';
    announce(take.textContent);
  }
}

/** Shows the search of the address, with as many results as there were, where the reader left it. */
async function openAddress(): Promise<void> {
  const state = readSearchPageAddress(pageAddress().search);
  const { shown: before = pageSize, top = 0 } = entries.entry();
  fields.fill(state);
  without = state.without ?? [];
  shown = before;
  await show();
  if (top > 0 && isCurrent(state)) scrollTo(0, top);
}

function sendForm(event: Event): void {
  event.preventDefault();
  search();
}

for (const box of [input, headerInput]) keepPlaceAndWords(box);
offerToTurnKeyOff(find('search-key'));
input.addEventListener('focus', () => void openSearchWorker(addresses), { once: true });
for (const box of [input, headerInput]) box.addEventListener('input', () => searchWhileTyping(box.value));
headerInput.form?.addEventListener('submit', sendForm);
form.addEventListener('submit', sendForm);
form.addEventListener('change', (event) => {
  if (event.target !== input) search();
});
more.addEventListener('click', () => void showMore());
take.addEventListener('click', () => void saveResults());
skip.addEventListener('click', (event) => {
  event.preventDefault();
  moveToResult(0);
});
addEventListener('online', () => {
  if (failedLoads > 0) void show();
});
addEventListener('popstate', () => void openAddress());
// The reader may come back to where they left.
addEventListener('pagehide', () => entries.keep({ top: scrollY }));
document.querySelector('.without-script')?.remove();
waysOn.classList.remove('ways-on-waiting');
void openAddress();
// A narrow window shows results before filters. Its style folds them until this script does.
const narrow = find<HTMLDetailsElement>('search-narrow');
if (matchMedia('(max-width: 46rem)').matches) narrow.open = false;
narrow.classList.add('search-narrow-ready');
