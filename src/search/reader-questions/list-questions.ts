import { isNeedAnswered, orderNeedsForIndex } from './order-needs.ts';
import { packReaderQuestions, type PackedQuestions } from './pack-questions.ts';
import { paragraphsOf } from '../../record/reports/report.ts';
import { isLargeCorpus, type Corpus } from '../../record/corpus/corpus.ts';

/**
 * The file of questions: those that boxes suggest; each need in a plain line, by its number, empty where nothing answers it; and the questions of
 * paragraphs, by which sentences are matched once the file is there.
 */
export interface QuestionsFile {
  suggested: string[];
  needs: string[];
  ofParagraphs: PackedQuestions;
}

/**
 * The questions that are suggested, each once: those about needs that the record answers, those of terms, and in a small record those of paragraphs,
 * which name what it holds.
 */
export function questionsFileOfCorpus(corpus: Corpus): QuestionsFile {
  const { ofTerms, ofParagraphs, needs } = corpus.readerQuestions;
  const ofRecord = isLargeCorpus(corpus) ? [] : Object.values(ofParagraphs);
  const ofNeeds = needs.filter(isNeedAnswered).flatMap(({ asks }) => asks.filter(isWholeQuestion));
  return {
    suggested: [...new Set([...ofNeeds, ...[...ofRecord, ...Object.values(ofTerms)].flat().map(({ asks }) => asks)])],
    needs: orderNeedsForIndex(needs).map((each) => (isNeedAnswered(each) ? each.need : '')),
    ofParagraphs: packReaderQuestions({
      ofTerms: [],
      ofParagraphs: isLargeCorpus(corpus)
        ? []
        : corpus.reports.flatMap(paragraphsOf).map(({ id }) => (ofParagraphs[id] ?? []).map(({ asks }) => asks)),
    }),
  };
}

/** Whether a way to ask is a whole question: half sentences and keywords are there to be found by. */
function isWholeQuestion(asks: string): boolean {
  return /^\p{Lu}.*\?$/u.test(asks);
}
