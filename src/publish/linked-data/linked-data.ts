import { nameOfParagraphId, paragraphIdToCanonicalPath, reportIdToPath } from '../../record/ids-and-paths/ids.ts';
import type { BreadcrumbList, CreativeWork, Organization, Quotation, Report as ReportThing, WithContext } from 'schema-dts';
import { authorityInCorpus, claimantInCorpus, themeInCorpus, type Corpus, type PlacedParagraph } from '../../record/corpus/corpus.ts';
import { corpusHasParagraphPages } from '../../record/corpus/paragraph-pages.ts';
import { formatReportNameWithAuthority, formatReportTitle } from '../../record/reports/report-name.ts';
import { textOfReportParagraph } from '../../record/reports/paragraph.ts';
import { formatReportSectionHeading, formatRights, ownAddressOfSource, type Report } from '../../record/reports/report.ts';
import type { UrlOf } from '../url-of.ts';
import { licence } from '../citation/licence.ts';

/*
 * What a page is about, as schema.org data for programs. Text quoted from a publisher is a Quotation from
 * its Report; our summaries are our own works that are based on one.
 */

const organization = (name: string, url?: string): Organization => ({ '@type': 'Organization', name, ...(url && { url }) });

/** Who made this site. */
const ourselves = (corpus: Corpus, urlOf: UrlOf) => organization(corpus.site.name, urlOf('/'));

/** The original document, as published. */
function originalOf(corpus: Corpus, report: Report): ReportThing {
  const { source } = report;
  const own = ownAddressOfSource(source);
  const authority = authorityInCorpus(corpus, report.authority);
  return {
    '@type': 'Report',
    name: formatReportTitle(report),
    ...(own && { url: own }),
    author: organization(source.publisher),
    publisher: organization(source.publisher),
    ...(report.published && { datePublished: report.published }),
    ...(report.dated && { dateCreated: report.dated }),
    about: { '@type': 'AdministrativeArea', name: authority.name, identifier: authority.gss },
    ...(source.licence === 'OGL-3.0' ? { license: licence.path } : {}),
    copyrightNotice: formatRights(source),
  };
}

/** The schema.org description of a document's page: the publisher's report, or our summary of it. */
export function reportAsLinkedData(corpus: Corpus, report: Report, urlOf: UrlOf): WithContext<ReportThing | CreativeWork> {
  const url = urlOf(reportIdToPath(report.id));
  const original = originalOf(corpus, report);
  if (report.wording === 'verbatim')
    return {
      '@context': 'https://schema.org',
      ...original,
      '@id': url,
      url,
      ...(original.url && { sameAs: original.url }),
      inLanguage: 'en-GB',
      provider: ourselves(corpus, urlOf),
    } as WithContext<ReportThing>;
  return {
    '@context': 'https://schema.org',
    '@type': 'CreativeWork',
    '@id': url,
    url,
    name: `Summary: ${formatReportNameWithAuthority(corpus, report)}`,
    author: ourselves(corpus, urlOf),
    publisher: ourselves(corpus, urlOf),
    license: licence.path,
    isBasedOn: original,
    inLanguage: 'en-GB',
  } as WithContext<CreativeWork>;
}

/** The schema.org description of a paragraph's page: a quotation, or our summary, with the exact text. */
export function paragraphAsLinkedData(
  corpus: Corpus,
  { paragraph, section, report }: PlacedParagraph,
  urlOf: UrlOf,
): WithContext<Quotation | CreativeWork> {
  const url = urlOf(paragraphIdToCanonicalPath(paragraph.id, corpusHasParagraphPages(corpus)));
  const original = originalOf(corpus, report);
  const common = {
    '@context': 'https://schema.org',
    '@id': url,
    url,
    name: `${formatReportNameWithAuthority(corpus, report)}, ${nameOfParagraphId(paragraph)}`,
    text: textOfReportParagraph(paragraph),
    inLanguage: 'en-GB',
    license: licence.path,
    keywords: paragraph.themes.map((id) => themeInCorpus(corpus, id).name).join(', '),
    alternativeHeadline: formatReportSectionHeading(section),
    ...(paragraph.number === null ? {} : { position: paragraph.number }),
    ...(paragraph.page === null ? {} : { pagination: String(paragraph.page) }),
    isPartOf: {
      '@type': paragraph.wording === 'verbatim' ? 'Report' : 'CreativeWork',
      '@id': urlOf(reportIdToPath(report.id)),
      name: report.title,
    },
  } as const;
  if (paragraph.wording === 'verbatim')
    return {
      ...common,
      '@type': 'Quotation',
      author: organization(report.source.publisher),
      publisher: ourselves(corpus, urlOf),
      copyrightNotice: formatRights(report.source),
      citation: original,
    } as WithContext<Quotation>;
  return {
    ...common,
    '@type': 'CreativeWork',
    author: ourselves(corpus, urlOf),
    publisher: ourselves(corpus, urlOf),
    isBasedOn: original,
    citation: original,
    creditText: `Claimed by ${claimantInCorpus(corpus, paragraph.claimedBy).name}`,
  } as WithContext<CreativeWork>;
}

/** The schema.org list of the pages above a page, the highest first. The page itself, whose address is known, ends it with its title. */
export function breadcrumbsAsLinkedData(
  above: readonly { path: `/${string}`; words: string }[],
  title: string,
  urlOf: UrlOf,
): WithContext<BreadcrumbList> {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: [
      ...above.map(({ path, words }, index) => ({
        '@type': 'ListItem' as const,
        position: index + 1,
        name: words,
        item: urlOf(path),
      })),
      { '@type': 'ListItem', position: above.length + 1, name: title },
    ],
  };
}
