/*
 * Suggests councils below a box while a reader types. The box is a combobox, as the search box is. Enter without a chosen option opens the
 * council where only one is meant; otherwise the form goes to the list of all councils, as it does without script.
 */
import type { CouncilMatch } from '../../search/councils/find-councils.ts';
import { addSearchSuggestionStyles } from '../search/add-suggestion-styles.ts';
import { makeSearchAnnouncer } from '../search/announce.ts';
import { makeCombobox } from '../search/combobox.ts';
import { drawCouncilOption, drawSuggestionList } from '../search/draw-suggestions.ts';
import { askCouncilSearch, LoadFailed, openSearchWorker, searchAddressesOf } from '../search/search-client.ts';

/** Milliseconds without typing before the number of councils is announced. */
const announceDelay = 700;

/** Adds suggestions of councils to the box of a form. */
function suggestCouncilsUnder(form: HTMLFormElement, input: HTMLInputElement): void {
  const addresses = searchAddressesOf(form);
  const list = drawSuggestionList(`${input.id}-councils`);
  const status = document.createElement('p');
  status.className = 'hidden';
  status.role = 'status';
  (input.parentElement ?? form).after(list);
  form.append(status);
  const announce = makeSearchAnnouncer(status);
  const combobox = makeCombobox(input, list, () => void suggest());

  const show = (councils: readonly CouncilMatch[]) => {
    list.replaceChildren(...councils.map(drawCouncilOption));
    if (councils.length > 0) combobox.open();
    else combobox.close();
    announce(describeCouncils(councils.length), announceDelay);
  };
  const suggest = async () => {
    const words = input.value;
    if (words.trim().length < 2) {
      combobox.close();
      return;
    }
    try {
      const councils = await askCouncilSearch(addresses, words);
      if (councils && words === input.value && document.activeElement === input) show(councils);
    } catch (error) {
      if (!(error instanceof LoadFailed)) throw error;
      combobox.close();
      announce('We could not load the councils. Press the button to see a list of them all.');
    }
  };
  /** Opens the council that the words mean, where they mean only one; otherwise submits the form. */
  const submit = async () => {
    const councils = await askCouncilSearch(addresses, input.value).catch(() => undefined);
    const meant = oneMeant(councils ?? []);
    if (meant) location.assign(meant.url);
    else form.submit();
  };

  input.addEventListener('input', () => void suggest());
  list.addEventListener('click', ({ target }) => {
    const option = (target as Element).closest<HTMLElement>('[role="option"]');
    if (option) location.assign(option.dataset.address ?? '');
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void submit();
  });
  void openSearchWorker(addresses);
  if (input.value.trim()) void suggest();
}

/** The council that is meant: the only one, or the only one of that whole name. */
function oneMeant(councils: readonly CouncilMatch[]): CouncilMatch | undefined {
  const exact = councils.filter((council) => council.exact);
  const likely = exact.length > 0 ? exact : councils;
  return likely.length === 1 ? likely[0] : undefined;
}

/** The message for screen readers: how many councils there are, and how to reach them. */
function describeCouncils(count: number): string {
  if (count === 0) return 'No council found.';
  return `${count} ${count === 1 ? 'council' : 'councils'} found. Use the arrow keys.`;
}

/** Shows the councils that the address asks for, on the page that lists all of them. */
async function showAsked(form: HTMLFormElement, input: HTMLInputElement, words: string): Promise<void> {
  const shown = document.getElementById('found-councils');
  if (!shown) return;
  input.value = words;
  const councils = await askCouncilSearch(searchAddressesOf(form), words).catch(() => undefined);
  if (!councils) return;
  const list = document.createElement('ul');
  list.append(...councils.map(drawFoundCouncil));
  const heading = document.createElement('p');
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
