import { isLargeCorpus, type Corpus } from '../../record/corpus/corpus.ts';

/** The questions that are suggested, each once: those of terms, and in a small record those of paragraphs, which name what it holds. */
export function questionsToSuggest(corpus: Corpus): string[] {
  const { ofTerms, ofParagraphs } = corpus.readerQuestions;
  const ofRecord = isLargeCorpus(corpus) ? [] : Object.values(ofParagraphs);
  return [...new Set([...ofRecord, ...Object.values(ofTerms)].flat().map(({ asks }) => asks))];
}
