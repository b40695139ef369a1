import { findPredecessors } from '../../record/authority.ts';
import { authorityOf, featuredAuthorities, reportOf, sortReports, type Corpus } from '../../record/corpus.ts';
import { formatReportNameShortInText } from '../../record/report-name.ts';
import { countCharacters, themePassage, type Passage } from '../themes/passage.ts';
import type { Report } from '../../record/report.ts';
import type { Theme } from '../../record/theme.ts';
import { oncePerCorpus } from '../../record/once-per-corpus.ts';

/** Two or more documents of one history, oldest first: what was said then, and what was said later. */
export interface Sequence {
  /** Where it stands under `/then-and-now/`: the authority of the newest document, and the names of all. */
  address: string;
  /** The authority of the newest document. */
  authority: string;
  documents: Report[];
  why?: string | undefined;
}

/** With how many of the documents before it a document is paired without anyone asking. */
const maxEarlierDocuments = 3;

/** The ids of an authority and of all that it took over from, itself first. */
function withPredecessors(corpus: Corpus, id: string): string[] {
  const line = [id];
  for (const each of line)
    for (const { id: before } of findPredecessors(corpus.authorities, authorityOf(corpus, each)))
      if (!line.includes(before)) line.push(before);
  return line;
}

/** The documents of an authority's history, those of the authorities that it took over from included, oldest first. */
export function documentHistoryOf(corpus: Corpus, authority: string): Report[] {
  const line = withPredecessors(corpus, authority);
  return sortReports(corpus.reports.filter((report) => line.includes(report.authority))).reverse();
}

/** The address of a sequence: `kent/2019-07-ilacs-then-2022-10-ilacs`. Documents of another authority are named with it. */
export function sequenceAddress(documents: readonly Pick<Report, 'id' | 'authority'>[]): string {
  const authority = documents.at(-1)?.authority ?? '';
  const names = documents.map((report) =>
    report.authority === authority ? report.id.slice(authority.length + 1) : report.id.replace('/', '-'),
  );
  return `${authority}/${names.join('-then-')}`;
}

/**
 * Every sequence to be read: those chosen, in their order, then each document with each of the three before it in its
 * history, newest first. A pair on whose themes no two documents meet is left out.
 */
export const listSequences = oncePerCorpus((corpus): Sequence[] => {
  const chosen = corpus.sequences.map(({ documents, why }): Sequence => {
    const reports = documents.map((id) => reportOf(corpus, id));
    return { address: sequenceAddress(reports), authority: reports.at(-1)?.authority ?? '', documents: reports, why };
  });
  const taken = new Set(chosen.map(({ address }) => address));
  const pairs = featuredAuthorities(corpus).flatMap(({ id }) => {
    const history = documentHistoryOf(corpus, id);
    return history
      .flatMap((later, index) =>
        later.authority === id ? history.slice(Math.max(0, index - maxEarlierDocuments), index).map((earlier) => [earlier, later]) : [],
      )
      .reverse();
  });
  return [
    ...chosen,
    ...pairs
      .map((documents): Sequence => ({ address: sequenceAddress(documents), authority: documents.at(-1)?.authority ?? '', documents }))
      .filter((sequence) => !taken.has(sequence.address) && sharedThemes(corpus, sequence).length > 0),
  ];
});

/** What each document of a sequence says of one theme, in the sequence's order; a silent one has a passage of no paragraphs. */
export interface SequenceTheme {
  theme: Theme;
  passages: Passage[];
}

/** The themes on which at least two documents of a sequence speak, and what each says. */
export function sharedThemes(corpus: Corpus, { documents }: Pick<Sequence, 'documents'>): SequenceTheme[] {
  return corpus.themes
    .map((theme) => ({ theme, passages: documents.map((report) => themePassage(report, theme.id)) }))
    .filter(({ passages }) => passages.filter(({ count }) => count > 0).length > 1);
}

/** The themes of which one document of a sequence speaks and the others do not, document by document. */
export function themesOfOneDocumentOnly(corpus: Corpus, { documents }: Pick<Sequence, 'documents'>): { report: Report; themes: Theme[] }[] {
  return documents.map((report) => ({
    report,
    themes: corpus.themes.filter((theme) => documents.every((other) => themePassage(other, theme.id).count > 0 === (other === report))),
  }));
}

/** Whether one page has room, in signs, for all that a sequence says theme by theme; else each theme has a page of its own. */
export function fitsOnePage(themes: readonly SequenceTheme[], room: number): boolean {
  return themes.flatMap(({ passages }) => passages).reduce((sum, passage) => sum + countCharacters(passage), 0) <= room;
}

/** A sequence as readers see it: "Self-evaluation of June 2022 (Kent), then inspection report of October 2022". */
export function formatSequenceName(corpus: Corpus, { documents, authority }: Pick<Sequence, 'documents' | 'authority'>): string {
  const names = documents.map((report) => {
    const of = report.authority === authority ? '' : ` (${authorityOf(corpus, report.authority).name})`;
    return `${formatReportNameShortInText(report)}${of}`;
  });
  const name = names.join(', then ');
  return `${name[0]?.toUpperCase()}${name.slice(1)}`;
}
