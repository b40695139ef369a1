/*
 * Runs the page that compares councils. The address holds the councils and the judgement, so that a comparison can be linked and Back
 * works. Everything is drawn in the browser from one file of grades, with the questions and the chart that the build uses too.
 */
import { gradesChartOfAuthorities } from '../../charts/grades/grade-charts.ts';
import { corpusOfPublishedComparison, nearInPublishedComparison, type ComparisonData } from '../../publish/comparison/comparison-data.ts';
import type { ComparisonWords } from '../../publish/comparison/comparison-files.ts';
import { compareStandings } from '../../questions/standings/authority-standing.ts';
import { answerAboutStandingsOnAllLines, answerAboutStandings } from '../../questions/standings/describe-comparison.ts';
import { authorityInCorpus, type Corpus } from '../../record/corpus/corpus.ts';
import { joinStringsWithAnd } from '../../record/strings/join-words.ts';
import { absoluteUrl, href } from '../../site/hrefs/href.ts';
import { fillChartFrameOnPage } from '../chart/fill-chart-frame.ts';
import { chosenCouncilNamed } from '../choose-councils/chosen-council-named.ts';
import { chosenCouncilInBox } from '../choose-councils/council-in-box.ts';
import suggestions from '../choose-councils/suggest-councils-to-choose.ts?worker&url';
import { drawElement } from '../draw-element/draw-element.ts';
import { loadJsonOnce } from '../load-json/load-json-once.ts';
import { changePageAddress, pageAddress } from '../page-address/page-address.ts';
import { readComparisonAddress, writeComparisonAddress, maxCompared } from './comparison-address.ts';
import { drawComparedStandings } from './draw-standings.ts';
import { drawAskedOfComparedCouncils, drawTopicsOfComparedCouncils, type WordsByCouncil } from './draw-words.ts';

const find = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T;
const form = find<HTMLFormElement>('compare-form');
const title = find('compare-title');
const answer = find('compare-answer');
const answerOthers = find('compare-answer-others');
const caution = find('compare-caution');
const problem = find('compare-problem');
const comparison = find('comparison');
const everyCouncil = find<HTMLDetailsElement>('every-council');
const boxes = [...form.querySelectorAll<HTMLInputElement>('input[type=text]')];
const firstTitle = title.textContent ?? '';
const siteName = document.title.split(' · ').at(-1) ?? '';

let data: ComparisonData | undefined;
let corpus: Corpus | undefined;
/** The councils whose words are shown or asked for. */
let councilsOfWords = '';

/** The grades of all councils. */
async function load(): Promise<Corpus> {
  data = await loadJsonOnce<ComparisonData>(form.dataset.grades ?? '');
  return (corpus ??= corpusOfPublishedComparison(data));
}

/** The words about the councils that this edition has. */
async function loadWords(ids: readonly string[]): Promise<WordsByCouncil> {
  const found = ids.map(async (id) => {
    const name = data?.words[id];
    return name ? [[id, await loadJsonOnce<ComparisonWords>(href(`/compare/councils/${name}`))] as const] : [];
  });
  return new Map((await Promise.all(found)).flat());
}

/** Shows what the address asks for. What a reader typed while the page loaded can stay. */
async function show(keepTyped = false): Promise<void> {
  const all = await load().catch(() => undefined);
  // Chromium takes for a move what is shown in the same frame as it leaves the window. The first callback runs before that frame, the second after it.
  requestAnimationFrame(() => requestAnimationFrame(() => (form.ariaBusy = null)));
  if (!all) return showFailure();
  const { asked, line } = readComparisonAddress(pageAddress().search);
  const found = asked.map((text) => ({ text, council: chosenCouncilNamed(all.authorities, text) }));
  const ids = [...new Set(found.flatMap(({ council }) => council?.id ?? []))];
  fillBoxes(all, found, keepTyped);
  reportProblem(
    found.filter(({ council }) => !council).map(({ text }) => text),
    ids.map((id) => authorityInCorpus(all, id).name),
  );
  draw(all, ids, all.lines.find(({ id }) => id === line)?.id ?? '');
}

