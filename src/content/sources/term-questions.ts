import { termQuestionsSchema } from '../../record/shapes/reader-questions.ts';
import { optionalSourceFile, sourceOfYaml } from './source.ts';

/** The questions about the terms of the glossary. */
export const termQuestionsSource = optionalSourceFile('questions/terms.yml', sourceOfYaml(termQuestionsSchema));
