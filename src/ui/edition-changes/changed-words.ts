import { diffWordsWithSpace } from 'diff';

/** A piece of a comparison of two wordings: words that both have, or that only the earlier or the later one has. */
export interface ChangedPiece {
  kind: 'same' | 'before' | 'now';
  text: string;
}

/** The words on each side of a difference that a shortened comparison keeps. */
const wordsAround = 12;

/** The pieces of two wordings, in order. `before` and `same` together are the earlier words to the last sign, `now` and `same` the later ones. */
export function compareChangedWords(was: string, now: string): ChangedPiece[] {
  return diffWordsWithSpace(was, now).map(({ value, added, removed }) => ({
    kind: added ? 'now' : removed ? 'before' : 'same',
    text: value,
  }));
}

/** The pieces with long runs of words that both wordings have cut to a few on each side of a difference. */
export function shortenChangedWords(pieces: readonly ChangedPiece[]): ChangedPiece[] {
  return pieces.map(({ kind, text }, index) => {
    const words = text.split(/(?<=\s)/);
    if (kind !== 'same' || words.length <= 2 * wordsAround + 2) return { kind, text };
    const head = index === 0 ? '' : words.slice(0, wordsAround).join('');
    const tail = index === pieces.length - 1 ? '' : words.slice(-wordsAround).join('');
    return { kind, text: `${head}… ${tail}` };
  });
}
