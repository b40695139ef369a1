import type { z } from 'zod';
import { formatParagraphId, reportIdFromFile } from '../../record/ids-and-paths/ids.ts';
import type { ReaderQuestions } from '../../record/reader-questions/reader-questions.ts';
import type { paragraphQuestionsSchema, termQuestionsSchema } from '../../record/shapes/reader-questions.ts';
import type { SourceFile } from '../sources/source.ts';

/** The questions that people ask: those that paragraphs of shown reports answer, and those about terms. */
export function buildReaderQuestions(
  files: readonly SourceFile<z.output<typeof paragraphQuestionsSchema>>[],
  terms: z.output<typeof termQuestionsSchema> | undefined,
  isShown: (report: string) => boolean,
): ReaderQuestions {
  const shown = files.filter(({ file }) => isShown(reportIdFromFile(file)));
  return {
    ofParagraphs: Object.fromEntries(
      shown.flatMap(({ file, value }) =>
        Object.entries(value?.questions ?? {}).map(
          ([anchor, questions]) => [formatParagraphId({ report: reportIdFromFile(file), anchor }), questions] as const,
        ),
      ),
    ),
    ofTerms: terms?.questions ?? {},
    struck: [...shown.map(({ value }) => value), terms].reduce((sum, each) => sum + (each?.struck ?? 0), 0),
  };
}
