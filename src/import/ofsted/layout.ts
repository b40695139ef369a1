/** How a document is laid out, as far as reading its words depends on it. A new layout is one more value of this type. */
export interface Layout {
  /** Whether each heading of a section is a judgement's, some are, or none is. */
  judgementHeadings: 'all' | 'some' | 'none';
  /** Whether headings can be set in the size of the words, told only by their type. */
  headingsInBodySize: boolean;
  /** Whether "What needs to improve" is a list of its own, and not a section like others. */
  hasImprove: boolean;
  /** Whether sections stand in larger parts that have headings too. */
  hasParts: boolean;
  /** Whether every paragraph under a section's heading has a printed number: words without one then belong to the paragraph before. */
  numbersParagraphs: boolean;
  /** Whether each bullet is a paragraph in a report that numbers none. */
  bulletsReplaceNumbers: boolean;
}

/** A layout that only reports of one kind have. */
export interface ReportLayout extends Layout {
  /** Id of that kind in content/kinds.yml. */
  kind: string;
}

/** An inspection report under ILACS. */
export const ilacsLayout: ReportLayout = {
  kind: 'ilacs',
  judgementHeadings: 'all',
  headingsInBodySize: false,
  hasImprove: true,
  hasParts: false,
  numbersParagraphs: true,
  bulletsReplaceNumbers: false,
};

/** An inspection report under the single inspection framework. */
export const sifLayout: ReportLayout = {
  kind: 'sif',
  judgementHeadings: 'some',
  headingsInBodySize: true,
  hasImprove: false,
  hasParts: true,
  numbersParagraphs: false,
  bulletsReplaceNumbers: true,
};

/** A letter after a visit. Its words say which kind of visit. */
export const letterLayout: Layout = {
  judgementHeadings: 'none',
  headingsInBodySize: true,
  hasImprove: true,
  hasParts: false,
  numbersParagraphs: false,
  bulletsReplaceNumbers: false,
};

/** The layouts of inspection reports. */
export const reportLayouts: readonly ReportLayout[] = [ilacsLayout, sifLayout];
