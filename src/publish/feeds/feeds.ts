import { authorityIdOf, authorityIdToPath, reportIdOf, reportIdToPath, idToRouteParams } from '../../record/ids-and-paths/ids.ts';
import { Feed } from 'feed';
import type { Authority } from '../../record/authorities/authority.ts';
import {
  authorityInCorpus,
  featuredAuthoritiesInCorpus,
  findReportInCorpus,
  frameworkInCorpus,
  judgementInCorpus,
  type Corpus,
} from '../../record/corpus/corpus.ts';
import { firstDay, formatDay, formatPeriod, type Day } from '../../record/dates/day.ts';
import { formatGrade } from '../../record/grades/grade.ts';
import { inspectionAnchor, type Inspection } from '../../record/inspections/inspection.ts';
import { editionChangesBetween, formatEditionChanges } from '../../questions/editions/edition-changes.ts';
import { editionChangesPath } from '../../questions/editions/edition-paths.ts';
import { formatEdition, listEditions } from '../../questions/editions/editions.ts';
import {
  provenanceAnchorOfCorrection,
  provenanceEditionOfDocument,
  sortProvenanceCorrections,
} from '../../questions/provenance/publication.ts';
import type { Correction } from '../../record/ledger.ts';
import { formatReportNameInText, formatReportWording } from '../../record/reports/report-name.ts';
import { paragraphsOf, type Report } from '../../record/reports/report.ts';
import { formatCountWithNoun } from '../../record/strings/count-in-text.ts';
import { escapeMarkupInString } from '../../record/strings/escape-markup.ts';
import type { Theme } from '../../record/theme.ts';
import type { UrlOf } from '../url-of.ts';
import { licence } from '../citation/licence.ts';

/** An entry of a feed: a new document or a correction. */
export interface FeedEntry {
  on: Day;
  title: string;
  /** The path of its page, which also identifies the entry. */
  path: `/${string}`;
  summary: string;
}

/** A feed of new documents and corrections: of everything, of one authority or of one theme. */
export interface RecordFeed {
  path: `/${string}`;
  title: string;
  /** The page that the feed is about. */
  page: `/${string}`;
  entries: FeedEntry[];
}

/** The most entries in a feed: it is fetched often, and the whole record is in the open data. */
const maxEntries = 100;

export const everythingFeed: `/${string}` = '/feeds/all.atom';
export const changesFeed: `/${string}` = '/feeds/changes.atom';
export const inspectionsFeed: `/${string}` = '/feeds/inspections.atom';
export const authorityFeed = (authority: string): `/${string}` => `/feeds/authorities/${authority}.atom`;
export const themeFeed = (theme: string): `/${string}` => `/feeds/themes/${theme}.atom`;

/** The title of a document's entry: "Kent: inspection report, 9 to 13 May 2022". */
const formatEntryTitle = (corpus: Corpus, report: Report) =>
  `${authorityInCorpus(corpus, report.authority).name}: ${formatReportNameInText(report)}`;

function toDocumentEntry(corpus: Corpus, report: Report, about = ''): FeedEntry {
  const count = paragraphsOf(report).length;
  return {
    on: provenanceEditionOfDocument(corpus, report.id),
    title: formatEntryTitle(corpus, report),
    path: reportIdToPath(report.id),
    summary: `${report.title}. ${formatReportWording(report)}, ${formatCountWithNoun(count, 'paragraph')}${about}.`,
  };
}

function toCorrectionEntry(corpus: Corpus, correction: Correction): FeedEntry {
  const report = findReportInCorpus(corpus, reportIdOf(correction.of));
  const { own: anchor } = idToRouteParams(correction.of);
  const what = report ? `${formatEntryTitle(corpus, report)}${anchor ? `, ${anchor}` : ''}` : correction.of;
  const name = { corrected: 'Correction', moved: 'Moved', withdrawn: 'Withdrawn' }[correction.kind];
  return {
    on: correction.on,
    title: `${name}: ${what}`,
    path: `/corrections/#${provenanceAnchorOfCorrection(corpus, correction)}`,
    summary: `${formatDay(correction.on)}: ${correction.reason}`,
  };
}

/** The content of a feed: documents, each with a text to add to its summary, and corrections. */
interface Selection {
  documents: { report: Report; about?: string }[];
  corrections: Correction[];
}

/** The newest entries of a feed, the newest first. */
function entriesOf(corpus: Corpus, { documents, corrections }: Selection): FeedEntry[] {
  const entries = [
    ...documents.map(({ report, about }) => toDocumentEntry(corpus, report, about)),
    ...corrections.map((correction) => toCorrectionEntry(corpus, correction)),
  ];
  return entries.sort((a, b) => firstDay(b.on).localeCompare(firstDay(a.on)) || a.path.localeCompare(b.path)).slice(0, maxEntries);
}

/** The feed of every new document and every correction. */
export function feedOfEverything(corpus: Corpus): RecordFeed {
  return {
    path: everythingFeed,
    title: `${corpus.site.name}: new reports and corrections`,
    page: '/',
    entries: entriesOf(corpus, {
      documents: corpus.reports.map((report) => ({ report })),
      corrections: sortProvenanceCorrections(corpus.corrections),
    }),
  };
}

