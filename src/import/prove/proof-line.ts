/** A line of a reading, as two readings are compared: a heading, the beginning of a numbered paragraph, words, an item of a list, a footnote. */
export interface ProofLine {
  /** `other` has words that belong to none of these: nothing of a PDF may be lost without being told. */
  kind: 'heading' | 'paragraph' | 'text' | 'item' | 'text or item' | 'inner item' | 'item or inner item' | 'note' | 'other';
  /** The printed number of a paragraph, or the mark of a footnote. */
  number: string | null;
  /** The page on which it begins; null where a reading does not say. */
  page: number | null;
  words: string;
  /** Marks of footnotes in it. */
  marks: string[];
  /** Where it stands in the report file, e.g. p12; empty in the reading of a PDF. */
  at: string;
  /** True for a sentence that a report file may hold as a fact alone: the overall grade. */
  isFact?: true;
  /** True for a heading of a report file that the PDF may have printed once more, or not: a part that is open since it was printed first. */
  isOpenPart?: true;
  /** Of a heading: those that it stands under, as far as a reading can say, and the judgement that it is about; undefined where it does not say. */
  under?: string[];
  judgement?: string | null;
  /** True for the heading of what needs to improve. */
  isImprove?: true;
  /** True for a heading with nothing under it, which a report file can only hold as a paragraph. */
  isEmpty?: true;
}

/** The facts that a front page gives, as a reading has them. */
export interface ProofFacts {
  /** The name above the title, if there is one, and the title, as one line. */
  title: string;
  /** Marks of footnotes on them. */
  titleMarks: string[];
  from: string;
  to: string;
  /** The first and last day of each visit, in order, where there is more than one. */
  visits: string[];
  published: string;
  inspector: string;
  inspectorTitle: string;
  /** The terms of reuse that the PDF prints, where they are not the Open Government Licence. */
  printedTerms: string;
  /** Ids of grades by ids of judgements. */
  grades: Record<string, string>;
}

/** The facts of a reading that found none. */
export const noProofFacts: ProofFacts = {
  title: '',
  titleMarks: [],
  from: '',
  to: '',
  visits: [],
  published: '',
  inspector: '',
  inspectorTitle: '',
  printedTerms: '',
  grades: {},
};

/** What one reading made of a report. Without lines there was no reading, and the first of `unsure` says why. */
export interface ProofReading {
  facts: ProofFacts;
  lines: ProofLine[];
  /** What it is unsure of. */
  unsure: { page: number; says: string; words: string }[];
  /** Whether there was no reading by a fault of this program: then a later one may make it. */
  isFault?: boolean;
}

/** The reading of a PDF that could not be read. */
export const noProofReading = (why: string): ProofReading => ({
  facts: noProofFacts,
  lines: [],
  unsure: [{ page: 1, says: why.replace(/\.$/, ''), words: '' }],
});
