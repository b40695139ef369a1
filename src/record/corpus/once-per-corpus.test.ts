import { expect, it, vi } from 'vitest';
import type { Corpus } from './corpus.ts';
import { oncePerCorpus } from './once-per-corpus.ts';

it('A value is computed once for each corpus', () => {
  const make = vi.fn((): object => ({}));
  const valueOf = oncePerCorpus(make);
  const [first, second] = [{} as Corpus, {} as Corpus];
  expect(valueOf(first)).toBe(valueOf(first));
  expect(valueOf(second)).not.toBe(valueOf(first));
  expect(make).toHaveBeenCalledTimes(2);
});

it('A value that is undefined is not computed again', () => {
  const make = vi.fn(() => undefined);
  const valueOf = oncePerCorpus(make);
  const corpus = {} as Corpus;
  valueOf(corpus);
  valueOf(corpus);
  expect(make).toHaveBeenCalledTimes(1);
});
