import type { SearchCatalogue } from '../index/records.ts';
import type { SearchHit } from '../rank/results.ts';
import type { makeSearch } from '../search.ts';

/** A page that is suggested. */
export interface SuggestedPage {
  name: string;
  url: string;
}

/** What is suggested under a search box while a reader types. */
export interface Suggestions {
  themes: SuggestedPage[];
  hits: SearchHit[];
  /** How many paragraphs there are in all. */
  total: number;
}

/** How many of each are suggested. */
const limits = { themes: 3, hits: 4 };

/** Returns the suggestions for what is typed: themes of that name or meaning, and the best paragraphs. No word is put right that is wanted `asTyped`. */
export function prepareQuerySuggestions(catalogue: SearchCatalogue, { search, themesMeant }: ReturnType<typeof makeSearch>) {
  const pageUnder = (folder: string) => (page: { id: string; name: string }) => ({
    name: page.name,
    url: `${catalogue.base}/${folder}/${page.id}/`,
  });

  return async (words: string, asTyped = false): Promise<Suggestions> => {
    const typed = words.trim().slice(0, 60);
    const query = { words, asTyped, sort: 'inspectors' as const, count: limits.hits };
    const begun = await search({ ...query, typing: true });
    // A word that begins none of the record's may be a mistake: then it is put right, as if the reader had finished it.
    const isMistake = begun.total === 0;
    const { hits, total } = isMistake ? await search(query) : begun;
    const meant = (await themesMeant(words, !isMistake)).flatMap((id) => catalogue.themes.find((theme) => theme.id === id) ?? []);
    const named = typed.length > 1 ? catalogue.themes.filter(({ name }) => isNameBegun(name, typed)) : [];
    return {
      themes: [...new Set([...named, ...meant])].slice(0, limits.themes).map(pageUnder('compare')),
      hits,
      total,
    };
  };
}

/** Whether each word typed begins a word of a name. */
function isNameBegun(name: string, typed: string): boolean {
  const words = wordsOfName(name);
  return wordsOfName(typed).every((begun) => words.some((word) => word.startsWith(begun)));
}

const wordsOfName = (name: string) => name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
