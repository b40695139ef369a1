import type { SearchHit } from '../../search/search.ts';
import type { CouncilMatch } from '../../search/councils/find-councils.ts';
import type { SuggestedPage } from '../../search/query/suggest.ts';
import { drawSearchSnippetPieces } from './draw-pieces.ts';
import { addMarksToResultAddress } from './result-address.ts';
import type { AnsweredSuggestions } from './search-messages.ts';

/** An empty list box for suggestions. */
export function drawSuggestionList(id: string): HTMLDivElement {
  const list = document.createElement('div');
  list.className = 'suggestions';
  list.id = id;
  list.ariaLabel = 'Suggestions';
  return list;
}

/** Suggestions as groups of options, each with the URL that it opens in `data-address`. `all` is the URL of all results. */
export function drawSuggestions({ councils, themes, questions, hits, total }: AnsweredSuggestions, all: string): HTMLDivElement[] {
  const pages = (list: readonly SuggestedPage[]) => list.map(({ url, name }) => drawOption(url, [name]));
  // The marks in the address, and the number of all, change with the words: the key does not.
  const paragraphs = hits.map((hit) => drawOption(addMarksToResultAddress(hit.url, hit.marks), drawHit(hit), hit.url));
  if (hits.length > 0) paragraphs.push(drawOption(all, [total === 1 ? 'See the paragraph' : `See all ${total} paragraphs`], ''));
  return [
    drawGroup('Councils', councils.map(drawCouncilSearchSuggestion)),
    drawGroup('Topics', pages(themes)),
    drawGroup('Paragraphs', paragraphs),
    // Last, because they may come later than the rest: nothing that a reader may be about to choose moves then.
    drawGroup(
      'Questions',
      questions.map((asks) => drawOption(`${all.split('?')[0]}?q=${encodeURIComponent(asks)}`, [asks])),
    ),
  ].filter((group) => group.childElementCount > 1);
}

/** The option of a council: its name, and how what was typed leads to it. */
export function drawCouncilSearchSuggestion({ url, name, why }: CouncilMatch): HTMLDivElement {
  const place = document.createElement('span');
  place.className = 'suggestion-place';
  place.textContent = why;
  return drawOption(url, [name, place]);
}

function drawGroup(name: string, options: readonly HTMLDivElement[]): HTMLDivElement {
  const group = document.createElement('div');
  group.role = 'group';
  group.ariaLabel = name;
  const heading = document.createElement('p');
  heading.className = 'suggestions-heading';
  heading.ariaHidden = 'true';
  heading.textContent = name;
  group.append(heading, ...options);
  return group;
}

/** An option that opens an address. By its key it is known again in a list that is drawn anew. */
function drawOption(address: string, content: (Node | string)[], key = address): HTMLDivElement {
  const option = document.createElement('div');
  option.role = 'option';
  Object.assign(option.dataset, { address, key });
  option.append(...content);
  return option;
}

function drawHit(hit: SearchHit): Node[] {
  const place = document.createElement('span');
  place.className = 'suggestion-place';
  place.textContent = `${hit.report.name}, ${hit.name}`;
  const words = document.createElement('span');
  words.className = `suggestion-words ${hit.report.wording}`;
  words.append(...drawSearchSnippetPieces(drawnSuggestionFromFirstMark(hit.pieces)));
  return [place, words];
}

/** The pieces of text from about 60 characters before the first match, so that the match is within the two visible lines. */
export function drawnSuggestionFromFirstMark(pieces: SearchHit['pieces']): SearchHit['pieces'] {
  const first = pieces.findIndex(({ marked }) => marked);
  const before = pieces[first - 1];
  if (first < 1 || !before) return pieces;
  const start = before.text.lastIndexOf(' ', Math.max(0, before.text.length - 60));
  return start <= 0 ? pieces.slice(first - 1) : [{ text: `… ${before.text.slice(start + 1)}`, marked: false }, ...pieces.slice(first)];
}

/** The message for screen readers on councils that were found: how many, and how to reach them. */
export function describeSuggestedCouncilsInSearch(count: number): string {
  if (count === 0) return 'No council found.';
  return `${count} ${count === 1 ? 'council' : 'councils'} found. Use the arrow keys.`;
}
