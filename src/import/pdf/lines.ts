/** A run of text as the PDF places it. Units are points; `y` grows upwards. */
export interface Piece {
  x: number;
  right: number;
  y: number;
  size: number;
  font: string;
  text: string;
}

/** A line of a page: its pieces from left to right, and the words that they make. `size` and `font` are those of most of its letters. */
export interface Line extends Piece {
  page: number;
  /** The number or bullet that the line begins with, where one stands apart from the words, and where the words begin. */
  lead: string | null;
  textX: number;
  /** Whether the lead and the words are one piece, so that where the words begin is only about right. */
  isGlued: boolean;
  /** The words without the lead. */
  words: string;
  /** Small raised digits that were taken out of the words: marks of footnotes. */
  marks: string[];
  pieces: Piece[];
}

/** Whether a piece is a small raised number on a line of words of such a size: the mark of a footnote. */
export const isPdfNoteMark = (piece: Piece, { y, size }: Pick<Line, 'y' | 'size'>) =>
  piece.size <= size * 0.8 && piece.y > y + 1 && /^\d{1,2}$/.test(piece.text.trim());

const isBlank = ({ text }: Piece) => text.trim() === '';

/** The lines that the pieces of a page make, from top to bottom: pieces that share a baseline, with the small raised marks between them. */
export function toPdfLines(page: number, pieces: readonly Piece[]): Line[] {
  const rows: { y: number; size: number; pieces: Piece[]; isClosed: boolean }[] = [];
  const wordy = pieces.filter((piece) => !isBlank(piece));
  // Tall type first: raised marks then find the line that they hang on.
  for (const piece of [...wordy].sort((a, b) => b.size - a.size)) {
    const row = rows.find(({ y, size, isClosed }) => {
      const rise = piece.y - y;
      if (isClosed) return false;
      return Math.abs(rise) <= 2 || (piece.size <= size * 0.8 && rise > 0 && rise <= size * 0.55);
    });
    // A page number in the margin stands on no line of words, and a foot beside it on no line of its.
    const isClosed = /^\d{1,3}$/.test(piece.text.trim()) && piece.size >= 16;
    if (row && !isClosed) row.pieces.push(piece);
    else rows.push({ y: piece.y, size: piece.size, pieces: [piece], isClosed });
  }
  const blanks = pieces.filter(isBlank);
  for (const row of rows) row.pieces.push(...blanks.filter((blank) => Math.abs(blank.y - row.y) <= 2));
  const lines: Line[] = [];
  for (const row of rows.sort((a, b) => b.y - a.y)) lines.push(toLine(page, row.y, row.pieces, lines.at(-1)));
  return lines.map((line, index) => withOwnBullet(line, lines[index - 1]));
}

const overlay = /\u0336\s*$/;

/** Some reports have a combining stroke for a bullet: the library hangs it on the words before it, at the end of the line above. */
function withOwnBullet(line: Line, above: Line | undefined): Line {
  const own = overlay.test(line.text)
    ? { ...line, text: line.text.replace(overlay, '').trim(), words: line.words.replace(overlay, '').trim() }
    : line;
  if (!above || !overlay.test(above.text) || line.lead !== null) return own;
  return { ...own, lead: '\u0336', x: line.x - line.size * 1.5, textX: line.x };
}

/**
 * Signs that are bullets, for a class of characters: shapes and dingbats but numbers in circles, and the private area of Unicode, where Word’s fonts
 * of symbols are.
 */
const sureBullets = String.raw`•‣⁃·∙\u25A0-\u2775\u2794-\u27BF\u2B00-\u2BFF\uE000-\uF8FF`;
/** Signs that stand in sentences too: arrows, and what a PDF gives for any sign that its font has no character for. */
const signsInWords = String.raw`\u2190-\u21FF\uFFFD`;

/** All signs that can be bullets but dashes, for a class of characters. */
export const pdfBulletSigns = sureBullets + signsInWords;

const bullets = new RegExp(String.raw`^[${pdfBulletSigns}\u2012−–\u0336-]$`);
const unsureBullet = new RegExp(`^[${signsInWords}−–-]$`);

/** Whether a text is a bullet and nothing more. */
export const isPdfBullet = (text: string) => bullets.test(text.trim());

/** Whether what leads a line is a bullet. */
export const isPdfLeadBullet = (lead: string | null): boolean => lead !== null && (lead === 'o' || isPdfBullet(lead));

/** A number or bullet that is one piece with the words. */
const gluedLead = new RegExp(String.raw`^(\d{1,3}\.\s*(?=[\p{Lu}“‘"'(])|(?:\d{1,3}\.|[${sureBullets}])\s+(?=\S))`, 'u');

