import { reportIdToDataPath, reportIdToPath, reportIdToTextPath } from '../../record/ids-and-paths/ids.ts';
import type { Fidelity } from '../../record/fidelity.ts';
import { paragraphsOf, type Report, type Source } from '../../record/reports/report.ts';
import { reportSchema } from '../../record/shapes/report.ts';
import { provenanceFidelityOf } from '../../questions/provenance/fidelity.ts';
import { provenanceEditionOfDocument } from '../../questions/provenance/publication.ts';
import { webArchiveAddressForCitation } from '../citation/web-archive.ts';
import { creditForCitation } from '../citation/licence.ts';
import { defineTableOfOpenData } from './data-set.ts';
import { optionalField, requiredField, type Context } from './fields.ts';
import {
  authorityIdTableField,
  optionalDaysOnSiteTableFields,
  firstPublishedTableField,
  licenceTableFields,
  pageTableField,
  publishedTableField,
  readingStateTableField,
  wordingTableField,
} from './shared-fields.ts';

/** A report with the parts of its source one by one. */
export type DocumentParts = Omit<Report, 'source'> & { [Part in keyof Source as `source${Capitalize<Part>}`]: Source[Part] };

/** The result of comparing the current text of a document with its official PDF. */
function comparisonOf(report: Report, { corpus }: Context): Fidelity | undefined {
  const found = provenanceFidelityOf(corpus, report);
  return found.state === 'compared' && found.fidelity.current ? found.fidelity : undefined;
}

/** The number of paragraphs in one of the lists of a comparison. */
const countOf = (list: 'equal' | 'differing' | 'notCheckable', about: string) =>
  optionalField.integer(about, (report: Report, context) => comparisonOf(report, context)?.[list].length, { minimum: 0 });

/** The table of documents. */
export const documentsTable = defineTableOfOpenData<Report, DocumentParts>()({
  name: 'documents',
  title: 'Documents',
  about: 'The reports, letters and other documents here: what they are, where they come from and how you may reuse their words.',
  changes: 'Each new document adds a row. What a row says of checking changes when a person or program checks the document again.',
  key: ['id'],
  refers: { authority: 'authorities' },
  sources: (corpus) => corpus.reports,
  fields: {
    id: requiredField.text('Its id, e.g. kent/2023-05-ilacs: council, month and kind. We never use it again for another.', ({ id }) => id),
    url: pageTableField(({ id }) => reportIdToPath(id)),
    data: requiredField.text('The document with its sections and paragraphs as one JSON file.', ({ id }, { urlOf }) =>
      urlOf(reportIdToDataPath(id)),
    ),
    text: requiredField.text(
      'The document as plain text, a paragraph a line: its number, a tab, its words. With .words.txt at the end, the words alone.',
      ({ id }, { urlOf }) => urlOf(reportIdToTextPath(id, 'numbered')),
    ),
    authority: authorityIdTableField(({ authority }) => authority),
    kind: requiredField.listed<Report>(
      (corpus) => corpus.kinds.map(({ id }) => id),
      'What kind of document it is.',
      ({ kind }) => kind.id,
    ),
    title: requiredField.text('Its title as printed.', ({ title }) => title),
    wording: wordingTableField(
      'verbatim: the publisher’s own words, whole. summary: facts and figures in our words.',
      (report) => report.wording,
    ),
    read: readingStateTableField((report) => report),
    framework: optionalField.text(
      'Id of the framework of an inspection, e.g. ilacs-2018; empty for other documents.',
      ({ framework }) => framework,
    ),
    ...optionalDaysOnSiteTableFields(({ inspected }: Report) => inspected),
    published: publishedTableField.orEmpty((report) => report.published),
    dated: optionalField.day('Day printed on it, where its publication is not known.', ({ dated }) => dated),
    lead_inspector: optionalField.text('The lead inspector as printed.', ({ leadInspector }) => leadInspector),
    publisher: requiredField.text('Who published it.', ({ source }) => source.publisher),
    source_url: requiredField.text(
      'Its address at the publisher, or where we don’t know that, another one: source_url_note says what it is.',
      ({ source }) => source.url,
    ),
    source_url_note: optionalField.text(
      'What source_url is, where it is not the document itself. Empty if it is the document.',
      ({ source }) => source.urlNote,
    ),
    source_archive: optionalField.text(
      'Where the Web Archive may have a copy of the source from about its date. We make this address from source_url and the date, and have not looked. Empty if source_url is not the document itself.',
      (report) => webArchiveAddressForCitation(report),
    ),
    source_licence: requiredField.oneOf(
      reportSchema.shape.source.shape.licence.options,
      'The licence of the source itself. We only sum up a source with all rights reserved.',
      ({ source }) => source.licence,
    ),
    source_rights: requiredField.text('The rights as the source states them.', ({ source }) => source.rights),
    source_printed_terms: optionalField.text(
      'The terms of reuse that the official PDF prints itself, word for word, if they are not those of source_licence. Empty if it prints no others.',
      ({ source }) => source.printedTerms,
    ),
    source_sha256: optionalField.text(
      'SHA-256 of the official PDF that it was checked against; empty if we don’t have one.',
      ({ source }) => source.sha256,
      { pattern: '[0-9a-f]{64}' },
    ),
    source_pages: optionalField.integer('How many pages the official PDF has.', ({ source }) => source.pages, { minimum: 1 }),
    checked: optionalField.day('When a person last checked it against its source.', ({ checked }) => checked),
    compared: optionalField.day(
      'When we compared its words, as they are now, with the official PDF. Empty if we did not.',
      (report, context) => comparisonOf(report, context)?.compared,
    ),
    paragraphs_equal: countOf('equal', 'How many paragraphs then matched the PDF, to the last comma.'),
    paragraphs_differing: countOf('differing', 'How many differed.'),
    paragraphs_not_checkable: countOf('notCheckable', 'How many we could not check, because the PDF has no text there.'),
    paragraphs: requiredField.integer('How many paragraphs it has here.', (report) => paragraphsOf(report).length, { minimum: 1 }),
    first_published: firstPublishedTableField(({ id }, { corpus }) => provenanceEditionOfDocument(corpus, id)),
    ...licenceTableFields((report: Report, { corpus }) => creditForCitation(corpus, report)),
  },
  notExported: {
    printedFor: 'It is the name of the council once more, in the form that the publisher printed.',
    length: 'Few reports print it. The table of England has it for every inspection, derived from the days on site.',
    leadInspectorTitle: 'The name tells who led the inspection.',
    subject: 'Only letters of visits have one; their own words say it too.',
    judgements: 'The table of judgements has a row for each grade, and the document’s own JSON file has them all.',
    notJudged: 'A judgement without a grade has no row in the table of judgements.',
    missingNumbers: 'It tells the check of content which numbers the publisher left out.',
    claimedBy: 'Every paragraph and every figure names whose claim it is.',
    about: 'It introduces the document’s page and is no fact about the document.',
    letter: 'The document’s own JSON file has it: it does not fit one row.',
    imported: 'It is set only until a person has checked a document.',
    checkedBy: 'The field read says that a person did; the document’s page names who, if they wish.',
    proved: 'It is the field read.',
    file: 'It is the place of the document’s file in this project.',
    visits: 'The document’s own JSON file has them: they do not fit one row.',
    notes: 'The document’s own JSON file has them: they do not fit one row.',
    sections: 'The document’s own JSON file has them; the field paragraphs counts what is in them.',
    sourcePublisher: 'It is the field publisher.',
  },
});
