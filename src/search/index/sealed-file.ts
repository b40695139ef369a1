/*
 * Files of the index as they are served: each carries the start of its own hash, so that words that changed on the way are never shown as
 * Ofsted's. The hash finds damage; it does not prove who wrote a file.
 */

/** A sealed file is JSON itself: the start of the SHA-256 of what it holds, in ten hexadecimal digits; in some the index that it belongs to; and what it holds. */
const seal = /^\{"sha256":"([\da-f]{10})",(?:"of":"(\w+)",)?"file":/;

/** Why a file of the index can't be used: its words are not those that were published, or it is not there, as after a new edition. */
export type IndexFileFault = 'damaged' | 'gone';

/** Thrown for a file of the index that came, but can't be used. Its message is the fault. */
export class UnusableIndexFile extends Error {
  declare message: IndexFileFault;
}

/** The text of a file of the index as it is served: with the start of its hash, and of that of the index `of` which it is a part without being named there. */
export function sealIndexFile(text: string, hash: (text: string) => string, of = ''): string {
  return `{"sha256":"${hash(of + text)}",${of && `"of":"${of}",`}"file":${text}}`;
}

/** What a sealed file holds, and its hashes; undefined if it is not what was sealed. Over plain http browsers compute no hash: then only its two ends are checked. */
export async function openSealedIndexFile(sealed: string): Promise<{ text: string; sha256: string; of: string } | undefined> {
  const [start, sha256 = '', of = ''] = seal.exec(sealed) ?? [];
  if (!start || !sealed.endsWith('}')) return undefined;
  const text = sealed.slice(start.length, -1);
  const { subtle } = crypto as { subtle?: SubtleCrypto };
  if (subtle) {
    const digest = new Uint8Array(await subtle.digest('SHA-256', new TextEncoder().encode(of + text)), 0, 5);
    if (Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('') !== sha256) return undefined;
  }
  return { text, sha256, of };
}

/**
 * The text of a file of the index, fetched and checked. What follows `?` in the address is the start of its hash, or the index that it belongs to: a
 * file with another belongs to another edition, and the one that was asked for is gone. What can't be used is fetched once more, past what the
 * browser keeps.
 */
export async function fetchIndexFile(address: string, cache: RequestCache = 'default'): Promise<string> {
  const response = await fetch(address, { cache });
  if (response.status === 404) throw new UnusableIndexFile('gone');
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const [, asked = ''] = address.split('?');
  const file = await openSealedIndexFile(await response.text());
  if (file && (file.sha256.startsWith(asked) || file.of === asked)) return file.text;
  if (cache === 'reload') throw new UnusableIndexFile(file ? 'gone' : 'damaged');
  return fetchIndexFile(address, 'reload');
}
