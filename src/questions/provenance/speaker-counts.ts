import { formatCountWithNoun } from '../../record/strings/count-in-text.ts';
import type { Corpus } from '../../record/corpus/corpus.ts';
import { paragraphsOf, speakerOfReport, type Speaker } from '../../record/reports/report.ts';

/** How much of the record is in inspectors' words, or in our summaries of what others say. */
export interface SpeakerCount {
  documents: number;
  paragraphs: number;
  authorities: number;
}

/** How many documents and paragraphs are inspectors' own, and how many are what councils and others say. */
export function countParagraphsBySpeaker({ reports }: Pick<Corpus, 'reports'>): Record<Speaker, SpeakerCount> {
  const countOf = (speaker: Speaker): SpeakerCount => {
    const own = reports.filter((report) => speakerOfReport(report) === speaker);
    return {
      documents: own.length,
      paragraphs: own.reduce((sum, report) => sum + paragraphsOf(report).length, 0),
      authorities: new Set(own.map(({ authority }) => authority)).size,
    };
  };
  return { inspectors: countOf('inspectors'), others: countOf('others') };
}

/** How many paragraphs are by inspectors and how many are not, in words: "124 paragraphs by inspectors, and 515 from councils and others". */
export function formatParagraphsBySpeaker(corpus: Pick<Corpus, 'reports'>): string {
  const { inspectors, others } = countParagraphsBySpeaker(corpus);
  const own = `${formatCountWithNoun(inspectors.paragraphs, 'paragraph')} by inspectors`;
  return others.paragraphs > 0 ? `${own}, and ${others.paragraphs.toLocaleString('en-GB')} from councils and others` : own;
}
