import type { SearchResults } from '../../search/search.ts';
import type { SearchState } from './search-address.ts';

/** How many paragraphs a search found, in words: "42 paragraphs, the best 20 shown. 7 of them have all that you asked for." */
export function describeResults({ total, answerAll, hits }: SearchResults, { words, choices }: SearchState): string {
  if (total === 0) return `No paragraph has “${words.trim()}”.`;
  const all = `${total} ${total === 1 ? 'paragraph' : 'paragraphs'}`;
  const shown = total > hits.length ? `, the ${choices.sort === 'date' ? 'newest' : 'best'} ${hits.length} shown` : '';
  const some =
    answerAll > 0 && answerAll < total ? ` ${answerAll} of them ${answerAll === 1 ? 'has' : 'have'} all that you asked for.` : '';
  return `${all}${shown}.${some}`;
}
