import { drawElement } from '../draw-element/draw-element.ts';
import { makeCombobox } from '../search/combobox.ts';
import { suggestCouncils, type NamedCouncil } from './find-council.ts';

/** The most councils that are suggested below a box. */
const limit = 8;

/** Suggests councils below a text box as a reader types. Choosing one writes its name into the box and calls `onChoose`. */
export function suggestCouncilsUnder(input: HTMLInputElement, councils: () => readonly NamedCouncil[], onChoose: () => void): void {
  const list = drawElement('div', { className: 'council-options', id: `${input.id}-options`, ariaLabel: 'Councils' });
  input.after(list);
  const show = () => {
    const found = suggestCouncils(councils(), input.value).slice(0, limit);
    list.replaceChildren(...found.map(({ name }) => drawElement('div', { role: 'option' }, name)));
    if (found.length > 0 && document.activeElement === input) combobox.open();
    else combobox.close();
  };
  const combobox = makeCombobox(input, list, show);
  input.addEventListener('input', show);
  list.addEventListener('click', ({ target }) => {
    const option = (target as Element).closest('[role="option"]');
    if (!option) return;
    input.value = option.textContent ?? '';
    combobox.close();
    onChoose();
  });
}
