import { paragraphQuestionsSchema } from '../../record/shapes/reader-questions.ts';
import { sourceFolder, sourceOfYaml } from './source.ts';

/** The questions that the paragraphs of each report answer, `questions/reports/<authority>/<yyyy-mm>-<kind>.yml`. */
export const paragraphQuestionsSource = sourceFolder(
  'questions/reports/',
  '<authority>/<yyyy-mm>-<kind>.yml',
  sourceOfYaml(paragraphQuestionsSchema),
);
