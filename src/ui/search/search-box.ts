/*
 * Suggests councils, topics and paragraphs below a search box while a reader types. The box is a combobox: arrow keys move
 * through the list, Enter opens the active option or searches for the words, Escape closes the list.
 */
import { addSearchSuggestionStyles } from './add-suggestion-styles.ts';
import { drawSuggestions } from './draw-suggestions.ts';
import { askWorkerForSearchBox, openSearchWorker, searchPageAddresses } from './search-client.ts';
import type { AnsweredSuggestions } from './search-messages.ts';
import { suggestInSearchBox } from './suggest-in-box.ts';

/** Adds suggestions to the search box of a form. */
function suggestUnder(form: HTMLFormElement, input: HTMLInputElement): void {
  const addresses = searchPageAddresses(form);
  const suggest = suggestInSearchBox({
    input,
    place: (list) => form.append(list),
    ask: (words) => askWorkerForSearchBox(addresses, words),
    draw: (suggestions) => drawSuggestions(suggestions, `${form.action}?q=${encodeURIComponent(input.value.trim())}`),
    describe: describeSuggestions,
    describeNothing: (words) => `We found no paragraph, topic or council with “${words}”. Try fewer or other words.`,
    whenFailed: 'We could not load suggestions. Press Enter to search.',
  });
  if (document.activeElement === input) {
    void openSearchWorker(addresses);
    if (input.value.trim()) suggest();
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
