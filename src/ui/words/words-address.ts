import { withoutInvisibleCharacters } from '../../search/text/invisible-characters.ts';
import type { ConcordanceOrder } from '../../search/words/sort-concordance.ts';
import { wordGroupings, type WordFilter } from '../../search/words/word-groups.ts';

/** What the page of words shows, as it is stored in its URL. */
export interface WordsState {
  /** The words asked for, and those to compare them with; '' for none. */
  words: string;
  other: string;
  inflections: boolean;
  others: boolean;
  /** The group whose places are shown. */
  filter: WordFilter;
  order: ConcordanceOrder;
}

/** The state that the query of a URL asks for: `?q=neglect&with=abuse&forms=all&year=2020`. */
export function readWordsPageAddress(query: string): WordsState {
  const asked = new URLSearchParams(query);
  // By characters: half of one can’t be written into an address.
  const text = (name: string) =>
    [
      ...withoutInvisibleCharacters(asked.get(name) ?? '')
        .replace(/\s+/g, ' ')
        .trim(),
    ]
      .slice(0, 120)
      .join('');
  const sort = asked.get('sort');
  return {
    words: text('q'),
    other: text('with'),
    inflections: asked.get('forms') === 'all',
    others: asked.get('speaker') === 'all',
    filter: Object.fromEntries(wordGroupings.flatMap((by) => (asked.get(by) ? [[by, text(by)]] : []))),
    order: sort === 'left' || sort === 'right' ? sort : 'document',
  };
}

/** The query of the URL of a state, or '' where nothing is asked. */
export function writeWordsPageAddress({ words, other, inflections, others, filter, order }: WordsState): string {
  const query = new URLSearchParams(
    Object.entries({
      q: words,
      with: other,
      forms: inflections ? 'all' : '',
      speaker: others ? 'all' : '',
      ...filter,
      sort: order === 'document' ? '' : order,
    }).filter(([, value]) => value !== ''),
  );
  return query.size > 0 ? `?${query}` : '';
}
