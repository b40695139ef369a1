/* The copies that a browser keeps of an edition's files. */
import { digestOfFile, isHashNamedAsset, isKeptOffline, offlineCacheName, unpackFileDigests, type OfflineSettings } from './kept-files.ts';

/** The most bytes of pages and data that are kept of an edition. Scripts, styles and fonts come on top: they are under a megabyte in all. */
const mostBytes = 20_000_000;

/** The headers that a copy has beside those of the file. */
const keptAtHeader = 'x-kept-at';
const bytesHeader = 'x-kept-bytes';

export type KeptCopies = ReturnType<typeof openKeptCopies>;

/** When a copy was kept, as an ISO time. */
export function timeOfKeptCopy(copy: Response): string {
  return copy.headers.get(keptAtHeader) ?? '';
}

/** The path of an address under the base of the site; undefined if it is no file that is kept. */
function pathOfKeptFile(address: string, base: string): string | undefined {
  const { origin, pathname } = new URL(address);
  if (origin !== location.origin || !pathname.startsWith(base)) return undefined;
  const path = pathname.slice(base.length);
  return isKeptOffline(path) ? path : undefined;
}

/** A function that tells whether bytes are those of a file of the edition. */
function makeFileCheck(digests: string): (body: ArrayBuffer) => Promise<boolean> {
  let known: Set<number> | undefined;
  return async (body) => {
    known ??= unpackFileDigests(digests);
    return known.has(digestOfFile(new Uint8Array(await crypto.subtle.digest('SHA-256', body))));
  };
}

/** The file as it is kept: decoded, with when it was kept and its bytes. */
function drawCopy(response: Response, body: ArrayBuffer): Response {
  const headers = new Headers(response.headers);
  for (const name of ['content-encoding', 'content-length']) headers.delete(name);
  headers.set(keptAtHeader, new Date().toISOString());
  headers.set(bytesHeader, String(body.byteLength));
  return new Response(body, { headers });
}

/** The copies of pages and data in a cache, the newest first. */
async function listCopies(cache: Cache, base: string): Promise<{ key: Request; keptAt: string; bytes: number }[]> {
  const keys = (await cache.keys()).filter(({ url }) => !isHashNamedAsset(pathOfKeptFile(url, base) ?? ''));
  const copies = await Promise.all(
    keys.map(async (key) => {
      const headers = (await cache.match(key))?.headers;
      return { key, keptAt: headers?.get(keptAtHeader) ?? '', bytes: Number(headers?.get(bytesHeader)) };
    }),
  );
  return copies.sort((a, b) => b.keptAt.localeCompare(a.keptAt));
}

/** The caches made before an edition's own, oldest first, as browsers list them. Later ones are of an edition that waits for this one to end. */
const namesBefore = (names: readonly string[], own: string) => names.slice(0, names.includes(own) ? names.indexOf(own) : names.length);

/** The copies of an edition's files: `find` also looks in the edition before, which tabs may still show. */
export function openKeptCopies({ base, edition, digests }: OfflineSettings) {
  const own = offlineCacheName(base, edition);
  const isOfEdition = makeFileCheck(digests);
  let total: number | undefined;

  /** The address under which a file is kept. What follows `?` belongs to it only in an index: a page is the same file whatever follows. */
  function keyOf(address: string): string {
    const { pathname, search } = new URL(address);
    return pathname.startsWith(`${base}search/`) && pathname.endsWith('.json') ? pathname + search : pathname;
  }

  const cacheNames = async () => (await caches.keys()).filter((name) => name.startsWith(offlineCacheName(base)));
  const olderNames = async () => namesBefore(await cacheNames(), own);
  const findIn = async (name: string, address: string) => (await caches.open(name)).match(keyOf(address));

  /** The copy of a file, of this edition or else of the one before; undefined if none is kept, or the browser denies its storage. */
  async function find(address: string): Promise<Response | undefined> {
    try {
      for (const name of [own, ...(await olderNames()).reverse()]) {
        const copy = await findIn(name, address);
        if (copy) return copy;
      }
    } catch {
      // Nothing is kept.
    }
    return undefined;
  }

  /** Keeps a file if it is whole and of this edition. Returns whether it is. Where the storage is full, all other copies make room. */
  async function keep(address: string, response: Response): Promise<boolean> {
    const body = await response.arrayBuffer();
    if (!(await isOfEdition(body))) return false;
    const store = async () => (await caches.open(own)).put(keyOf(address), drawCopy(response, body));
    try {
      await store().catch(() => makeRoom(0).then(store));
      if (!isHashNamedAsset(pathOfKeptFile(address, base) ?? '')) await count(address, body.byteLength);
    } catch {
      // The storage is full or denied. The reader has the page all the same.
    }
    return true;
  }

  /** Counts a copy of a page or data, makes room if there are too many, and deletes the copy of the edition before. */
  async function count(address: string, bytes: number): Promise<void> {
    total =
      total === undefined ? (await listCopies(await caches.open(own), base)).reduce((sum, copy) => sum + copy.bytes, 0) : total + bytes;
    if (total > mostBytes) await makeRoom(mostBytes * 0.9);
    for (const name of await olderNames()) await (await caches.open(name)).delete(keyOf(address));
  }

  /** Deletes the edition before, and of this one the oldest copies of pages and data, until no more than some bytes are left. */
  async function makeRoom(bytesLeft: number): Promise<void> {
    for (const name of await olderNames()) await caches.delete(name);
    const cache = await caches.open(own);
    total = 0;
    for (const { key, bytes } of await listCopies(cache, base)) {
      if (total + bytes > bytesLeft) await cache.delete(key);
      else total += bytes;
    }
  }

  return {
    pathOf: (address: string) => pathOfKeptFile(address, base),
    find,
    findOwn: (address: string) => findIn(own, address),
    keep,
    /** Deletes all editions but this and the one before it. */
    deleteOlderEditions: async () => {
      for (const name of (await olderNames()).slice(0, -1)) await caches.delete(name);
    },
    deleteAll: async () => {
      for (const name of await cacheNames()) await caches.delete(name);
    },
  };
}
