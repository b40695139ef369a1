import type { Corpus } from './corpus.ts';

/** A function that makes a value from a corpus when it is first asked for, and gives the same value for that corpus from then on. */
export function oncePerCorpus<Value>(make: (corpus: Corpus) => Value): (corpus: Corpus) => Value {
  const made = new WeakMap<Corpus, { value: Value }>();
  return (corpus) => {
    const held = made.get(corpus) ?? { value: make(corpus) };
    made.set(corpus, held);
    return held.value;
  };
}
