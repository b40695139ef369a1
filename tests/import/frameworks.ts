import { loadCorpus } from '../../src/content/load-corpus.ts';

const { corpus } = loadCorpus('tests/fixtures/content');
if (!corpus) throw new Error('The record of the tests has problems.');

/** The frameworks that the test files are read under. */
export const { frameworks } = corpus;
