import type { IndexStore } from '../index/index-store.ts';
import { meaningsOfAskedTerms, type SearchedMeaning } from '../query/meanings.ts';
import { prepareAskedNeeds, type AskedNeed } from './asked-needs.ts';
import { termsAskedInQuery } from './asked-terms.ts';
import type { QuestionIndex, QuestionMatches } from './question-index.ts';

/** How a reader asks: what they have taken away, and whether results are wanted at once. */
interface Asking {
  without?: readonly string[];
  typing?: boolean;
  quick?: boolean;
}

/** The questions and needs near to a query that its reader has not taken away, and the meanings by which readers see them. */
interface AskedQuestions {
  questions: QuestionMatches;
  needs: AskedNeed[];
  meanings: SearchedMeaning[];
}

/** Returns a function that gives the questions and needs near to the stems of a query. */
export function prepareAskedQuestions(
  { catalogue, isInShards }: Pick<IndexStore, 'catalogue' | 'isInShards'>,
  questions: QuestionIndex,
  loadNeedLines?: () => Promise<readonly string[]>,
): (stems: readonly string[], asking: Asking) => Promise<AskedQuestions> {
  const needsOf = prepareAskedNeeds(questions, loadNeedLines);
  return async (stems, asking) => {
    const near = questions.match(stems);
    // Terms that are asked about may have to be fetched: while the reader types, they wait.
    const terms = meaningsOfAskedTerms(catalogue, asking.typing ? [] : termsAskedInQuery(near, isInShards), asking.without ?? []);
    const { needs, meanings } = await needsOf(near, asking);
    return { questions: { ...near, terms: terms.kept }, needs, meanings: [...terms.meanings, ...meanings] };
  };
}
