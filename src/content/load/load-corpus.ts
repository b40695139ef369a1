import { lstatSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { problem } from '../problems/index.ts';
import { loadCorpusFromFiles, type ReadCorpus } from './read-corpus.ts';
import type { ContentFile } from '../sources/source.ts';

/** The folder that the record is read from: `content/`, or another one named by the environment's CONTENT_DIR. */
export function contentFolderToLoad(environment: NodeJS.ProcessEnv = process.env): string {
  const { CONTENT_DIR: named } = environment;
  return path.resolve(named === undefined || named === '' ? 'content' : named);
}

/** The path of a content folder from the working folder, as in the paths of its files: "content", or "." for the working folder itself. */
export function rootOfContentFolder(folder: string): string {
  return path.relative(process.cwd(), folder).split(path.sep).join('/') || '.';
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
  const root = rootOfContentFolder(folder);
  const files = loadContentFiles(folder).filter(({ path: file }) => !without.some((name) => file === `${root}/${name}`));
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

/** What a text file of content has at most, in characters: 20 times the longest of a record of 500 reports. More is something pasted by mistake. */
const maxCharacters = 5_000_000;

/**
 * The files of a content folder, by path from the working folder, with lines that end in LF. Files that no source reads are listed too, without
 * their text: one that is misspelt would else be missing in silence. Left out are hidden files, README.md, the list of addresses, and imports beside a file that is here.
 * Links are not followed, since they can lead in a circle; a link, and a file that is too large or cannot be read, has a problem in place of its
 * text. Of a folder that cannot be read there is only its problem.
 */
export function loadContentFiles(folder: string): ContentFile[] {
  const root = rootOfContentFolder(folder);
  try {
    return listFiles(folder).map(({ file, isLink }) =>
      loadFile(file, `${root}/${path.relative(folder, file).split(path.sep).join('/')}`, isLink),
    );
  } catch (error) {
    return [{ path: root, text: '', unread: problem('file/no-folder', { file: root, line: 1 }, { why: (error as Error).message }) }];
  }
}

function loadFile(file: string, name: string, isLink: boolean): ContentFile {
  if (isLink) return { path: name, text: '', unread: problem('file/link', { file: name, line: 1 }) };
  if (!/\.(mdx|ya?ml|csv)$/.test(file)) return { path: name, text: '' };
  try {
    const { size } = statSync(file);
    if (size > maxCharacters * 20) return { path: name, text: '', unread: tooLarge(name, 1, size) };
    const text = readFileSync(file, 'utf8')
      .replace(/\r\n/g, '\n')
      .replace(/^\uFEFF/, '');
    return text.length > maxCharacters
      ? { path: name, text: '', unread: tooLarge(name, longestLine(text), text.length) }
      : { path: name, text };
  } catch (error) {
    return { path: name, text: '', unread: problem('file/unreadable', { file: name, line: 1 }, { why: (error as Error).message }) };
  }
}

const tooLarge = (file: string, line: number, characters: number) =>
  problem('file/too-large', { file, line }, { characters, most: maxCharacters });

/** The number of the longest line of a text. */
function longestLine(text: string): number {
  const lengths = text.split('\n').map(({ length }) => length);
  return lengths.indexOf(lengths.reduce((most, length) => Math.max(most, length))) + 1;
}

/** Files that belong to a content folder and that no page is made from. */
const notRead = ['README.md', 'published-addresses.txt'];

/** The files and links under a folder by their names, links not followed. */
function listFiles(folder: string): { file: string; isLink: boolean }[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.') && !notRead.includes(name) && !name.endsWith('.mdx.imported'))
    .flatMap((entry) => {
      const file = path.join(folder, entry.name);
      return entry.isDirectory() ? listFiles(file) : [{ file, isLink: entry.isSymbolicLink() }];
    })
    .sort((a, b) => (a.file < b.file ? -1 : 1));
}

/** A text that differs once a file of a content folder was added, removed or changed. It takes milliseconds, where reading the record takes seconds. */
export function stampContentToLoad(folder = contentFolderToLoad()): string {
  return listFiles(folder)
    .map(({ file }) => {
      const { mtimeMs, size } = lstatSync(file);
      return `${file} ${mtimeMs} ${size}`;
    })
    .join('\n');
}
