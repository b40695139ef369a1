/* Pages that draw paragraphs after they opened tell the scripts that add buttons to paragraphs. */
const drawnEvent = 'paragraphs-drawn';

/** Tells that paragraphs were drawn. */
export function tellThatParagraphsWereDrawn(): void {
  dispatchEvent(new Event(drawnEvent));
}

/** Calls back when paragraphs were drawn. */
export function onParagraphsDrawn(drawn: () => void): void {
  addEventListener(drawnEvent, drawn);
}
