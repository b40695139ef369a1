import { formatCountWithNoun } from '../../record/strings/count-in-text.ts';
import { formatWordCount } from '../../charts/word-rates/place-word-rates.ts';
import type { ConcordanceLine } from '../../search/words/concordance.ts';
import { sortConcordanceLines } from '../../search/words/sort-concordance.ts';
import type { WordStudy } from '../../search/words/study-words.ts';
import { drawElement } from '../draw-element/draw-element.ts';
import { addMarksToResultAddress } from '../search/result-address.ts';
import type { WordsState } from './words-address.ts';

/** What the buttons below the places of a word do. */
export interface PlaceActions {
  showMore: () => void;
  readMore: () => void;
  save: () => void;
}

/** The places of a word: a line for each, with the words before and after it, under the names of documents or sorted by those words. */
export function drawPlacesOfWord(
  words: string,
  at: number,
  study: WordStudy,
  state: WordsState,
  shown: number,
  actions: PlaceActions,
): HTMLElement {
  const { places } = study;
  const lines = sortConcordanceLines(places.lines, state.order);
  const some = lines.slice(0, shown);
  const column = drawElement('section', { className: 'word-places' });
  column.setAttribute('aria-labelledby', `places-${at}`);
  const heading = drawElement('h3', { id: `places-${at}`, tabIndex: -1 }, `“${words}”`);
  column.append(heading, drawElement('p', { className: 'aside' }, describePlaces(study, some.length, state)));
  column.append(...(state.order === 'document' ? drawByDocument(some) : [drawList(some, true)]));
  const buttons = drawElement('p', { className: 'word-buttons' });
  const add = (label: string, onclick: () => void) => buttons.append(drawElement('button', { type: 'button', onclick }, label), ' ');
  if (lines.length > shown) add(`Show ${Math.min(shown, lines.length - shown)} more`, actions.showMore);
  if (places.read > 0 && places.read < places.paragraphs) add('Read more paragraphs', actions.readMore);
  if (lines.length > 0)
    add(`Save ${lines.length === 1 ? 'this place' : `these ${formatWordCount(lines.length)} places`} as CSV`, actions.save);
  column.append(buttons);
  return column;
}

function describePlaces({ places }: WordStudy, shown: number, { order }: WordsState): string {
  const { paragraphs, read, occurrences, lines } = places;
  if (paragraphs === 0) return 'No place.';
  if (read === 0) return 'Reading the paragraphs …';
  const sorted = { document: 'newest first', left: 'sorted by the words before', right: 'sorted by the words after' }[order];
  const all = `${formatWordCount(occurrences)} in ${formatCountWithNoun(paragraphs, 'paragraph')}`;
  if (read < paragraphs)
    return `We have read the newest ${formatWordCount(read)} of ${formatWordCount(paragraphs)} paragraphs that have it. Shown: ${formatWordCount(shown)} of ${formatWordCount(lines.length)} places in them (${formatWordCount(occurrences)} in all), ${sorted}.`;
  return shown < lines.length ? `The first ${formatWordCount(shown)} of ${all}, ${sorted}.` : `All ${all}, ${sorted}.`;
}

function drawByDocument(lines: readonly ConcordanceLine[]): HTMLElement[] {
  return [...Map.groupBy(lines, ({ report }) => report.id).values()].flatMap((own) => [
    drawElement('h4', {}, own[0]?.report.name ?? ''),
    drawList(own, false),
  ]);
}

function drawList(lines: readonly ConcordanceLine[], withDocument: boolean): HTMLElement {
  return drawElement('ol', { className: 'place-lines' }, ...lines.map((line) => drawLine(line, withDocument)));
}

function drawLine({ left, match, right, url, name, report, section, grade }: ConcordanceLine, withDocument: boolean): HTMLElement {
  const link = drawElement('a', { href: addMarksToResultAddress(url, [match]) }, withDocument ? `${report.name}, ${name}` : name);
  if (!withDocument) link.ariaLabel = `${report.name}, ${name}`;
  const facts = [
    section,
    // The name of a section may end with its grade.
    ...(grade && !section.toLowerCase().endsWith(grade.toLowerCase()) ? [`grade at that time: ${grade.toLowerCase()}`] : []),
    ...(report.wording === 'verbatim' ? [] : ['our summary']),
  ];
  return drawElement(
    'li',
    {},
    drawElement(
      'p',
      { className: 'place-line' },
      drawElement('span', { className: 'place-left' }, left),
      drawElement('mark', {}, match),
      drawElement('span', { className: 'place-right' }, right),
    ),
    // A heading may end with a question mark.
    drawElement('p', { className: 'aside' }, link, `. ${facts.join(', ').replace(/[?.]$/, '')}.`),
  );
}
