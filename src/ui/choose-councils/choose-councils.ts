/*
 * Lets readers choose which councils a page shows: by name, by region, those with the best grade now, and the neighbours of those they
 * have. The address holds the choice, so that it can be linked and Back works. Without a choice the page is as it was built.
 */
import { corpusOfPublishedComparison, type ComparisonData } from '../../publish/comparison/comparison-data.ts';
import { standingOfAuthority } from '../../questions/standings/authority-standing.ts';
import { authorityInCorpus, type Corpus } from '../../record/corpus/corpus.ts';
import { grades } from '../../record/grades/grade.ts';
import { joinStringsWithAnd } from '../../record/strings/join-words.ts';
import { comparedCouncilNamed } from '../compare-councils/named-council.ts';
import { drawElement } from '../draw-element/draw-element.ts';
import councilBoxes from '../compare-councils/council-boxes.ts?worker&url';
import { cutCouncilChoice, readCouncilChoice, writeCouncilChoice } from './council-choice.ts';

/** The councils that a reader chose, and the data of all. */
export interface ChosenCouncils {
  corpus: Corpus;
  data: ComparisonData;
  ids: string[];
}

/** A page that shows what its readers choose. */
export interface PageOfChosenCouncils {
  /** The most councils that it has room for. */
  most: number;
  /** Whether it has something to show about a council; without this it has about all. */
  has?: (data: ComparisonData, id: string) => boolean;
  /** Shows the councils; none: the page as it was built. */
  show: (chosen: ChosenCouncils) => void;
}

const find = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T;

const form = find<HTMLFormElement>('choose-councils');
const box = find<HTMLInputElement>('choose-council');
const group = find<HTMLSelectElement>('choose-group');
const status = find('choose-status');
let page: PageOfChosenCouncils = { most: 0, show: () => undefined };
let loading: Promise<Omit<ChosenCouncils, 'ids'>> | undefined;

/** The grades, regions and neighbours of all councils, fetched once. A fetch that failed is tried again next time. */
function load(): Promise<Omit<ChosenCouncils, 'ids'>> {
  loading ??= fetch(form.dataset.grades ?? '').then(async (response) => {
    if (!response.ok) throw new Error(String(response.status));
    const data = (await response.json()) as ComparisonData;
    return { data, corpus: corpusOfPublishedComparison(data) };
  });
  loading.catch(() => (loading = undefined));
  return loading;
}

/** Puts councils into the address and shows them, with something to say about them. */
function choose(ids: readonly string[], words = ''): void {
  history.pushState(null, '', location.pathname + writeCouncilChoice(location.search, ids));
  void show(words);
}

async function show(words = ''): Promise<void> {
  const asked = readCouncilChoice(location.search);
  try {
    const { corpus, data } = await load();
    const found = asked.map((text) => ({ text, id: comparedCouncilNamed(corpus.authorities, text)?.id }));
    const { ids } = cutCouncilChoice([...new Set(found.flatMap(({ id }) => id ?? []))], page.most);
    const unknown = joinStringsWithAnd(found.filter(({ id }) => !id).map(({ text }) => `“${text}”`));
    const missing = unknown && `We have no council called ${unknown}. Type part of its name and choose it from the list.`;
    status.textContent = [missing, words].filter(Boolean).join(' ');
    if (missing) box.ariaInvalid = 'true';
    else box.removeAttribute('aria-invalid');
    drawChosen(corpus, data, ids);
    page.show({ corpus, data, ids });
  } catch {
    const again = drawElement('button', { type: 'button', onclick: () => void show() }, 'Try again');
    status.replaceChildren('We could not load the councils. ', again);
  }
}

function drawChosen(corpus: Corpus, data: ComparisonData, ids: readonly string[]): void {
  const button = (words: string, label: string, chosen: readonly string[]) =>
    drawElement('li', {}, drawElement('button', { type: 'button', ariaLabel: label, onclick: () => choose(chosen) }, words));
  const name = (id: string) => authorityInCorpus(corpus, id).name;
  const without = (id: string) => ids.filter((other) => other !== id);
  find('chosen-councils').replaceChildren(
    ...ids.map((id) => button(`${name(id)} ×`, `Take out ${name(id)}`, without(id))),
    ...(ids.length > 0 ? [button('Start again', 'Start again without a choice', [])] : []),
  );
  const near = ids.length < page.most ? neighboursOf(corpus, data, ids).filter((id) => page.has?.(data, id) ?? true) : [];
  find('choose-near').replaceChildren(
    ...(near.length > 0 ? [drawElement('li', { className: 'aside' }, 'Neighbours:')] : []),
    ...near.map((id) => button(`+ ${name(id)}`, `Add ${name(id)}, a neighbour`, [...ids, id])),
  );
}

/** Adds the council that was typed to those in the address. */
function addTyped(): void {
  const typed = box.dataset.meant ?? box.value.trim();
  if (!typed) return box.focus();
  const before = readCouncilChoice(location.search);
  box.value = '';
  const full = before.length >= page.most;
  choose(full ? before : [...before, typed], full ? `There is room for ${page.most} councils. Take one out first.` : '');
}

async function chooseGroup(): Promise<void> {
  if (!group.value) return choose([]);
  const { corpus, data } = await load();
  const { ids, words } = cutCouncilChoice(
    councilsOfGroup(corpus, group.value).filter((id) => page.has?.(data, id) ?? true),
    page.most,
  );
  choose(ids, words);
}

/** Runs the form of a page that shows what its readers choose. */
export function runChoiceOfCouncils(own: PageOfChosenCouncils): void {
  page = own;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    addTyped();
  });
  group.addEventListener('change', () => void chooseGroup().catch(() => show()));
  // The URL is passed as text, so that the bundler does not add its loading helper to the page.
  void import(/* @vite-ignore */ councilBoxes);
  addEventListener('popstate', () => void show());
  // The reader may have chosen a group before this script had loaded.
  if (group.value) void chooseGroup().catch(() => show());
  else if (readCouncilChoice(location.search).length > 0) void show();
}

/** The ids of the councils of a group that still exist, by name: `region:London`, or `best:leaders` for those with the best grade now. */
function councilsOfGroup(corpus: Corpus, group: string): string[] {
  const [kind, name = ''] = group.split(':');
  const today = corpus.authorities.filter(({ until }) => !until);
  const isIn = (id: string) => {
    const standing = standingOfAuthority(corpus, id, name);
    return standing.state === 'graded' && standing.grade === grades[0];
  };
  return today.filter(({ id, region }) => (kind === 'region' ? region === name : isIn(id))).map(({ id }) => id);
}

/** The ids of the councils that border some councils, without these. */
function neighboursOf(corpus: Corpus, data: ComparisonData, ids: readonly string[]): string[] {
  const near = ids.flatMap((id) => data.near[corpus.authorities.findIndex((authority) => authority.id === id)]?.[0] ?? []);
  return [...new Set(near)].flatMap((index) => corpus.authorities[index]?.id ?? []).filter((id) => !ids.includes(id));
}
