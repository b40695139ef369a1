import { nameParagraph, paragraphPagePath, reportPath } from '../../record/ids.ts';
import type { CreativeWork, Organization, Quotation, Report as ReportThing, WithContext } from 'schema-dts';
import { authorityOf, claimantOf, themeOf, type Corpus, type PlacedParagraph } from '../../record/corpus.ts';
import { nameReportWithAuthority, titleOfReport } from '../../record/name-report.ts';
import { textOf } from '../../record/paragraph.ts';
import { nameSection, type Report } from '../../record/report.ts';
import type { AddressOf } from '../address-of.ts';
import { licence } from '../licence.ts';

/*
 * What a page is about, in the words of schema.org, for programs that read pages. Words of a publisher are a Quotation from
 * its Report; our summaries are works of our own that are based on one.
 */

const organization = (name: string, url?: string): Organization => ({ '@type': 'Organization', name, ...(url && { url }) });

/** Who made this site. */
const ourselves = (corpus: Corpus, addressOf: AddressOf) => organization(corpus.site.name, addressOf('/'));

/** The document itself, as its publisher put it out. */
function originalOf(corpus: Corpus, report: Report): ReportThing {
  const { source } = report;
  const authority = authorityOf(corpus, report.authority);
  const day = report.published ?? report.dated;
  return {
    '@type': 'Report',
    name: titleOfReport(report),
    url: source.url,
    author: organization(source.publisher),
    publisher: organization(source.publisher),
    ...(day && { datePublished: day }),
    about: { '@type': 'AdministrativeArea', name: authority.name, identifier: authority.gss },
    ...(source.licence === 'OGL-3.0' ? { license: licence.path } : {}),
    copyrightNotice: source.rights,
  };
}

/** What a document's page holds: the publisher's report whole, or our summary of it. */
export function describeReport(corpus: Corpus, report: Report, addressOf: AddressOf): WithContext<ReportThing | CreativeWork> {
  const url = addressOf(reportPath(report.id));
  const original = originalOf(corpus, report);
  if (report.wording === 'verbatim')
    return {
      '@context': 'https://schema.org',
      ...original,
      '@id': url,
      url,
      sameAs: report.source.url,
      inLanguage: 'en-GB',
      provider: ourselves(corpus, addressOf),
    } as WithContext<ReportThing>;
  return {
    '@context': 'https://schema.org',
    '@type': 'CreativeWork',
    '@id': url,
    url,
    name: `Summary: ${nameReportWithAuthority(corpus, report)}`,
    author: ourselves(corpus, addressOf),
    publisher: ourselves(corpus, addressOf),
    license: licence.path,
    isBasedOn: original,
    inLanguage: 'en-GB',
  } as WithContext<CreativeWork>;
}

/** What a paragraph's page holds: a quotation, or a summary in our own words, with the exact text. */
export function describeParagraph(
  corpus: Corpus,
  { paragraph, section, report }: PlacedParagraph,
  addressOf: AddressOf,
): WithContext<Quotation | CreativeWork> {
  const url = addressOf(paragraphPagePath(paragraph.id));
  const original = originalOf(corpus, report);
  const common = {
    '@context': 'https://schema.org',
    '@id': url,
    url,
    name: `${nameReportWithAuthority(corpus, report)}, ${nameParagraph(paragraph)}`,
    text: textOf(paragraph),
    inLanguage: 'en-GB',
    license: licence.path,
    keywords: paragraph.themes.map((id) => themeOf(corpus, id).name).join(', '),
    alternativeHeadline: nameSection(section),
    ...(paragraph.number === null ? {} : { position: paragraph.number }),
    ...(paragraph.page === null ? {} : { pagination: String(paragraph.page) }),
    isPartOf: {
      '@type': paragraph.wording === 'verbatim' ? 'Report' : 'CreativeWork',
      '@id': addressOf(reportPath(report.id)),
      name: report.title,
    },
  } as const;
  if (paragraph.wording === 'verbatim')
    return {
      ...common,
      '@type': 'Quotation',
      author: organization(report.source.publisher),
      publisher: ourselves(corpus, addressOf),
      copyrightNotice: report.source.rights,
      citation: original,
    } as WithContext<Quotation>;
  return {
    ...common,
    '@type': 'CreativeWork',
    author: ourselves(corpus, addressOf),
    publisher: ourselves(corpus, addressOf),
    isBasedOn: original,
    citation: original,
    creditText: `Claimed by ${claimantOf(corpus, paragraph.claimedBy).name}`,
  } as WithContext<CreativeWork>;
}
