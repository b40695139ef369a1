import type { IndexStore } from '../index/index-store.ts';
import type { QueryForm } from '../query/query-form.ts';
import { questionMatch } from '../rank/ranking.ts';
import { meaningsOfAskedTerms, type SearchedMeaning } from '../query/meanings.ts';
import { prepareAskedNeeds, type AskedNeed, type Asking } from './asked-needs.ts';
import { termsAskedInQuery } from './asked-terms.ts';
import type { QuestionsFile } from './list-questions.ts';
import type { PackedQuestions } from './pack-questions.ts';
import { openQuestionIndex, type QuestionIndex, type QuestionMatches } from './question-index.ts';

/** What a search loads of the file of questions. */
export type LoadedQuestions = Pick<QuestionsFile, 'needs' | 'ofParagraphs'>;

/** The questions and needs near to a query that its reader has not taken away, and the meanings by which readers see them. */
interface AskedQuestions {
  questions: QuestionMatches;
  needs: AskedNeed[];
  meanings: SearchedMeaning[];
  /** Whether needs, their lines or the questions of paragraphs are still to be loaded. */
  isPart: boolean;
}

/** Returns a function that gives the questions and needs near to the stems of a query; `loadFile` loads the file of questions. */
export function prepareAskedQuestions(
  store: Pick<IndexStore, 'catalogue' | 'isInShards' | 'terms' | 'loadNeeds'>,
  questions: QuestionIndex,
  loadFile?: () => Promise<LoadedQuestions>,
): (stems: readonly string[], asking: Asking & { form: QueryForm }) => Promise<AskedQuestions> {
  const { catalogue, isInShards, loadNeeds, terms } = store;
  const needsOf = prepareAskedNeeds(loadFile && (async () => (await loadFile()).needs));
  /** Returns what opens questions that are loaded; where they can't be, or results are wanted at once and they have not been, there are none. */
  const prepareOpening = (load: (() => Promise<PackedQuestions>) | undefined, loaded?: QuestionIndex) => {
    return async ({ typing, quick }: Asking) => {
      if (!loaded && load && !typing && !quick)
        loaded = await load().then(
          (packed) => openQuestionIndex(packed, terms),
          () => undefined,
        );
      return loaded;
    };
  };
  const openNeeds = prepareOpening(loadNeeds, loadNeeds ? undefined : questions);
  // The index of a small record has needs or else the questions of its paragraphs, and that of a large one has neither.
  const hasNeedsAlone = catalogue.questions.answers !== '';
  const loadOfParagraphs = hasNeedsAlone && loadFile ? async () => (await loadFile()).ofParagraphs : undefined;
  const openOfParagraphs = prepareOpening(loadOfParagraphs);
  return async (stems, asking) => {
    const near = questions.match(stems);
    // Terms that are asked about may have to be fetched: while the reader types, they wait.
    const ofTerms = meaningsOfAskedTerms(catalogue, asking.typing ? [] : termsAskedInQuery(near, isInShards), asking.without ?? []);
    const index = stems.length > 0 ? await openNeeds(asking) : questions;
    const asked = await needsOf(index ?? questions, index && index !== questions ? index.match(stems) : near, asking);
    const isSentence = asking.form === 'sentence' && stems.length > 0;
    const ofParagraphs = isSentence ? await openOfParagraphs(asking) : undefined;
    return {
      questions: { ...near, ...(ofParagraphs ? { paragraphs: nearParagraphs(ofParagraphs, stems) } : {}), terms: ofTerms.kept },
      needs: asked.needs,
      meanings: [...ofTerms.meanings, ...asked.meanings],
      isPart: asked.isUnnamed || (Boolean(asking.quick) && (!index || (isSentence && loadOfParagraphs !== undefined && !ofParagraphs))),
    };
  };
}

/** The paragraphs with a question that is near enough to the stems of a sentence, beside the needs that it has. */
function nearParagraphs({ match }: QuestionIndex, stems: readonly string[]): Map<number, number> {
  return new Map([...match(stems).paragraphs].filter(([, near]) => near >= questionMatch.ofParagraphs.leastBesideNeeds));
}
