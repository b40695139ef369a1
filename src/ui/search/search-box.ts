/*
 * Suggests themes, authorities and paragraphs under a search box while a reader types: a combobox with a list of links. The
 * arrows move through it, Enter opens what is chosen or searches for the words, Escape closes it.
 */
import styles from './suggestions.css?url';
import type { SearchHit } from '../../search/search.ts';
import type { SuggestedPage, Suggestions } from '../../search/suggest.ts';
import { drawPieces } from './draw-pieces.ts';
import { withMarks } from './result-address.ts';
import { askSuggestions, LoadFailed, openSearch } from './search-client.ts';

/** How long typing must rest before the number of paragraphs is said aloud, in milliseconds. */
const rest = 900;

/** Makes the search box of a form suggest as the reader types. */
function suggestUnder(form: HTMLFormElement): void {
  const input = form.querySelector<HTMLInputElement>('input[name="q"]');
  const index = form.dataset.suggest;
  if (!input || index === undefined) return;

  const list = document.createElement('div');
  list.className = 'suggestions';
  list.id = `${input.id}-suggestions`;
  list.role = 'listbox';
  list.ariaLabel = 'Suggestions';
  list.hidden = true;
  const status = document.createElement('p');
  status.className = 'hidden';
  status.role = 'status';
  form.append(list, status);
  input.role = 'combobox';
  input.ariaExpanded = 'false';
  input.ariaAutoComplete = 'list';
  input.setAttribute('aria-controls', list.id);

  let options: { element: HTMLElement; address: string }[] = [];
  let chosen = -1;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const close = () => {
    list.hidden = true;
    input.ariaExpanded = 'false';
    choose(-1);
  };
  const choose = (next: number) => {
    options[chosen]?.element.setAttribute('aria-selected', 'false');
    chosen = next;
    const option = options[chosen]?.element;
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    if (option) input.setAttribute('aria-activedescendant', option.id);
    else input.removeAttribute('aria-activedescendant');
  };
  const say = (words: string) => {
    clearTimeout(timer);
    timer = setTimeout(() => (status.textContent = words), rest);
  };

  const show = (suggestions: Suggestions) => {
    list.replaceChildren();
    options = [];
    choose(-1);
    const add = (group: HTMLElement, address: string, ...content: (Node | string)[]) => {
      const option = document.createElement('div');
      option.role = 'option';
      option.id = `${list.id}-${options.length}`;
      option.ariaSelected = 'false';
      option.append(...content);
      // Pressing must not take the focus from the box before the click.
      option.addEventListener('pointerdown', (event) => {
        event.preventDefault();
      });
      option.addEventListener('click', () => {
        location.assign(address);
      });
      group.append(option);
      options.push({ element: option, address });
    };
    const addGroup = (name: string) => {
      const group = document.createElement('div');
      group.role = 'group';
      group.ariaLabel = name;
      const heading = document.createElement('p');
      heading.className = 'suggestions-heading';
      heading.ariaHidden = 'true';
      heading.textContent = name;
      group.append(heading);
      list.append(group);
      return group;
    };
    const addPages = (name: string, pages: readonly SuggestedPage[]) => {
      if (pages.length === 0) return;
      const group = addGroup(name);
      for (const page of pages) add(group, page.url, page.name);
    };
    addPages('Authorities', suggestions.authorities);
    addPages('Themes', suggestions.themes);
    if (suggestions.hits.length > 0) {
      const group = addGroup('Paragraphs');
      for (const hit of suggestions.hits) add(group, withMarks(hit.url, hit.marks), ...drawSuggestion(hit));
      const all = `${form.action}?q=${encodeURIComponent(input.value.trim())}`;
      add(group, all, suggestions.total === 1 ? 'See the one paragraph found' : `See all ${suggestions.total} paragraphs`);
    }
    list.hidden = options.length === 0;
    input.ariaExpanded = String(!list.hidden);
    say(
      suggestions.total === 0
        ? 'No paragraph found.'
        : `${suggestions.total} ${suggestions.total === 1 ? 'paragraph' : 'paragraphs'} found. ${options.length} suggestions, use the arrow keys.`,
    );
  };

  const suggest = async () => {
    const words = input.value;
    if (words.trim().length < 2) {
      close();
      return;
    }
    try {
      const suggestions = await askSuggestions(index, words);
      if (suggestions && words === input.value && document.activeElement === input) show(suggestions);
    } catch (error) {
      if (!(error instanceof LoadFailed)) throw error;
      close();
      status.textContent = 'Suggestions could not be loaded. Enter still searches.';
    }
  };

  input.addEventListener('input', () => void suggest());
  input.addEventListener('blur', close);
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault();
      close();
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && list.hidden) {
      event.preventDefault();
      void suggest();
    } else if (event.key === 'ArrowDown') {
      event.preventDefault();
      choose(chosen + 1 < options.length ? chosen + 1 : -1);
    } else if (event.key === 'ArrowUp') {
      event.preventDefault();
      choose(chosen < 0 ? options.length - 1 : chosen - 1);
    } else if (event.key === 'Enter' && chosen >= 0) {
      event.preventDefault();
      location.assign(options[chosen]?.address ?? '');
    }
  });

  if (document.activeElement === input) {
    void openSearch(index);
    if (input.value.trim()) void suggest();
  } else input.addEventListener('focus', () => void openSearch(index), { once: true });
}

function drawSuggestion(hit: SearchHit): Node[] {
  const place = document.createElement('span');
  place.className = 'suggestion-place';
  place.textContent = `${hit.report.name}, ${hit.name}`;
  const words = document.createElement('span');
  words.className = `suggestion-words ${hit.report.wording}`;
  words.append(...drawPieces(aroundFirstMark(hit)));
  return [place, words];
}

/** The pieces from a little before the first that is marked, so that it stands in the line or two that are seen. */
function aroundFirstMark({ pieces }: SearchHit): SearchHit['pieces'] {
  const first = pieces.findIndex(({ marked }) => marked);
  const before = pieces[first - 1];
  if (first < 1 || !before) return pieces;
  const start = before.text.lastIndexOf(' ', Math.max(0, before.text.length - 60));
  return start <= 0 ? pieces.slice(first - 1) : [{ text: `… ${before.text.slice(start + 1)}`, marked: false }, ...pieces.slice(first)];
}

const sheet = document.createElement('link');
sheet.rel = 'stylesheet';
sheet.href = styles;
document.head.append(sheet);
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-suggest]')) suggestUnder(form);
