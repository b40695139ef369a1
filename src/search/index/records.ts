import { nameOfParagraphId, anchorToPrintedNumber } from '../../record/ids-and-paths/ids.ts';
import { featuredAuthoritiesInCorpus, type Corpus } from '../../record/corpus/corpus.ts';
import { formatGrade, type Grade } from '../../record/grades/grade.ts';
import { textOfReportParagraph, type Wording } from '../../record/reports/paragraph.ts';
import { readingStateOfReport, type ReadingState } from '../../record/reports/reading-state.ts';
import type { WordsChecked } from '../../record/reports/words-checked.ts';
import { wordsCheckedInReport } from '../../questions/provenance/fidelity.ts';
import { formatReportNameWithAuthority } from '../../record/reports/report-name.ts';
import { answerAboutLaterHistory } from '../../questions/history/describe-later.ts';
import { needMatch, questionMatch } from '../rank/ranking.ts';
import { isNeedAnswered, orderNeedsForIndex } from '../reader-questions/order-needs.ts';
import { chooseDifferentQuestions, packReaderQuestions, type PackedQuestions } from '../reader-questions/pack-questions.ts';
import {
  reportDay,
  formatReportSectionHeading,
  isReportNumbered,
  paragraphsOf,
  speakerOfReport,
  type Report,
  type Speaker,
} from '../../record/reports/report.ts';
import { orderNewestForIndex } from './newest-documents.ts';

/** A record of up to this many characters is sent whole: that is less than the vocabulary of shards would weigh. */
export const wholeIndexUpTo = 1_500_000;

/** A report as search knows it. Its paragraphs follow one another: `first` is the index of the first in the record. */
export interface SearchReport {
  id: string;
  name: string;
  authority: string;
  kind: string;
  wording: Wording;
  speaker: Speaker;
  read: ReadingState;
  /** Whether its words were compared with the official PDF, and what that gave. */
  checked: WordsChecked;
  /** "Inspected again since: May 2026", and the address of the later grades; both empty where no inspection followed. */
  later: string;
  /** The same in a whole sentence, with the later grades. */
  laterWords: string;
  laterUrl: string;
  /** The day that places it in time. */
  day: string;
  /** Whether its publisher printed numbers on its paragraphs. */
  numbered: boolean;
  first: number;
}

/** A section as search knows it; `first` is the index of its first paragraph in the record. */
export interface SearchSection {
  name: string;
  judgement: string;
  grade: string;
  first: number;
}

/** A paragraph as search knows it. Themes are indexes into the list of themes, the main one first. */
export interface SearchParagraph {
  anchor: string;
  themes: number[];
  text: string;
  /** Page of the official PDF; null where there is none. */
  page: number | null;
  /** Index into the list of claimants: whose words or claim it is. */
  claimant: number;
}

/** A theme with the other words that readers use for it. */
export interface SearchTheme {
  id: string;
  name: string;
  words: string[];
}

/** A glossary entry: the names of one thing, the words that readers ask with, and the theme that is about it. */
export interface SearchTerm {
  names: string[];
  asked: string[];
  theme: string;
}

/** All that search knows but for the paragraphs themselves. */
export interface SearchCatalogue {
  edition: string;
  /** The folder of its host that the site is served from, without a slash at the end: '' or '/record'. */
  base: string;
  count: number;
  /** The first paragraph of the newest documents, where an index in shards has files of their own for them. */
  newestFrom?: number;
  authorities: { id: string; name: string }[];
  themes: SearchTheme[];
  /** The names of those who make the claims. */
  claimants: string[];
  terms: SearchTerm[];
  /** What people ask, of terms and of paragraphs. */
  questions: PackedQuestions;
  reports: SearchReport[];
  sections: SearchSection[];
}

/** The record as search knows it, whole. */
export interface SearchRecord {
  catalogue: SearchCatalogue;
  paragraphs: SearchParagraph[];
}

