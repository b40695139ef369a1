import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** A hash of all code and of the versions of Node and all libraries: what was made with others is made anew. Node sorts words and compresses pictures. */
export function hashCodeOfSite(nodeVersion: string = process.version): string {
  const files = readdirSync('src', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(test\.ts|md)$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
  const hash = createHash('sha256').update(`${nodeVersion}\n`);
  for (const file of [...files, 'package-lock.json', 'astro.config.mjs']) hash.update(`${file}\n`).update(readFileSync(file)).update('\n');
  return hash.digest('hex');
}
