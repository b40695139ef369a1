/*
 * Every weight, limit and threshold of ranking, in the order in which a query meets them. The formula is in ../README.md.
 * The weights were tuned on all judged queries but those of the set “strangers-held-out”; `npm run bench:search -- relevance` measures a change.
 */

// 1. Postings: how much a paragraph is about a term.

/**
 * BM25's k1: how fast further occurrences of a term in one paragraph stop adding to its impact. There is no b: a long paragraph is about its first words
 * no less than a short one, and where a term stands says so better than the length.
 */
export const termSaturation = 1.2;
/** The highest impact. */
export const maxImpact = 63;
/** Impacts are rounded to sixteen levels from the least on, so that one character of the index holds an impact and a place. */
export const impactLevels = { least: 18, step: 3 };
/** The impact of a paragraph's first theme, and of its other themes. */
export const themeImpact = { first: 63, other: 39 };
/**
 * The place of a term in a text, as the index has it: 0 where it first stands among the words before the first limit, 1 before the second,
 * 2 later. Each counts as if it stood at the word in the middle.
 */
export const textPlaces = { limits: [10, 35], middles: [4, 20, 60] };
/** Where several terms of one stem occur in a paragraph, the lower impact adds this share of itself to the higher. */
export const mergedImpactShare = 0.3;

// 2. Query terms: what a typed word is expanded to.

/** The edits that a fuzzy match may have, for a word of a length. */
export const rankingMaxEdits = (length: number) => (length < 3 ? 0 : length < 6 ? 1 : length < 10 ? 2 : 3);
/** What orders fuzzy matches: the cost of an edit, and what is added for a letter that was changed or added, and for a wrong first letter. */
export const editCost = { edit: 2, changedOrAdded: 0.4, firstLetter: 0.3 };
/** How many unknown words of one query are looked up by fuzzy match. */
export const maxCorrections = 5;
/** How many terms that begin with an unfinished word are searched, and their weight where the word is a term as it stands. */
export const prefix = { maxTerms: 6, weightOfLonger: 0.55 };
/** The likeliest term of an unfinished word of at least so many letters is also looked up in the glossary, with this weight. */
export const prefixGlossary = { minLetters: 4, weight: 0.5 };
/** The weight of the parts of a hyphenated word where the record also has it in one piece. */
export const hyphenPartsWeight = 0.8;

/** The weight of an alternative from the glossary: by how it and the words typed are related. */
export const glossaryWeights = {
  /** An abbreviation and its full form. */
  fullForm: 0.95,
  /** Two other names of one thing. */
  synonym: 0.55,
  /** Words that readers ask with, and the term or its full form. */
  askedTerm: 0.75,
  /** Words that readers ask with, and another name of the thing. */
  askedSynonym: 0.6,
};
/** How surely a theme is meant by its name, by one of its other words, and by the glossary term that belongs to it. */
export const themeSureness = { name: 1, word: 0.75, term: 0.7 };
/** The share of that sureness for a part of a theme's name, and for a synonym or an asked word of a glossary term. */
export const sureShare = { partOfName: 0.85, synonymOfTerm: 0.8 };
/** A glossary phrase may have this many words between the first and the last of its words in the query. */
export const unorderedPhraseSpan = 4;
/** How many alternatives are fetched while the reader types, where the record lacks the words as typed. */
export const maxAlternativesWhileTyping = 2;

/** The weight of a phrase with only one word left without stop words: "at night". */
export const singleWordOfPhrase = 0.4;
/** A word that holds at least this share of the rarity of its phrase is also searched alone, with this weight times the share. */
export const rareWordOfPhrase = { minShare: 0.5, weight: 0.4 };

// 3. Scores: what a paragraph's match with one clause is worth.

/** What fields and metadata add to a clause's match, beside the text's own impact (0 to 1). */
export const fieldWeights = {
  /** The very form typed, beside other forms of its stem. */
  exactForm: 0.25,
  /** A word as typed, for which the glossary gives only wider names: autism comes before the disabilities that it is one of. */
  narrower: 0.5,
  /** A theme that is meant by the clause. */
  theme: 0.42,
  /** The section's heading has words of the clause; and all its words. */
  heading: 0.22,
  headingPhrase: 0.2,
  /** The section's heading is nothing but the clause. */
  wholeHeading: 1.2,
  /** The document is of the authority named; of the year named. */
  authority: 0.6,
  year: 0.6,
};
/** Of several alternatives in one paragraph the best counts whole, and the others this share. */
export const otherAlternativesShare = 0.2;
/** The weight of a clause of everyday language beside one of the field. */
export const everydayWeight = 0.6;
/** The least importance of a clause that names an authority or a year. */
export const minImportance = { authority: 2, year: 1 };
/** An alternative of at least this weight is as good as what was typed: it may match a whole heading. */
export const asGoodAsTyped = 0.9;
/** From this value on, a paragraph covers a clause wholly. */
export const fullMatch = 0.45;
/** By what power of the share of the query that it covers a paragraph's score is multiplied. */
export const coveragePower = 0.7;

