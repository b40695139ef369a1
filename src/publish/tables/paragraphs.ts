import { formatParagraphId, paragraphPagePath, paragraphPath } from '../../record/ids.ts';
import { claimantOf, placedParagraphs, type Corpus } from '../../record/corpus.ts';
import type { Day } from '../../record/day.ts';
import { firstPublished } from '../../questions/provenance/publication.ts';
import { textOf, type Paragraph, type Wording } from '../../record/paragraph.ts';
import { creditField, dayField, defineDataSet, licenceField } from './data-set.ts';
import { creditOf } from './documents.ts';

/** One paragraph as open data: a fixed contract. */
export interface ParagraphRow {
  id: string;
  url: string;
  authority: string;
  report: string;
  number: number | null;
  section: string;
  text: string;
  themes: string[];
  wording: Wording;
  page: number | null;
}

/** Every paragraph as open data. `addressOf` gives its address on the site. */
export function exportParagraphs(corpus: Corpus, addressOf: (paragraph: Paragraph) => string): ParagraphRow[] {
  return placedParagraphs(corpus).map(({ paragraph, report }) => ({
    id: paragraph.id,
    url: addressOf(paragraph),
    authority: report.authority,
    report: report.id,
    number: paragraph.number,
    section: paragraph.section,
    text: textOf(paragraph),
    themes: paragraph.themes,
    wording: paragraph.wording,
    page: paragraph.page,
  }));
}

/** One paragraph in the first version of the versioned data: the fixed contract, its address whole, and where its words come from. */
interface ParagraphRowV1 extends ParagraphRow {
  own_page: string;
  claimed_by: string;
  first_published: Day;
  licence: string;
  credit: string;
}

/** Every paragraph of the record. */
export const paragraphs = defineDataSet<ParagraphRowV1>({
  name: 'paragraphs',
  title: 'Paragraphs',
  about: 'Every paragraph of every document: the publisher’s own words where they are openly licensed, else our summary.',
  key: ['id'],
  refers: { authority: 'authorities', report: 'documents' },
  fields: {
    id: {
      type: 'string',
      about: 'Its id, e.g. kent/2023-05-ilacs/p5: its document and its place in it. Never used again for another.',
      required: true,
    },
    url: { type: 'string', about: 'Its address: its place in its document’s page.', required: true },
    authority: { type: 'string', about: 'Id of the authority that its document is about.', required: true },
    report: { type: 'string', about: 'Id of its document.', required: true },
    number: { type: 'integer', about: 'The number printed before it; empty where the publisher printed none.', minimum: 1 },
    section: { type: 'string', about: 'Its section: the id of a judgement, or the heading as it stands in an address.', required: true },
    text: {
      type: 'string',
      about: 'Its words: exactly the publisher’s where wording is verbatim. Items of a list stand on lines of their own.',
      required: true,
    },
    themes: {
      type: 'list',
      about: 'Ids of one to three themes, the one it is most about first. Our reading, not the publisher’s.',
      required: true,
    },
    wording: {
      type: 'string',
      about: 'verbatim: the publisher’s own words. summary: ours.',
      required: true,
      values: ['verbatim', 'summary'],
    },
    page: { type: 'integer', about: 'Page of the official PDF on which it begins; empty where there is no such PDF.', minimum: 1 },
    own_page: { type: 'string', about: 'Its own page, to link to or cite.', required: true },
    claimed_by: { type: 'string', about: 'Whose claim it is: the publisher of words, or whoever a summary reports.', required: true },
    first_published: { ...dayField('The edition of this record that it first stood in.'), required: true },
    licence: licenceField,
    credit: creditField,
  },
  rows: (corpus, addressOf) => {
    const places = new Map(placedParagraphs(corpus).map(({ paragraph, report }) => [paragraph.id, { paragraph, report }]));
    return exportParagraphs(corpus, ({ report, anchor }) => addressOf(paragraphPath(formatParagraphId({ report, anchor })))).flatMap(
      (row) => {
        const place = places.get(row.id);
        if (!place) return [];
        return [
          {
            ...row,
            own_page: addressOf(paragraphPagePath(row.id)),
            claimed_by: claimantOf(corpus, place.paragraph.claimedBy).name,
            first_published: firstPublished(corpus, row.id),
            licence: 'OGL-UK-3.0',
            credit: creditOf(corpus, place.report),
          },
        ];
      },
    );
  },
});
