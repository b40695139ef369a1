import { formatDay, formatPeriod, type Day } from '../dates/day.ts';
import type { Grade } from '../grades/grade.ts';
import { isGradedKind, isVisitKind, type Kind } from '../kinds/kinds.ts';
import type { Note, Paragraph } from './paragraph.ts';
import type { reportSchema } from '../shapes/report.ts';
import type { TypeOf } from '../shapes/type-of.ts';

/** A heading and what is under it, as reading makes it of the marks in a report file. `introduction` and `improve` stand once, before or among the sections. */
export interface Section {
  type: 'introduction' | 'improve' | 'section';
  /** Unique within its report; a judgement's id where the section is about one. */
  id: string;
  heading: string | null;
  /** The larger part of the document that the section belongs to. */
  part: string | null;
  judgement: string | null;
  /** Anchors of the footnotes that hang on its heading. */
  notes?: string[];
  paragraphs: Paragraph[];
}

type FrontMatter = TypeOf<typeof reportSchema>;

/** A document about an authority's children's services, whole: its front matter, and what reading makes of the rest of its file. */
export type Report = Omit<FrontMatter, 'kind' | 'judgements' | 'claimedBy'> & {
  /** `<authority>/<yyyy-mm>-<kind>` */
  id: string;
  kind: Kind;
  judgements: Record<string, Grade>;
  /** Judgements of the framework of which the report says that they were not judged. */
  notJudged?: string[];
  /** Whose claims a summary gives; for verbatim words their publisher. */
  claimedBy: string;
  /** Path of its file. */
  file: string;
  sections: Section[];
  /** Its footnotes, in order. */
  notes?: Note[];
};

/** Where a document comes from and what may be done with its words. */
export type Source = FrontMatter['source'];

/** The address of a document itself at its publisher; undefined where the address that we have is of something else. */
export function ownAddressOfSource({ url, urlNote }: Source): string | undefined {
  return urlNote ? undefined : url;
}

/** The address of a source as a citation names it, with what it is where it is not that of the document itself. */
export function formatSourceAddress({ url, urlNote }: { url: string; urlNote?: string | null | undefined }): string {
  return urlNote ? `${url} (${urlNote})` : url;
}

/** What readers are told where the PDF of a source prints other terms of reuse than those of its licence; undefined where it does not. */
export function formatPrintedTerms({ printedTerms }: Source): string | undefined {
  return printedTerms && `The PDF itself prints other terms: “${printedTerms}”`;
}

/** The rights of a source, and other terms of reuse that its PDF prints. */
export function formatRights(source: Source): string {
  return [source.rights, formatPrintedTerms(source)].filter(Boolean).join('. ');
}

/** A letter's frame: to whom, how it opens and closes. */
export type Letter = NonNullable<FrontMatter['letter']>;

/** The day of a document, for sorting: its first day on site, or else the day printed on it, or else its publication. */
export function reportDay(report: Report): Day {
  return report.inspected?.from ?? report.dated ?? report.published ?? '';
}

/** The date of a document as readers see it: its days on site, or else the day printed on it, or else its publication. */
export function formatReportDate(report: Report): string {
  return report.inspected ? formatPeriod(report.inspected) : formatDay(report.dated ?? report.published ?? '');
}

/** A document's paragraphs in order. */
export function paragraphsOf(report: Report): Paragraph[] {
  return report.sections.flatMap((section) => section.paragraphs);
}

/** A paragraph with the section it stands in. */
export interface SectionedParagraph {
  paragraph: Paragraph;
  section: Section;
}

/** The paragraphs before and after one in its document, even if they are in other sections. */
export function reportParagraphsBeside(
  report: Report,
  { anchor }: Pick<Paragraph, 'anchor'>,
): { before: SectionedParagraph | undefined; after: SectionedParagraph | undefined } {
  const all = report.sections.flatMap((section) => section.paragraphs.map((paragraph) => ({ paragraph, section })));
  const at = all.findIndex(({ paragraph }) => paragraph.anchor === anchor);
  return { before: at < 0 ? undefined : all[at - 1], after: at < 0 ? undefined : all[at + 1] };
}

/** A section's heading with the part it belongs to, for use outside its report: "Children in care – Placements". */
export function formatReportSectionHeading(section: Section): string {
  if (section.heading === null) return 'Introduction';
  return section.part ? `${section.part} – ${section.heading}` : section.heading;
}

/** Whether a document's publisher printed paragraph numbers. */
export function isReportNumbered(report: Report): boolean {
  return paragraphsOf(report).some((paragraph) => paragraph.number !== null);
}

/** Whose words a document gives: inspectors' own, or what councils and others say. */
export type Speaker = 'inspectors' | 'others';

/** Whose words a document gives. An inspection report or a letter about a visit, quoted, has inspectors' own. */
export function speakerOfReport(report: Pick<Report, 'kind' | 'wording'>): Speaker {
  return report.wording === 'verbatim' && (isGradedKind(report) || isVisitKind(report)) ? 'inspectors' : 'others';
}
