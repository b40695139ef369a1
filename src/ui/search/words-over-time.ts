import type { SearchResults } from '../../search/search.ts';

/** The query of the page that counts the words of a search: as they were put right, without what the search leaves out. */
export function writeWordsOverTimeAddress(words: string, corrections: SearchResults['corrections']): string {
  const searched = corrections.reduce(
    (all, { typed, taken }) => all.replace(typed, taken),
    words.replace(/(^|\s)-(["“][^"”]*["”]|\S+)/g, ' '),
  );
  return `?${new URLSearchParams({ q: searched.replaceAll('"', ' ').replace(/\s+/g, ' ').trim() })}`;
}
