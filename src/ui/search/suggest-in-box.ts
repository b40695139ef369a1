import { makeSearchAnnouncer } from './announce.ts';
import { makeSearchCombobox } from './combobox.ts';
import { drawSuggestionList } from './draw-suggestions.ts';
import { LoadFailed } from './search-client.ts';

/** Milliseconds without typing before the number of suggestions is announced. */
const announceDelay = 900;

/** A box that suggests while a reader types, and what it suggests. */
export interface SuggestingBox<Answer> {
  input: HTMLInputElement;
  /** Puts the list of suggestions on the page. */
  place: (list: HTMLElement) => void;
  /** The answer to some words, or undefined where a newer question has overtaken it. */
  ask: (words: string) => Promise<Answer | undefined>;
  /** What the list shows: options, alone or in groups. */
  draw: (answer: Answer) => Element[];
  /** The message for screen readers once the reader stops typing. */
  describe: (answer: Answer, options: number) => string;
  /** Does what an option stands for, when it is pressed. Without it, its address is opened. */
  choose?: (option: HTMLElement, close: () => void) => void;
  /** The message for screen readers where nothing could be loaded. */
  whenFailed: string;
}

/** Makes a box a combobox that suggests while a reader types. Returns a function that suggests for the words it holds now. */
export function suggestInSearchBox<Answer>(box: SuggestingBox<Answer>): () => void {
  const { input } = box;
  const list = drawSuggestionList(`${input.id}-suggestions`);
  const status = document.createElement('p');
  status.className = 'hidden';
  status.role = 'status';
  box.place(list);
  list.after(status);
  const announce = makeSearchAnnouncer(status);
  const combobox = makeSearchCombobox(input, list, () => void suggest());

  let drawn = '';
  const suggest = async () => {
    const words = input.value;
    if (words.trim().length < 2) {
      combobox.close();
      return;
    }
    try {
      const answer = await box.ask(words);
      if (answer === undefined || words !== input.value || document.activeElement !== input) return;
      const found = box.draw(answer);
      // The same options stay as they are: a reader may have moved to one while the last letter was looked up.
      const key = JSON.stringify(answer);
      if (key === drawn && !list.hidden) return;
      drawn = key;
      list.replaceChildren(...found);
      const options = list.querySelectorAll('[role="option"]').length;
      if (options > 0) combobox.open();
      else combobox.close();
      announce(box.describe(answer, options), announceDelay);
    } catch (error) {
      if (!(error instanceof LoadFailed)) throw error;
      combobox.close();
      announce(box.whenFailed);
    }
  };

  input.addEventListener('input', () => void suggest());
  list.addEventListener('click', ({ target }) => {
    const option = (target as Element).closest<HTMLElement>('[role="option"]');
    if (!option) return;
    if (box.choose) box.choose(option, combobox.close);
    else location.assign(option.dataset.address ?? '');
  });
  return () => void suggest();
}
