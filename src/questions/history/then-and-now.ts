import { predecessorsOfRecordedAuthority } from '../../record/authorities/authority.ts';
import {
  authorityInCorpus,
  featuredAuthoritiesInCorpus,
  reportInCorpus,
  sortReportsInCorpus,
  type Corpus,
} from '../../record/corpus/corpus.ts';
import { formatReportNameShortInText } from '../../record/reports/report-name.ts';
import { countThemePassageCharacters, themePassage, type Passage } from '../themes/passage.ts';
import type { Report } from '../../record/reports/report.ts';
import type { Theme } from '../../record/theme.ts';
import { corpusHasParagraphPages } from '../../record/corpus/paragraph-pages.ts';
import { oncePerCorpus } from '../../record/corpus/once-per-corpus.ts';
import { startStringWithCapital } from '../../record/strings/start-with-capital.ts';

/** Two or more documents from one authority's history, oldest first, to compare then and now. */
export interface Sequence {
  /** Its address under `/then-and-now/`: the newest document's authority, and the names of all documents. */
  address: string;
  /** The authority of the newest document. */
  authority: string;
  documents: Report[];
  why?: string | undefined;
}

/** How many earlier documents each document is paired with by default. In a large record, whose paragraphs have no pages of their own, it is the one before it. */
const earlierDocuments = (corpus: Corpus): number => (corpusHasParagraphPages(corpus) ? 3 : 1);

/** The ids of an authority and of all its predecessors, its own first. */
function withPredecessors(corpus: Corpus, id: string): string[] {
  const line = [id];
  for (const each of line)
    for (const { id: before } of predecessorsOfRecordedAuthority(corpus.authorities, authorityInCorpus(corpus, each)))
      if (!line.includes(before)) line.push(before);
  return line;
}

/** The documents about an authority and its predecessors, oldest first. */
export function historySequenceDocuments(corpus: Corpus, authority: string): Report[] {
  const line = withPredecessors(corpus, authority);
  return sortReportsInCorpus(corpus.reports.filter((report) => line.includes(report.authority))).reverse();
}

/** The address of a sequence: `kent/2019-07-ilacs-then-2022-10-ilacs`. A document of another authority has that authority's name in it. */
export function historySequenceAddress(documents: readonly Pick<Report, 'id' | 'authority'>[]): string {
  const authority = documents.at(-1)?.authority ?? '';
  const names = documents.map((report) =>
    report.authority === authority ? report.id.slice(authority.length + 1) : report.id.replace('/', '-'),
  );
  return `${authority}/${names.join('-then-')}`;
}

/**
 * Every sequence: first those chosen by hand, in their order, then each document with each of the three before it in its
 * history (in a large record, with the one before it), newest first. A pair without a shared theme is left out.
 */
export const listSequences = oncePerCorpus((corpus): Sequence[] => {
  const chosen = corpus.sequences.map(({ documents, why }): Sequence => {
    const reports = documents.map((id) => reportInCorpus(corpus, id));
    return { address: historySequenceAddress(reports), authority: reports.at(-1)?.authority ?? '', documents: reports, why };
  });
  const taken = new Set(chosen.map(({ address }) => address));
  const pairs = featuredAuthoritiesInCorpus(corpus).flatMap(({ id }) => {
    const history = historySequenceDocuments(corpus, id);
    return history
      .flatMap((later, index) =>
        later.authority === id
          ? history.slice(Math.max(0, index - earlierDocuments(corpus)), index).map((earlier) => [earlier, later])
          : [],
      )
      .reverse();
  });
  return [
    ...chosen,
    ...pairs
      .map((documents): Sequence => ({
        address: historySequenceAddress(documents),
        authority: documents.at(-1)?.authority ?? '',
        documents,
      }))
      .filter((sequence) => !taken.has(sequence.address) && historySequenceThemes(corpus, sequence).length > 0),
  ];
});

/** What each document of a sequence says about one theme, in order. A document that doesn't mention it has an empty passage. */
export interface SequenceTheme {
  theme: Theme;
  passages: Passage[];
}

/** The themes that at least two documents of a sequence mention, with what each says. */
export function historySequenceThemes(corpus: Corpus, { documents }: Pick<Sequence, 'documents'>): SequenceTheme[] {
  return corpus.themes
    .map((theme) => ({ theme, passages: documents.map((report) => themePassage(report, theme.id)) }))
    .filter(({ passages }) => passages.filter(({ count }) => count > 0).length > 1);
}

/** For each document of a sequence, the themes that it mentions and the others don't. */
export function historyThemesOfOneDocument(
  corpus: Corpus,
  { documents }: Pick<Sequence, 'documents'>,
): { report: Report; themes: Theme[] }[] {
  return documents.map((report) => ({
    report,
    themes: corpus.themes.filter((theme) => documents.every((other) => themePassage(other, theme.id).count > 0 === (other === report))),
  }));
}

/** Whether everything that a sequence says theme by theme fits on one page of `maxCharacters`. If not, each theme has its own page. */
export function historyFitsOnePage(themes: readonly SequenceTheme[], maxCharacters: number): boolean {
  return (
    themes.flatMap(({ passages }) => passages).reduce((sum, passage) => sum + countThemePassageCharacters(passage), 0) <= maxCharacters
  );
}

/** A sequence as readers see it: "Self-evaluation of June 2022 (Kent), then inspection report of October 2022". */
export function historySequenceName(corpus: Corpus, { documents, authority }: Pick<Sequence, 'documents' | 'authority'>): string {
  const names = documents.map((report) => {
    const of = report.authority === authority ? '' : ` (${authorityInCorpus(corpus, report.authority).name})`;
    return `${formatReportNameShortInText(report)}${of}`;
  });
  return startStringWithCapital(names.join(', then '));
}