/** The grades of an inspection, in the order of its framework: "Overall effectiveness: good. Leaders: outstanding." */
function describeGrades(corpus: Corpus, { framework, judgements }: Inspection): string {
  return frameworkInCorpus(corpus, framework)
    .judgements.flatMap((id) => {
      const grade = judgements[id];
      return grade ? [`${judgementInCorpus(corpus, id).short}: ${formatGrade(grade).toLowerCase()}.`] : [];
    })
    .join(' ');
}

/** The feed of Ofsted's newest graded inspections of England's authorities, by the day on which Ofsted published them. */
export function feedOfInspections(corpus: Corpus): RecordFeed {
  const names = new Map(corpus.england.authorities.map(({ id, name }) => [id, name]));
  const newest = [...corpus.england.inspections]
    .sort((a, b) => b.published.localeCompare(a.published) || a.authority.localeCompare(b.authority))
    .slice(0, maxEntries);
  return {
    path: inspectionsFeed,
    title: `${corpus.site.name}: new inspection reports`,
    page: '/',
    entries: newest.map((inspection) => ({
      on: inspection.published,
      title: `${names.get(inspection.authority) ?? inspection.authority}: inspected ${formatPeriod(inspection.inspected)}`,
      path: `${authorityIdToPath(inspection.authority)}#${inspectionAnchor(inspection)}`,
      summary: describeGrades(corpus, inspection),
    })),
  };
}

function feedOfAuthority(corpus: Corpus, { id, name }: Authority): RecordFeed {
  return {
    path: authorityFeed(id),
    title: `${corpus.site.name}: ${name}`,
    page: authorityIdToPath(id),
    entries: entriesOf(corpus, {
      documents: corpus.reports.filter(({ authority }) => authority === id).map((report) => ({ report })),
      corrections: sortProvenanceCorrections(corpus.corrections).filter(({ of }) => authorityIdOf(of) === id),
    }),
  };
}

function feedOfTheme(corpus: Corpus, { id, name }: Theme): RecordFeed {
  const paragraphs = corpus.reports.flatMap(paragraphsOf).filter(({ themes }) => themes.includes(id));
  const ids = new Set(paragraphs.map((paragraph) => paragraph.id));
  const ofReports = Map.groupBy(paragraphs, ({ report }) => report);
  return {
    path: themeFeed(id),
    title: `${corpus.site.name}: ${name}`,
    page: `/compare/${id}/`,
    entries: entriesOf(corpus, {
      documents: corpus.reports.flatMap((report) => {
        const count = ofReports.get(report.id)?.length ?? 0;
        return count > 0 ? [{ report, about: `, ${count} of them on ${name.toLowerCase()}` }] : [];
      }),
      corrections: sortProvenanceCorrections(corpus.corrections).filter(({ of, to }) => ids.has(of) || (to !== undefined && ids.has(to))),
    }),
  };
}

/** The feed of editions: what each of them changed since the one before. */
function feedOfEditions(corpus: Corpus): RecordFeed {
  const editions = listEditions(corpus);
  return {
    path: changesFeed,
    title: `${corpus.site.name}: editions`,
    page: '/changes/',
    entries: editions
      .map((edition, index): FeedEntry => {
        const before = editions[index - 1];
        const changes = before && formatEditionChanges(editionChangesBetween(corpus, before, edition));
        return {
          on: edition.day,
          title: `Edition ${edition.number}: ${changes ?? 'the first one'}`,
          path: editionChangesPath(edition.number),
          summary: before
            ? `The edition ${formatEdition(edition)} beside ${formatEdition(before)}: ${changes}.`
            : `The edition ${formatEdition(edition)} is the first one. There is no earlier one to compare it with.`,
        };
      })
      .reverse()
      .slice(0, maxEntries),
  };
}

/** Every feed of the record: new documents and corrections of everything, of each authority and of each theme, editions, and new inspections. */
export function listFeeds(corpus: Corpus): RecordFeed[] {
  return [
    feedOfEverything(corpus),
    feedOfEditions(corpus),
    ...(corpus.england.inspections.length > 0 ? [feedOfInspections(corpus)] : []),
    ...featuredAuthoritiesInCorpus(corpus).map((authority) => feedOfAuthority(corpus, authority)),
    ...corpus.themes.map((theme) => feedOfTheme(corpus, theme)),
  ];
}

const momentOf = (day: Day) => new Date(`${firstDay(day)}T00:00:00Z`);

/** A feed as Atom (RFC 4287). Atom has no dates without a time, so a day is given as midnight. */
export function writeAtomFeed(corpus: Corpus, { path, title, page, entries }: RecordFeed, urlOf: UrlOf): string {
  const { site } = corpus;
  const feed = new Feed({
    id: urlOf(path),
    title,
    description: `${site.tagline}. New reports, and corrections to what we published.`,
    link: urlOf(page),
    feedLinks: { atom: urlOf(path) },
    updated: momentOf(entries[0]?.on ?? site.edition),
    author: { name: site.name, link: urlOf('/') },
    copyright: licence.title,
    language: 'en-GB',
    generator: false,
  });
  for (const { on, title: name, path: at, summary } of entries) {
    const address = urlOf(at);
    feed.addItem({
      id: address,
      link: address,
      // The library writes these two fields as HTML.
      title: escapeMarkupInString(name),
      description: escapeMarkupInString(summary),
      date: momentOf(on),
      published: momentOf(on),
    });
  }
  return feed.atom1();
}
