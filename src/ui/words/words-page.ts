/*
 * Runs the page of words: counts what the address asks for, and draws charts, places and words near. The address holds all choices, so that
 * what is shown can be linked and Back works. A worker does the counting.
 */
import { formatCountWithNoun } from '../../record/strings/count-in-text.ts';
import { wordGroupings, type WordFrameworks } from '../../search/words/word-groups.ts';
import { sortConcordanceLines } from '../../search/words/sort-concordance.ts';
import type { WordQuestion, WordStudy } from '../../search/words/study-words.ts';
import { fillChartFrameOnPage } from '../chart/fill-chart-frame.ts';
import { drawElement } from '../draw-element/draw-element.ts';
import { changePageAddress, pageAddress } from '../page-address/page-address.ts';
import { saveFile } from '../save-file/save-file.ts';
import { chartOfAskedWords, wordsAskedOnPage } from './charts-of-words.ts';
import { drawWordsNear } from './draw-collocates.ts';
import { drawPlacesOfWord } from './draw-places.ts';
import { drawWordsSummary } from './draw-words-summary.ts';
import { readWordsPageAddress, writeWordsPageAddress, type WordsState } from './words-address.ts';
import { askWorkerForWords, stopWaitingForWords } from './words-client.ts';
import { writePlacesOfWordCsv } from './write-places-csv.ts';

const find = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T;
const form = find<HTMLFormElement>('words-form');
const first = find<HTMLInputElement>('words-q');
const second = find<HTMLInputElement>('words-with');
const inflections = find<HTMLInputElement>('words-forms');
const others = find<HTMLInputElement>('words-speaker');
const order = find<HTMLSelectElement>('words-sort');
const status = find('words-status');
const found = find('words-found');
const start = find('words-start');
const frame = find<HTMLTemplateElement>('words-chart').content.querySelector('figure') as HTMLElement;
const { index = '', frameworks = '{}' } = form.dataset;
const names = JSON.parse(frameworks) as WordFrameworks;
const indexAddress = new URL(index, location.href).href;
const site = document.title.split(' · ').at(-1) ?? '';

/** How many places are shown at first, and how many paragraphs of a large record are read for each word, at first and then each time. */
const firstShown = 50;
const readAtOnce = 60;

let state = readWordsPageAddress(location.search);
/** What was counted last, and the state that it answers: what a newer state asks for may still load, or fail to. */
let studies: WordStudy[] = [];
let studied = state;
let shown = [firstShown, firstShown];
let read = [readAtOnce, readAtOnce];

function questionsOf({ inflections: all, others: whose, filter }: WordsState): WordQuestion[] {
  return wordsAskedOnPage(state).map((words, at) => ({ words, inflections: all, others: whose, filter, read: read[at] ?? readAtOnce }));
}

function fillForm(): void {
  first.value = state.words;
  second.value = state.other;
  inflections.checked = state.inflections;
  others.checked = state.others;
  order.value = state.order;
}

