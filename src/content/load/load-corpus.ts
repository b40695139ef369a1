import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { loadCorpusFromFiles, type ReadCorpus } from './read-corpus.ts';
import type { ContentFile } from '../sources/source.ts';

/** The folder that the record is read from: `content/`, or another one named by the environment's CONTENT_DIR. */
export function contentFolderToLoad(environment: NodeJS.ProcessEnv = process.env): string {
  return path.resolve(environment.CONTENT_DIR ?? 'content');
}

/** Whether pages are made of drafts too: DRAFTS=show asks for it, for their editor. What is published leaves them out. */
function asksForDrafts(environment: NodeJS.ProcessEnv = process.env): boolean {
  return environment.DRAFTS === 'show';
}

/**
 * Loads the record from a content folder, with every problem in it. Paths in problems are relative to the working folder.
 * `without` names files to leave out, for a command that writes them anew.
 */
export function loadCorpusOfContent(
  folder = contentFolderToLoad(),
  showDrafts = asksForDrafts(),
  without: readonly string[] = [],
): ReadCorpus {
  const root = path.relative(process.cwd(), folder).split(path.sep).join('/');
  const files = loadContentFiles(folder).filter(({ path: file }) => !without.some((name) => file === path.posix.join(root, name)));
  return loadCorpusFromFiles(files, root, showDrafts);
}

/** What was loaded in this process, for all programs in it: the build's check, its bundle of pages and its settings have a copy of this file each. */
const shared = globalThis as { loadedContent?: Map<string, ReadCorpus> };

/** The record of the content folder that the environment names, loaded once in a process, however many programs in it ask: a build reads a large record once. */
export function loadCorpusOfContentOnce(): ReadCorpus {
  const key = `${contentFolderToLoad()} ${asksForDrafts()}`;
  const loaded = (shared.loadedContent ??= new Map<string, ReadCorpus>());
  const read = loaded.get(key) ?? loadCorpusOfContent();
  loaded.set(key, read);
  return read;
}

/** The files of a content folder, by path from the working folder, with lines that end in LF. */
export function loadContentFiles(folder: string): ContentFile[] {
  const root = path.relative(process.cwd(), folder).split(path.sep).join('/');
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(mdx|ya?ml|csv)$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
    .map((file) => ({
      path: [root, path.relative(folder, file).split(path.sep).join('/')].filter(Boolean).join('/'),
      text: readFileSync(file, 'utf8')
        .replace(/\r\n/g, '\n')
        .replace(/^\uFEFF/, ''),
    }));
}

/** A text that differs once a file of a content folder was added, removed or changed. It takes milliseconds, where reading the record takes seconds. */
export function stampContentToLoad(folder = contentFolderToLoad()): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      const { mtimeMs, size } = statSync(file);
      return `${file} ${mtimeMs} ${size}`;
    })
    .join('\n');
}
