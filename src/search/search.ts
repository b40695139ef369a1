import type { IndexStore } from './index/index-store.ts';
import { buildQueryGlossary } from './query/glossary.ts';
import { clausesWithoutMeanings, meaningsOfQuery } from './query/meanings.ts';
import { findNearToQuoted, isNearToQuotedWanted } from './rank/near-to-quoted.ts';
import { correctQueryPhrase } from './query/correct-phrase.ts';
import { prepareOrdinaryQueryWords } from './query/ordinary-words.ts';
import { prepareQueryClauses } from './query/make-clauses.ts';
import { prepareLazyFuzzyQueryMatcher } from './query/lazy-fuzzy-matcher.ts';
import type { LoadFuzzyProgram } from './query/load-fuzzy-program.ts';
import type { FuzzyMatcher } from './query/mistyped-words.ts';
import { parseQuery } from './query/parse-query.ts';
import { formOfQuery } from './query/query-form.ts';
import { openQuestionIndex } from './reader-questions/question-index.ts';
import { stemsAskedInQuery } from './reader-questions/asked-stems.ts';
import { prepareAskedQuestions, type LoadedQuestions } from './reader-questions/asked-questions.ts';
import { makeQuotedQueryClause } from './query/phrase-clause.ts';
import { suggestQueryFilters } from './query/suggest-filters.ts';
import { openQueryVocabulary } from './query/vocabulary.ts';
import type { SearchHit, SearchQuery, SearchResults } from './rank/results.ts';
import { prepareRankedRetrieval } from './rank/retrieve.ts';
import { stemOfTextWord } from './text/stems.ts';

export type { SearchHit, SearchQuery, SearchResults };

/** What a search loads once it is needed; a search does without what fails. */
interface SearchLoaders {
  /** The stems of ordinary English words: loaded once, when a word is first typed that the record lacks. */
  english?: () => Promise<ReadonlySet<string>>;
  /** The file of questions: the lines of needs, for the reasons that readers see, and the questions of paragraphs, which sentences are held against. */
  questions?: () => Promise<LoadedQuestions>;
  /** The program of fuzzy matches: loaded when a finished word is met that the record lacks. */
  fuzzy?: LoadFuzzyProgram;
}

/** A search over an index. README.md says what happens to a query, step by step. */
export function makeSearch(store: IndexStore, { english: loadEnglish, questions: loadQuestions, fuzzy: loadFuzzy }: SearchLoaders = {}) {
  const { catalogue } = store;
  const glossary = buildQueryGlossary(catalogue);
  const questions = openQuestionIndex(catalogue.questions, store.terms);
  const vocabulary = openQueryVocabulary(store, catalogue.count);
  /** Whether the record has a word, in any of its forms. */
  const hasWord = (word: string) => vocabulary.has(stemOfTextWord(word));
  const english = prepareOrdinaryQueryWords(
    loadEnglish,
    (word) => hasWord(word) || glossary.findWord(word) !== undefined,
    questions.hasWord,
  );
  const fuzzy = prepareLazyFuzzyQueryMatcher(store, [...glossary.words, ...questions.words], hasWord, loadFuzzy);
  const makeClauses = prepareQueryClauses(glossary, vocabulary);
  const retrieve = prepareRankedRetrieval(store, vocabulary);
  const askedOf = prepareAskedQuestions(store, questions, loadQuestions);

  /** The results of a query; with `phrasesAsWords` its quoted words are plain words. */
  async function search(query: SearchQuery, phrasesAsWords = false): Promise<SearchResults> {
    const { filters = {}, typing = false, without = [], asTyped = false } = query;
    const typed = parseQuery(query.words, typing, phrasesAsWords);
    const matchFuzzily = asTyped ? undefined : await fuzzy.matcherFor(typed);
    const nearTo: FuzzyMatcher = (word) => matchFuzzily?.(word) ?? [];
    const isOrdinary = asTyped ? () => true : await english(typed, (word) => nearTo(word).length > 0);
    const corrected = typed.phrases.map((phrase) => correctQueryPhrase(phrase, vocabulary, nearTo, isOrdinary));
    const parsed = { ...typed, phrases: corrected.map(({ phrase }) => phrase) };
    const made = makeClauses(parsed.words, typing, matchFuzzily, isOrdinary);
    const clauses = clausesWithoutMeanings(catalogue, made, without);
    const known = [...clauses, ...parsed.phrases.map(makeQuotedQueryClause)].filter(({ isKnown }) => isKnown);
    // Where there are no words to search by, phrases, exclusions and filters alone choose the results, but not what is near to quoted words.
    const isNarrowed = parsed.excluded.length > 0 || Object.values(filters).some(Boolean);
    const matchesAll = parsed.phrases.length > 0 || (clauses.length === 0 && isNarrowed && !phrasesAsWords);
    const stems = matchesAll ? [] : stemsAskedInQuery(parsed.words, clauses);
    const form = formOfQuery(parsed.words);
    const asked = await askedOf(stems, { ...query, form });
    const meant = meaningsOfQuery(catalogue, made);
    const found = await retrieve(query, parsed, { clauses: known, ...asked, matchesAll, form });
    const isInVain = found.unfiltered === 0 && !typing;
    const wantsNear = isNearToQuotedWanted(query, typed.phrases, found.total);
    return {
      ...found,
      isPart: asked.isPart || (wantsNear && query.quick === true),
      near: wantsNear && !query.quick ? await findNearToQuoted(query, found.hits, (each) => search(each, true)) : [],
      corrections: [
        ...known.flatMap(({ typed, correction }) => (correction ? [{ typed, taken: correction }] : [])),
        ...corrected.flatMap(({ corrections }) => corrections),
      ],
      leftOut: clauses.filter(({ isKnown }) => !isKnown).map(({ typed }) => typed),
      onlyCommon: parsed.words.length > 0 && clauses.length + parsed.phrases.length + parsed.excluded.length === 0,
      meanings: [...meant, ...asked.meanings.filter(({ key }) => !meant.some((other) => other.key === key))],
      suggested: suggestQueryFilters(catalogue, known, parsed, filters),
      nearest: isInVain ? await fuzzy.nearestTo(clauses.slice(0, 3).map(({ typed }) => typed)) : [],
    };
  }

  /** The themes that words mean, surest first, by id. */
  async function themesMeant(text: string, typing = true): Promise<string[]> {
    const parsed = parseQuery(text, typing);
    const matchFuzzily = await fuzzy.matcherFor({ ...parsed, phrases: [] });
    const sureness = new Map<number, number>();
    for (const clause of makeClauses(parsed.words, typing, matchFuzzily))
      for (const [theme, sure] of clause.themes) sureness.set(theme, Math.max(sureness.get(theme) ?? 0, sure));
    return [...sureness].sort((a, b) => b[1] - a[1] || a[0] - b[0]).flatMap(([theme]) => catalogue.themes[theme]?.id ?? []);
  }

  return { search: (query: SearchQuery) => search(query), themesMeant, hasWord };
}
