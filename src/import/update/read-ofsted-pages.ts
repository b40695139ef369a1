import { NotFetched } from '../fetch/fetch-official.ts';
import {
  addressToFetchListFrom,
  ofstedListRows,
  addressToFetchProviderFrom,
  parseFetchedProviderList,
  parseFetchedProviderPage,
  UnexpectedOfstedPage,
  type OfstedProvider,
  type OfstedPublication,
} from '../fetch/provider-page.ts';
import type { SeenPublication } from './publications-file.ts';

/** A publication, and whose it is. */
export interface ProviderPublication extends OfstedPublication {
  urn: string;
}

/** What Ofsted's pages say today. */
export interface OfstedPagesRead {
  providers: OfstedProvider[];
  publications: ProviderPublication[];
  /** Pages that could not be fetched: what is new on them is not known. */
  failed: { from: string; problem: string }[];
  /** Ofsted's numbers of the providers whose pages were read. */
  read: ReadonlySet<string>;
  /** Pages that are no longer there. */
  gone: { urn: string; page: string }[];
}

/** What we know beforehand: the numbers of the authorities, the addresses of some of their files, and what earlier updates saw. */
export interface KnownBeforeUpdate {
  /** Whether the record has a list of England's inspections. */
  hasList: boolean;
  urns: readonly string[];
  addressesOf: (urn: string) => readonly string[];
  seen: readonly SeenPublication[];
}

/** A way to fetch a page. */
type FetchPage = (address: string) => Promise<Uint8Array>;

/** How many of the providers that we know may be missing from Ofsted's list before it is not taken for the list. */
const mostMissing = 0.05;

/**
 * Reads Ofsted's list of providers and the page of each, before anything is done about them. Throws `UnexpectedOfstedPage` at the first page that
 * is laid out otherwise, or that lacks what we know to be there, and an error where many pages are gone at once.
 */
export async function readPagesForUpdate(
  known: KnownBeforeUpdate,
  fetchPage: FetchPage,
  onPage?: (page: string, total: number) => void,
): Promise<OfstedPagesRead> {
  const providers = await readProviderList(known, fetchPage);
  const pages = new Map(known.urns.map((urn) => [urn, addressToFetchProviderFrom(urn)]));
  // Without a list of England's inspections, other councils' pages have nothing for the record.
  for (const { urn, page } of providers) if (known.hasList || pages.has(urn)) pages.set(urn, page);
  const publications: ProviderPublication[] = [];
  const failed: OfstedPagesRead['failed'] = [];
  const read = new Set<string>();
  const gone: OfstedPagesRead['gone'] = [];
  for (const [urn, address] of pages) {
    onPage?.(address, pages.size);
    try {
      const addresses = known.addressesOf(urn);
      const found = parseFetchedProviderPage(await text(fetchPage, address), address, { mayBeEmpty: addresses.length === 0 });
      requireKnown(found, addresses, address);
      read.add(urn);
      publications.push(...found.map((publication) => ({ urn, ...publication })));
    } catch (error) {
      if (!(error instanceof NotFetched)) throw error;
      if (error.status === 404 || error.status === 410) gone.push({ urn, page: address });
      else failed.push({ from: address, problem: error.message });
    }
  }
  // Where many are gone at once, their addresses have changed. Those that were told are gone for good.
  const told = new Set(known.seen.filter(({ became }) => became === 'page gone').map((notice) => notice.ofsted_urn));
  const goneNow = gone.filter(({ urn }) => !told.has(urn));
  if (goneNow.length > Math.max(1, pages.size * mostMissing))
    throw new Error(
      `${goneNow.length} pages about councils are gone at once, the first is ${goneNow[0]?.page ?? ''}. Look whether Ofsted’s pages have other addresses now. Nothing was changed.`,
    );
  return { providers, publications, failed, read, gone };
}

async function readProviderList({ urns }: KnownBeforeUpdate, fetchPage: FetchPage): Promise<OfstedProvider[]> {
  const providers = new Map<string, OfstedProvider>();
  for (let start = 0; ; start += ofstedListRows) {
    const address = addressToFetchListFrom(start);
    const found = parseFetchedProviderList(await text(fetchPage, address), address);
    const before = providers.size;
    for (const provider of found) providers.set(provider.urn, provider);
    // The last page is shorter; a host that ignores `start` gives the first one again.
    if (found.length < ofstedListRows || providers.size === before) break;
  }
  const missing = urns.filter((urn) => !providers.has(urn)).length;
  // One council can be missing for good: it was abolished, and the record does not say so yet.
  if (providers.size === 0 || missing > Math.max(1, urns.length * mostMissing))
    throw new UnexpectedOfstedPage(
      addressToFetchListFrom(0),
      `it lists ${providers.size} providers and lacks ${missing} of the ${urns.length} that we know`,
    );
  return [...providers.values()];
}

/** A page of an authority whose reports we have must list one of them. Files are compared by number, since their host changed once. */
function requireKnown(found: readonly OfstedPublication[], known: readonly string[], address: string): void {
  if (known.length === 0) return;
  const numbers = new Set(found.map(({ url }) => fileNumberForUpdate(url)));
  if (!known.some((url) => numbers.has(fileNumberForUpdate(url))))
    throw new UnexpectedOfstedPage(address, `it lists none of the ${known.length} reports that we know to be this council’s`);
}

/** The number of a file of Ofsted's, which stays when its host changes; of another address, all of it. */
export const fileNumberForUpdate = (url: string) => /\/file\/(\d+)\/?$/.exec(url)?.[1] ?? url;

const text = async (fetchPage: FetchPage, address: string) => Buffer.from(await fetchPage(address)).toString('utf8');
