import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import type { SearchRecord } from '../../../src/search/index/records.ts';

/** A paragraph for the other libraries: the text, heading and theme names that our own search has. */
export interface PeerDocument {
  id: number;
  text: string;
  section: string;
  themes: string;
}

/** Another search library over the same paragraphs: returns the indexes of the best ten. */
export interface Peer {
  name: string;
  search: (words: string) => number[];
}

/** The paragraphs of a record for the other libraries. */
export function toDocuments({ catalogue, paragraphs }: SearchRecord): PeerDocument[] {
  let section = -1;
  return paragraphs.map(({ text, themes }, id) => {
    while (catalogue.sections[section + 1] && (catalogue.sections[section + 1]?.first ?? 0) <= id) section += 1;
    return {
      id,
      text,
      section: catalogue.sections[section]?.name ?? '',
      themes: themes.map((theme) => catalogue.themes[theme]?.name ?? '').join(', '),
    };
  });
}

const plain = (text: string) => text.replace(/[’‘]/g, "'").toLowerCase();

/**
 * MiniSearch with the settings that did best: prefix and fuzzy search, headings and themes as fields of less weight. The last word
 * is a prefix however short it is, as in our search: a reader who has typed "ca" sees results.
 */
export function makeMiniSearch(documents: readonly PeerDocument[]): Peer & { index: MiniSearch } {
  const index = new MiniSearch<PeerDocument>({
    fields: ['text', 'section', 'themes'],
    processTerm: (term) => plain(term).replace(/'s$/, ''),
    tokenize: (text) => text.match(/[\p{L}\p{N}]+(?:['’.][\p{L}\p{N}]+)*/gu) ?? [],
    searchOptions: {
      prefix: (term, at, terms) => term.length > 3 || at === terms.length - 1,
      fuzzy: (term) => (term.length > 3 ? 0.2 : false),
      boost: { text: 2 },
    },
  });
  index.addAll(documents);
  return {
    name: 'MiniSearch',
    index,
    search: (words) =>
      index
        .search(words)
        .slice(0, 10)
        .map(({ id }) => Number(id)),
  };
}

/** Fuse.js over whole paragraphs, with the query as one fuzzy string that may be anywhere. */
export function makeFuseFuzzy(documents: readonly PeerDocument[]): Peer {
  const fuse = new Fuse(documents, {
    keys: ['text'],
    threshold: 0.3,
    ignoreLocation: true,
    ignoreFieldNorm: true,
    getFn: ({ text }) => plain(text),
  });
  return { name: 'Fuse fuzzy', search: (words) => fuse.search(plain(words), { limit: 10 }).map(({ item }) => item.id) };
}

/** Fuse.js over whole paragraphs with its token search. */
export function makeFuseToken(documents: readonly PeerDocument[]): Peer {
  const fuse = new Fuse(documents, {
    keys: ['text'],
    useTokenSearch: true,
    tokenize: (text) => plain(text).match(/[\p{L}\p{N}]+(?:['.][\p{L}\p{N}]+)*/gu) ?? [],
    threshold: 0.2,
    ignoreFieldNorm: true,
    getFn: ({ text }) => plain(text),
  });
  return { name: 'Fuse token', search: (words) => fuse.search(plain(words), { limit: 10 }).map(({ item }) => item.id) };
}
