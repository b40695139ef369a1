import { authorityIdOf, reportIdOf, reportPath, routeOf } from '../../record/ids.ts';
import { Feed } from 'feed';
import { authorityOf, featuredAuthorities, findReport, type Corpus } from '../../record/corpus.ts';
import { firstDay, formatDay, type Day } from '../../record/day.ts';
import { correctionAnchor, documentFirstPublished, sortCorrections } from '../../questions/provenance/publication.ts';
import type { Correction } from '../../record/ledger.ts';
import { nameReportInText } from '../../record/name-report.ts';
import { paragraphsOf, type Report } from '../../record/report.ts';
import { escapeMarkup } from '../../record/escape-markup.ts';
import type { AddressOf } from '../address-of.ts';
import { licence } from '../licence.ts';

/** One thing that is new: a document, or a correction. */
export interface FeedEntry {
  on: Day;
  title: string;
  /** The path of its page: also what tells it from every other entry. */
  path: `/${string}`;
  summary: string;
}

/** A feed of what is new: of everything, of one authority or of one theme. */
export interface FeedOf {
  path: `/${string}`;
  title: string;
  /** The page that the feed is about. */
  page: `/${string}`;
  entries: FeedEntry[];
}

/** The most entries that a feed holds: readers ask for it often, and the whole record is in the open data. */
const most = 100;

export const everythingFeed = '/feeds/all.atom';
export const authorityFeed = (authority: string): `/${string}` => `/feeds/authorities/${authority}.atom`;
export const themeFeed = (theme: string): `/${string}` => `/feeds/themes/${theme}.atom`;

/** A document as its entry is headed: "Kent: inspection report, 9 to 13 May 2022". */
const nameEntry = (corpus: Corpus, report: Report) => `${authorityOf(corpus, report.authority).name}: ${nameReportInText(report)}`;

function toDocumentEntry(corpus: Corpus, report: Report, about = ''): FeedEntry {
  const count = paragraphsOf(report).length;
  const whose =
    report.wording === 'verbatim' ? `${report.source.publisher}’s words` : `Our summary of ${report.source.publisher}’s document`;
  return {
    on: documentFirstPublished(corpus, report.id),
    title: nameEntry(corpus, report),
    path: reportPath(report.id),
    summary: `${report.title}. ${whose}, ${count} paragraphs${about}.`,
  };
}

function toCorrectionEntry(corpus: Corpus, correction: Correction): FeedEntry {
  const report = findReport(corpus, reportIdOf(correction.of));
  const { own: anchor } = routeOf(correction.of);
  const what = report ? `${nameEntry(corpus, report)}${anchor ? `, ${anchor}` : ''}` : correction.of;
  const name = { corrected: 'Correction', moved: 'Moved', withdrawn: 'Withdrawn' }[correction.kind];
  return {
    on: correction.on,
    title: `${name}: ${what}`,
    path: `/corrections/#${correctionAnchor(corpus, correction)}`,
    summary: `${formatDay(correction.on)}: ${correction.reason}`,
  };
}

/** Entries, the newest first, as many as a feed holds. */
function sortEntries(entries: FeedEntry[]): FeedEntry[] {
  return entries.sort((a, b) => firstDay(b.on).localeCompare(firstDay(a.on)) || a.path.localeCompare(b.path)).slice(0, most);
}

/** Every feed of the record: new documents and corrections of everything, of each authority and of each theme. */
export function listFeeds(corpus: Corpus): FeedOf[] {
  const { site } = corpus;
  const corrections = sortCorrections(corpus.corrections);
  const concerns = (authority: string) => (correction: Correction) => authorityIdOf(correction.of) === authority;
  const themesOf = new Map(corpus.reports.flatMap(paragraphsOf).map(({ id, themes }) => [id, themes]));
  return [
    {
      path: everythingFeed,
      title: `${site.name}: new documents and corrections`,
      page: '/',
      entries: sortEntries([
        ...corpus.reports.map((report) => toDocumentEntry(corpus, report)),
        ...corrections.map((correction) => toCorrectionEntry(corpus, correction)),
      ]),
    },
    ...featuredAuthorities(corpus).map(({ id, name }) => ({
      path: authorityFeed(id),
      title: `${site.name}: ${name}`,
      page: `/authorities/${id}/` as const,
      entries: sortEntries([
        ...corpus.reports.filter(({ authority }) => authority === id).map((report) => toDocumentEntry(corpus, report)),
        ...corrections.filter(concerns(id)).map((correction) => toCorrectionEntry(corpus, correction)),
      ]),
    })),
    ...corpus.themes.map(({ id, name }) => ({
      path: themeFeed(id),
      title: `${site.name}: ${name}`,
      page: `/compare/${id}/` as const,
      entries: sortEntries([
        ...corpus.reports.flatMap((report) => {
          const count = paragraphsOf(report).filter(({ themes }) => themes.includes(id)).length;
          return count > 0 ? [toDocumentEntry(corpus, report, `, ${count} of them on ${name.toLowerCase()}`)] : [];
        }),
        ...corrections
          .filter(({ of, to }) => [of, to].some((each) => each && themesOf.get(each)?.includes(id)))
          .map((correction) => toCorrectionEntry(corpus, correction)),
      ]),
    })),
  ];
}

const momentOf = (day: Day) => new Date(`${firstDay(day)}T00:00:00Z`);

/** A feed as Atom (RFC 4287). A day of the record is given as its first moment, since Atom knows no days. */
export function writeAtom(corpus: Corpus, { path, title, page, entries }: FeedOf, addressOf: AddressOf): string {
  const { site } = corpus;
  const feed = new Feed({
    id: addressOf(path),
    title,
    description: `${site.tagline}. New documents, and corrections to what was published.`,
    link: addressOf(page),
    feedLinks: { atom: addressOf(path) },
    updated: momentOf(entries[0]?.on ?? site.edition),
    author: { name: site.name, link: addressOf('/') },
    copyright: licence.title,
    language: 'en-GB',
    generator: false,
  });
  for (const { on, title: name, path: at, summary } of entries) {
    const address = addressOf(at);
    feed.addItem({
      id: address,
      link: address,
      // The library writes these two as HTML.
      title: escapeMarkup(name),
      description: escapeMarkup(summary),
      date: momentOf(on),
      published: momentOf(on),
    });
  }
  return feed.atom1();
}
