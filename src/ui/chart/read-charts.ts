/*
 * Adds interaction to charts, which are complete without it: highlights councils, describes the mark that is in focus, pressed or under the
 * pointer in a line below the drawing, and shows one judgement at a time on a page with several. The address has what was chosen,
 * so that it survives a reload and can be linked. A chart that is drawn later, in the browser, has the same line below its drawing.
 */
import { changePageAddress, pageAddress } from '../page-address/page-address.ts';
import { readChartChoice, writeChartChoice } from './chart-choice.ts';

const rooms = [...document.querySelectorAll<HTMLElement>('[data-drawing]')];
const seriesIn = (room: HTMLElement) => [...room.querySelectorAll<SVGElement>('[data-series]')];
/** The councils of a chart and their names, where it has any. */
const namesIn = (room: HTMLElement) =>
  new Map(seriesIn(room).flatMap(({ dataset: { series, name } }) => (series && name ? [[series, name] as const] : [])));
const judgements = [...document.querySelectorAll<HTMLElement>('[data-judgement]')];
const judgementIds = judgements.map(({ dataset }) => dataset.line ?? '');

let choice = readChartChoice(location.search, [...new Set(rooms.flatMap((room) => [...namesIn(room).keys()]))], judgementIds);

/** A button that is pressed while `isPressed` says so. */
interface ChoiceButton {
  words: string;
  choose: () => void;
  isPressed: () => boolean;
}

const updates: (() => void)[] = [];

function makeChoices(label: string, className: string, choices: ChoiceButton[]): HTMLDivElement {
  const row = document.createElement('div');
  row.className = className;
  row.role = 'group';
  row.ariaLabel = label;
  for (const { words, choose, isPressed } of choices) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = words;
    button.addEventListener('click', () => {
      choose();
      const { pathname, search, hash } = pageAddress();
      changePageAddress('replace', `${pathname}${writeChartChoice(search, choice)}${hash}`);
      showChoice();
    });
    updates.push(() => (button.ariaPressed = String(isPressed())));
    row.append(button);
  }
  return row;
}

function showChoice(): void {
  const { councils, judgement } = choice;
  for (const room of rooms) {
    // A chart without any of the councils shows all alike.
    const chosen = [...namesIn(room).keys()].filter((id) => councils.includes(id));
    for (const each of seriesIn(room))
      each.toggleAttribute('data-behind', chosen.length > 0 && !chosen.includes(each.dataset.series ?? ''));
  }
  judgements.forEach((section, index) => (section.hidden = judgement !== undefined && judgementIds[index] !== judgement));
  for (const update of updates) update();
}

for (const room of rooms) {
  const names = namesIn(room);
  if (names.size > 1) {
    const all: ChoiceButton = {
      words: 'All',
      choose: () => (choice = { ...choice, councils: [] }),
      isPressed: () => ![...names.keys()].some((id) => choice.councils.includes(id)),
    };
    const each = [...names].map(([id, words]): ChoiceButton => {
      const isPressed = () => choice.councils.includes(id);
      const others = () => choice.councils.filter((other) => other !== id);
      return { words, choose: () => (choice = { ...choice, councils: isPressed() ? others() : [...others(), id] }), isPressed };
    });
    room.before(makeChoices('Highlight councils', 'chart-focus', [all, ...each]));
  }

  addChartReadout(room);
}

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
  const readout = document.createElement('p');
  readout.className = 'chart-readout';
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
  room.after(readout);
}

const places = document.querySelector('[data-judgements]');
if (places && judgements.length > 1) {
  const choices = [
    { words: 'Show all judgements', id: undefined },
    ...judgements.map(({ dataset }) => ({ words: dataset.judgement ?? '', id: dataset.line })),
  ];
  places.replaceWith(
    makeChoices(
      'Judgements to show',
      'judgement-switch',
      choices.map(({ words, id }) => ({
        words,
        choose: () => (choice = { ...choice, judgement: id }),
        isPressed: () => choice.judgement === id,
      })),
    ),
  );
}

showChoice();
