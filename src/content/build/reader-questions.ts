import { formatParagraphId, reportIdFromFile } from '../../record/ids-and-paths/ids.ts';
import type { ReaderNeed, ReaderQuestions } from '../../record/reader-questions/reader-questions.ts';
import type { ReadSources } from '../sources/index.ts';

type Sources = Pick<ReadSources, 'paragraphQuestions' | 'termQuestions' | 'readerNeeds' | 'needAnswers'>;

/** What people ask: the questions that paragraphs of shown reports answer, those about terms, and the needs with the shown paragraphs that answer them. */
export function buildReaderQuestions(sources: Sources, isShown: (report: string) => boolean): ReaderQuestions {
  const shown = sources.paragraphQuestions.filter(({ file }) => isShown(reportIdFromFile(file)));
  const terms = sources.termQuestions.value;
  return {
    ofParagraphs: Object.fromEntries(
      shown.flatMap(({ file, value }) =>
        Object.entries(value?.questions ?? {}).map(
          ([anchor, questions]) => [formatParagraphId({ report: reportIdFromFile(file), anchor }), questions] as const,
        ),
      ),
    ),
    ofTerms: terms?.questions ?? {},
    needs: buildReaderNeeds(sources, isShown),
    struck: [...shown.map(({ value }) => value), terms].reduce((sum, each) => sum + (each?.struck ?? 0), 0),
  };
}

function buildReaderNeeds({ readerNeeds, needAnswers }: Sources, isShown: (report: string) => boolean): ReaderNeed[] {
  const answers = new Map<string, Record<string, 1 | 2 | 3>>();
  for (const { file, value } of needAnswers) {
    const report = reportIdFromFile(file);
    if (!isShown(report)) continue;
    for (const [need, grades] of Object.entries(value?.answers ?? {})) {
      const own = answers.get(need) ?? {};
      for (const [anchor, grade] of Object.entries(grades)) own[formatParagraphId({ report, anchor })] = grade;
      answers.set(need, own);
    }
  }
  return (readerNeeds.value?.needs ?? []).map(({ need, asks }) => ({ need, asks, answers: answers.get(need) ?? {} }));
}