function toLine(page: number, y: number, unsorted: readonly Piece[], above: Line | undefined): Line {
  const pieces = [...unsorted].sort((a, b) => a.x - b.x || a.right - b.right);
  const wordy = pieces.filter((piece) => !isBlank(piece));
  const size = mostOf(wordy, ({ size }) => size);
  const isMark = (piece: Piece) => isPdfNoteMark(piece, { y, size });
  const marks = wordy.filter(isMark).map(({ text }) => text.trim());
  const [first, second] = wordy;
  const leads =
    first !== undefined &&
    second !== undefined &&
    !isMark(first) &&
    (isPdfBullet(first.text) || /^(?:o|\d{1,3}\s*\.?)$/.test(first.text.trim())) &&
    (standsApart(first, second) || isItemOfDashes(first, second, y, above));
  const words = join(leads ? pieces.slice(pieces.indexOf(first) + 1) : pieces, isMark);
  const glued = leads ? null : gluedLead.exec(words);
  const starts = leads ? second : first;
  return {
    page,
    x: wordy[0]?.x ?? 0,
    right: wordy.at(-1)?.right ?? 0,
    y,
    size,
    font: mostOf(wordy, ({ font }) => font),
    text: join(pieces, isMark),
    lead: leads ? first.text.trim() : (glued?.[1]?.trim() ?? null),
    textX: glued && first ? first.x + widthOfOpening(first, glued[0].trimEnd().length + 1) : (starts?.x ?? 0),
    isGlued: glued !== null,
    words: glued ? words.slice(glued[0].length) : words,
    marks,
    pieces,
  };
}

/** Whether a number or bullet stands apart from what follows. A number, a dash or an arrow that is one of the words is followed by the next word. */
function standsApart({ text, right, size }: Piece, { x }: Piece): boolean {
  if (unsureBullet.test(text.trim())) return x - right > size * 0.6;
  return isPdfBullet(text) || text.trim().endsWith('.') || x - right > 4;
}

/**
 * Whether a dash close to its words opens an item all the same: it stands below a space, a colon or another item, or left of the words above. At
 * the top of a page only the space after it tells: those of Tahoma and Verdana are 0.31 and 0.35 of their size.
 */
function isItemOfDashes({ x, right, text, size }: Piece, next: Piece, y: number, above: Line | undefined): boolean {
  const isDash = (sign: string) => unsureBullet.test(sign.trim());
  if (!isDash(text)) return false;
  if (!above) return next.x - right > size * 0.4;
  if (above.y - y > size * 1.5 || /[:;]$/.test(above.text)) return true;
  return x < above.x - 4 || (isDash(above.lead ?? '') && x < above.x + 4);
}

/** About how wide the first letters of a piece are. */
const widthOfOpening = ({ x, right, text }: Piece, letters: number) =>
  ((right - x) * Math.min(letters, text.length)) / Math.max(1, text.length);

/** The value that most letters of a line have. */
function mostOf<Value extends string | number>(pieces: readonly Piece[], valueOf: (piece: Piece) => Value): Value {
  const letters = new Map<Value, number>();
  for (const piece of pieces) letters.set(valueOf(piece), (letters.get(valueOf(piece)) ?? 0) + piece.text.trim().length);
  return [...letters].reduce((most, each) => (each[1] > most[1] ? each : most), [...letters][0] ?? ([0 as Value, 0] as const))[0];
}

/** The words of pieces, with a space where one is printed or where they stand apart. */
function join(pieces: readonly Piece[], leaveOut: (piece: Piece) => boolean): string {
  let text = '';
  let before: Piece | undefined;
  let wasLeftOut = false;
  for (const piece of pieces) {
    if (leaveOut(piece)) {
      // What is left out takes its place with it: the words on both sides stand no further apart for it.
      if (before) before = { ...before, right: Math.max(before.right, piece.right) };
      wasLeftOut = true;
      continue;
    }
    const apart = before !== undefined && !isBlank(before) && !isBlank(piece) && piece.x - before.right > piece.size * 0.14;
    // Nor does a space stand before the comma or full stop after it.
    if (wasLeftOut && /^\s*[.,;:)’]/.test(piece.text)) text = text.trimEnd() + piece.text.trimStart();
    else text += (apart ? ' ' : '') + piece.text;
    if (!isBlank(piece)) wasLeftOut = false;
    before = piece;
  }
  return text.replace(/[\s\u00A0]+/g, ' ').trim();
}
