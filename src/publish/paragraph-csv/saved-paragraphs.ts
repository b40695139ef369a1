import { answerAboutLaterHistory } from '../../questions/history/describe-later.ts';
import {
  claimantInCorpus,
  paragraphsInCorpus,
  sortReportsInCorpus,
  type Corpus,
  type PlacedParagraph,
} from '../../record/corpus/corpus.ts';
import { nameOfParagraphId, paragraphIdToPath } from '../../record/ids-and-paths/ids.ts';
import { formatGrade } from '../../record/grades/grade.ts';
import { textOfReportParagraph } from '../../record/reports/paragraph.ts';
import { readingStateOfReport } from '../../record/reports/reading-state.ts';
import { formatReportNameWithAuthority } from '../../record/reports/report-name.ts';
import { reportDay, formatReportSectionHeading, speakerOfReport, type Speaker } from '../../record/reports/report.ts';
import type { UrlOf } from '../url-of.ts';
import type { SavedParagraph } from './paragraph-csv.ts';

/** The paragraphs about a theme as readers save them: inspectors' words first, then the newest. With `speaker`, that one's only. */
export function themeParagraphsForCsv(corpus: Corpus, theme: string, urlOf: UrlOf, speaker?: Speaker): SavedParagraph[] {
  const order = new Map(sortReportsInCorpus(corpus.reports).map(({ id }, index) => [id, index]));
  const isOthers = ({ report }: PlacedParagraph) => speakerOfReport(report) === 'others';
  return paragraphsInCorpus(corpus)
    .filter((placed) => placed.paragraph.themes.includes(theme) && (!speaker || speakerOfReport(placed.report) === speaker))
    .sort((a, b) => Number(isOthers(a)) - Number(isOthers(b)) || (order.get(a.report.id) ?? 0) - (order.get(b.report.id) ?? 0))
    .map((placed) => toSavedParagraph(corpus, placed, urlOf));
}

function toSavedParagraph(corpus: Corpus, { paragraph, section, report }: PlacedParagraph, urlOf: UrlOf): SavedParagraph {
  const grade = section.judgement ? report.judgements[section.judgement] : undefined;
  const later = answerAboutLaterHistory(corpus, report);
  return {
    id: paragraph.id,
    url: urlOf(paragraphIdToPath(paragraph.id)),
    authority: report.authority,
    document: formatReportNameWithAuthority(corpus, report),
    date: reportDay(report),
    section: formatReportSectionHeading(section),
    judgement: section.judgement ?? '',
    grade: grade ? formatGrade(grade) : '',
    paragraph: nameOfParagraphId(paragraph),
    page: paragraph.page,
    claimant: claimantInCorpus(corpus, paragraph.claimedBy).name,
    wording: paragraph.wording,
    themes: paragraph.themes,
    text: textOfReportParagraph(paragraph),
    later: later?.words ?? '',
    laterUrl: later ? urlOf(later.path) : '',
    read: readingStateOfReport(report),
  };
}
