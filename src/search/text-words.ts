import { formsOf, visitWords } from './words.ts';

/** The words of a text by their places in the index: what finding matches needs of it. */
export interface TextWords {
  /** Where in the text each word begins and ends. */
  starts: Uint32Array;
  ends: Uint32Array;
  /** The forms of the words in their order, by place in the index; a hyphenated word has several. Words that are not indexed have none. */
  forms: Uint32Array;
  /** Which word of the text each form is one of. */
  wordOf: Uint32Array;
}

/** Prepares the reading of texts into their words; `placeOf` gives the place of a form, or nothing where it is not indexed. */
export function prepareTextWords(placeOf: (form: string) => number | undefined): (text: string) => TextWords {
  // The same words stand in text after text.
  const known = new Map<string, readonly number[]>();
  const placesOf = (word: string): readonly number[] => {
    let places = known.get(word);
    if (!places) {
      const { parts, joined } = formsOf(word);
      places = (joined ? [...parts, joined] : parts).flatMap((form) => placeOf(form) ?? []);
      known.set(word, places);
    }
    return places;
  };
  return (text) => {
    const starts: number[] = [];
    const ends: number[] = [];
    const forms: number[] = [];
    const wordOf: number[] = [];
    visitWords(text, (start, end) => {
      for (const place of placesOf(text.slice(start, end))) {
        forms.push(place);
        wordOf.push(starts.length);
      }
      starts.push(start);
      ends.push(end);
    });
    return {
      starts: Uint32Array.from(starts),
      ends: Uint32Array.from(ends),
      forms: Uint32Array.from(forms),
      wordOf: Uint32Array.from(wordOf),
    };
  };
}
