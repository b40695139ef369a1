/*
 * Suggests councils, topics and paragraphs below a search box while a reader types. The box is a combobox: arrow keys move
 * through the list, Enter opens the active option or searches for the words, Escape closes the list.
 */
import { makeSearchAnnouncer } from './announce.ts';
import { makeCombobox } from './combobox.ts';
import { drawSuggestionList, drawSuggestions } from './draw-suggestions.ts';
import { addSearchSuggestionStyles } from './add-suggestion-styles.ts';
import { askSuggestions, LoadFailed, openSearchWorker, searchAddressesOf } from './search-client.ts';
import type { AnsweredSuggestions } from './search-messages.ts';

/** Milliseconds without typing before the number of paragraphs is announced. */
const announceDelay = 900;

/** Adds suggestions to the search box of a form. */
function suggestUnder(form: HTMLFormElement, input: HTMLInputElement): void {
  const addresses = searchAddressesOf(form);
  const list = drawSuggestionList(`${input.id}-suggestions`);
  const status = document.createElement('p');
  status.className = 'hidden';
  status.role = 'status';
  form.append(list, status);
  const announce = makeSearchAnnouncer(status);
  const combobox = makeCombobox(input, list, () => void suggest());

  const show = (suggestions: AnsweredSuggestions) => {
    list.replaceChildren(...drawSuggestions(suggestions, `${form.action}?q=${encodeURIComponent(input.value.trim())}`));
    const options = list.querySelectorAll('[role="option"]').length;
    if (options > 0) combobox.open();
    else combobox.close();
    announce(describeSuggestions(suggestions, options), announceDelay);
  };
  const suggest = async () => {
    const words = input.value;
    if (words.trim().length < 2) {
      combobox.close();
      return;
    }
    try {
      const suggestions = await askSuggestions(addresses, words);
      if (suggestions && words === input.value && document.activeElement === input) show(suggestions);
    } catch (error) {
      if (!(error instanceof LoadFailed)) throw error;
      combobox.close();
      announce('We could not load suggestions. Press Enter to search.');
    }
  };

  input.addEventListener('input', () => void suggest());
  list.addEventListener('click', ({ target }) => {
    const option = (target as Element).closest<HTMLElement>('[role="option"]');
    if (option) location.assign(option.dataset.address ?? '');
  });

  if (document.activeElement === input) {
    void openSearchWorker(addresses);
    if (input.value.trim()) void suggest();
  } else input.addEventListener('focus', () => void openSearchWorker(addresses), { once: true });
}

/** The message for screen readers: how many paragraphs there are, and how to reach the suggestions. */
function describeSuggestions({ total, councils }: AnsweredSuggestions, options: number): string {
  if (total === 0) return councils.length > 0 ? 'Councils found. Use the arrow keys.' : 'No paragraph found.';
  return `${total} ${total === 1 ? 'paragraph' : 'paragraphs'} found. ${options} suggestions. Use the arrow keys.`;
}

addSearchSuggestionStyles();
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-suggest]')) {
  const input = form.querySelector<HTMLInputElement>('input[name="q"]');
  if (input) suggestUnder(form, input);
}
