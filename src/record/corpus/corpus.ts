import type { Kind } from '../kinds/kinds.ts';
import { reportIdOf } from '../ids-and-paths/ids.ts';
import { authoritiesHighlightedUnasked, mostHighlightedAuthorities, type Authority } from '../authorities/authority.ts';
import type { AuthorityPlace } from '../authorities/authority-place.ts';
import { compareDays } from '../dates/day.ts';
import type { Fidelity } from '../fidelity.ts';
import type { England } from '../england.ts';
import type { HexMapPlace } from '../hexagons/hex-map.ts';
import type { Figure } from '../figures/figure.ts';
import type { FollowUps } from '../follow-up.ts';
import type { GlossaryEntry } from '../glossary/glossary.ts';
import type { Inspection, RecordedEvent, Visit } from '../inspections/inspection.ts';
import type { Framework, Judgement, JudgementLine } from '../frameworks/judgement.ts';
import type { SealedEdition } from '../edition.ts';
import type { Correction, LedgerEntry, LedgerPart } from '../ledger.ts';
import type { PlaceNames } from '../authorities/place-names.ts';
import type { ReaderQuestions } from '../reader-questions/reader-questions.ts';
import type { Paragraph } from '../reports/paragraph.ts';
import { reportDay, type Report, type Section } from '../reports/report.ts';
import type { ChosenSequence } from '../sequence.ts';
import type { claimantsSchema } from '../shapes/claimants.ts';
import type { siteSchema } from '../shapes/site.ts';
import type { TypeOf } from '../shapes/type-of.ts';
import type { Theme } from '../theme.ts';
import type { ThemeReading } from '../theme-reading.ts';
import type { ThemeWeight } from '../theme-weight.ts';

/** Whose claim a summary or a figure is. */
export type Claimant = TypeOf<typeof claimantsSchema>[number];

/** What the site calls itself and whom readers can write to. */
export type Site = TypeOf<typeof siteSchema>;

/** All of the record, loaded. It is written out: it is of many files, with what reading makes of them. */
export interface Corpus {
  site: Site;
  authorities: Authority[];
  lines: JudgementLine[];
  judgements: Judgement[];
  frameworks: Framework[];
  /** The kinds of document, in the order of lists. */
  kinds: Kind[];
  inspections: Inspection[];
  visits: Visit[];
  events: RecordedEvent[];
  themes: Theme[];
  claimants: Claimant[];
  glossary: GlossaryEntry[];
  reports: Report[];
  figures: Figure[];
  followUps: FollowUps;
  /** Every paragraph that was ever published. Empty where a record keeps no ledger. */
  ledger: LedgerEntry[];
  /** The other parts of every document that was ever published. */
  ledgerParts: LedgerPart[];
  /** Every edition that was sealed, the first one first. Empty where a record keeps no ledger. */
  editions: SealedEdition[];
  /** What was corrected, moved or withdrawn since. */
  corrections: Correction[];
  /** Documents chosen to be read one after the other. */
  sequences: ChosenSequence[];
  /** The times that all paragraphs were given their themes, in order, each by a reader of its own. */
  themeReadings: ThemeReading[];
  /** What judged paragraphs taught, by which the import suggests themes. Empty where a record has no such file. */
  themeWeights: ThemeWeight[];
  /** What comparing documents with their official PDF files gave. */
  fidelity: Fidelity[];
  /** The graded inspections of all of England's authorities. Empty where a record has no such list. */
  england: England;
  /** Where the authorities of England are, and what is beside them. Empty where a record has no such list. */
  places: AuthorityPlace[];
  /** The hexagons of England's authorities on the map. Empty where a record has no map. */
  hexMap: HexMapPlace[];
  /** The names that people use for places, and the councils there. Empty where a record has no such file. */
  placeNames: PlaceNames;
  /** What people ask: the questions that paragraphs answer, and those about terms. Empty where a record has none. */
  readerQuestions: ReaderQuestions;
}

/** A paragraph with the report and section it stands in. */
export interface PlacedParagraph {
  paragraph: Paragraph;
  section: Section;
  report: Report;
}

/** Lists that were asked for an entry by its id, each by id: a large record is asked millions of times. */
const indexes = new WeakMap<readonly { id: string }[], Map<string, { id: string }>>();

/** The entry of a list with an id, or undefined if there is none. */
function look<T extends { id: string }>(list: readonly T[], id: string): T | undefined {
  const index = indexes.get(list) ?? new Map(list.map((entry) => [entry.id, entry]));
  indexes.set(list, index);
  return index.get(id) as T | undefined;
}

function find<T extends { id: string }>(what: string, list: readonly T[], id: string): T {
  const found = look(list, id);
  if (!found) throw new Error(`There is no ${what} "${id}" in the corpus.`);
  return found;
}

/** The authority with an id. Throws if there is none: the content check makes sure that every id used exists. */
export const authorityInCorpus = (corpus: Corpus, id: string): Authority => find('authority', corpus.authorities, id);

