import { DomUtils, parseDocument } from 'htmlparser2';
import { readOfstedDay } from '../ofsted/dates.ts';

/** The host of Ofsted's pages about providers. */
export const ofstedPagesHost = 'reports.ofsted.gov.uk';

/** A page of Ofsted's that is laid out otherwise than we know: nothing may be taken from it. The message names the page. */
export class UnexpectedOfstedPage extends Error {
  constructor(address: string, says: string) {
    super(`${address} is laid out otherwise than expected: ${says}. Nothing was changed.`);
  }
}

/** A report or letter that Ofsted's page for a provider lists. */
export interface OfstedPublication {
  url: string;
  /** What it is, in the words of the page: "Children's services inspection". Where its link has no words, its address. */
  title: string;
  /** The day in its title; empty where it has none. */
  published: string;
}

/** Ofsted's page for the provider with a number. */
export const addressToFetchProviderFrom = (urn: number | string) => `https://${ofstedPagesHost}/provider/44/${urn}`;

/** What a page of Ofsted's may be. */
interface ExpectedOfstedPage {
  /** True for a provider of which we know no report: its page may list none. */
  mayBeEmpty?: boolean;
}

/**
 * The publications on Ofsted's page for a provider, as it orders them. Throws `UnexpectedOfstedPage` unless every one has an address, and most a
 * title with a day.
 */
export function parseFetchedProviderPage(
  html: string,
  address: string,
  { mayBeEmpty = false }: ExpectedOfstedPage = {},
): OfstedPublication[] {
  const links = DomUtils.findAll(
    (element) => element.name === 'a' && hasClass(element.attribs.class, 'publication-link'),
    parseDocument(html).children,
  );
  if (links.length === 0 && !mayBeEmpty) throw new UnexpectedOfstedPage(address, 'it has no link with the class publication-link');
  const publications = links.map((link): OfstedPublication => {
    const href = link.attribs.href ?? '';
    const url = href !== '' && URL.canParse(href, address) ? new URL(href, address).href.replace(/^http:/, 'https:') : '';
    if (!url.startsWith('https:')) throw new UnexpectedOfstedPage(address, 'a publication has no address');
    const label = DomUtils.findOne((element) => element.name === 'span' && hasClass(element.attribs.class, 'nonvisual'), link.children);
    const words = (label && wordsOf(label)) || wordsOf(link) || url;
    const parts = /^(.+?)\s+[-–—:]\s+(\d{1,2} \p{L}+ \d{4})\b/u.exec(words);
    const published = parts?.[2] && readOfstedDay(parts[2]);
    return {
      url,
      ...(parts?.[1] && published ? { title: parts[1], published } : { title: words, published: '' }),
    };
  });
  const without = publications.filter(({ published }) => published === '');
  if (without.length * 2 > publications.length)
    throw new UnexpectedOfstedPage(
      address,
      `“${without[0]?.title.slice(0, 80) ?? ''}” should be a title, a hyphen and a day, as in “Children’s services inspection - 02 March 2020, pdf”`,
    );
  return publications;
}

/** The address of the page of Ofsted's list of providers of children's services that begins with a row. */
export const addressToFetchListFrom = (start: number) =>
  `https://${ofstedPagesHost}/search?q=&location=&lat=&lon=&radius=&level_1_types=3&level_2_types%5B%5D=12&start=${start}&rows=${ofstedListRows}`;

/** How many providers a page of the list has at most. */
export const ofstedListRows = 100;

/** A provider in Ofsted's list. */
export interface OfstedProvider {
  urn: string;
  name: string;
  page: string;
}

/** The providers on a page of Ofsted's list, each once. An empty list is for the caller to judge: a list can end with a full page. */
export function parseFetchedProviderList(html: string, address: string): OfstedProvider[] {
  const links = DomUtils.findAll(
    (element) => element.name === 'a' && (element.attribs.href ?? '').includes('/provider/'),
    parseDocument(html).children,
  );
  const providers = new Map<string, OfstedProvider>();
  for (const link of links) {
    const href = link.attribs.href ?? '';
    const page = URL.canParse(href, address) ? new URL(href, address) : undefined;
    const urn = page && /\/provider\/\d+\/([1-9]\d{4,6})\/?$/.exec(page.pathname)?.[1];
    if (!page || !urn || page.host !== ofstedPagesHost)
      throw new UnexpectedOfstedPage(address, `the link ${href} should lead to a provider’s page, as /provider/44/80532 does`);
    const name = wordsOf(link);
    // A provider can be linked twice, by its name and by a picture without words.
    if (name || !providers.has(urn))
      providers.set(urn, { urn, name: name || (providers.get(urn)?.name ?? ''), page: `https://${ofstedPagesHost}${page.pathname}` });
  }
  return [...providers.values()];
}

const wordsOf = (element: Parameters<typeof DomUtils.textContent>[0]) => DomUtils.textContent(element).replace(/\s+/g, ' ').trim();

const hasClass = (classes: string | undefined, name: string) => (classes ?? '').split(/\s+/).includes(name);
