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
  /** Each word as it stands, by its number among all different words that were read. */
  kinds: Uint32Array;
}

/** Prepares the reading of texts into their words; `placeOf` gives the place of a form, or nothing where it is not indexed. */
export function prepareTextWords(placeOf: (form: string) => number | undefined) {
  // The same words stand in text after text.
  const numbers = new Map<string, number>();
  const kinds: string[] = [];
  const placesOf: (readonly number[])[] = [];
  const kindOf = (word: string): number => {
    let kind = numbers.get(word);
    if (kind === undefined) {
      const { parts, joined } = formsOf(word);
      numbers.set(word, (kind = kinds.length));
      kinds.push(word);
      placesOf.push((joined ? [...parts, joined] : parts).flatMap((form) => placeOf(form) ?? []));
    }
    return kind;
  };
  const read = (text: string): TextWords => {
    const own = { starts: [] as number[], ends: [] as number[], forms: [] as number[], wordOf: [] as number[], kinds: [] as number[] };
    visitWords(text, (start, end) => {
      const kind = kindOf(text.slice(start, end));
      for (const place of placesOf[kind] ?? []) {
        own.forms.push(place);
        own.wordOf.push(own.starts.length);
      }
      own.starts.push(start);
      own.ends.push(end);
      own.kinds.push(kind);
    });
    return {
      starts: Uint32Array.from(own.starts),
      ends: Uint32Array.from(own.ends),
      forms: Uint32Array.from(own.forms),
      wordOf: Uint32Array.from(own.wordOf),
      kinds: Uint32Array.from(own.kinds),
    };
  };
  return { read, kinds: kinds as readonly string[] };
}
