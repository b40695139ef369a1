import type { DownloadCache, FetchedType } from './download-cache.ts';
import { NotFetched } from './fetch-official.ts';
import { PoliteFetcher, type PoliteFetcherOptions } from './polite-fetcher.ts';

/** When a host is asked: if the cache has nothing, if it may have changed, or never. */
export type WhenToFetch = 'if-missing' | 'if-changed' | 'never';

export interface OfficialFetcherOptions extends PoliteFetcherOptions {
  cache: DownloadCache;
}

/** What was asked of hosts, for the summary. */
export interface FetchCounts {
  /** Documents and pages that a host sent. */
  fetched: number;
  /** Those that a host said have not changed. */
  unchanged: number;
  /** Those for which no host was asked. */
  fromCache: number;
}

/** Fetches official documents and pages politely: one request at a time to a host, with pauses, retries and a cache. */
export class OfficialFetcher extends PoliteFetcher {
  readonly counts: FetchCounts = { fetched: 0, unchanged: 0, fromCache: 0 };
  private readonly cache: DownloadCache;

  constructor(options: OfficialFetcherOptions) {
    super(options);
    this.cache = options.cache;
  }

  /** The bytes of a document or page, from the cache or its host. Throws `NotFetched`, or `NotWritten` where the cache cannot keep it, each with one clear sentence. */
  async get(address: string, type: FetchedType, when: WhenToFetch): Promise<Uint8Array> {
    const { cache } = this;
    const kept = URL.canParse(address) ? cache.read(address, type) : undefined;
    if (kept && when !== 'if-changed') {
      this.counts.fromCache += 1;
      return kept.bytes;
    }
    if (when === 'never') throw new NotFetched('it is not in the cache, and --offline asks no host.');
    const answer = await this.ask(address, {
      accept: type === 'pdf' ? 'application/pdf' : 'text/html',
      validators: kept?.validators,
    });
    if (answer.unchanged) {
      this.counts.unchanged += 1;
      // The host only answers so to what the cache told it.
      return kept?.bytes ?? new Uint8Array();
    }
    cache.write(address, type, answer.bytes, answer);
    this.counts.fetched += 1;
    return answer.bytes;
  }
}
