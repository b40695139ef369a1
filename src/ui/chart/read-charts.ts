/*
 * Adds interaction to charts, which are complete without it: highlights councils, describes the mark that is in focus, pressed or under the
 * pointer in a line below the drawing, and shows one judgement at a time on a page with several. The address has what was chosen,
 * so that it survives a reload and can be linked. A chart that is drawn later, in the browser, gets such a line below its drawing.
 */
import { changePageAddress, pageAddress } from '../page-address/page-address.ts';
import { readChartChoice, writeChartChoice } from './chart-choice.ts';

const rooms = [...document.querySelectorAll<HTMLElement>('[data-drawing]')];
const judgements = [...document.querySelectorAll<HTMLElement>('[data-judgement]')];
const judgementIds = judgements.map(({ dataset }) => dataset.line ?? '');

/** The buttons of `ChoiceButtons.astro` in a part of the page, that of all among them: it has no value. */
const buttonsIn = (part: ParentNode, of: 'councils' | 'judgements') => [
  ...part.querySelectorAll<HTMLButtonElement>(`[data-choice=${of}] button`),
];
const valuesOf = (buttons: readonly HTMLButtonElement[]) => buttons.map(({ value }) => value).filter(Boolean);

let choice = readChartChoice(location.search, [...new Set(valuesOf(buttonsIn(document, 'councils')))], judgementIds);

function showChoice(): void {
  const { councils, judgement } = choice;
  for (const room of rooms) {
    const buttons = buttonsIn(room.parentElement ?? room, 'councils');
    // A chart without any of the councils shows all alike.
    const chosen = valuesOf(buttons).filter((id) => councils.includes(id));
    for (const each of room.querySelectorAll<SVGElement>('[data-series]'))
      each.toggleAttribute('data-behind', chosen.length > 0 && !chosen.includes(each.dataset.series ?? ''));
    for (const button of buttons) button.ariaPressed = String(button.value ? chosen.includes(button.value) : chosen.length === 0);
  }
  judgements.forEach((section, index) => (section.hidden = judgement !== undefined && judgementIds[index] !== judgement));
  for (const button of buttonsIn(document, 'judgements')) button.ariaPressed = String(button.value === (judgement ?? ''));
}

/** The councils to highlight once a button was pressed: that of a council adds it or takes it out, that of all takes out every one. */
function councilsAfter(pressed: string): readonly string[] {
  const { councils } = choice;
  if (!pressed) return [];
  return councils.includes(pressed) ? councils.filter((id) => id !== pressed) : [...councils, pressed];
}

for (const group of document.querySelectorAll<HTMLElement>('[data-choice]')) {
  group.hidden = false;
  group.addEventListener('click', ({ target }) => {
    if (!(target instanceof HTMLButtonElement)) return;
    choice =
      group.dataset.choice === 'councils'
        ? { ...choice, councils: councilsAfter(target.value) }
        : { ...choice, judgement: target.value || undefined };
    const { pathname, search, hash } = pageAddress();
    changePageAddress('replace', `${pathname}${writeChartChoice(search, choice)}${hash}`);
    showChoice();
  });
}

// Buttons take the place of the links to judgements. What another page says without script is for the script of that page to remove.
if (judgements.length > 0) document.querySelector('.without-script')?.remove();
for (const room of rooms) addChartReadout(room);
for (const drawings of document.querySelectorAll<HTMLElement>('[data-drawn]')) addChartReadout(drawings);
document.addEventListener('drawn', ({ target }) => addChartReadout(target as HTMLElement));

/** Adds the line below a drawing that says what the mark means that is in focus, pressed or under the pointer. */
function addChartReadout(room: HTMLElement): void {
  // It repeats the mark's accessible name, so screen readers already have it.
  const words = document.createElement('span');
  words.ariaHidden = 'true';
  words.textContent = matchMedia('(pointer: coarse)').matches
    ? 'Press a mark to read what it says.'
    : 'Point at a mark, or move to it with the Tab key, to read what it says.';
  const after = room.nextElementSibling;
  const readout = after?.matches('p.chart-readout') ? (after as HTMLElement) : document.createElement('p');
  readout.className = 'chart-readout script-room';
  readout.hidden = false;
  readout.append(words);

  let shown: Element | null = null;
  const read = ({ target }: Event) => {
    const mark = (target as Element).closest('.mark, .event, [role="img"]');
    if (!mark?.ariaLabel || mark === shown) return;
    shown = mark;
    words.textContent = mark.ariaLabel;
    readout.replaceChildren(words);
  };
  room.addEventListener('focusin', read);
  room.addEventListener('pointerover', read);

  // A finger can't point at a mark without pressing it: the first press shows what it says, with a link, and the second follows its link.
  let isFinger = false;
  room.addEventListener('pointerdown', ({ pointerType }) => (isFinger = pointerType === 'touch'));
  room.addEventListener('keydown', () => (isFinger = false));
  room.addEventListener('click', (event) => {
    const mark = (event.target as Element).closest('a.mark');
    if (!isFinger || !mark) return;
    read(event);
    if (readout.querySelector('a')) return;
    event.preventDefault();
    const link = document.createElement('a');
    link.href = mark.getAttribute('href') ?? '';
    link.textContent = 'Open its source';
    readout.append(' ', link);
  });
  if (!readout.isConnected) room.after(readout);
}

showChoice();
