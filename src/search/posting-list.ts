/** Where a word stands: paragraphs by their place in the record, and how much each is about the word, 0 to 63. */
export interface PostingList {
  paragraphs: Uint32Array;
  impacts: Uint8Array;
}

const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const valueOf = new Uint8Array(128);
for (let value = 0; value < 64; value += 1) valueOf[signs.charCodeAt(value)] = value;

/** A number in as many signs as it needs, five bits each. */
function writeNumber(value: number): string {
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

/** A list read back from its text. */
export function readPostings(written: string): PostingList {
  const paragraphs = new Uint32Array(written.length >> 1);
  const impacts = new Uint8Array(written.length >> 1);
  let count = 0;
  let last = -1;
  let at = 0;
  while (at < written.length) {
    let step = 0;
    let shift = 0;
    let value = valueOf[written.charCodeAt(at++)] ?? 0;
    while (value >= 32) {
      step |= (value - 32) << shift;
      shift += 5;
      value = valueOf[written.charCodeAt(at++)] ?? 0;
    }
    last += 1 + (step | (value << shift));
    paragraphs[count] = last;
    impacts[count] = valueOf[written.charCodeAt(at++)] ?? 0;
    count += 1;
  }
  return { paragraphs: paragraphs.slice(0, count), impacts: impacts.slice(0, count) };
}
