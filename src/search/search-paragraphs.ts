import Fuse, { type FuseResultMatch } from 'fuse.js';
import type { SearchData, SearchRecord, SearchReport } from './records.ts';

/** What a reader asks for: words, and filters that are empty where they ask for all. */
export interface SearchQuery {
  words: string;
  authority: string;
  kind: string;
  theme: string;
}

/** A paragraph found, its document, and the pieces of its text with the matching ones marked. */
export interface SearchHit {
  record: SearchRecord;
  report: SearchReport;
  pieces: TextPiece[];
}

/** A piece of text, marked where it matches. */
export interface TextPiece {
  text: string;
  marked: boolean;
}

/** Words with their apostrophes made plain, so that children’s and children's are one. */
export function plain(text: string): string {
  return text.replace(/[’‘]/g, "'").replace(/[“”]/g, '"').toLowerCase();
}

const words = (text: string) => plain(text).match(/[\p{L}\p{N}]+(?:['.][\p{L}\p{N}]+)*/gu) ?? [];

/** Makes a search over every paragraph: words in any order, typing mistakes forgiven, best first. */
export function makeSearch({ records, reports }: SearchData): (query: SearchQuery) => SearchHit[] {
  const fuse = new Fuse(records, {
    keys: ['text'],
    useTokenSearch: true,
    tokenize: words,
    threshold: 0.2,
    ignoreFieldNorm: true,
    includeMatches: true,
    getFn: (record) => plain(record.text),
  });
  return ({ words: asked, authority, kind, theme }) =>
    fuse
      .search(asked.trim().slice(0, 300))
      .map(({ item, matches }) => ({ item, matches, report: reports[item.report] }))
      .flatMap(({ item, matches, report }): SearchHit[] => {
        if (!report) return [];
        if ((authority && report.authority !== authority) || (kind && report.kind !== kind) || (theme && !item.themes.includes(theme)))
          return [];
        return [{ record: item, report, pieces: markPieces(item.text, matches ?? []) }];
      });
}

/** A text in pieces, those that matched marked whole word by whole word. */
export function markPieces(text: string, matches: readonly FuseResultMatch[]): TextPiece[] {
  const marked = new Array<boolean>(text.length).fill(false);
  const spans = [...text.matchAll(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu)].map(
    (match) => [match.index, match.index + match[0].length] as const,
  );
  for (const [from, to] of matches.flatMap(({ indices }) => indices)) {
    for (const [start, end] of spans) {
      if (from < end && to >= start) marked.fill(true, start, end);
    }
  }
  const pieces: TextPiece[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const last = pieces.at(-1);
    if (last && last.marked === marked[index]) last.text += text[index];
    else pieces.push({ text: text[index] ?? '', marked: marked[index] ?? false });
  }
  return pieces;
}
