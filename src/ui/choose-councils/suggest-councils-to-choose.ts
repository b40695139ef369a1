/*
 * Suggests councils below the boxes in which readers choose councils, while a reader types: by name, town, district or former council, as
 * the box that finds a council does. A region that these words name is left out: one council is chosen. Loaded when a reader turns to a box.
 */
import { addSearchSuggestionStyles } from '../search/add-suggestion-styles.ts';
import { describeSuggestedCouncilsInSearch, drawCouncilSearchSuggestion } from '../search/draw-suggestions.ts';
import { askSearchForCouncils, openSearchWorker, searchPageAddresses } from '../search/search-client.ts';
import { suggestInSearchBox } from '../search/suggest-in-box.ts';
import { rememberChosenCouncilOfBox } from './council-in-box.ts';

/** Adds suggestions to a box, which also remembers the council that the typed words are the whole name or place of. */
function suggestCouncilsInBox(form: HTMLFormElement, input: HTMLInputElement): void {
  const addresses = searchPageAddresses(form);
  const suggest = suggestInSearchBox({
    input,
    place: (list) => input.after(list),
    ask: async (words) => (await askSearchForCouncils(addresses, words))?.filter(({ isCouncil }) => isCouncil),
    draw: (councils) => {
      const [exact, ...others] = councils.filter((council) => council.exact);
      if (exact && others.length === 0) rememberChosenCouncilOfBox(input, exact.name);
      return councils.map((council) => named(drawCouncilSearchSuggestion(council), council.name));
    },
    describe: (councils) => describeSuggestedCouncilsInSearch(councils.length),
    choose: (option, close) => {
      input.value = option.dataset.name ?? '';
      close();
    },
    whenFailed: 'We could not load the councils.',
  });
  if (document.activeElement === input && input.value.trim()) suggest();
}

function named(option: HTMLElement, name: string): HTMLElement {
  option.dataset.name = name;
  return option;
}

addSearchSuggestionStyles();
const form = document.querySelector<HTMLFormElement>('#compare-form, #choose-councils');
for (const input of form?.querySelectorAll<HTMLInputElement>('input[type=text]') ?? []) if (form) suggestCouncilsInBox(form, input);
if (form) void openSearchWorker(searchPageAddresses(form));
