import type { IndexStore } from '../index/index-store.ts';
import { intersectPostings, mergePostings, type PostingList } from '../index/posting-list.ts';
import { queryStemsToLookUp, type Alternative } from '../query/clause.ts';
import type { Vocabulary } from '../query/vocabulary.ts';
import { stemOfTextWord } from '../text/stems.ts';

/** How many merged lists of stems are kept. */
const maxKept = 3_000;

/** Returns the postings of stems and alternatives, made of the postings of their terms, which must be loaded. */
export function prepareRankTermPostings(store: IndexStore, vocabulary: Vocabulary) {
  const merged = new Map<number, PostingList>();
  const scratch = new Float32Array(store.catalogue.count);

  /** The postings of a stem: the union of those of its terms. */
  function ofStem(stem: string): PostingList | undefined {
    const id = vocabulary.stemId(stem);
    if (id === undefined) return undefined;
    let list = merged.get(id);
    if (!list) {
      if (merged.size > maxKept) merged.clear();
      list = mergePostings(vocabulary.termsOfStem(id).map(store.postings), scratch);
      merged.set(id, list);
    }
    return list;
  }

  /** The paragraphs that have all the stems of an alternative, or a term with its prefix. */
  function ofAlternative(alternative: Alternative): PostingList | undefined {
    const { prefixTerms } = alternative;
    if (prefixTerms) return mergePostings(prefixTerms.map(store.postings), scratch);
    const stems = queryStemsToLookUp(alternative);
    // Where the record lacks one of the stems nothing matches, and the postings of the others were not loaded.
    if (stems.length === 0 || !stems.every(vocabulary.has)) return undefined;
    const lists = stems.flatMap((stem) => ofStem(stem) ?? []);
    return lists.length === 1 ? lists[0] : intersectPostings(lists);
  }

  /** The postings of the very form that was typed, where its stem has other forms beside it. */
  function ofTypedForm({ typedForm }: Alternative): PostingList | undefined {
    if (typedForm === undefined) return undefined;
    const term = vocabulary.termId(typedForm);
    const stem = vocabulary.stemId(stemOfTextWord(typedForm));
    return term !== undefined && stem !== undefined && vocabulary.termsOfStem(stem).length > 1 ? store.postings(term) : undefined;
  }

  /** The ids of the terms whose postings must be loaded for a stem. */
  function termsToLoad(stem: string): readonly number[] {
    const id = vocabulary.stemId(stem);
    return id === undefined || merged.has(id) ? [] : vocabulary.termsOfStem(id);
  }

  return { ofStem, ofAlternative, ofTypedForm, termsToLoad };
}
