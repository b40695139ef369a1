import { maxAlternativesWhileTyping, rareWordOfPhrase, singleWordOfPhrase } from '../rank/ranking.ts';
import { stemOfTextWord } from '../text/stems.ts';
import { stopWords, weakWords } from '../text/stop-words.ts';
import { tokenizeText } from '../text/tokens.ts';
import {
  queryWordsAsOne,
  plainQueryClause,
  queryWordsAsStems,
  queryStemsToLookUp,
  type Alternative,
  type Clause,
  type ClauseContext,
} from './clause.ts';
import { queryPhraseTerm } from './glossary.ts';
import type { WordGroup } from './group-words.ts';
import { queryWithoutStopWords } from './parse-query.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The clause of several words that belong together: a phrase of the glossary, or two words that the record writes as one. */
export function makePhraseQueryClause({ words, entry }: WordGroup, context: ClauseContext): Clause {
  const typed = words.map((word) => word.typed).join(' ');
  if (!entry) {
    const joined = queryWordsAsOne(words);
    return plainQueryClause(typed, [{ stems: [stemOfTextWord(joined)], weight: 1, typedForm: joined }]);
  }
  const { vocabulary, whileTyping } = context;
  const counting = queryWithoutStopWords(words);
  const stems = queryWordsAsStems(counting);
  // Of small words, such as "get a say", only the meaning counts: they stand everywhere.
  const isWeak = counting.every(({ parts }) => parts.every((part) => weakWords.has(part)));
  const isInRecord = stems.length > 0 && stems.every(vocabulary.has);
  // While the reader types, alternatives are added only where they cost no fetch, or where the record lacks the words typed.
  const isCheap = (alternative: Alternative, at: number) =>
    !whileTyping || vocabulary.areLoaded(queryStemsToLookUp(alternative)) || (!isInRecord && at < maxAlternativesWhileTyping);
  return {
    ...plainQueryClause(typed, [
      ...(stems.length > 0 && !isWeak ? [{ stems, weight: stems.length > 1 ? 1 : singleWordOfPhrase, typedForm: undefined }] : []),
      ...entry.alternatives
        .map(({ stems, weight, words }) => ({ stems, weight, typedForm: undefined, phrase: queryPhraseTerm(stems), words }))
        .filter(isCheap),
      ...(stems.length > 1 ? rareWords(stems, vocabulary) : []),
    ]),
    themes: new Map(entry.themes),
    authority: entry.authority,
    headingStems: stems,
    whileTyping,
  };
}

/** The clause of a phrase in quotation marks: results are filtered by the phrase, and ranked by its words. */
export function makeQuotedQueryClause(phrase: string): Clause {
  const stems = tokenizeText(phrase)
    .flatMap(({ parts }) => parts)
    .filter((part) => !stopWords.has(part))
    .map(stemOfTextWord);
  return { ...plainQueryClause(phrase, [{ stems, weight: 1, typedForm: undefined }]), isKnown: stems.length > 0 };
}

/** The words of a phrase that hold most of its rarity: "pre-birth" of "pre-birth assessments", none of "care leavers". */
function rareWords(stems: readonly string[], vocabulary: Vocabulary): Alternative[] {
  const rarity = stems.map((stem) => Math.max(0.1, vocabulary.paragraphsLog2 - vocabulary.frequencyLog2(stem)));
  const all = rarity.reduce((sum, each) => sum + each, 0);
  return stems.flatMap((stem, at) => {
    const share = (rarity[at] ?? 0) / all;
    if (!vocabulary.has(stem) || share <= rareWordOfPhrase.minShare) return [];
    return [{ stems: [stem], weight: rareWordOfPhrase.weight * share, typedForm: undefined }];
  });
}
