/*
 * Adds interaction to charts, which are complete without it: highlights one authority, describes the mark that is in focus or
 * under the pointer in a line below the drawing, and shows one judgement at a time on a page with several.
 */

function makeButton(words: string, onPress: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = words;
  button.addEventListener('click', onPress);
  return button;
}

/** A row of buttons where one is pressed at a time, the first to begin with. */
function makeChoice(label: string, className: string, choices: { words: string; choose: () => void }[]): HTMLDivElement {
  const row = document.createElement('div');
  row.className = className;
  row.role = 'group';
  row.ariaLabel = label;
  const press = (index: number) => [...row.children].forEach((button, at) => (button.ariaPressed = String(at === index)));
  row.append(
    ...choices.map(({ words, choose }, index) =>
      makeButton(words, () => {
        press(index);
        choose();
      }),
    ),
  );
  press(0);
  return row;
}

for (const room of document.querySelectorAll<HTMLElement>('[data-drawing]')) {
  const series = [...room.querySelectorAll<SVGElement>('[data-series]')];
  const names = new Map(series.flatMap(({ dataset }) => (dataset.name ? [[dataset.series, dataset.name] as const] : [])));
  const show = (authority?: string) => {
    for (const each of series) each.toggleAttribute('data-behind', authority !== undefined && each.dataset.series !== authority);
  };
  if (names.size > 1) {
    const each = [...names].map(([id, words]) => ({ words, choose: () => show(id) }));
    room.before(makeChoice('Bring one authority to the front', 'chart-focus', [{ words: 'All', choose: () => show() }, ...each]));
  }

  // The readout repeats the mark's accessible name, so screen readers already have it.
  const readout = document.createElement('p');
  readout.className = 'chart-readout';
  readout.ariaHidden = 'true';
  readout.textContent = 'Point at a mark, or move to it with the Tab key, to read what it says.';
  room.after(readout);
  const read = ({ target }: Event) => {
    const mark = (target as Element).closest('.mark, .event, [role="img"]');
    if (mark?.ariaLabel) readout.textContent = mark.ariaLabel;
  };
  room.addEventListener('focusin', read);
  room.addEventListener('pointerover', read);
}

const judgements = [...document.querySelectorAll<HTMLElement>('[data-judgement]')];
const places = document.querySelector('[data-judgements]');
if (places && judgements.length > 1) {
  const show = (shown?: HTMLElement) => {
    for (const section of judgements) section.hidden = shown !== undefined && section !== shown;
  };
  const each = judgements.map((section) => ({ words: section.dataset.judgement ?? '', choose: () => show(section) }));
  places.replaceWith(makeChoice('Judgements to show', 'judgement-switch', [{ words: 'All judgements', choose: () => show() }, ...each]));
}
