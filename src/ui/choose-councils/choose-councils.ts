/*
 * Lets readers choose which councils a page shows: by name, by region, those with the best grade now, and the neighbours of those they
 * have. The address holds the choice, so that it can be linked and Back works. Without a choice the page is as it was built.
 */
import { corpusOfPublishedComparison, nearInPublishedComparison, type ComparisonData } from '../../publish/comparison/comparison-data.ts';
import { standingOfAuthority } from '../../questions/standings/authority-standing.ts';
import { authorityInCorpus, type Corpus } from '../../record/corpus/corpus.ts';
import { grades } from '../../record/grades/grade.ts';
import { joinStringsWithAnd } from '../../record/strings/join-words.ts';
import { drawElement } from '../draw-element/draw-element.ts';
import { loadJsonOnce } from '../load-json/load-json-once.ts';
import { changePageAddress, pageAddress } from '../page-address/page-address.ts';
import { chosenCouncilNamed } from './chosen-council-named.ts';
import { cutCouncilChoice, readCouncilChoice, writeCouncilChoice } from './council-choice.ts';
import { chosenCouncilInBox } from './council-in-box.ts';
import suggestions from './suggest-councils-to-choose.ts?worker&url';

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
let loaded: Omit<ChosenCouncils, 'ids'> | undefined;

/** The grades, regions and neighbours of all councils. */
async function load(): Promise<Omit<ChosenCouncils, 'ids'>> {
  const data = await loadJsonOnce<ComparisonData>(form.dataset.grades ?? '');
  return (loaded ??= { data, corpus: corpusOfPublishedComparison(data) });
}

/** Does something with the data of all councils. Where it could not be loaded, readers can try again. */
async function withCouncils(act: (councils: Omit<ChosenCouncils, 'ids'>) => unknown): Promise<void> {
  const councils = await load().catch(() => undefined);
  form.ariaBusy = null;
  if (councils) return void (await act(councils));
  const again = drawElement('button', { type: 'button', onclick: () => void withCouncils(act) }, 'Try again');
  status.replaceChildren('We could not load the councils. ', again);
}

/** Puts councils into the address and shows them, with something to say about them, and the group that they are if they are one. */
function choose(ids: readonly string[], words = '', ofGroup = ''): Promise<void> {
  changePageAddress('push', location.pathname + writeCouncilChoice(pageAddress().search, ids));
  return show(words, ofGroup);
}

/** The councils in the address that there are, those for which there is no room, and the words there that are no council. */
function askedCouncils(corpus: Corpus): { ids: string[]; over: string[]; unknown: string[] } {
  const found = readCouncilChoice(pageAddress().search).map((text) => ({ text, id: chosenCouncilNamed(corpus.authorities, text)?.id }));
  const all = [...new Set(found.flatMap(({ id }) => id ?? []))];
  return { ids: all.slice(0, page.most), over: all.slice(page.most), unknown: found.filter(({ id }) => !id).map(({ text }) => text) };
}

function tell(unknown: readonly string[], words = ''): void {
  const quoted = joinStringsWithAnd(unknown.map((text) => `“${text}”`));
  const missing = quoted && `We have no council called ${quoted}. Type part of its name and choose it from the list.`;
  status.textContent = [missing, words].filter(Boolean).join(' ');
  if (missing) box.ariaInvalid = 'true';
  else box.removeAttribute('aria-invalid');
}

function show(words = '', ofGroup = ''): Promise<void> {
  return withCouncils(({ corpus, data }) => {
    const { ids, over, unknown } = askedCouncils(corpus);
    const left = joinStringsWithAnd(over.map((id) => authorityInCorpus(corpus, id).name));
    tell(unknown, left ? `There is room for ${page.most} councils, so we left out ${left}.` : words);
    group.value = ofGroup;
    drawChosen(corpus, data, ids);
    page.show({ corpus, data, ids });
  });
}

/** A button that changes the choice and says so. It leaves the page with that, so the one in its place has the focus afterwards, or the box. */
function drawChoiceButton(list: HTMLElement, words: string, label: string, chosen: readonly string[], said: string): HTMLElement {
  const press = async ({ currentTarget }: Event) => {
    const at = [...list.querySelectorAll('button')].indexOf(currentTarget as HTMLButtonElement);
    await choose(chosen, said);
    const left = list.querySelectorAll('button');
    (left[Math.min(at, left.length - 1)] ?? box).focus();
  };
  return drawElement('li', {}, drawElement('button', { type: 'button', ariaLabel: label, onclick: (event) => void press(event) }, words));
}

function drawChosen(corpus: Corpus, data: ComparisonData, ids: readonly string[]): void {
  const [chosen, near] = [find('chosen-councils'), find('choose-near')];
  const name = (id: string) => authorityInCorpus(corpus, id).name;
  const takeOut = (id: string) => {
    const others = ids.filter((other) => other !== id);
    return drawChoiceButton(chosen, `${name(id)} ×`, `Take out ${name(id)}`, others, `${name(id)} taken out.`);
  };
  chosen.replaceChildren(
    ...ids.map(takeOut),
    ...(ids.length > 0 ? [drawChoiceButton(chosen, 'Start again', 'Start again without a choice', [], 'All councils taken out.')] : []),
  );
  const beside = ids.length < page.most ? neighboursOf(data, ids).filter((id) => page.has?.(data, id) ?? true) : [];
  near.replaceChildren(
    ...(beside.length > 0 ? [drawElement('li', { className: 'aside' }, 'Neighbours:')] : []),
    ...beside.map((id) => drawChoiceButton(near, `+ ${name(id)}`, `Add ${name(id)}, a neighbour`, [...ids, id], `${name(id)} added.`)),
  );
}

/** Adds the council that was typed to those chosen. Words that are no council stay in the box. */
function addTyped(): void {
  const typed = chosenCouncilInBox(box);
  if (!typed) return box.focus();
  void withCouncils(({ corpus }) => {
    const { ids } = askedCouncils(corpus);
    const council = chosenCouncilNamed(corpus.authorities, typed);
    if (!council) {
      tell([typed]);
      return box.focus();
    }
    if (ids.includes(council.id)) return tell([], `${council.name} is already here.`);
    if (ids.length >= page.most) return tell([], `There is room for ${page.most} councils. Take one out first.`);
    box.value = '';
    return choose([...ids, council.id], `${council.name} added.`);
  });
}

function chooseGroup(): Promise<void> {
  const asked = group.value;
  if (!asked) return choose([]);
  return withCouncils(({ corpus, data }) => {
    const { ids, words } = cutCouncilChoice(
      councilsOfGroup(corpus, asked).filter((id) => page.has?.(data, id) ?? true),
      page.most,
    );
    return choose(ids, words, asked);
  });
}

/** Runs the form of a page that shows what its readers choose. */
export function runChoiceOfCouncils(own: PageOfChosenCouncils): void {
  page = own;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    addTyped();
  });
  group.addEventListener('change', () => void chooseGroup());
  // The URL is passed as text, so that the bundler does not add its loading helper to the page.
  void import(/* @vite-ignore */ suggestions).catch(() => undefined);
  addEventListener('popstate', () => void show());
  // The reader may have chosen a group before this script had loaded.
  if (group.value) void chooseGroup();
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
function neighboursOf(data: ComparisonData, ids: readonly string[]): string[] {
  const near = ids.flatMap((id) => nearInPublishedComparison(data, id).borders);
  return [...new Set(near)].filter((id) => !ids.includes(id));
}
