import type { Corpus } from '../../record/corpus/corpus.ts';
import { textOfReportParagraph } from '../../record/reports/paragraph.ts';
import { readingStateOfReport } from '../../record/reports/reading-state.ts';
import { formatReportSectionHeading, type Report, type Section } from '../../record/reports/report.ts';
import type { SuggestThemes, TaggedPassage, WordsAboutThemes } from './passage.ts';
import { learnThemeWeights, type JudgedPassage } from './learn-theme-weights.ts';
import { learnToSuggestThemes } from './suggest-themes.ts';
import { ThemeClues, type SourcesOfClues } from './theme-clues.ts';
import type { ThemeModel } from './theme-model.ts';

/** Learning takes longer with each passage. Set by hand, far above what the record has: it bounds one that grows. */
const maxPassages = 3000;

/** What words about themes weigh, where a paragraph weighs 1. A question is put in other words than reports print. Set by hand. */
const weights = { question: 0.5, term: 1, theme: 2 };

/** What of the record suggestions of themes are learnt from. */
export type RecordToLearnThemes = Pick<Corpus, 'themes' | 'glossary' | 'readerQuestions' | 'themeWeights'> & { reports: readonly Report[] };

/** Learns to suggest themes from the record, without the reports named, and from what judged paragraphs have taught. */
export const learnFromRecord = (record: RecordToLearnThemes, without: readonly string[] = []): SuggestThemes =>
  learnToSuggestThemes({ ...sourcesOfClues(record, without), weights: record.themeWeights });

/** Learns the coefficients of clues and stems from judged paragraphs, of councils that the record does not have. */
export function learnWeightsFromJudged(
  record: RecordToLearnThemes,
  judged: readonly Omit<JudgedPassage, 'clues' | 'weight'>[],
): ThemeModel {
  const clues = new ThemeClues(sourcesOfClues(record));
  return learnThemeWeights(judged.map((passage) => ({ ...passage, clues: clues.of(passage), weight: 1 })));
}

/** What clues come from, without the reports named. Official words weigh more than our summaries: they are what is imported. */
function sourcesOfClues(record: RecordToLearnThemes, without: readonly string[] = []): SourcesOfClues {
  const reports = record.reports
    .filter((report) => readingStateOfReport(report) === 'person' && !without.includes(report.id))
    .sort((a, b) => Number(b.wording === 'verbatim') - Number(a.wording === 'verbatim'));
  return {
    themes: record.themes,
    glossary: record.glossary,
    tagged: reports.flatMap((report) => passagesToLearnThemes(report)).slice(0, maxPassages),
    words: [...questionsToLearnThemes(record, reports), ...meaningsToLearnThemes(record)],
  };
}

/** The paragraphs of a report with the themes that people gave them. */
export function passagesToLearnThemes(report: Report): TaggedPassage[] {
  return report.sections.flatMap((section) =>
    section.paragraphs.map((paragraph) => ({
      text: textOfReportParagraph(paragraph),
      heading: headingToLearnThemes(section),
      themes: paragraph.themes,
      weight: report.wording === 'verbatim' ? 4 : 1,
    })),
  );
}

/** The questions that paragraphs of the reports answer, and those about terms of a theme. */
function questionsToLearnThemes({ readerQuestions, glossary }: RecordToLearnThemes, reports: readonly Report[]): WordsAboutThemes[] {
  const words = (questions: readonly { asks: string }[] = [], themes: readonly string[]) =>
    questions.length === 0 || themes.length === 0
      ? []
      : [{ text: questions.map(({ asks }) => asks).join(' '), themes, weight: weights.question }];
  const paragraphs = reports.flatMap(({ sections }) => sections.flatMap((section) => section.paragraphs));
  return [
    ...paragraphs.flatMap(({ id, themes }) => words(readerQuestions.ofParagraphs[id], themes)),
    ...glossary.flatMap(({ term, theme }) => words(readerQuestions.ofTerms[term], theme ? [theme] : [])),
  ];
}

/** What terms and themes are called and mean. */
function meaningsToLearnThemes({ glossary, themes }: RecordToLearnThemes): WordsAboutThemes[] {
  const text = (...words: (string | undefined)[]) => words.filter(Boolean).join('. ');
  return [
    ...glossary.flatMap(({ theme, term, standsFor: longer, same, inText: printed, about }) =>
      theme ? [{ text: text(term, longer, ...same, ...printed, about), themes: [theme], weight: weights.term }] : [],
    ),
    ...themes.map(({ id, name, about, words, signs = [] }) => ({
      text: text(name, about, ...words, ...signs),
      themes: [id],
      weight: weights.theme,
    })),
  ];
}

const headingToLearnThemes = (section: Section) => (section.heading === null ? section.type : formatReportSectionHeading(section));
