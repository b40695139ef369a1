import { shuffler } from 'd3-array';
import { randomLcg } from 'd3-random';
import { textOfReportParagraph } from '../../record/reports/paragraph.ts';
import { formatReportSectionHeading, type Report } from '../../record/reports/report.ts';

/** A paragraph whose suggested themes are to be judged blind: its words and its heading, and apart from them what was suggested. */
export interface ThemesToJudge {
  id: string;
  heading: string;
  text: string;
  suggested: string[];
}

/**
 * Draws paragraphs at random from those whose themes a program suggests, of authorities that nothing was learnt from: none of their
 * paragraphs has themes that people gave. The same seed draws the same.
 */
export function drawThemesToJudge(reports: readonly Report[], count: number, seed: number): ThemesToJudge[] {
  const paragraphsOf = (report: Report) => report.sections.flatMap(({ paragraphs }) => paragraphs);
  const isLearntFrom = (report: Report) =>
    paragraphsOf(report).some(({ themes, themesSuggested }) => themes.length > 0 && !themesSuggested);
  const learntFrom = new Set(reports.filter(isLearntFrom).map(({ authority }) => authority));
  const strangers = reports.filter(({ authority }) => !learntFrom.has(authority));
  const all = strangers.flatMap((report) =>
    report.sections.flatMap((section) =>
      section.paragraphs
        .filter(({ themesSuggested }) => themesSuggested)
        .map((paragraph) => ({
          id: paragraph.id,
          heading: formatReportSectionHeading(section),
          text: textOfReportParagraph(paragraph),
          suggested: paragraph.themes,
        })),
    ),
  );
  return shuffler(randomLcg(seed))(all).slice(0, count);
}

/** How suggested themes compare with those of a blind judge, in all and by theme. */
export interface JudgedThemes {
  precision: number;
  recall: number;
  /** Paragraphs that the judge has answered. */
  paragraphs: number;
  byTheme: Record<string, { right: number; suggested: number; given: number }>;
}

/** Precision and recall of suggested themes. `answers` has the themes that a judge gave, by the id of a paragraph; others are left out. */
export function scoreJudgedThemes(drawn: readonly ThemesToJudge[], answers: Readonly<Record<string, readonly string[]>>): JudgedThemes {
  const byTheme: JudgedThemes['byTheme'] = {};
  const count = (theme: string) => (byTheme[theme] ??= { right: 0, suggested: 0, given: 0 });
  const judged = drawn.filter(({ id }) => answers[id] !== undefined);
  for (const { id, suggested } of judged) {
    const given = answers[id] ?? [];
    for (const theme of suggested) count(theme).suggested += 1;
    for (const theme of given) count(theme).given += 1;
    for (const theme of suggested.filter((each) => given.includes(each))) count(theme).right += 1;
  }
  const sum = (of: 'right' | 'suggested' | 'given') => Object.values(byTheme).reduce((total, each) => total + each[of], 0);
  return { precision: sum('right') / sum('suggested'), recall: sum('right') / sum('given'), paragraphs: judged.length, byTheme };
}
