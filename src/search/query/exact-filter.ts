import type { IndexStore } from '../index/index-store.ts';
import { exactTextWords } from '../text/exact-words.ts';
import { stemOfTextWord } from '../text/stems.ts';
import { tokenizeText } from '../text/tokens.ts';
import { firstFormOfQueryWord, type ParsedQuery } from './parse-query.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What makes another word of a stem, and not only another form: information is no form of informal. */
const endingOf = (word: string) => /(ion|al|ive|ment|nce|[eo]r)(?:s|ly)?$/.exec(word)?.[1];

/** Returns the filter of a query's phrases and exclusions: a 1 for each paragraph that passes; nothing where the query has neither. */
export function prepareExactQueryFilter(store: IndexStore, vocabulary: Vocabulary) {
  /** The paragraphs with a word or phrase, exactly as written. */
  async function paragraphsWith(phrase: string, passing: Uint8Array): Promise<ReadonlySet<number>> {
    if (exactTextWords(phrase).length > 1) return store.paragraphsWithPhrase(phrase, (paragraph) => passing[paragraph] === 1);
    const term = vocabulary.termId(firstFormOfQueryWord(phrase));
    if (term === undefined) return new Set();
    await store.load({ terms: [term] });
    return new Set(store.postings(term).paragraphs);
  }

  /** The paragraphs that an exclusion removes: of a single word all forms, and with a hyphen its parts; of a phrase the exact words. */
  async function paragraphsExcluded(phrase: string, passing: Uint8Array): Promise<Iterable<number>> {
    const word = firstFormOfQueryWord(phrase);
    const forms = tokenizeText(phrase).length === 1 ? vocabulary.termsOfStem(vocabulary.stemId(stemOfTextWord(word)) ?? -1) : [];
    const terms = forms.filter((term) => endingOf(vocabulary.terms[term] ?? '') === endingOf(word));
    await store.load({ terms });
    return [...terms.flatMap((term) => [...store.postings(term).paragraphs]), ...(await paragraphsWith(phrase, passing))];
  }

  return async ({ phrases, excluded }: ParsedQuery): Promise<Uint8Array | undefined> => {
    if (phrases.length + excluded.length === 0) return undefined;
    const passing = new Uint8Array(store.catalogue.count).fill(1);
    for (const phrase of phrases) {
      const having = await paragraphsWith(phrase, passing);
      for (let paragraph = 0; paragraph < passing.length; paragraph += 1) if (!having.has(paragraph)) passing[paragraph] = 0;
    }
    for (const phrase of excluded) for (const paragraph of await paragraphsExcluded(phrase, passing)) passing[paragraph] = 0;
    return passing;
  };
}
