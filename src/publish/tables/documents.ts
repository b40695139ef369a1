import { reportPath } from '../../record/ids.ts';
import type { Corpus } from '../../record/corpus.ts';
import type { Day } from '../../record/day.ts';
import { fidelityOf } from '../../questions/provenance/fidelity.ts';
import { documentFirstPublished } from '../../questions/provenance/publication.ts';
import { kinds, paragraphsOf, type Report } from '../../record/report.ts';
import type { Wording } from '../../record/paragraph.ts';
import { creditField, dayField, defineDataSet, licenceField, type AddressOf } from './data-set.ts';

/** One document as open data. */
export interface DocumentRow {
  id: string;
  url: string;
  data: string;
  authority: string;
  kind: string;
  title: string;
  wording: Wording;
  framework: string | null;
  inspected_from: Day | null;
  inspected_to: Day | null;
  published: Day | null;
  dated: Day | null;
  lead_inspector: string | null;
  publisher: string;
  source_url: string;
  source_licence: string;
  source_rights: string;
  source_sha256: string | null;
  source_pages: number | null;
  checked: Day | null;
  compared: Day | null;
  paragraphs_equal: number | null;
  paragraphs_differing: number | null;
  paragraphs_not_checkable: number | null;
  paragraphs: number;
  first_published: Day;
  licence: string;
  credit: string;
}

/** Whom to name when words of a document are reused: its publisher for their words, the record for ours. */
export function creditOf(corpus: Corpus, report: Report): string {
  return report.wording === 'verbatim' ? `${report.source.publisher}, ${report.source.rights}` : corpus.site.name;
}

/** The path of a document's own JSON file. */
export const documentFile = (report: string): `/${string}` => `/data/v1/documents/${report}.json`;

/** One document as a row. */
export function exportDocument(corpus: Corpus, report: Report, addressOf: AddressOf): DocumentRow {
  const { source } = report;
  const found = fidelityOf(corpus, report);
  const fidelity = found.state === 'compared' && found.fidelity.current ? found.fidelity : undefined;
  return {
    id: report.id,
    url: addressOf(reportPath(report.id)),
    data: addressOf(documentFile(report.id)),
    authority: report.authority,
    kind: report.kind,
    title: report.title,
    wording: report.wording,
    framework: report.framework ?? null,
    inspected_from: report.inspected?.from ?? null,
    inspected_to: report.inspected?.to ?? null,
    published: report.published ?? null,
    dated: report.dated ?? null,
    lead_inspector: report.leadInspector ?? null,
    publisher: source.publisher,
    source_url: source.url,
    source_licence: source.licence,
    source_rights: source.rights,
    source_sha256: source.sha256 ?? null,
    source_pages: source.pages ?? null,
    checked: report.checked ?? null,
    compared: fidelity?.compared ?? null,
    paragraphs_equal: fidelity?.equal.length ?? null,
    paragraphs_differing: fidelity?.differing.length ?? null,
    paragraphs_not_checkable: fidelity?.notCheckable.length ?? null,
    paragraphs: paragraphsOf(report).length,
    first_published: documentFirstPublished(corpus, report.id),
    licence: 'OGL-UK-3.0',
    credit: creditOf(corpus, report),
  };
}

/** The documents that the paragraphs stand in. */
export const documents = defineDataSet<DocumentRow>({
  name: 'documents',
  title: 'Documents',
  about: 'The documents of this edition: what they are, where they come from and what may be done with their words.',
  key: ['id'],
  refers: { authority: 'authorities' },
  fields: {
    id: {
      type: 'string',
      about: 'Its id, e.g. kent/2023-05-ilacs: authority, month and kind. Never used again for another.',
      required: true,
    },
    url: { type: 'string', about: 'Its page on this site.', required: true },
    data: { type: 'string', about: 'The document with its sections and paragraphs as one JSON file.', required: true },
    authority: { type: 'string', about: 'Id of the authority that it is about.', required: true },
    kind: { type: 'string', about: 'What kind of document it is.', required: true, values: Object.keys(kinds) },
    title: { type: 'string', about: 'Its title as printed.', required: true },
    wording: {
      type: 'string',
      about: 'verbatim: the publisher’s own words, whole. summary: facts and figures in our words.',
      required: true,
      values: ['verbatim', 'summary'],
    },
    framework: { type: 'string', about: 'Id of the framework of an inspection, e.g. ilacs-2018; empty for other documents.' },
    inspected_from: dayField('First day on site.'),
    inspected_to: dayField('Last day on site.'),
    published: dayField('Day of publication.'),
    dated: dayField('Day printed on it, where its publication is not known.'),
    lead_inspector: { type: 'string', about: 'The lead inspector as printed.' },
    publisher: { type: 'string', about: 'Who published it.', required: true },
    source_url: { type: 'string', about: 'Its official address.', required: true },
    source_licence: {
      type: 'string',
      about: 'The licence of the source itself. A source with all rights reserved is only summarised here.',
      required: true,
      values: ['OGL-3.0', 'all-rights-reserved'],
    },
    source_rights: { type: 'string', about: 'The rights as the source states them.', required: true },
    source_sha256: {
      type: 'string',
      about: 'SHA-256 of the official PDF that it was checked against; empty where none is held.',
      pattern: '[0-9a-f]{64}',
    },
    source_pages: { type: 'integer', about: 'How many pages the official PDF has.', minimum: 1 },
    checked: dayField('When a person last checked it against its source.'),
    compared: dayField('When its words as they stand were compared with the official PDF; empty where they were not.'),
    paragraphs_equal: { type: 'integer', about: 'How many paragraphs were then equal to the PDF, to the last comma.', minimum: 0 },
    paragraphs_differing: { type: 'integer', about: 'How many differed.', minimum: 0 },
    paragraphs_not_checkable: { type: 'integer', about: 'How many could not be checked, since the PDF has no text there.', minimum: 0 },
    paragraphs: { type: 'integer', about: 'How many paragraphs it has here.', required: true, minimum: 1 },
    first_published: { ...dayField('The edition of this record that it first stood in.'), required: true },
    licence: licenceField,
    credit: creditField,
  },
  rows: (corpus, addressOf) => corpus.reports.map((report) => exportDocument(corpus, report, addressOf)),
});
