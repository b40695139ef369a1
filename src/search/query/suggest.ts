import Fuse from 'fuse.js/basic';
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

/** Returns the suggestions for what is typed: themes of that name or meaning, and the best paragraphs. */
export function prepareQuerySuggestions(catalogue: SearchCatalogue, { search, themesMeant }: ReturnType<typeof makeSearch>) {
  const options = { keys: ['name'], threshold: 0.25, ignoreLocation: true, minMatchCharLength: 2 };
  const themes = new Fuse(catalogue.themes, options);
  const pageUnder = (folder: string) => (page: { id: string; name: string }) => ({
    name: page.name,
    url: `${catalogue.base}/${folder}/${page.id}/`,
  });

  return async (words: string): Promise<Suggestions> => {
    const typed = words.trim().slice(0, 60);
    const { hits, total } = await search({ words, sort: 'inspectors', typing: true, count: limits.hits });
    const meant = themesMeant(words).flatMap((id) => catalogue.themes.find((theme) => theme.id === id) ?? []);
    const near = typed.length > 1 ? themes.search(typed).map(({ item }) => item) : [];
    return {
      themes: [...new Set([...near, ...meant])].slice(0, limits.themes).map(pageUnder('compare')),
      hits,
      total,
    };
  };
}