function fillBoxes(all: Corpus, found: readonly { text: string; council: { id: string } | undefined }[], keepTyped: boolean): void {
  boxes.forEach((box, index) => {
    if (keepTyped && box.value.trim()) return;
    const at = found[index];
    box.value = at?.council ? authorityInCorpus(all, at.council.id).name : (at?.text ?? '');
    if (at && !at.council) box.ariaInvalid = 'true';
    else box.removeAttribute('aria-invalid');
  });
}

function reportProblem(unknown: readonly string[], known: readonly string[]): void {
  const quoted = joinStringsWithAnd(unknown.map((text) => `“${text}”`));
  const missing = unknown.length > 0 ? `We have no council called ${quoted}. Type part of its name and choose it from the list. ` : '';
  problem.textContent = `${missing}${known.length === 1 ? `Choose one more council to compare with ${known[0]}.` : ''}`;
}

function draw(all: Corpus, ids: readonly string[], line: string): void {
  const enough = ids.length > 1;
  comparison.hidden = !enough;
  find('compare-lead').hidden = enough;
  everyCouncil.open = !enough;
  const names = joinStringsWithAnd(ids.map((id) => authorityInCorpus(all, id).name));
  title.textContent = enough ? `${names}, compared` : firstTitle;
  document.title = `${enough ? `${names}, compared` : firstTitle} · ${siteName}`;
  drawAnswer(all, enough ? ids : [], line);
  drawNear(all, ids, line);
  if (!enough) return;
  find('compare-standings').replaceChildren(drawComparedStandings(all, ids));
  drawChart(all, ids, line);
  void drawAllWords(all, ids);
}

function drawAnswer(all: Corpus, ids: readonly string[], line: string): void {
  const finding = ids.length === 0 ? undefined : line ? answerAboutStandings(all, ids, line) : undefined;
  const [first, ...others] = finding ? [finding.answer] : ids.length > 0 ? answerAboutStandingsOnAllLines(all, ids) : [];
  answer.textContent = first ?? '';
  answerOthers.replaceChildren(...others.map((sentence) => drawElement('li', {}, sentence)));
  caution.textContent = finding?.caution ?? '';
  const choices = [{ id: '', name: 'Show all judgements' }, ...all.lines];
  find('compare-lines').replaceChildren(
    ...(ids.length === 0 ? [] : choices).map(({ id, name }) => {
      const link = drawElement('a', { href: href(writeComparisonAddress(ids, id)), ariaCurrent: id === line ? 'true' : null }, name);
      link.dataset.line = id;
      return drawElement('li', {}, link);
    }),
  );
}

/** The chart of one judgement: the chosen one, or else the first on which all of them have a grade today. */
function drawChart(all: Corpus, ids: readonly string[], line: string): void {
  const alike = all.lines.find(({ id }) => compareStandings(all, ids, id).alike);
  const drawn = all.lines.find(({ id }) => id === line) ?? alike ?? all.lines[0];
  if (!drawn) return;
  const authorities = ids.map((id) => authorityInCorpus(all, id));
  const home = { path: '/compare/councils/', words: 'Compare councils' } as const;
  const chart = gradesChartOfAuthorities(all, drawn, authorities, home);
  fillChartFrameOnPage(find('compare-chart'), chart, { address: absoluteUrl(writeComparisonAddress(ids, drawn.id)), site: siteName });
}

