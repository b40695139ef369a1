import { group, quantileSorted, shuffler } from 'd3-array';
import { randomLcg } from 'd3-random';
import { reportIdOf } from '../../record/ids-and-paths/ids.ts';
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

/** The themes that a judge gave, by the id of a paragraph. */
export type JudgedAnswers = Readonly<Record<string, readonly string[]>>;

/**
 * What answers name that is not there, as one text: paragraphs by their reports, then themes. Undefined where all is there. Answers on other
 * paragraphs would be left out in silence, and other themes would count as missed.
 */
export function describeUnknownInAnswers(
  answers: JudgedAnswers,
  known: { paragraphs: ReadonlySet<string>; themes: ReadonlySet<string> },
): string | undefined {
  const paragraphs = Object.keys(answers).filter((id) => !known.paragraphs.has(id));
  const themes = [...new Set(Object.values(answers).flat())].filter((id) => !known.themes.has(id));
  const byReport = [...group(paragraphs, (id) => reportIdOf(id))].map(([report, ids]) =>
    ids.includes(report) ? report : `${report}: ${ids.map((id) => id.slice(report.length + 1)).join(', ')}`,
  );
  const told = [
    ...(paragraphs.length > 0
      ? [`${paragraphs.length} unknown paragraph${paragraphs.length === 1 ? '' : 's'} (${byReport.join('; ')})`]
      : []),
    ...(themes.length > 0 ? [`${themes.length} unknown topic${themes.length === 1 ? '' : 's'} (${themes.join(', ')})`] : []),
  ];
  return told.length > 0 ? told.join(', ') : undefined;
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
export function scoreJudgedThemes(drawn: readonly ThemesToJudge[], answers: JudgedAnswers): JudgedThemes {
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

/** A share with the interval that holds it in 95 of 100 samples. */
interface ShareInSamples {
  share: number;
  low: number;
  high: number;
}

/** How suggested themes compare with the answers of two judges. */
interface ScoreByTwo {
  precision: ShareInSamples;
  recall: ShareInSamples;
  paragraphs: number;
}

/** Of one paragraph: how many suggested themes are right, how many of them count, and how many should be suggested. */
interface Tally {
  right: number;
  suggested: number;
  given: number;
}

/**
 * Precision and recall by two judges. `agreed`: a theme is right if both gave it, and counts neither way if one did. `pooled`: each
 * judge's answers count half. Intervals are from samples of reports, since paragraphs of a report are alike. A paragraph to which both
 * gave nothing is not judged.
 */
export function scoreThemesByTwo(
  drawn: readonly ThemesToJudge[],
  first: JudgedAnswers,
  second: JudgedAnswers,
): Record<'agreed' | 'pooled', ScoreByTwo> {
  const judged = drawn.flatMap(({ id, suggested }) => {
    const [one, other] = [first[id], second[id]];
    return one && other && one.length + other.length > 0 ? [{ report: reportIdOf(id), suggested, one, other }] : [];
  });
  const rightIn = (suggested: readonly string[], given: readonly string[]) => suggested.filter((theme) => given.includes(theme)).length;
  const score = (tally: (of: (typeof judged)[number]) => Tally): ScoreByTwo => ({
    ...sharesInSamples(judged.map((each) => ({ report: each.report, ...tally(each) }))),
    paragraphs: judged.length,
  });
  return {
    agreed: score(({ suggested, one, other }) => {
      const both = one.filter((theme) => other.includes(theme));
      const neither = suggested.filter((theme) => !one.includes(theme) && !other.includes(theme)).length;
      return { right: rightIn(suggested, both), suggested: rightIn(suggested, both) + neither, given: both.length };
    }),
    pooled: score(({ suggested, one, other }) => ({
      right: (rightIn(suggested, one) + rightIn(suggested, other)) / 2,
      suggested: suggested.length,
      given: (one.length + other.length) / 2,
    })),
  };
}

const samples = 4000;

function sharesInSamples(tallies: readonly (Tally & { report: string })[]): Pick<ScoreByTwo, 'precision' | 'recall'> {
  const ofReports = [...group(tallies, ({ report }) => report).values()].map(sumOf);
  const random = randomLcg(1);
  const drawn = Array.from({ length: samples }, () => sumOf(ofReports.map(() => ofReports[Math.floor(random() * ofReports.length)])));
  const inSamples = (share: (tally: Tally) => number): ShareInSamples => {
    const sorted = drawn.map(share).sort((a, b) => a - b);
    return { share: share(sumOf(ofReports)), low: quantileSorted(sorted, 0.025) ?? 0, high: quantileSorted(sorted, 0.975) ?? 0 };
  };
  return { precision: inSamples(({ right, suggested }) => right / suggested), recall: inSamples(({ right, given }) => right / given) };
}

function sumOf(tallies: readonly (Tally | undefined)[]): Tally {
  const sum = (of: keyof Tally) => tallies.reduce((total, tally) => total + (tally?.[of] ?? 0), 0);
  return { right: sum('right'), suggested: sum('suggested'), given: sum('given') };
}
