import type { Grade } from '../../record/grades/grade.ts';
import type { QdaSection } from './qda-text.ts';

/** A section with what a project codes: its judgement, and paragraphs with their topics. */
export interface QdaCodedSection extends QdaSection {
  judgement: string | null;
  paragraphs: readonly { id: string; name: string; text: string; themes: readonly string[] }[];
}

/** A document as a REFI-QDA project needs it. The document’s own JSON file in the open data has all of this. */
export interface QdaDocument {
  id: string;
  /** "Kent, inspection report, 9 to 13 May 2022" */
  name: string;
  council: string;
  kind_name: string;
  url: string;
  title: string;
  wording: string;
  read: string;
  framework: string | null | undefined;
  inspected_from: string | null | undefined;
  inspected_to: string | null | undefined;
  published: string | null | undefined;
  dated: string | null | undefined;
  publisher: string;
  source_url: string;
  source_url_note: string | null | undefined;
  licence: string;
  credit: string;
  judgements: readonly { judgement: string; name: string; grade: Grade }[];
  sections: readonly QdaCodedSection[];
}
