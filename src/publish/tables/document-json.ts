import { authorityInCorpus, judgementInCorpus, type Corpus, type PlacedParagraph } from '../../record/corpus/corpus.ts';
import { nameOfParagraphId } from '../../record/ids-and-paths/ids.ts';
import { formatReportNameWithAuthority } from '../../record/reports/report-name.ts';
import { formatReportSectionHeading, type Report } from '../../record/reports/report.ts';
import { provenanceCorrectionsOfReport } from '../../questions/provenance/publication.ts';
import type { DocumentPartsOfApi, ParagraphOfApi, SectionPartsOfApi } from '../api/document-shape.ts';
import type { UrlOf } from '../url-of.ts';
import { rowsAtUnversionedAddress } from './data-set.ts';
import { documentsTable } from './documents.ts';
import type { Context } from './fields.ts';
import { figuresTable } from './figures.ts';
import { paragraphsTable } from './paragraphs.ts';

/** A paragraph for its document's JSON: fields of its table row, with its blocks and footnotes. */
function exportParagraph(placed: PlacedParagraph, context: Context): ParagraphOfApi {
  const { anchor, blocks, notes = [] } = placed.paragraph;
  const { id, url, own_page, number, page, text, themes, themes_by, claimed_by, first_published } = paragraphsTable.row(placed, context);
  return {
    id,
    url,
    own_page,
    anchor,
    number,
    name: nameOfParagraphId(placed.paragraph),
    page,
    text,
    blocks,
    notes,
    themes,
    themes_by,
    claimed_by,
    first_published,
  };
}

/** The complete JSON of a document: its table row, grades, sections with paragraphs, footnotes, figures and corrections. */
export function documentInOpenDataTables(corpus: Corpus, report: Report, urlOf: UrlOf) {
  const context = { corpus, urlOf };
  const figures = corpus.figures.filter(({ id }) => id.startsWith(`${report.id}/`));
  return {
    ...documentsTable.row(report, context),
    name: formatReportNameWithAuthority(corpus, report),
    council: authorityInCorpus(corpus, report.authority).name,
    kind_name: report.kind.name,
    ...(report.visits && { visits: report.visits }),
    judgements: Object.entries(report.judgements).map(([judgement, grade]) => ({
      judgement,
      name: judgementInCorpus(corpus, judgement).name,
      grade,
    })),
    letter: report.letter ?? null,
    sections: report.sections.map((section) => ({
      id: section.id,
      type: section.type,
      part: section.part,
      heading: section.heading,
      name: formatReportSectionHeading(section),
      judgement: section.judgement,
      paragraphs: section.paragraphs.map((paragraph) => exportParagraph({ paragraph, section, report }, context)),
    })),
    notes: (report.notes ?? []).map(({ anchor, mark, page, text, on }) => ({ anchor, mark, page, text, ...(on && { on }) })),
    figures: rowsAtUnversionedAddress(figuresTable, { ...corpus, figures }, urlOf),
    corrections: provenanceCorrectionsOfReport(corpus, report.id),
  } satisfies DocumentPartsOfApi & {
    sections: (SectionPartsOfApi & { paragraphs: ParagraphOfApi[] })[];
    figures: unknown;
    corrections: unknown;
  };
}