async function drawAllWords(all: Corpus, ids: readonly string[]): Promise<void> {
  const address = pageAddress().search;
  const [asked, topics] = [find('compare-asked'), find('compare-topics')];
  // Those about other councils must not stand below these names while words load.
  if (councilsOfWords !== String(ids)) for (const room of [asked, topics]) room.replaceChildren();
  councilsOfWords = String(ids);
  const words = await loadWords(ids).catch(() => undefined);
  // A reader may have chosen others while the words were loading.
  if (pageAddress().search !== address) return;
  const failure = () => {
    const again = drawElement('button', { type: 'button', onclick: () => void drawAllWords(all, ids) }, 'Try again');
    return [drawElement('p', { role: 'status' }, 'We could not load these words. ', again)];
  };
  asked.replaceChildren(...(words ? drawAskedOfComparedCouncils(all, ids, words) : failure()));
  topics.replaceChildren(...(words ? drawTopicsOfComparedCouncils(all, ids, words) : failure()));
}

/** Links that add a council that borders one of those chosen, or that is most like it. */
function drawNear(all: Corpus, ids: readonly string[], line: string): void {
  const room = find('compare-near');
  const rows = (ids.length < maxCompared ? ids : []).flatMap((id) => {
    const near = data && nearInPublishedComparison(data, id);
    const name = authorityInCorpus(all, id).name;
    return [
      { heading: `Councils that border ${name}`, some: near?.borders ?? [] },
      { heading: `Councils most like ${name}, says the Office for National Statistics`, some: near?.similar ?? [] },
    ];
  });
  const drawn = rows.flatMap(({ heading, some }) => {
    const others = some.filter((id) => !ids.includes(id));
    const links = others.map((id) => {
      const address = href(writeComparisonAddress([...ids, id], line));
      return drawElement('li', {}, drawElement('a', { href: address }, authorityInCorpus(all, id).name));
    });
    return links.length > 0 ? [drawElement('h3', {}, heading), drawElement('ul', { className: 'near-councils' }, ...links)] : [];
  });
  find('compare-near-section').hidden = drawn.length === 0;
  room.replaceChildren(...drawn);
}

/** Says that the grades did not load. What is in the boxes may not be in the address yet, and stays. */
function showFailure(): void {
  const again = drawElement('button', { type: 'button', onclick: () => void show(true).then(moveFocus) }, 'Try again');
  problem.replaceChildren('We could not load the grades. ', again);
}

/** Goes to a comparison without loading the page again, and moves the focus to its heading. */
function go(address: string): void {
  changePageAddress('push', address);
  void show().then(moveFocus);
}

/** Moves the focus to the box that is to be filled in, or to the heading of the comparison. */
function moveFocus(): void {
  if (comparison.hidden || problem.textContent)
    (boxes.find(({ ariaInvalid }) => ariaInvalid) ?? boxes.find(({ value }) => !value))?.focus();
  else title.focus();
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  void load().then((all) => {
    const typed = boxes.map(chosenCouncilInBox).filter(Boolean);
    const known = typed.map((text) => chosenCouncilNamed(all.authorities, text)?.id ?? text);
    const { line } = readComparisonAddress(pageAddress().search);
    go(href(writeComparisonAddress(known.map(encodeURIComponent), line)));
  }, showFailure);
});

// Links to another comparison change this page; with a modifier key they open as links do.
document.querySelector('main')?.addEventListener('click', (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a[href]');
  if (!link || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || link.pathname !== location.pathname || !link.search)
    return;
  event.preventDefault();
  if (link.dataset.line === undefined) return go(link.pathname + link.search);
  changePageAddress('push', link.href);
  void show().then(() => document.querySelector<HTMLElement>('#compare-lines [aria-current]')?.focus());
});

// The URL is passed as text, so that the bundler does not add its loading helper to the page.
form.addEventListener('focusin', () => void import(/* @vite-ignore */ suggestions).catch(() => undefined), { once: true });
addEventListener('popstate', () => void show());
form.hidden = false;
// The style sheet says what a form that is busy with a comparison hides.
if (readComparisonAddress(pageAddress().search).asked.length > 1) form.ariaBusy = 'true';
document.querySelector('.without-script')?.remove();
void show(true);
