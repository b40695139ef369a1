import { textOfReportBlocks } from '../../record/reports/paragraph.ts';
import type { Doubt, OfficialParagraph } from '../ofsted/official-report.ts';
import { pdfTextWithoutSpaces } from '../pdf/page-text.ts';
import { escapeCommentToWrite } from './escape-words.ts';

/** Doubts to be written as comments, each beside the paragraph that it is about. */
export class DoubtComments {
  private left: Doubt[];

  constructor(doubts: readonly Doubt[]) {
    this.left = [...doubts];
  }

  /** The comments of the doubts about words of a paragraph. Each is given once. */
  takeFor(paragraph: OfficialParagraph): string[] {
    const text = pdfTextWithoutSpaces(textOfReportBlocks(paragraph.blocks));
    const isAbout = ({ words, page }: Doubt) =>
      words.length > 8 && page >= paragraph.page && page <= paragraph.page + 1 && text.includes(pdfTextWithoutSpaces(words).slice(0, 60));
    const here = this.left.filter(isAbout);
    this.left = this.left.filter((doubt) => !here.includes(doubt));
    return here.map(writeDoubtComment);
  }

  /** The comments of the doubts that are about no paragraph that was asked for. */
  rest(): string[] {
    return this.left.map(writeDoubtComment);
  }
}

/** A doubt as a comment that asks a person to look at it, on a line of its own. */
export function writeDoubtComment({ page, says, words }: Doubt): string {
  const about = words ? `: “${escapeCommentToWrite(shorten(words))}”` : '.';
  return `{/* check: page ${page}: ${escapeCommentToWrite(says.replace(/[.:\s]+$/, ''))}${about} */}\n`;
}

const shorten = (words: string) => (words.length > 160 ? `${words.slice(0, 159).replace(/\s+\S*$/, '')} …` : words);
