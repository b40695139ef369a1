import { authorityAskedToImprove } from '../../questions/asked-to-improve/asked-last.ts';
import { comparisonCorpusOf } from '../../questions/authorities/comparison-corpus.ts';
import { themeCountsOfAuthority } from '../../questions/themes/theme-counts.ts';
import { answerAboutLaterHistory } from '../../questions/history/describe-later.ts';
import { yearOfThemeReport } from '../../questions/themes/comparison.ts';
import { reportsInCorpusOf, type Corpus } from '../../record/corpus/corpus.ts';
import { formatReportName } from '../../record/reports/report-name.ts';
import { paragraphsOf, speakerOfReport, type Report, type Speaker } from '../../record/reports/report.ts';
import { askedWordsInComparison, type AskedWords } from './asked-words.ts';
import { writeComparisonData } from './comparison-data.ts';

/** A document about an authority, as pages that load its paragraphs need it. */
export interface ComparisonDocument {
  id: string;
  name: string;
  year: number;
  speaker: Speaker;
  /** What a reader should know of a later inspection, and the path of its grades; empty where none followed. */
  later: string;
  laterPath: string;
  /** How many of its paragraphs are on each theme that it mentions. */
  themes: Record<string, number>;
}

/** The file of one authority's words: what inspectors asked it to improve, and how many of their paragraphs are on each theme. */
export interface ComparisonWords {
  asked: AskedWords[];
  themes: ReturnType<typeof themeCountsOfAuthority>;
  documents: ComparisonDocument[];
}

/** A file of the comparison, by its name. */
export interface ComparisonFile {
  name: string;
  text: string;
}

/** The most inspections of an authority whose items are in its file: older ones are on its own page. */
const maxInspections = 3;

/**
 * The files that a browser compares authorities with: first the grades of all of them, then the words about each that this edition has.
 * Their names have the edition and a hash of what is in them, so that they can be cached for ever.
 */
export function writeComparisonFiles(corpus: Corpus, hash: (text: string) => string): [ComparisonFile, ...ComparisonFile[]] {
  const compared = comparisonCorpusOf(corpus);
  const nameOf = (text: string) => `${corpus.site.edition}-${hash(text)}.json`;
  const words = compared.authorities.flatMap(({ id }) => {
    const own: ComparisonWords = {
      asked: authorityAskedToImprove(corpus, id).slice(0, maxInspections).map(askedWordsInComparison),
      themes: themeCountsOfAuthority(corpus, id),
      documents: reportsInCorpusOf(corpus, id).map((report) => comparisonDocument(corpus, report)),
    };
    if (own.asked.length === 0 && own.documents.length === 0) return [];
    const text = JSON.stringify(own);
    return [{ id, name: nameOf(text), text }];
  });
  const grades = JSON.stringify(writeComparisonData(compared, Object.fromEntries(words.map(({ id, name }) => [id, name]))));
  return [{ name: nameOf(grades), text: grades }, ...words.map(({ name, text }) => ({ name, text }))];
}

function comparisonDocument(corpus: Corpus, report: Report): ComparisonDocument {
  const later = answerAboutLaterHistory(corpus, report);
  const themes = paragraphsOf(report).flatMap((paragraph) => paragraph.themes);
  return {
    id: report.id,
    name: formatReportName(report),
    year: yearOfThemeReport(report),
    speaker: speakerOfReport(report),
    later: later?.words ?? '',
    laterPath: later?.path ?? '',
    themes: Object.fromEntries([...Map.groupBy(themes, (theme) => theme)].map(([theme, all]) => [theme, all.length])),
  };
}