/** The record as search knows it; `base` is the folder of its host that the site is served from, '' where it has none. */
export function recordToIndex(corpus: Corpus, base = '', wholeUpTo = wholeIndexUpTo): SearchRecord {
  const themes = corpus.themes.map(({ id }) => id);
  const claimants = corpus.claimants.map(({ id }) => id);
  const paragraphs: SearchParagraph[] = [];
  const reports: SearchReport[] = [];
  const sections: SearchSection[] = [];
  const { ordered, newest } = orderReports(corpus, wholeUpTo);
  for (const report of ordered) {
    reports.push(toSearchReport(corpus, report, { base, first: paragraphs.length }));
    for (const section of report.sections) {
      const grade = section.judgement ? report.judgements[section.judgement] : undefined;
      sections.push({
        name: formatReportSectionHeading(section),
        judgement: section.judgement ?? '',
        grade: grade ? formatGrade(grade satisfies Grade) : '',
        first: paragraphs.length,
      });
      for (const paragraph of section.paragraphs) {
        paragraphs.push({
          anchor: paragraph.anchor,
          themes: paragraph.themes.map((theme) => themes.indexOf(theme)),
          text: textOfReportParagraph(paragraph),
          page: paragraph.page,
          claimant: claimants.indexOf(paragraph.claimedBy),
        });
      }
    }
  }
  return {
    catalogue: {
      edition: corpus.site.edition,
      base,
      count: paragraphs.length,
      ...(newest > 0 ? { newestFrom: reports.at(-newest)?.first ?? 0 } : {}),
      authorities: featuredAuthoritiesInCorpus(corpus).map(({ id, name }) => ({ id, name })),
      themes: corpus.themes.map(({ id, name, words }) => ({ id, name, words })),
      claimants: corpus.claimants.map(({ name }) => name),
      terms: toSearchTerms(corpus),
      questions: toPackedQuestions({ ...corpus, reports: ordered }),
      reports,
      sections,
    },
    paragraphs,
  };
}

/** A report as search knows it. */
function toSearchReport(corpus: Corpus, report: Report, { base, first }: { base: string; first: number }): SearchReport {
  const later = answerAboutLaterHistory(corpus, report);
  return {
    id: report.id,
    name: formatReportNameWithAuthority(corpus, report),
    authority: report.authority,
    kind: report.kind.id,
    wording: report.wording,
    speaker: speakerOfReport(report),
    read: readingStateOfReport(report),
    checked: wordsCheckedInReport(corpus, report),
    later: later?.short ?? '',
    laterWords: later?.words ?? '',
    laterUrl: later ? base + later.path : '',
    day: reportDay(report),
    numbered: isReportNumbered(report),
    first,
  };
}

/** The reports in the order of the index: that of the record, but where it is in shards, the newest ones come last. `newest` is how many these are. */
function orderReports({ reports }: Corpus, wholeUpTo: number): { ordered: readonly Report[]; newest: number } {
  const characters = reports.flatMap(paragraphsOf).reduce((sum, paragraph) => sum + textOfReportParagraph(paragraph).length, 0);
  if (characters <= wholeUpTo) return { ordered: reports, newest: 0 };
  return orderNewestForIndex(reports, {
    day: (report) => report.published ?? reportDay(report),
    paragraphs: (report) => paragraphsOf(report).length,
  });
}

function toSearchTerms({ glossary }: Corpus): SearchTerm[] {
  return glossary.map(({ term, standsFor, same, asked, theme }) => ({
    names: [term, ...(standsFor ? [standsFor] : []), ...same],
    asked,
    theme: theme ?? '',
  }));
}

/** The questions about terms, the ways to ask for needs, and the questions of paragraphs, in the order of the reports. */
function toPackedQuestions({
  glossary,
  reports,
  readerQuestions: { ofTerms, ofParagraphs, needs },
}: Pick<Corpus, 'glossary' | 'readerQuestions'> & { reports: readonly Report[] }): PackedQuestions {
  const asked = (questions: readonly { asks: string }[] | undefined) => (questions ?? []).map(({ asks }) => asks);
  const ids = reports.flatMap(paragraphsOf).map(({ id }) => id);
  // Where nothing answers any need, they find nothing, and questions of paragraphs are sent in their place.
  const ordered = needs.some(isNeedAnswered) ? orderNeedsForIndex(needs) : [];
  return packReaderQuestions({
    ofTerms: chooseDifferentQuestions(
      glossary.map(({ term }) => asked(ofTerms[term])),
      questionMatch.mostOfTerm,
    ),
    ofNeeds: ordered.map(({ need, asks }) => [need, ...asks]),
    ofParagraphs: ids.map((id) => asked(ofParagraphs[id])),
    answers: ordered.map(
      ({ answers }) => new Map(ids.flatMap((id, at) => ((answers[id] ?? 0) < needMatch.leastGrade ? [] : [[at, answers[id] ?? 0]]))),
    ),
  });
}

/** How a paragraph is called: "paragraph 5" where its publisher numbered it, "paragraph 5 (our number)" where we did. */
export function indexedParagraphName(anchor: string, report: SearchReport): string {
  return nameOfParagraphId({ anchor, number: anchorToPrintedNumber(anchor, report.numbered) });
}
