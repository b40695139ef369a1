import type * as fuzzyProgram from '../fuzzy-program.ts';

/** Loads the program that matches words and names fuzzily; undefined where it can't be loaded. With Fuse.js it is a fifth of the search. */
export type LoadFuzzyProgram = () => Promise<typeof fuzzyProgram | undefined>;

/** Loads the program of fuzzy matches. Where it can't be loaded, it is tried again the next time. */
export const loadFuzzyProgram: LoadFuzzyProgram = () => import('../fuzzy-program.ts').catch(() => undefined);
