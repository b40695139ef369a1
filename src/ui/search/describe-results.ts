import type { SearchResults } from '../../search/search.ts';
import { describeCouncilsNamedInSearch } from './draw-councils.ts';
import { filtersChosenOnSearchPage, orderChosenOnSearchPage, type SearchState } from './search-address.ts';
import type { AnsweredSearch } from './search-messages.ts';

/**
 * How many paragraphs a search found, in words: "42 paragraphs: 9 in inspectors’ words, 33 from councils and others. Here are the
 * first 20. 7 of them match everything you typed." Of a single word that last sentence would say nothing. What is near to quoted words
 * is told apart.
 */
export function describeSearchResults({ results, named }: AnsweredSearch, state: SearchState): string {
  const { total, unfiltered, answerAll, hits, near, leftOut } = results;
  const close =
    near.length === 0
      ? ''
      : ` ${near.length} ${total > 0 ? 'more ' : ''}${near.length === 1 ? 'paragraph is' : 'paragraphs are'} close to your words.`;
  if (unfiltered === 0 && named.matches.length > 0) return describeCouncilsNamedInSearch(named) + close;
  if (total === 0) return describeNothingFound(results, state) + close;
  const order = orderChosenOnSearchPage(state);
  const found = `${total} ${total === 1 ? 'paragraph' : 'paragraphs'}`;
  const whose = order === 'inspectors' && !state.choices.speaker ? describeSpeakers(results) : '';
  const best = `showing the ${order === 'date' || !state.words.trim() ? 'newest' : 'best'} ${hits.length}`;
  const shown = total <= hits.length ? '' : whose ? `. Here are the first ${hits.length}` : `, ${best}`;
  // What was left out matches nothing, and neither does the name of a council whose reports are not here.
  const isAllSearched = leftOut.length === 0 && named.matches.every(({ hasWords }) => hasWords);
  const isSomeOfAll = isAllSearched && /\S\s+\S/.test(state.words) && answerAll > 0 && answerAll < total;
  const some = isSomeOfAll ? ` ${answerAll} of them ${answerAll === 1 ? 'matches' : 'match'} everything you typed.` : '';
  return `${found}${whose}${shown}.${some}${close}`;
}

function describeNothingFound({ unfiltered, onlyCommon }: SearchResults, state: SearchState): string {
  // A query that is already in quotation marks gets no second pair.
  const words = `“${state.words.trim().replace(/^["“]([^"“”]*)["”]$/, '$1')}”`;
  if (onlyCommon) return `${words} is too common to search for. Add a word that says what you want to know about.`;
  const filters = Object.keys(filtersChosenOnSearchPage(state)).length;
  if (filters === 0 || (unfiltered === 0 && state.words.trim())) return `We found no paragraph with ${words}.`;
  const chosen = filters === 1 ? 'the filter you chose' : 'the filters you chose';
  if (!state.words.trim()) return `No paragraph fits ${chosen}.`;
  const others = unfiltered === 1 ? 'is 1 paragraph' : `are ${unfiltered} paragraphs`;
  return `No paragraph with ${words} fits ${chosen}. Without ${filters === 1 ? 'it' : 'them'} there ${others}.`;
}

function describeSpeakers({ total, byInspectors }: SearchResults): string {
  if (byInspectors === total) return `, ${total > 1 ? 'all ' : ''}in inspectors’ words`;
  if (byInspectors === 0) return `, ${total > 1 ? 'none' : 'not'} in inspectors’ words`;
  return `: ${byInspectors} in inspectors’ words, ${total - byInspectors} from councils and others`;
}
