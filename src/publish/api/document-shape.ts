import { z } from 'zod';
import { grades } from '../../record/grades/grade.ts';
import { reportSchema } from '../../record/shapes/report.ts';
import type { paragraphsTable } from '../tables/paragraphs.ts';

const anchors = z.array(z.string());
const day = z.string();

/** The parts of a document's JSON file that are not a field of a table. Its values have the type that this gives, and its JSON Schema is made of this. */
export const documentShapeOfApi = {
  document: z.object({
    name: z.string().describe('Its name, with its council and date.'),
    council: z.string().describe('The name of its council.'),
    kind_name: z.string().describe('The name of its kind.'),
    visits: z
      .array(z.object({ from: day, to: day.optional() }))
      .describe('The days of each visit, where inspectors came more than once.')
      .optional(),
    judgements: z
      .array(
        z.object({
          judgement: z.string().describe('The id of the judgement.'),
          name: z.string().describe('Its name.'),
          grade: z.enum(grades).describe('The grade that the report gives.'),
        }),
      )
      .describe('The grades that the document gives.'),
    letter: reportSchema.shape.letter.unwrap().nullable().describe('The address, salutation and closing of a letter; null for others.'),
    notes: z
      .array(
        z.object({
          anchor: z.string().describe('Its place in the document’s page, e.g. n1.'),
          mark: z.string().describe('The mark that the publisher printed.'),
          page: z.number().int().nullable().describe('The page of the official PDF at whose foot it stands.'),
          text: z.string(),
          on: z.string().describe('What its mark stands on, where that is neither a heading of a section nor a paragraph.').optional(),
        }),
      )
      .describe('Its footnotes.'),
  }),
  section: z.object({
    id: z.string().describe('The id of a judgement, or the heading as in an address.'),
    type: z.enum(['introduction', 'improve', 'section']).describe('improve: what needs to improve.'),
    part: z.string().nullable().describe('The larger part of the document that the section belongs to.'),
    heading: z.string().nullable().describe('Its heading as printed.'),
    name: z.string().describe('Its heading with that of its part, for use alone.'),
    judgement: z.string().nullable().describe('The id of the judgement that the section is about.'),
  }),
  paragraph: z.object({
    anchor: z.string().describe('Its place in the document’s page: the end of its id.'),
    name: z.string().describe('Its name in running text, e.g. paragraph 5.'),
    blocks: z
      .array(
        z.discriminatedUnion('kind', [
          z.object({ kind: z.literal('text'), text: z.string() }),
          z.object({ kind: z.literal('list'), items: z.array(z.object({ text: z.string(), items: z.array(z.string()).optional() })) }),
        ]),
      )
      .describe('Its pieces: running text, and lists with their items.'),
    notes: anchors.describe('The anchors of the footnotes that hang on it.'),
  }),
};

/** What a document's JSON file has besides fields of tables. */
export type DocumentPartsOfApi = z.infer<typeof documentShapeOfApi.document>;
export type SectionPartsOfApi = z.infer<typeof documentShapeOfApi.section>;

/** The fields of the table of paragraphs that each paragraph of a document's JSON file has. */
export const paragraphFieldsOfApi = [
  'id',
  'url',
  'own_page',
  'number',
  'page',
  'text',
  'themes',
  'themes_by',
  'claimed_by',
  'first_published',
] as const;

/** A paragraph of a document's JSON file. */
export type ParagraphOfApi = Pick<ReturnType<typeof paragraphsTable.row>, (typeof paragraphFieldsOfApi)[number]> &
  z.infer<typeof documentShapeOfApi.paragraph>;