/** Counts what the state asks for and draws all of it. */
async function show(): Promise<void> {
  const asked = wordsAskedOnPage(state).length > 0;
  start.hidden = asked;
  if (!asked) {
    stopWaitingForWords();
    found.hidden = true;
    status.textContent = '';
    return;
  }
  status.textContent = 'Counting …';
  // Counts need no texts of a large record: they are shown while those of places load.
  if (!(await ask(questionsOf(state).map((question) => ({ ...question, read: 0 }))))) return;
  if (studies.some(({ places }) => places.read < Math.min(1, places.paragraphs)) && !(await ask(questionsOf(state)))) return;
  const counts = wordsAskedOnPage(state).map((words, at) => `“${words}”: ${studies[at]?.total.occurrences ?? 0}`);
  // Those who see the page see the counts below.
  status.replaceChildren(drawElement('span', { className: 'hidden' }, `Counted ${counts.join(', ')}.`));
  // The places asked for are there only now.
  if (/^#places-\d$/.test(pageAddress().hash)) goToPlaces();
}

/** Draws the answers to questions; false where there is nothing to draw, because a newer question was asked or the index could not be loaded. */
async function ask(questions: WordQuestion[]): Promise<boolean> {
  const answer = await askWorkerForWords({ index: indexAddress, frameworks: names, questions });
  if (answer === 'overtaken') return false;
  if (answer === 'workers') {
    start.hidden = false;
    status.textContent =
      'This browser can’t count words here: it has no “web workers”, or blocks them. You can see how often inspectors write about each topic, below.';
    return false;
  }
  if (answer === 'failed') {
    status.replaceChildren(
      'We could not load the words. ',
      drawElement('button', { type: 'button', onclick: () => void show() }, 'Try again'),
    );
    return false;
  }
  studies = answer;
  studied = state;
  draw();
  return true;
}

function goToPlaces(): void {
  const heading = document.getElementById(pageAddress().hash.slice(1));
  heading?.scrollIntoView();
  heading?.focus({ preventScroll: true });
}

function draw(): void {
  const words = wordsAskedOnPage(studied);
  const have = studies.some(({ total }) => total.occurrences > 0);
  found.hidden = false;
  find('words-summary').replaceChildren(
    ...studies.map((study, at) => drawElement('section', {}, ...drawWordsSummary(words[at] ?? '', study, studied))),
  );
  find('words-counted').hidden = !have;
  drawCharts();
  drawFilter();
  drawPlaces();
  const near = studies.map((study, at) => drawWordsNear(words[at] ?? '', study));
  find('words-near').replaceChildren(...near);
}

function drawCharts(): void {
  const place = { address: pageAddress().href.replace(/#.*/, ''), site };
  const figures = wordGroupings.flatMap((by) => {
    const chart = chartOfAskedWords(by, studies, { ...studied, filter: {} }, names);
    if (!chart) return [];
    const figure = frame.cloneNode(true) as HTMLElement;
    figure.id = `words-by-${by}`;
    figure.setAttribute('aria-labelledby', `${figure.id}-title`);
    const title = figure.querySelector('[data-chart=title]');
    if (title) title.id = `${figure.id}-title`;
    figure.querySelector('[data-chart=table]')?.setAttribute('aria-label', `Table: ${chart.title}`);
    fillChartFrameOnPage(figure, chart, place);
    return [figure];
  });
  find('words-charts').replaceChildren(...figures);
}

/** Says which group's places are shown, with a button to show all. */
function drawFilter(): void {
  const chosen = wordGroupings.flatMap((by) => {
    const id = studied.filter[by];
    return id ? [studies[0]?.groups[by].find((group) => group.id === id)?.name ?? id] : [];
  });
  const all = drawElement('button', { type: 'button', onclick: () => void showAllPlaces() }, 'Show all places');
  find('words-filter').replaceChildren(...(chosen.length > 0 ? [`Only: ${chosen.join(', ')}. `, all] : []));
}

/** Shows the places of all groups. The button that was pressed is gone then: the focus goes to the places. */
async function showAllPlaces(): Promise<void> {
  await change({ filter: {} });
  document.getElementById('places-0')?.focus();
}

function drawPlaces(): void {
  const words = wordsAskedOnPage(studied);
  const columns = studies.map((study, at) => {
    const all = shown[at] ?? firstShown;
    return drawPlacesOfWord(words[at] ?? '', at, study, studied, all, {
      showMore: () => {
        shown[at] = all + firstShown;
        drawPlaces();
        find('words-places').querySelectorAll('.word-places')[at]?.querySelectorAll<HTMLElement>('li a')[all]?.focus();
      },
      readMore: () => {
        read[at] = study.places.read + 4 * readAtOnce;
        shown[at] = all + firstShown;
        void readMore(at);
      },
      save: () => save(words[at] ?? '', study),
    });
  });
  find('words-places').replaceChildren(...columns);
}

/** Reads more paragraphs. The button that was pressed is drawn anew: the focus goes to the one in its place. */
async function readMore(at: number): Promise<void> {
  status.textContent = 'Reading …';
  if (!(await ask(questionsOf(state)))) return;
  const { places } = studies[at] ?? {};
  status.replaceChildren(
    drawElement(
      'span',
      { className: 'hidden' },
      `Read ${places?.read ?? 0} of ${formatCountWithNoun(places?.paragraphs ?? 0, 'paragraph')}.`,
    ),
  );
  find('words-places').querySelectorAll('.word-places')[at]?.querySelector<HTMLElement>('.word-buttons button')?.focus();
}

function save(words: string, { places }: WordStudy): void {
  const name = ['words', ...(words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])].join('-').slice(0, 60);
  // A byte order mark makes spreadsheets read the file as UTF-8.
  saveFile(`${name}.csv`, 'text/csv', `\uFEFF${writePlacesOfWordCsv(sortConcordanceLines(places.lines, studied.order), location.origin)}`);
}

/** Shows and reads as few places as at first: what was asked for more of is gone. */
function startAnew(): void {
  shown = [firstShown, firstShown];
  read = [readAtOnce, readAtOnce];
}

/** Takes up a change, as a new entry of the history unless nothing changed. */
function change(next: Partial<WordsState>): Promise<void> {
  state = { ...state, ...next };
  startAnew();
  const address = writeWordsPageAddress(state);
  changePageAddress(address === pageAddress().search ? 'replace' : 'push', address || location.pathname);
  fillForm();
  return show();
}

/** What the form asks for. A group whose places are shown stays chosen while the words are the same. */
function readForm(): Partial<WordsState> {
  const { words, other } = readWordsPageAddress(`?${new URLSearchParams({ q: first.value, with: second.value })}`);
  const isSame = words === state.words && other === state.other;
  return {
    words,
    other: words ? other : '',
    inflections: inflections.checked,
    others: others.checked,
    filter: isSame ? state.filter : {},
  };
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  void change({ ...readForm(), filter: {} });
  if (wordsAskedOnPage(state).length > 0) return;
  status.textContent = 'Type a word or phrase first.';
  first.focus();
});
for (const box of [inflections, others])
  box.addEventListener('change', () => {
    // Words that are being typed anew are counted with the button.
    if (state.words && first.value.trim() !== '') void change(readForm());
  });
order.addEventListener('change', () => {
  state = { ...state, order: order.value as WordsState['order'] };
  changePageAddress('replace', writeWordsPageAddress(state) || location.pathname);
  studied = { ...studied, order: state.order };
  drawPlaces();
});
// A bar of a chart leads to places on this page: they are shown without loading the page again.
found.addEventListener('click', (event) => {
  const link = (event.target as Element).closest('a');
  const target = link && new URL(link.getAttribute('href') ?? '', location.href);
  if (!target || target.pathname !== location.pathname || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  changePageAddress('push', target.href);
  openAddress();
});

function openAddress(): void {
  const { words, other } = state;
  state = readWordsPageAddress(pageAddress().search);
  if (words !== state.words || other !== state.other) startAnew();
  fillForm();
  void show();
}

addEventListener('popstate', openAddress);
document.querySelector('.without-script')?.remove();
form.hidden = false;
openAddress();
