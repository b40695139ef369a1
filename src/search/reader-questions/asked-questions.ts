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
  /** Opens questions; where they can't be loaded, or results are wanted at once and they have not been, there are none. */
  const prepareOpening = (load: () => Promise<PackedQuestions>) => {
    let loaded: QuestionIndex | undefined;
    return async ({ typing, quick }: Asking) => {
      if (!typing && !quick)
        loaded ??= await load().then(
          (packed) => openQuestionIndex(packed, terms),
          () => undefined,
        );
      return loaded;
    };
  };
  const openNeeds = loadNeeds ? prepareOpening(loadNeeds) : () => questions;
  // The index of a small record has needs or else the questions of its paragraphs, and that of a large one has neither.
  const hasNeedsAlone = catalogue.questions.answers !== '';
  const openOfParagraphs = loadFile && hasNeedsAlone ? prepareOpening(async () => (await loadFile()).ofParagraphs) : undefined;
  return async (stems, asking) => {
    const near = questions.match(stems);
    // Terms that are asked about may have to be fetched: while the reader types, they wait.
    const ofTerms = meaningsOfAskedTerms(catalogue, asking.typing ? [] : termsAskedInQuery(near, isInShards), asking.without ?? []);
    const opened = stems.length > 0 ? await openNeeds(asking) : questions;
    const index = opened ?? questions;
    const asked = await needsOf(index, index === questions ? near : index.match(stems), asking);
    const open = asking.form === 'sentence' && stems.length > 0 ? openOfParagraphs : undefined;
    const ofParagraphs = await open?.(asking);
    const isWaiting = !opened || (open && !ofParagraphs);
    return {
      questions: { ...near, paragraphs: ofParagraphs ? nearParagraphs(ofParagraphs, stems) : near.paragraphs, terms: ofTerms.kept },
      needs: asked.needs,
      meanings: [...ofTerms.meanings, ...asked.meanings],
      isPart: asked.isUnnamed || Boolean(asking.quick && isWaiting),
    };
  };
}

/** The paragraphs with a question that is near enough to the stems of a sentence, beside the needs that it has. */
function nearParagraphs({ match }: QuestionIndex, stems: readonly string[]): Map<number, number> {
  return new Map([...match(stems).paragraphs].filter(([, near]) => near >= questionMatch.ofParagraphs.leastBesideNeeds));
}
