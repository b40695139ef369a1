import { laterLinkWords } from '../../questions/history/describe-later.ts';
import { formatWordsCheckedShort } from '../../record/reports/words-checked.ts';
import type { QuoteFinding, QuotePart, QuotePlace } from '../../quotes/quote-finding.ts';
import { overtakenQuoteWords, quoteVerdictNames, sentencesAboutQuote, speakerOfQuotePart } from '../../quotes/words/describe-quote.ts';
import { drawElement } from '../draw-element/draw-element.ts';
import { drawQuotePieces } from './draw-quote-pieces.ts';

/** What drawing needs beside the findings. */
interface DrawingOptions {
  /** What the record holds, for quotations that are not in it. */
  holds: string;
  /** The address of the search page. */
  search: string;
  /** Called when a reader asks to copy the words of a part with their citation, with the line of the button. */
  copy: (part: QuotePart, line: HTMLElement) => void;
}

/** How many words of a quotation are searched for. */
const searchedWords = 12;
/** How many places are shown at first. */
const shownPlaces = 3;

const drawParagraph = (words: string, className = '') => drawElement('p', { className }, words);

/** The item of a finding: its verdict, the quotation, and each place with differences and what a reader should know of it. */
export function drawQuoteFinding(finding: QuoteFinding, options: DrawingOptions): HTMLLIElement {
  const { quotation, verdict, overtaken, places, closest } = finding;
  const heading = drawElement('h2', { className: 'quote-verdict' }, quoteVerdictNames[verdict]);
  if (overtaken) heading.append(' ', drawElement('span', { className: 'quote-overtaken' }, overtakenQuoteWords));
  const item = drawElement('li', { className: `quote-finding ${verdict}` });
  item.append(heading, drawElement('blockquote', {}, quotation.replace(/\s+/g, ' ')));
  for (const sentence of sentencesAboutQuote(finding)) item.append(drawParagraph(sentence));
  if (verdict === 'absent') item.append(drawParagraph(options.holds), drawSearchLink(quotation, options.search));
  if (places.length > 0) item.append(...drawPlaces(places, options));
  if (closest) item.append(drawParagraph('The closest words here:'), ...drawPlaces([closest], options));
  return item;
}

function drawSearchLink(quotation: string, search: string): HTMLParagraphElement {
  const words = quotation.split(/\s+/).slice(0, searchedWords).join(' ').replaceAll('"', '');
  const link = drawElement('a', { href: `${search}?q=${encodeURIComponent(words)}` }, 'Search for its words');
  return drawElement('p', {}, link);
}

/** The list of places: the first are shown, the others behind a line that opens them. A later inspection is told once for each report. */
function drawPlaces(places: readonly QuotePlace[], options: DrawingOptions): HTMLElement[] {
  const told = new Set<string>();
  const list = (some: readonly QuotePlace[]) =>
    drawElement('ul', { className: 'quote-places' }, ...some.flatMap(({ parts }) => parts.map((part) => drawPart(part, told, options))));
  const others = places.slice(shownPlaces);
  if (others.length === 0) return [list(places)];
  const more = drawElement('summary', {}, `${others.length} more ${others.length === 1 ? 'place' : 'places'}`);
  return [list(places.slice(0, shownPlaces)), drawElement('details', { className: 'quote-more' }, more, list(others))];
}

function drawPart(part: QuotePart, told: Set<string>, { copy }: DrawingOptions): HTMLLIElement {
  const { report, name, page, section, pieces, url, id } = part;
  const link = drawElement('a', { href: url }, `${report.name}, ${name}`);
  const item = drawElement('li', {}, drawElement('p', { className: 'quote-place' }, link));
  // Where nothing differs the quotation above has the words.
  if (pieces.some(({ kind }) => kind !== 'same')) item.append(drawElement('p', { className: 'quote-words' }, ...drawQuotePieces(pieces)));
  // Of our copy, not of the quotation: that may differ from it.
  const copied = formatWordsCheckedShort(report.checked, report.read);
  const read = report.wording === 'verbatim' ? ` Our copy of the document: ${copied.charAt(0).toLowerCase()}${copied.slice(1)}` : '';
  item.append(drawParagraph(`${section}${page === null ? '' : `, page ${page} of the PDF`}.${read}`, 'aside'));
  const speaker = speakerOfQuotePart(part);
  if (speaker) item.append(drawParagraph(speaker, 'quote-speaker'));
  if (report.laterWords && !told.has(report.id)) {
    told.add(report.id);
    const later = drawElement('a', { href: report.laterUrl }, laterLinkWords);
    item.append(drawElement('p', { className: 'quote-later' }, `${report.laterWords} `, later));
  }
  const citation = drawParagraph('', 'aside');
  citation.dataset.citationOf = id;
  const button = drawElement('button', { type: 'button', className: 'quote-copy' }, 'Copy with citation');
  button.append(drawElement('span', { className: 'hidden' }, `: ${report.name}, ${name}`));
  const line = drawElement('p', { className: 'quote-take' }, button);
  button.addEventListener('click', () => {
    copy(part, line);
  });
  item.append(citation, line);
  return item;
}
