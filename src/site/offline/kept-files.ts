/*
 * Which of the site's files browsers may keep, and how they know those of an edition: by the first four bytes of the SHA-256 of each. Both the
 * build and the service worker import this file.
 */

/** Bytes of a digest that tell the files of an edition from all others: among 10,000 files, one of 400,000 others is taken for one of them. */
const bytesOfDigest = 4;

/** What the build tells the service worker of an edition. */
export interface OfflineSettings {
  /** Whether browsers keep pages at all; if not, the worker takes away what was kept, and itself. */
  keeps: boolean;
  /** The base path of the site, e.g. `/` or `/record/`. */
  base: string;
  /** A hash of all files that may be kept. */
  edition: string;
  /** The digests of all files that may be kept, sorted, as base64. */
  digests: string;
  /** The files that are kept before a reader asks for any: the page that says that one is offline, and what it needs. */
  first: readonly string[];
}

/** The name of the cache of an edition. The base path tells the sites of one host apart. */
export function offlineCacheName(base: string, edition = ''): string {
  return `offline ${base} ${edition}`;
}

/** Whether browsers may keep a file or page, by its path under the base of the site (`reports/`, `assets/a.js`): pages, and what they load. Data for taking away is not kept. */
export function isKeptOffline(path: string): boolean {
  if (/^(embed|oembed|share)\//.test(path)) return false;
  return /^$|\/$|^(assets|search|reading-list|compare\/councils)\/.+\.\w+$|^favicon\.svg$/.test(path);
}

/** Whether a file has a name that changes with its content. */
export function isHashNamedAsset(path: string): boolean {
  return path.startsWith('assets/');
}

/** The digests of files as one text, and back. */
export function packFileDigests(digests: Iterable<number>): string {
  const bytes = new Uint8Array(Uint32Array.from(new Set(digests)).sort().buffer);
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

/** The digests that a text holds. */
export function unpackFileDigests(packed: string): Set<number> {
  const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
  return new Set(new Uint32Array(bytes.buffer));
}

/** The digest of a file, from its SHA-256. */
export function digestOfFile(sha256: Uint8Array): number {
  return new DataView(sha256.buffer, sha256.byteOffset, bytesOfDigest).getUint32(0);
}

/** The names of the site's own assets that a page loads when it opens: styles, scripts and preloaded fonts. */
export function assetsNamedInPage(html: string): string[] {
  return [...html.matchAll(/(?:src|href)="([^"]*\/assets\/[^"]+)"/g)].map(([, address = '']) => address);
}

/** The names of the scripts beside it that a script imports. */
export function scriptsNamedInScript(script: string): string[] {
  return [...script.matchAll(/["'`]\.\/([\w.-]+\.js)["'`]/g)].map(([, name = '']) => name);
}
