/*
 * Suggests councils below a box while a reader types. The box is a combobox, as the search box is. Enter without a chosen option opens the
 * council where only one is meant; otherwise the form goes to the list of all councils, as it does without script.
 */
import type { CouncilMatch } from '../../search/councils/find-councils.ts';
import { addSearchSuggestionStyles } from '../search/add-suggestion-styles.ts';
import { describeSuggestedCouncilsInSearch, drawCouncilSearchSuggestion } from '../search/draw-suggestions.ts';
import { askSearchForCouncils, openSearchWorker, searchPageAddresses } from '../search/search-client.ts';
import { suggestInSearchBox } from '../search/suggest-in-box.ts';

/** Adds suggestions of councils to the box of a form. */
function suggestCouncilsUnder(form: HTMLFormElement, input: HTMLInputElement): void {
  const addresses = searchPageAddresses(form);
  const suggest = suggestInSearchBox({
    input,
    place: (list) => (input.parentElement ?? form).after(list),
    ask: (words) => askSearchForCouncils(addresses, words),
    draw: (councils) => councils.map(drawCouncilSearchSuggestion),
    describe: (councils) => describeSuggestedCouncilsInSearch(councils.length),
    whenFailed: 'We could not load the councils. Press the button to see a list of them all.',
  });
  /** Opens the council that the words mean, where they mean only one; otherwise submits the form. */
  const submit = async () => {
    const councils = await askSearchForCouncils(addresses, input.value).catch(() => undefined);
    const meant = oneMeant(councils ?? []);
    if (meant) location.assign(meant.url);
    else form.submit();
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void submit();
  });
  void openSearchWorker(addresses);
  if (input.value.trim()) suggest();
}

/** The council that is meant: the only one, or the only one of that whole name. */
function oneMeant(councils: readonly CouncilMatch[]): CouncilMatch | undefined {
  const exact = councils.filter((council) => council.exact);
  const likely = exact.length > 0 ? exact : councils;
  return likely.length === 1 ? likely[0] : undefined;
}

/** Shows the councils that the address asks for, on the page that lists all of them. */
async function showAsked(form: HTMLFormElement, input: HTMLInputElement, words: string): Promise<void> {
  const shown = document.getElementById('found-councils');
  if (!shown) return;
  input.value = words;
  const heading = document.createElement('p');
  const councils = await askSearchForCouncils(searchPageAddresses(form), words).catch(() => {
    heading.textContent = 'We could not load the councils. Choose yours from the list below.';
    shown.replaceChildren(heading);
  });
  if (!councils) return;
  const list = document.createElement('ul');
  list.append(...councils.map(drawFoundCouncil));
  heading.textContent =
    councils.length > 0 ? `Councils for “${words}”:` : `We found no council or place called “${words}”. Try the list below.`;
  shown.replaceChildren(heading, ...(councils.length > 0 ? [list] : []));
}

function drawFoundCouncil({ name, url, why }: CouncilMatch): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = url;
  link.textContent = name;
  item.append(link, ` ${why}`);
  return item;
}

addSearchSuggestionStyles();
const asked = new URLSearchParams(location.search).get('council')?.trim() ?? '';
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-find]')) {
  const input = form.querySelector<HTMLInputElement>('input[name="council"]');
  if (!input) continue;
  suggestCouncilsUnder(form, input);
  if (asked) void showAsked(form, input, asked);
}