/** The report with an id. Throws if there is none. */
export const reportInCorpus = (corpus: Corpus, id: string): Report => find('report', corpus.reports, id);

/** The report with an id, or undefined if this edition does not have it. */
export const findReportInCorpus = (corpus: Corpus, id: string): Report | undefined => look(corpus.reports, id);

/** The theme with an id. Throws if there is none. */
export const themeInCorpus = (corpus: Corpus, id: string): Theme => find('theme', corpus.themes, id);

/** The theme with an id, or undefined if there is no id or no such theme. */
export function findThemeInCorpus(corpus: Corpus, id: string | undefined): Theme | undefined {
  return id === undefined ? undefined : look(corpus.themes, id);
}

/** The judgement with an id. Throws if there is none. */
export const judgementInCorpus = (corpus: Corpus, id: string): Judgement => find('judgement', corpus.judgements, id);

/** The framework with an id. Throws if there is none. */
export const frameworkInCorpus = (corpus: Corpus, id: string): Framework => find('framework', corpus.frameworks, id);

/** The claimant with an id. Throws if there is none. */
export const claimantInCorpus = (corpus: Corpus, id: string): Claimant => find('claimant', corpus.claimants, id);

/** The authorities with documents in this record, in its order. */
export function featuredAuthoritiesInCorpus(corpus: Corpus): Authority[] {
  return corpus.authorities.filter((authority) => authority.role === 'featured');
}

/** Whether there are documents about more authorities than one page has room for. Then pages start with a few and have lists by region. */
export function isLargeCorpus(corpus: Corpus): boolean {
  return featuredAuthoritiesInCorpus(corpus).length > 12;
}

/**
 * The authorities that pages and charts start with, so that they stay small however many there are: those that site.yml names, or all where
 * they are few, or else the first few with documents here. Readers choose others.
 */
export function highlightedAuthoritiesInCorpus(corpus: Corpus): Authority[] {
  const { authorities, site } = corpus;
  if (site.highlighted) return site.highlighted.flatMap((each) => authorities.find(({ id }) => id === each) ?? []);
  if (authorities.length <= mostHighlightedAuthorities) return authorities;
  const reported = new Set(corpus.reports.map(({ authority }) => authority));
  const hasNoReport = ({ id }: Authority) => Number(!reported.has(id));
  return [...featuredAuthoritiesInCorpus(corpus)].sort((a, b) => hasNoReport(a) - hasNoReport(b)).slice(0, authoritiesHighlightedUnasked);
}

/** The authorities with documents in the order of lists: that of the record, or by name where they are many. */
export function listFeaturedAuthoritiesInCorpus(corpus: Corpus): Authority[] {
  const featured = featuredAuthoritiesInCorpus(corpus);
  return isLargeCorpus(corpus) ? [...featured].sort((a, b) => a.name.localeCompare(b.name, 'en-GB')) : featured;
}

const reportsOfEach = new WeakMap<readonly Report[], Map<string, Report[]>>();

/** An authority's reports, newest first. */
export function reportsInCorpusOf(corpus: Corpus, authority: string): Report[] {
  const ofEach = reportsOfEach.get(corpus.reports) ?? Map.groupBy(corpus.reports, (report) => report.authority);
  reportsOfEach.set(corpus.reports, ofEach);
  return sortReportsInCorpus(ofEach.get(authority) ?? []);
}

/** The reports sorted newest first. */
export function sortReportsInCorpus(reports: readonly Report[]): Report[] {
  return [...reports].sort((a, b) => compareDays(reportDay(b), reportDay(a)) || a.id.localeCompare(b.id));
}

/** The paragraph with an id, with its section and report. Throws if there is none: the content check makes sure that every id used exists. */
export function paragraphInCorpus(corpus: Corpus, id: string): PlacedParagraph {
  const report = reportInCorpus(corpus, reportIdOf(id));
  const section = report.sections.find(({ paragraphs }) => paragraphs.some((paragraph) => paragraph.id === id));
  const paragraph = section?.paragraphs.find((each) => each.id === id);
  if (!section || !paragraph) throw new Error(`There is no paragraph "${id}" in the corpus.`);
  return { paragraph, section, report };
}

const placedParagraphs = new WeakMap<readonly Report[], readonly PlacedParagraph[]>();

/** Every paragraph of the record with its section and report, in the order of reports. */
export function paragraphsInCorpus({ reports }: Corpus): readonly PlacedParagraph[] {
  const placed =
    placedParagraphs.get(reports) ??
    reports.flatMap((report) =>
      report.sections.flatMap((section) => section.paragraphs.map((paragraph) => ({ paragraph, section, report }))),
    );
  placedParagraphs.set(reports, placed);
  return placed;
}

/** The frameworks that include a judgement, in the order of the record. */
export function frameworksInCorpusWithJudgement(corpus: Corpus, judgement: string): Framework[] {
  return corpus.frameworks.filter(({ judgements }) => judgements.includes(judgement));
}
