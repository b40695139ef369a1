import { needAnswersSchema, readerNeedsSchema } from '../../record/shapes/reader-questions.ts';
import { optionalSourceFile, sourceFolder, sourceOfYaml } from './source.ts';

/** What people want to know, and the ways in which they ask for it. */
export const readerNeedsSource = optionalSourceFile('questions/needs.yml', sourceOfYaml(readerNeedsSchema));

/** Which paragraphs of each report answer which need, `questions/answers/<authority>/<yyyy-mm>-<kind>.yml`. */
export const needAnswersSource = sourceFolder('questions/answers/', '<authority>/<yyyy-mm>-<kind>.yml', sourceOfYaml(needAnswersSchema));
