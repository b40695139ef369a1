import { makeSearchAnnouncer } from './announce.ts';
import { makeSearchCombobox } from './combobox.ts';
import { drawSuggestionList } from './draw-suggestions.ts';
import { LoadFailed } from './search-client.ts';
import { keepPlaceAndWords } from './search-keys.ts';

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
  /** What is shown in the place of the list where there is nothing to suggest; nothing is shown without it. */
  describeNothing?: (words: string) => string;
  /** Does what an option stands for, when it is pressed. Without it, its address is opened. */
  choose?: (option: HTMLElement, close: () => void) => void;
  /** The message for screen readers where nothing could be loaded. */
  whenFailed: string;
}

/** Makes a box a combobox that suggests while a reader types. Returns a function that suggests for the words it holds now. */
export function suggestInSearchBox<Answer>(box: SuggestingBox<Answer>): () => void {
  const { input } = box;
  const list = drawSuggestionList(`${input.id}-suggestions`);
  box.place(list);
  const { announce, notify } = addMessages(list);
  // An answer that comes after Escape does not open the list again.
  let isDismissed = false;
  const combobox = makeSearchCombobox(input, list, () => {
    isDismissed = false;
    void suggest();
  });
  keepPlaceAndWords(input);

  let drawn: Node[] = [];
  const suggest = async () => {
    const words = input.value;
    if (words.trim().length < 2) {
      combobox.close();
      notify('');
      return;
    }
    const isOver = () => words !== input.value || document.activeElement !== input || isDismissed;
    try {
      const answer = await box.ask(words);
      if (answer === undefined || isOver()) return;
      const found = box.draw(answer);
      // The same options stay as they are: a reader may have moved to one while the last letter was looked up.
      const isSame = found.length === drawn.length && found.every((each, at) => each.isEqualNode(drawn[at] ?? null));
      if (isSame && !list.hidden) return;
      drawn = found.map((each) => each.cloneNode(true));
      list.replaceChildren(...found);
      const options = list.querySelectorAll('[role="option"]').length;
      if (options > 0) combobox.open();
      else combobox.close();
      notify(options > 0 ? '' : (box.describeNothing?.(words.trim()) ?? ''));
      announce(box.describe(answer, options), announceDelay);
    } catch (error) {
      if (!(error instanceof LoadFailed)) throw error;
      // A message under a box that was left would stay, over what is below it.
      if (isOver()) return;
      combobox.close();
      notify(box.whenFailed);
      announce(box.whenFailed);
    }
  };

  input.addEventListener('input', () => {
    isDismissed = false;
    void suggest();
  });
  input.addEventListener('blur', () => notify(''));
  input.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    isDismissed = true;
    notify('');
  });
  list.addEventListener('click', ({ target }) => {
    const option = (target as Element).closest<HTMLElement>('[role="option"]');
    if (!option) return;
    notify('');
    if (box.choose) box.choose(option, combobox.close);
    else location.assign(option.dataset.address ?? '');
  });
  return () => void suggest();
}

/** Adds what is seen in the place of a list that has no options, and a status that says it to screen readers. */
function addMessages(list: HTMLElement) {
  const status = document.createElement('p');
  status.className = 'hidden';
  status.role = 'status';
  const notice = document.createElement('p');
  notice.className = 'suggestions suggestions-notice';
  notice.ariaHidden = 'true';
  notice.hidden = true;
  list.after(notice, status);
  const announce = makeSearchAnnouncer(status);
  // Takes back what is still to be announced of another list, which may be closed by then.
  const notify = (words: string) => {
    announce('');
    notice.textContent = words;
    notice.hidden = words === '';
  };
  return { announce, notify };
}
