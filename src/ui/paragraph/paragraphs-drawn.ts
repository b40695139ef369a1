/** The event by which pages that draw paragraphs after they opened tell scripts that add buttons to paragraphs. */
export type ParagraphsDrawnEvent = 'paragraphs-drawn';

/** Tells that paragraphs were drawn. Whoever listens has only the name of the event, so that a report loads no file more for it. */
export function tellThatParagraphsWereDrawn(): void {
  dispatchEvent(new Event('paragraphs-drawn' satisfies ParagraphsDrawnEvent));
}
