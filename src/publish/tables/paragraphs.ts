import { claimantInCorpus, paragraphsInCorpus, type PlacedParagraph } from '../../record/corpus/corpus.ts';
import { paragraphIdToCanonicalPath, paragraphIdToPath } from '../../record/ids-and-paths/ids.ts';
import { corpusHasParagraphPages } from '../../record/corpus/paragraph-pages.ts';
import { textOfReportParagraph, type Paragraph } from '../../record/reports/paragraph.ts';
import { speakerOfReport } from '../../record/reports/report.ts';
import { provenanceEditionOfParagraph } from '../../questions/provenance/publication.ts';
import { creditForCitation } from '../citation/licence.ts';
import { defineTableOfOpenData } from './data-set.ts';
import { optionalField, requiredField } from './fields.ts';
import {
  firstPublishedTableField,
  licenceTableFields,
  readingStateTableField,
  speakerTableField,
  wordingTableField,
} from './shared-fields.ts';

/** The table of every paragraph. */
export const paragraphsTable = defineTableOfOpenData<PlacedParagraph, Paragraph>()({
  name: 'paragraphs',
  title: 'Paragraphs',
  about: 'Every paragraph of every document: the publisher’s own words if they have an open licence, and our summary if not.',
  changes:
    'Each new report adds rows. A published row keeps its id. Words that we quote change only with an entry in corrections; our summaries may be reworded without one.',
  key: ['id'],
  refers: { authority: 'authorities', report: 'documents' },
  yearFrom: 'report',
  firstAddress: { without: ['own_page', 'speaker', 'read', 'themes_by', 'claimed_by', 'first_published', 'licence', 'credit'] },
  sources: paragraphsInCorpus,
  fields: {
    id: requiredField.text(
      'Its id, e.g. kent/2023-05-ilacs/p5: its document and its place in it. We never use it again for another.',
      ({ paragraph }) => paragraph.id,
    ),
    url: requiredField.text('Its address: its place in its document’s page.', ({ paragraph }, { urlOf }) =>
      urlOf(paragraphIdToPath(paragraph.id)),
    ),
    authority: requiredField.text('Id of the council that its document is about.', ({ report }) => report.authority),
    report: requiredField.text('Id of its document.', ({ report }) => report.id),
    number: optionalField.integer(
      'The number printed before it; empty where the publisher printed none.',
      ({ paragraph }) => paragraph.number,
      {
        minimum: 1,
      },
    ),
    section: requiredField.text(
      'Its section: the id of a judgement, or the heading as in an address.',
      ({ paragraph }) => paragraph.section,
    ),
    text: requiredField.text(
      'Its words: exactly the publisher’s where wording is verbatim. Each item of a list is on its own line.',
      ({ paragraph }) => textOfReportParagraph(paragraph),
    ),
    themes: requiredField.list(
      'Ids of one to three topics, the main one first. Our reading, not the publisher’s.',
      ({ paragraph }) => paragraph.themes,
    ),
    wording: wordingTableField('verbatim: the publisher’s own words. summary: ours.', ({ paragraph }) => paragraph.wording),
    page: optionalField.integer(
      'Page of the official PDF on which it begins; empty where there is no such PDF.',
      ({ paragraph }) => paragraph.page,
      { minimum: 1 },
    ),
    own_page: requiredField.text(
      'The address to link to or cite: its own page, or the same as url in an edition whose paragraphs have no pages of their own.',
      ({ paragraph }, { urlOf, corpus }) => urlOf(paragraphIdToCanonicalPath(paragraph.id, corpusHasParagraphPages(corpus))),
    ),
    speaker: speakerTableField(({ report }) => report),
    read: readingStateTableField(({ report }) => report),
    themes_by: requiredField.oneOf(
      ['person', 'program'],
      'Who chose its topics. person: a person chose or confirmed them. program: a program suggests them, and no person has confirmed them.',
      ({ paragraph }) => (paragraph.themesSuggested ? 'program' : 'person'),
    ),
    claimed_by: requiredField.text(
      'Who makes the claim: the publisher of the words, or whoever a summary reports.',
      ({ paragraph }, { corpus }) => claimantInCorpus(corpus, paragraph.claimedBy).name,
    ),
    first_published: firstPublishedTableField(({ paragraph }, { corpus }) => provenanceEditionOfParagraph(corpus, paragraph.id)),
    ...licenceTableFields(({ report }: PlacedParagraph, { corpus }) => creditForCitation(corpus, report)),
  },
  notExported: {
    anchor: 'It is the end of the id, and the document’s own JSON file has it.',
    blocks: 'The document’s own JSON file has them: they do not fit one row.',
    themesSuggested: 'It is the field themes_by.',
    notes: 'The document’s own JSON file has them.',
    line: 'It is the place of the paragraph in a file of this project.',
  },
});

/** The paragraphs that are inspectors' own words: the same columns, without what councils and others say. */
export const inspectorsParagraphs = defineTableOfOpenData<PlacedParagraph, Paragraph>()({
  name: 'inspectors-paragraphs',
  title: 'Inspectors’ paragraphs',
  about: 'Inspectors’ words only: every paragraph of inspection reports and visit letters that we quote.',
  changes:
    'Each new inspection report or visit letter adds rows. A published row keeps its id, and its words change only with an entry in corrections.',
  yearFrom: 'report',
  repeats: true,
  key: ['id'],
  refers: { authority: 'authorities', report: 'documents' },
  sources: (corpus) => paragraphsInCorpus(corpus).filter(({ report }) => speakerOfReport(report) === 'inspectors'),
  fields: paragraphsTable.fields,
  notExported: paragraphsTable.notExported,
});
