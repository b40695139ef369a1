import { lookup } from 'node:dns/promises';
import type { Report } from '../../record/reports/report.ts';
import type { PoliteFetcher } from '../fetch/polite-fetcher.ts';
import { checkOfficialSource, type AskedOfficialSource, type CheckedOfficialSource } from './check-official-source.ts';

/** No host could be reached: nothing is known of any address. */
class NoInternetForOfficialSources extends Error {}

interface CheckOptions {
  /** Hosts that may be asked besides those of the documents, when an address leads there. */
  moreHosts?: readonly string[];
  /** Whether the network knows a host; rejects if not. */
  findHost?: (host: string) => Promise<unknown>;
  onChecked?: (address: string) => void;
}

/** The hosts of the official addresses of documents. */
export function hostsOfOfficialSources(documents: readonly Pick<Report, 'source'>[]): string[] {
  return [...new Set(documents.map(({ source }) => new URL(source.url).host))].sort();
}

/**
 * What is at the official address of each document today, by the id of the document. Hosts are asked side by side, each for one address at a time.
 * Throws `NoInternetForOfficialSources` if no host can be reached.
 */
export async function checkOfficialSources(
  documents: readonly Pick<Report, 'id' | 'source'>[],
  fetcher: Pick<PoliteFetcher, 'ask'>,
  { moreHosts = [], findHost = lookup, onChecked }: CheckOptions = {},
): Promise<CheckedOfficialSource[]> {
  const own = hostsOfOfficialSources(documents);
  const found = await Promise.allSettled(own.map((host) => findHost(new URL(`https://${host}`).hostname)));
  // Without this, each host would be tried for half a minute before that is known.
  if (own.length > 0 && found.every(({ status }) => status === 'rejected')) throw noInternet(own);
  const asked = await Promise.all(
    documents.map(async (document): Promise<AskedOfficialSource> => {
      const result = await checkOfficialSource(document, fetcher, [...own, ...moreHosts]);
      onChecked?.(document.source.url);
      return result;
    }),
  );
  if (asked.length > 0 && asked.every(({ reached }) => !reached)) throw noInternet(own);
  return asked.map(({ checked }) => checked).sort((a, b) => (a.document < b.document ? -1 : 1));
}

const noInternet = (hosts: readonly string[]) =>
  new NoInternetForOfficialSources(
    `No internet: no host of an official address (${hosts.join(', ')}) can be reached from here. Nothing was checked, and no report was written.`,
  );
