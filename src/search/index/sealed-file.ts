/*
 * Files of the index as they are served: each carries the start of its own hash, so that words that changed on the way are never shown as
 * Ofsted's. The hash finds damage; it does not prove who wrote a file.
 */

/** A sealed file is JSON itself: the start of the SHA-256 of what it holds, in ten hexadecimal digits, and what it holds. */
const seal = /^\{"sha256":"([\da-f]{10})","file":/;

/** Why a file of the index can't be used: its words are not those that were published, or it is not there, as after a new edition. */
export type IndexFileFault = 'damaged' | 'gone';

/** Thrown for a file of the index that came, but can't be used. */
export class UnusableIndexFile extends Error {
  readonly fault: IndexFileFault;

  constructor(fault: IndexFileFault, address: string) {
    super(`${address}: ${fault}`);
    this.fault = fault;
  }
}

/** The text of a file of the index as it is served: with the start of its hash. */
export function sealIndexFile(text: string, hash: (text: string) => string): string {
  return `{"sha256":"${hash(text)}","file":${text}}`;
}

/** What a sealed file holds; undefined if it is not what was sealed. Over plain http browsers compute no hash: then only its two ends are checked. */
export async function openSealedIndexFile(sealed: string): Promise<string | undefined> {
  const [start, expected] = seal.exec(sealed) ?? [];
  if (!start || !sealed.endsWith('}')) return undefined;
  const text = sealed.slice(start.length, -1);
  const { subtle } = crypto as { subtle?: SubtleCrypto };
  if (!subtle) return text;
  const digest = new Uint8Array(await subtle.digest('SHA-256', new TextEncoder().encode(text)), 0, 5);
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('') === expected ? text : undefined;
}

/**
 * The text of a file of the index, fetched and checked. A damaged one is fetched once more, past what the browser keeps. `expected` is the start
 * of its hash, where the index's first file has it: another file of that name belongs to another edition, and the one that was asked for is gone.
 */
export async function fetchIndexFile(address: string, expected = '', cache: RequestCache = 'default'): Promise<string> {
  const response = await fetch(address, { cache });
  if (response.status === 404) throw new UnusableIndexFile('gone', address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const sealed = await response.text();
  const text = await openSealedIndexFile(sealed);
  if (text !== undefined && seal.exec(sealed)?.[1]?.startsWith(expected)) return text;
  if (cache === 'reload') throw new UnusableIndexFile(text === undefined ? 'damaged' : 'gone', address);
  return fetchIndexFile(address, expected, 'reload');
}
