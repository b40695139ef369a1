import { maxImpact, mergedImpactShare } from '../rank/ranking.ts';
import { lastAtMost } from './binary-search.ts';

/** The postings of a term: paragraphs by their index in the record, ascending, and how much each is about the term, 1 to 63. */
export interface PostingList {
  paragraphs: Uint32Array;
  impacts: Uint8Array;
}

/** The postings of a term with its place in each text: near the beginning (0), further on (1) or late (2). */
export interface PlacedPostingList extends PostingList {
  places: Uint8Array;
}

/** A list without postings. */
export const noPostings: PlacedPostingList = { paragraphs: new Uint32Array(), impacts: new Uint8Array(), places: new Uint8Array() };

/** Lists one after another, each with the paragraph that its own numbers start from. */
export function joinPostings(lists: readonly { list: PlacedPostingList; start: number }[]): PlacedPostingList {
  const [only] = lists;
  if (only?.start === 0 && lists.length === 1) return only.list;
  const length = lists.reduce((sum, { list }) => sum + list.paragraphs.length, 0);
  const joined = { paragraphs: new Uint32Array(length), impacts: new Uint8Array(length), places: new Uint8Array(length) };
  let end = 0;
  for (const { list, start } of lists) {
    joined.impacts.set(list.impacts, end);
    joined.places.set(list.places, end);
    for (const paragraph of list.paragraphs) joined.paragraphs[end++] = paragraph + start;
  }
  return joined;
}

/** The index of a paragraph in a list; undefined where the list lacks it. */
export function indexInPostings({ paragraphs }: PostingList, paragraph: number): number | undefined {
  const at = lastAtMost(paragraphs, paragraph);
  return paragraphs[at] === paragraph ? at : undefined;
}

/** The place in a list of the first paragraph that is at least `paragraph`. */
export function firstPostingFrom(paragraphs: Uint32Array, paragraph: number): number {
  const at = lastAtMost(paragraphs, paragraph);
  return (paragraphs[at] ?? Infinity) < paragraph ? at + 1 : at;
}

/** The union of lists; an impact is the highest of a paragraph's, and a share of the others. `scratch` has a 0 for every paragraph, and is left so. */
export function mergePostings(lists: readonly PostingList[], scratch: Float32Array): PostingList {
  const [only] = lists;
  if (only && lists.length === 1) return only;
  let count = 0;
  for (const { paragraphs, impacts } of lists) {
    for (let at = 0; at < paragraphs.length; at += 1) {
      const paragraph = paragraphs[at] ?? 0;
      const before = scratch[paragraph] ?? 0;
      const impact = impacts[at] ?? 0;
      if (before === 0) count += 1;
      scratch[paragraph] = before > impact ? before + impact * mergedImpactShare : impact + before * mergedImpactShare;
    }
  }
  const paragraphs = new Uint32Array(count);
  const impacts = new Uint8Array(count);
  let at = 0;
  const take = (paragraph: number) => {
    paragraphs[at] = paragraph;
    impacts[at] = Math.min(maxImpact, scratch[paragraph] ?? 0);
    scratch[paragraph] = 0;
    at += 1;
  };
  // Many postings are collected by going through all paragraphs, few by sorting their own.
  if (count > scratch.length / 64) {
    for (let paragraph = 0; at < count; paragraph += 1) if (scratch[paragraph]) take(paragraph);
  } else for (const paragraph of concatenate(lists).sort()) if (scratch[paragraph]) take(paragraph);
  return { paragraphs, impacts };
}

function concatenate(lists: readonly PostingList[]): Uint32Array {
  const all = new Uint32Array(lists.reduce((sum, list) => sum + list.paragraphs.length, 0));
  let length = 0;
  for (const { paragraphs } of lists) {
    all.set(paragraphs, length);
    length += paragraphs.length;
  }
  return all;
}

/** The paragraphs that are in all of some lists, with the mean of their impacts. */
export function intersectPostings(lists: readonly PostingList[]): PostingList {
  const [rarest, ...others] = [...lists].sort((a, b) => a.paragraphs.length - b.paragraphs.length);
  if (!rarest) return noPostings;
  const paragraphs: number[] = [];
  const impacts: number[] = [];
  const cursors = new Uint32Array(others.length);
  for (let at = 0; at < rarest.paragraphs.length; at += 1) {
    const paragraph = rarest.paragraphs[at] ?? 0;
    let impact = rarest.impacts[at] ?? 0;
    let inAll = true;
    for (let which = 0; which < others.length && inAll; which += 1) {
      const list = others[which];
      if (!list) continue;
      const here = gallop(list.paragraphs, paragraph, cursors[which] ?? 0);
      cursors[which] = here;
      inAll = list.paragraphs[here] === paragraph;
      impact += list.impacts[here] ?? 0;
    }
    if (!inAll) continue;
    paragraphs.push(paragraph);
    impacts.push(impact / lists.length);
  }
  return { paragraphs: Uint32Array.from(paragraphs), impacts: Uint8Array.from(impacts) };
}

/** The index of the first number that is at least `value`, searched from `from` on in steps that double (galloping search). */
function gallop(ascending: Uint32Array, value: number, from: number): number {
  let low = from;
  let step = 1;
  while (low + step < ascending.length && (ascending[low + step] ?? 0) < value) {
    low += step;
    step *= 2;
  }
  let high = Math.min(ascending.length, low + step);
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
