/*
 * Suggests councils below the boxes of the comparison while a reader types: by name, town, district or former council, as the box that finds a
 * council does. Loaded when a reader turns to a box.
 */
import { addSearchSuggestionStyles } from '../search/add-suggestion-styles.ts';
import { makeSearchAnnouncer } from '../search/announce.ts';
import { makeCombobox } from '../search/combobox.ts';
import { drawCouncilOption, drawSuggestionList } from '../search/draw-suggestions.ts';
import { askCouncilSearch, LoadFailed, openSearchWorker, searchAddressesOf } from '../search/search-client.ts';
import type { CouncilMatch } from '../../search/councils/find-councils.ts';

/** Milliseconds without typing before the number of councils is announced. */
const announceDelay = 700;

/** Adds suggestions to a box. `data-meant` of the box has the name of the council that the typed words are the whole name or place of. */
function suggestCouncilsInBox(form: HTMLFormElement, input: HTMLInputElement): void {
  const addresses = searchAddressesOf(form);
  const list = drawSuggestionList(`${input.id}-options`);
  const status = document.createElement('p');
  status.className = 'hidden';
  status.role = 'status';
  input.after(list, status);
  const announce = makeSearchAnnouncer(status);
  const combobox = makeCombobox(input, list, () => void suggest());

  const show = (councils: readonly CouncilMatch[]) => {
    const exact = councils.filter((council) => council.exact);
    if (exact.length === 1) input.dataset.meant = exact[0]?.name;
    list.replaceChildren(...councils.map((council) => named(drawCouncilOption(council), council.name)));
    if (councils.length > 0) combobox.open();
    else combobox.close();
    const found = councils.length === 1 ? '1 council' : `${councils.length} councils`;
    announce(councils.length > 0 ? `${found} found, use the arrow keys.` : 'No council found.', announceDelay);
  };
  const suggest = async () => {
    const words = input.value;
    delete input.dataset.meant;
    if (words.trim().length < 2) {
      combobox.close();
      return;
    }
    try {
      const councils = await askCouncilSearch(addresses, words);
      if (councils && words === input.value && document.activeElement === input) show(councils.filter(isCouncil));
    } catch (error) {
      if (!(error instanceof LoadFailed)) throw error;
      combobox.close();
    }
  };
  input.addEventListener('input', () => void suggest());
  list.addEventListener('click', ({ target }) => {
    const option = (target as Element).closest<HTMLElement>('[role="option"]');
    if (!option) return;
    input.value = option.dataset.name ?? '';
    delete input.dataset.meant;
    combobox.close();
  });
  if (document.activeElement === input && input.value.trim()) void suggest();
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
const form = document.querySelector<HTMLFormElement>('#compare-form');
for (const input of form?.querySelectorAll<HTMLInputElement>('input[type=text]') ?? []) if (form) suggestCouncilsInBox(form, input);
if (form) void openSearchWorker(searchAddressesOf(form));
