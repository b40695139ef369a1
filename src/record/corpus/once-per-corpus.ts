import type { Corpus } from './corpus.ts';

/** A function that computes a value from a corpus once, and returns the same value for that corpus afterwards. */
export function oncePerCorpus<Value>(make: (corpus: Corpus) => Value): (corpus: Corpus) => Value {
  const made = new WeakMap<Corpus, { value: Value }>();
  return (corpus) => {
    const entry = made.get(corpus) ?? { value: make(corpus) };
    made.set(corpus, entry);
    return entry.value;
  };
}
