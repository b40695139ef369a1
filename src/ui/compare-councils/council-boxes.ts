/*
 * Suggests councils below the boxes in which readers choose councils while a reader types: by name, town, district or former council, as the box that finds a
 * council does. Loaded when a reader turns to a box.
 */
import type { CouncilMatch } from '../../search/councils/find-councils.ts';
import { addSearchSuggestionStyles } from '../search/add-suggestion-styles.ts';
import { describeSuggestedCouncilsInSearch, drawCouncilSearchSuggestion } from '../search/draw-suggestions.ts';
import { askSearchForCouncils, openSearchWorker, searchPageAddresses } from '../search/search-client.ts';
import { suggestInSearchBox } from '../search/suggest-in-box.ts';

/** Adds suggestions to a box. `data-meant` of the box has the name of the council that the typed words are the whole name or place of. */
function suggestCouncilsInBox(form: HTMLFormElement, input: HTMLInputElement): void {
  const addresses = searchPageAddresses(form);
  const forget = () => delete input.dataset.meant;
  input.addEventListener('input', forget);
  const suggest = suggestInSearchBox({
    input,
    place: (list) => input.after(list),
    ask: async (words) => (await askSearchForCouncils(addresses, words))?.filter(isCouncil),
    draw: (councils) => {
      const exact = councils.filter((council) => council.exact);
      if (exact.length === 1) input.dataset.meant = exact[0]?.name;
      return councils.map((council) => named(drawCouncilSearchSuggestion(council), council.name));
    },
    describe: (councils) => describeSuggestedCouncilsInSearch(councils.length),
    choose: (option, close) => {
      input.value = option.dataset.name ?? '';
      forget();
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

/** Whether a match is one council: a region leads to the list of its councils. */
function isCouncil({ url }: CouncilMatch): boolean {
  return /\/authorities\/[a-z0-9-]+\/$/.test(url);
}

addSearchSuggestionStyles();
const form = document.querySelector<HTMLFormElement>('#compare-form, #choose-councils');
for (const input of form?.querySelectorAll<HTMLInputElement>('input[type=text]') ?? []) if (form) suggestCouncilsInBox(form, input);
if (form) void openSearchWorker(searchPageAddresses(form));
