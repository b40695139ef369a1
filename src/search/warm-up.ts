import type { IndexStore } from './index/index-store.ts';
import type { SearchQuery } from './search.ts';

/** How many letters are typed. With 200 instead of 80 the 95th percentile of a keystroke fell from .63 to .53–.57 of MiniSearch’s. */
const maxLetters = 200;

/**
 * What to search for while nobody asks, so that the first letters of a reader are answered as fast as later ones: names of themes, letter by letter. It
 * is looked for as typed, since a correction may need a fetch. In an index of shards each letter may, and there is nothing to search for.
 */
export function warmUpQueries({ catalogue, isInShards }: Pick<IndexStore, 'catalogue' | 'isInShards'>): SearchQuery[] {
  if (isInShards) return [];
  const typed = catalogue.themes.flatMap(({ name }) => Array.from(name, (_, at) => name.slice(0, at + 1)));
  return typed.slice(0, maxLetters).map((words) => ({ words, typing: true, asTyped: true }));
}
