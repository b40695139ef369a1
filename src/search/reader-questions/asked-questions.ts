import type { IndexStore } from '../index/index-store.ts';
import { meaningsOfAskedTerms, type SearchedMeaning } from '../query/meanings.ts';
import { prepareAskedNeeds, type AskedNeed, type Asking } from './asked-needs.ts';
import { termsAskedInQuery } from './asked-terms.ts';
import { openQuestionIndex, type QuestionIndex, type QuestionMatches } from './question-index.ts';

/** The questions and needs near to a query that its reader has not taken away, and the meanings by which readers see them. */
interface AskedQuestions {
  questions: QuestionMatches;
  needs: AskedNeed[];
  meanings: SearchedMeaning[];
  /** Whether needs or their lines are still to be loaded. */
  isPart: boolean;
}

/** Returns a function that gives the questions and needs near to the stems of a query. */
export function prepareAskedQuestions(
  store: Pick<IndexStore, 'catalogue' | 'isInShards' | 'terms' | 'loadNeeds'>,
  questions: QuestionIndex,
  loadNeedLines?: () => Promise<readonly string[]>,
): (stems: readonly string[], asking: Asking) => Promise<AskedQuestions> {
  const { catalogue, isInShards, loadNeeds, terms } = store;
  const needsOf = prepareAskedNeeds(loadNeedLines);
  let loaded = loadNeeds ? undefined : questions;
  /** The needs; where they can't be loaded, or results are wanted at once and they have not been, there are none. */
  const openNeeds = async ({ typing, quick }: Asking) => {
    if (!loaded && !typing && !quick)
      loaded = await loadNeeds?.().then(
        (packed) => openQuestionIndex(packed, terms),
        () => undefined,
      );
    return loaded;
  };
  return async (stems, asking) => {
    const near = questions.match(stems);
    // Terms that are asked about may have to be fetched: while the reader types, they wait.
    const ofTerms = meaningsOfAskedTerms(catalogue, asking.typing ? [] : termsAskedInQuery(near, isInShards), asking.without ?? []);
    const index = stems.length > 0 ? await openNeeds(asking) : questions;
    const asked = await needsOf(index ?? questions, index && index !== questions ? index.match(stems) : near, asking);
    return {
      questions: { ...near, terms: ofTerms.kept },
      needs: asked.needs,
      meanings: [...ofTerms.meanings, ...asked.meanings],
      isPart: asked.isUnnamed || (!index && Boolean(asking.quick)),
    };
  };
}
