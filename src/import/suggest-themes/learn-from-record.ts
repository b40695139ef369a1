import type { Corpus } from '../../record/corpus/corpus.ts';
import { textOfReportParagraph } from '../../record/reports/paragraph.ts';
import { readingStateOfReport } from '../../record/reports/reading-state.ts';
import type { Report } from '../../record/reports/report.ts';
import type { SuggestThemes, TaggedPassage } from './passage.ts';
import { learnToSuggestThemes } from './suggest-themes.ts';

/** More passages teach little more, and learning takes longer with each. */
const enough = 3000;

/** Learns to suggest themes from the record, without the reports named. Official words weigh more than our summaries: they are what is imported. */
export function learnFromRecord(
  corpus: Pick<Corpus, 'themes'> & { reports: readonly Report[] },
  without: readonly string[] = [],
): SuggestThemes {
  const tagged = corpus.reports
    .filter((report) => readingStateOfReport(report) === 'person' && !without.includes(report.id))
    .sort((a, b) => Number(b.wording === 'verbatim') - Number(a.wording === 'verbatim'))
    .flatMap((report) => passagesToLearnThemes(report));
  return learnToSuggestThemes(corpus.themes, tagged.slice(0, enough));
}

/** The paragraphs of a report with the themes that people gave them. */
export function passagesToLearnThemes(report: Report): TaggedPassage[] {
  return report.sections.flatMap((section) =>
    section.paragraphs.map((paragraph) => ({
      text: textOfReportParagraph(paragraph),
      heading: section.heading ?? section.type,
      themes: paragraph.themes,
      weight: report.wording === 'verbatim' ? 4 : 1,
    })),
  );
}
