/** A piece of a document: a heading, or a paragraph with its id. */
interface TextPiece {
  id?: string;
  text: string;
}

/** Where a paragraph is in the text of its document: Unicode code points before it, and before what follows it. */
export interface QdaPosition {
  id: string;
  start: number;
  end: number;
}

/** What a REFI-QDA project needs to know of a document's sections. */
export interface QdaSection {
  part: string | null;
  heading: string | null;
  paragraphs: readonly { id: string; text: string }[];
}

/** How many Unicode code points a text has. A character beyond the basic plane counts once, although JavaScript's `length` counts it twice. */
function countCodePoints(text: string): number {
  return text.length - (text.match(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)?.length ?? 0);
}

function listPieces(sections: readonly QdaSection[]): TextPiece[] {
  return sections.flatMap(({ part, heading, paragraphs }, index) => [
    ...(part !== null && part !== sections[index - 1]?.part ? [{ text: part }] : []),
    ...(heading === null ? [] : [{ text: heading }]),
    ...paragraphs,
  ]);
}

/**
 * The text of a document for a REFI-QDA project, and the position of each paragraph in it. Headings and paragraphs have an empty line between
 * them. Lines end with LF alone: some programs take CR away when they read a text, and every position after it would be wrong.
 */
export function writeQdaText(sections: readonly QdaSection[]): { text: string; positions: QdaPosition[] } {
  const positions: QdaPosition[] = [];
  const texts: string[] = [];
  let start = 0;
  for (const { id, text } of listPieces(sections)) {
    const own = text.replace(/\r\n?/g, '\n');
    const end = start + countCodePoints(own);
    if (id !== undefined) positions.push({ id, start, end });
    texts.push(`${own}\n\n`);
    start = end + 2;
  }
  return { text: texts.join(''), positions };
}
