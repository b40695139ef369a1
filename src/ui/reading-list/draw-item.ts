/* Draws one paragraph of the reading list from the template of the page. */
import type { PinnedParagraph } from '../../questions/pins/pins.ts';

/** What the buttons and the note of an item do. */
export interface ItemActions {
  setNote: (paragraph: PinnedParagraph, note: string) => void;
  move: (paragraph: PinnedParagraph, position: number, direction: MoveDirection) => void;
  remove: (paragraph: PinnedParagraph) => void;
}

/** A button that moves an item: its selector, the change of position, and the word for it. */
export interface MoveDirection {
  selector: '.up' | '.down';
  by: -1 | 1;
  word: 'up' | 'down';
}

const directions: readonly MoveDirection[] = [
  { selector: '.up', by: -1, word: 'up' },
  { selector: '.down', by: 1, word: 'down' },
];

/** An item of the list. Without `actions`, for a list that somebody shared, it has no note and no buttons. */
export function drawReadingListItem(
  template: HTMLTemplateElement,
  paragraph: PinnedParagraph,
  { position, length }: { position: number; length: number },
  actions: ItemActions | undefined,
): DocumentFragment {
  const item = template.content.cloneNode(true) as DocumentFragment;
  const part = <T extends HTMLElement>(selector: string) => item.querySelector(selector) as T;
  part('.listed').classList.add(paragraph.wording);
  const link = part<HTMLAnchorElement>('.listed-name a');
  link.href = paragraph.url;
  link.textContent = paragraph.name;
  part('.listed-section').textContent =
    `${paragraph.section}. ${paragraph.wording === 'verbatim' ? 'Word for word.' : 'Our summary, not the document’s own words.'}`;
  if (paragraph.later) {
    part('.later span').textContent = paragraph.later;
    part<HTMLAnchorElement>('.later a').href = paragraph.laterUrl;
  } else part('.later').remove();
  part('.listed-words').append(...paragraph.text.split('\n').map(drawLine));
  part('.listed-citation').textContent = `${paragraph.citation} Read at ${paragraph.url}`;
  if (!actions) {
    part('.listed-own').remove();
    return item;
  }
  fillNote(part<HTMLTextAreaElement>('textarea'), part('.listed-note'), paragraph, actions);
  for (const direction of directions) {
    const button = part<HTMLButtonElement>(direction.selector);
    button.ariaLabel = `Move ${direction.word}: ${paragraph.name}`;
    button.disabled = position + direction.by < 0 || position + direction.by >= length;
    button.addEventListener('click', () => actions.move(paragraph, position, direction));
  }
  const remove = part<HTMLButtonElement>('.out');
  remove.ariaLabel = `Remove: ${paragraph.name}`;
  remove.addEventListener('click', () => actions.remove(paragraph));
  return item;
}

function drawLine(line: string): HTMLElement {
  const words = document.createElement('p');
  words.textContent = line;
  return words;
}

/** The note stands in the page twice: in its field, and as text for print. */
function fillNote(field: HTMLTextAreaElement, printed: HTMLElement, paragraph: PinnedParagraph, { setNote }: ItemActions): void {
  field.value = paragraph.note;
  printed.textContent = paragraph.note;
  field.ariaLabel = `Your note on ${paragraph.name}`;
  field.addEventListener('input', () => {
    printed.textContent = field.value;
    setNote(paragraph, field.value);
  });
}

/** Moves focus to the same button of an item that was drawn again, or to its other move button at an end of the list. */
export function focusMoveButtonInReadingList(item: Element | undefined, selector: string): void {
  const enabled = [...(item?.querySelectorAll<HTMLButtonElement>('.up, .down') ?? [])].filter(({ disabled }) => !disabled);
  (enabled.find((button) => button.matches(selector)) ?? enabled[0])?.focus();
}
