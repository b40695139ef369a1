/* What only fuzzy matches need, and Fuse.js: a script of its own, loaded with the first word or name that is not known. */
export { findNearCouncilNames } from './councils/near-names.ts';
export { prepareFuzzyQueryMatcher } from './query/fuzzy-matcher.ts';