/** What questions that people ask add: how near one must be, and what counts against it. README.md has the formula. */
export const questionMatch = {
  /** The share of words asked that the question lacks, and of its own that were not asked, that counts against it. */
  missing: 0.4,
  extra: 0.3,
  /** What a word counts that people use for the one asked. */
  near: 0.3,
  /** The least nearness that counts. */
  least: 0.15,
  /** What a question as asked adds to the score, as a share of what was asked; lower nearness adds less, by this power. */
  weight: 0.9,
  power: 1.5,
  /**
   * The same for a question of a paragraph itself. Where needs are matched as well, which many more words ask for, it must be this near: then it tells
   * which of the paragraphs that answer a need is meant.
   */
  ofParagraphs: { weight: 1, power: 2.5, leastBesideNeeds: 0.4 },
  /** What a question about a glossary term counts, beside one of the paragraph itself; and how many terms are looked up. */
  term: 0.8,
  maxTerms: 3,
  /** Where a paragraph has both, the lower of the two adds this share. */
  other: 0.2,
  /** How many questions about each term are sent: the others have few words that these don't. */
  mostOfTerm: 3,
  /** The same in an index of shards, where each term has to be fetched: how near its question must be, how many terms, and how many of their names. */
  inShards: { least: 0.6, maxTerms: 1, names: 2 },
};

/** What needs add: things that people want to know, each with the grades of the paragraphs that answer it. */
export const needMatch = {
  /** The least grade of answers that are sent. */
  leastGrade: 2,
  /** How fast further ways to ask with one word stop adding to its weight (BM25's k1). */
  saturation: 2.5,
  /** The least nearness of a need that counts, and how many needs count: several that are a little near are together as good as one that is very near. */
  least: 0.1,
  most: 12,
  /** Readers see those that are at least this share as near as the nearest, and no more than so many. */
  named: { share: 0.6, most: 4 },
  /**
   * What a paragraph with each grade adds to the score, as a share of what was asked; lower nearness adds less, by this power. The words of a sentence are
   * those of people and not of reports, so that needs tell more of it.
   */
  weight: { sentence: 1.1, keywords: 0.65 },
  grades: [0, 0.3, 0.7, 1],
  power: 0.7,
  /** Of several needs that a paragraph answers the best counts whole, and the others this share. */
  others: 0.35,
};

/** The answer line above the results. */
export const answerMatch = {
  /** How near the name of a figure must be to what is asked, from 0 to 1, and what its own further words count against it. */
  leastNearness: 0.7,
  extra: 0.7,
  /** Below this sureness of the results, a question is told that nothing matches it closely. */
  leastSureness: 0.53,
};

// 4. Candidates: which paragraphs are results.

/** The least coverage of a result; the next lower one is used where fewer than `enoughResults` reach it. */
export const coverageSteps = [0.45, 0.3, 0.15, 0];
export const enoughResults = 10;

// 5. Reranking: what the words of the best candidates add, as the postings have them.

/** How many candidates are reranked. */
export const rerankDepth = 100;
/** How many results are read and shown while a word is being typed, in an index of one file and of shards: the next letter comes soon. */
export const depthWhileTyping = { whole: 10, shards: 3 };
/** How many files of texts are fetched while a word is being typed, and for the first results of a query. */
export const textFetches = { typing: 2, quick: 1 };
/**
 * What is added to a score of 1 for clauses that the text itself has, and for clauses early in the text. Where a text has the everyday words of a sentence
 * does not tell what it is about.
 */
export const textWeights = { coverage: 0.7, earliness: { sentence: 0, keywords: 0.7 } };
/** The words of one alternative stand at most this many places apart, with two words between: "foster parents and carers" matches "foster carers". */
export const maxWordsBetween = 3;
/** A match at this word of a text counts half as early as one at the first. */
export const earlinessHalvesAt = 20;

// 6. Snippets.

/** A paragraph of up to `wholeUpTo` characters is shown whole; of a longer one, the best sentences of about `length` characters. */
export const snippet = { wholeUpTo: 420, length: 340 };
/** What a further match of the same clause adds beside the first of it, and the weight of a quoted phrase. */
export const snippetWeights = { furtherMatch: 0.02, quotedPhrase: 3 };
