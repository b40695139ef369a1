import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** The files of a built site, by path, and a way to read them. */
export function readSite(folder: string) {
  if (!existsSync(folder)) throw new Error(`There is no built site in ${folder}. Run npm run build first.`);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));
  const read = (file: string) => readFileSync(path.join(folder, file), 'utf8');
  return { files, read, pages: files.filter((file) => file.endsWith('.html')) };
}
