import { claimantInCorpus, paragraphInCorpus, type Corpus } from '../../record/corpus/corpus.ts';
import { formatFigureDate, formatFigureValue, sortFiguresByTime } from '../../record/figures/figure.ts';
import { nameOfParagraphId, paragraphIdToPath } from '../../record/ids-and-paths/ids.ts';
import { formatReportNameWithAuthority } from '../../record/reports/report-name.ts';

/** A figure as an answer gives it: the latest of its measure for its council, in the words of its source. */
export interface AnswerFigure {
  measure: string;
  value: string;
  when: string;
  /** Whose claim it is. */
  claimant: string;
  council: string;
  /** The paragraph that states it, and its address: "Kent, inspection report, May 2022, paragraph 5". */
  place: string;
  url: string;
}

/** The figures that a search answers with; `base` is the folder that the site is served from. */
export function figuresForSearchAnswers(corpus: Corpus, base = ''): AnswerFigure[] {
  const latest = new Map(sortFiguresByTime(corpus.figures).map((figure) => [`${figure.authority} ${figure.measure}`, figure]));
  return [...latest.values()].map((figure): AnswerFigure => {
    const { report, paragraph } = paragraphInCorpus(corpus, figure.paragraph);
    return {
      measure: figure.measure,
      value: formatFigureValue(figure),
      when: formatFigureDate(figure),
      claimant: claimantInCorpus(corpus, figure.claimedBy).name,
      council: corpus.authorities.find(({ id }) => id === figure.authority)?.name ?? '',
      place: `${formatReportNameWithAuthority(corpus, report)}, ${nameOfParagraphId(paragraph)}`,
      url: base + paragraphIdToPath(figure.paragraph),
    };
  });
}
