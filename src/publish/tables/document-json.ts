import { paragraphPagePath, paragraphPath } from '../../record/ids.ts';
import { claimantOf, judgementOf, type Corpus } from '../../record/corpus.ts';
import { correctionsOfReport, firstPublished } from '../../questions/provenance/publication.ts';
import { textOf } from '../../record/paragraph.ts';
import { nameSection, type Report } from '../../record/report.ts';
import type { AddressOf } from './data-set.ts';
import { exportDocument } from './documents.ts';
import { exportFigures } from './figures.ts';

/** A document whole: its facts, grades, sections with their paragraphs, figures and corrections. */
export function exportWholeDocument(corpus: Corpus, report: Report, addressOf: AddressOf) {
  return {
    ...exportDocument(corpus, report, addressOf),
    judgements: Object.entries(report.judgements).map(([judgement, grade]) => ({
      judgement,
      name: judgementOf(corpus, judgement).name,
      grade,
    })),
    letter: report.letter ?? null,
    sections: report.sections.map((section) => ({
      id: section.id,
      type: section.type,
      part: section.part,
      heading: section.heading,
      name: nameSection(section),
      judgement: section.judgement,
      paragraphs: section.paragraphs.map((paragraph) => ({
        id: paragraph.id,
        url: addressOf(paragraphPath(paragraph.id)),
        own_page: addressOf(paragraphPagePath(paragraph.id)),
        anchor: paragraph.anchor,
        number: paragraph.number,
        page: paragraph.page,
        text: textOf(paragraph),
        blocks: paragraph.blocks,
        notes: paragraph.notes ?? [],
        themes: paragraph.themes,
        claimed_by: claimantOf(corpus, paragraph.claimedBy).name,
        first_published: firstPublished(corpus, paragraph.id),
      })),
    })),
    notes: (report.notes ?? []).map(({ anchor, mark, page, text }) => ({ anchor, mark, page, text })),
    figures: exportFigures(corpus).filter(({ id }) => id.startsWith(`${report.id}/`)),
    corrections: correctionsOfReport(corpus, report.id),
  };
}
