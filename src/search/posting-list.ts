/** Where a word stands: paragraphs by their place in the record, and how much each is about the word, 0 to 63. */
export interface PostingList {
  paragraphs: Uint32Array;
  impacts: Uint8Array;
}

const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const valueOf = new Uint8Array(128);
for (let value = 0; value < 64; value += 1) valueOf[signs.charCodeAt(value)] = value;

/** The highest impact. */
export const mostImpact = 63;

/** The share of the lesser impact that adds to the greater where two lists name a paragraph. */
const sharedImpact = 0.3;

/** A number in as many signs as it needs, five bits each. */
export function writeNumber(value: number): string {
  let written = '';
  let rest = value;
  while (rest >= 32) {
    written += signs.charAt((rest & 31) + 32);
    rest >>>= 5;
  }
  return written + signs.charAt(rest);
}

/** A list as text: the step from paragraph to paragraph, then the impact. */
export function writePostings({ paragraphs, impacts }: PostingList): string {
  let written = '';
  let last = -1;
  for (let place = 0; place < paragraphs.length; place += 1) {
    const paragraph = paragraphs[place] ?? 0;
    written += writeNumber(paragraph - last - 1) + signs.charAt(impacts[place] ?? 0);
    last = paragraph;
  }
  return written;
}

/** The number that stands at a sign of a text; the sign moves on behind it. */
export function readNumber(written: string, at: { sign: number }): number {
  let number = 0;
  let shift = 0;
  let value = valueOf[written.charCodeAt(at.sign++)] ?? 0;
  while (value >= 32) {
    number |= (value - 32) << shift;
    shift += 5;
    value = valueOf[written.charCodeAt(at.sign++)] ?? 0;
  }
  return number | (value << shift);
}

/** A list read back from its text. */
export function readPostings(written: string): PostingList {
  const paragraphs = new Uint32Array(written.length >> 1);
  const impacts = new Uint8Array(written.length >> 1);
  let count = 0;
  let last = -1;
  const at = { sign: 0 };
  while (at.sign < written.length) {
    last += 1 + readNumber(written, at);
    paragraphs[count] = last;
    impacts[count] = valueOf[written.charCodeAt(at.sign++)] ?? 0;
    count += 1;
  }
  return { paragraphs: paragraphs.slice(0, count), impacts: impacts.slice(0, count) };
}

/** One list of several: a paragraph that several name counts for all of them. `scratch` has a place for every paragraph, all 0, and is left so. */
export function uniteLists(lists: readonly PostingList[], scratch: Float32Array): PostingList {
  const [only] = lists;
  if (only && lists.length === 1) return only;
  let count = 0;
  for (const { paragraphs, impacts } of lists) {
    for (let at = 0; at < paragraphs.length; at += 1) {
      const place = paragraphs[at] ?? 0;
      const before = scratch[place] ?? 0;
      const more = impacts[at] ?? 0;
      if (before === 0) count += 1;
      scratch[place] = before > more ? before + more * sharedImpact : more + before * sharedImpact;
    }
  }
  const paragraphs = new Uint32Array(count);
  const impacts = new Uint8Array(count);
  let at = 0;
  const add = (place: number) => {
    paragraphs[at] = place;
    impacts[at] = Math.min(mostImpact, scratch[place] ?? 0);
    scratch[place] = 0;
    at += 1;
  };
  if (count > scratch.length / 64) {
    for (let place = 0; at < count; place += 1) if (scratch[place]) add(place);
  } else {
    const places = new Uint32Array(lists.reduce((sum, list) => sum + list.paragraphs.length, 0));
    let written = 0;
    for (const list of lists) {
      places.set(list.paragraphs, written);
      written += list.paragraphs.length;
    }
    for (const place of places.sort()) if (scratch[place]) add(place);
  }
  return { paragraphs, impacts };
}

/** The paragraphs that all of some lists have, with the mean of their impacts. */
export function intersectLists(lists: readonly PostingList[]): PostingList {
  const [rarest, ...others] = [...lists].sort((a, b) => a.paragraphs.length - b.paragraphs.length);
  if (!rarest) return noPostings;
  const paragraphs: number[] = [];
  const impacts: number[] = [];
  const at = new Uint32Array(others.length);
  for (let place = 0; place < rarest.paragraphs.length; place += 1) {
    const paragraph = rarest.paragraphs[place] ?? 0;
    let impact = rarest.impacts[place] ?? 0;
    let all = true;
    for (let which = 0; which < others.length && all; which += 1) {
      const list = others[which];
      if (!list) continue;
      const here = firstFrom(list.paragraphs, paragraph, at[which] ?? 0);
      at[which] = here;
      all = list.paragraphs[here] === paragraph;
      impact += list.impacts[here] ?? 0;
    }
    if (!all) continue;
    paragraphs.push(paragraph);
    impacts.push(impact / lists.length);
  }
  return { paragraphs: Uint32Array.from(paragraphs), impacts: Uint8Array.from(impacts) };
}

/** A list of nothing. */
export const noPostings: PostingList = { paragraphs: new Uint32Array(), impacts: new Uint8Array() };

/** The place of the first number that is at least the one given, looked for from a place on in growing steps. */
function firstFrom(ordered: Uint32Array, value: number, from: number): number {
  let low = from;
  let step = 1;
  while (low + step < ordered.length && (ordered[low + step] ?? 0) < value) {
    low += step;
    step *= 2;
  }
  let high = Math.min(ordered.length, low + step);
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ordered[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
