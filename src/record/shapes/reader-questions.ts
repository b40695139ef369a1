import { z } from 'zod';
import { textShape } from './fields.ts';

/** Who asks: the voices that questions are written in. */
const questionVoices = ['parent', 'young person', 'foster carer', 'councillor', 'reporter', 'researcher', 'relative'] as const;

/** What a question about a term asks for. */
const questionAspects = ['what', 'quality', 'why', 'numbers', 'experience', 'rights'] as const;

const voice = z.enum(questionVoices).describe(`who asks: ${questionVoices.join(', ')}.`);
const asks = textShape('what somebody would ask, in their own words, e.g. "Do social workers listen to children?"');
const struck = z.number().int().min(0).describe('how many questions a second reader struck, as they were not answered, e.g. 4.');

/** `questions/reports/<authority>/<yyyy-mm>-<kind>.yml`: what people would ask that the paragraphs of a report answer. */
export const paragraphQuestionsSchema = z.strictObject({
  struck,
  questions: z
    .record(z.string(), z.array(z.strictObject({ voice, asks })))
    .describe('for each anchor the questions that the paragraph answers, e.g. p1: [{ voice: parent, asks: "Do they listen?" }].'),
});

/** `questions/needs.yml`: what people want to know, and the ways in which they ask for it. */
export const readerNeedsSchema = z.strictObject({
  needs: z.array(
    z.strictObject({
      need: textShape('what somebody wants to know, in a plain line, e.g. "how long children wait for a social worker".'),
      asks: z
        .array(asks)
        .min(1)
        .describe('the ways to ask for it, each in other words, e.g. ["Why has nobody come yet?", "waiting for a social worker"].'),
    }),
  ),
});

/** `questions/answers/<authority>/<yyyy-mm>-<kind>.yml`: which paragraphs of a report answer which need, and how well. */
export const needAnswersSchema = z.strictObject({
  answers: z
    .record(
      z.string(),
      z.record(
        z.string(),
        z.union([z.literal(3), z.literal(2), z.literal(1)]).describe('how well the paragraph answers: 3 answers, 2 useful, 1 touches.'),
      ),
    )
    .describe('for each need the grades of paragraphs, e.g. "how long children wait": { p1: 3, p7: 1 }.'),
});

/** `questions/terms.yml`: what people would ask about the terms of the glossary. */
export const termQuestionsSchema = z.strictObject({
  struck,
  questions: z
    .record(
      z.string(),
      z.array(
        z.strictObject({
          voice,
          aspect: z.enum(questionAspects).describe(`what is asked for: ${questionAspects.join(', ')}.`),
          asks,
        }),
      ),
    )
    .describe('for each term the questions about it, e.g. MASH: [{ voice: parent, aspect: what, asks: "Whom do I call?" }].'),
});
