import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { parseHTML } from 'linkedom';
import { readPageFacts, type PageFacts } from './page-facts.ts';

/** A built site: the paths of its files, those of its pages, and functions that read a file and parse a page. */
export interface BuiltSite {
  files: string[];
  pages: string[];
  read: (file: string) => string;
  readBytes: (file: string) => Buffer;
  /** The size of a file in bytes, compressed as web hosts do. */
  bytesOf: (file: string) => number;
  /** What a page says of itself. Tests of all pages ask for this: to parse a page into elements takes ten times as long. */
  factsOf: (page: string) => PageFacts;
  /** The parsed page, the same for all tests of a worker: change none. A test that takes elements away parses a copy of its own. */
  openPage: (page: string) => Document;
}

const known = new Map<string, BuiltSite>();

/** The site in a folder, read once: what was read and parsed is kept for all tests of a worker. */
export function readSite(folder: string): BuiltSite {
  const site = known.get(folder) ?? readFiles(folder);
  known.set(folder, site);
  return site;
}

function readFiles(folder: string): BuiltSite {
  if (!existsSync(folder)) throw new Error(`There is no built site in ${folder}. Run npm run build first.`);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));
  const read = keep((file) => readFileSync(path.join(folder, file), 'utf8'));
  const pages = files.filter((file) => file.endsWith('.html'));
  const readBytes = (file: string) => readFileSync(path.join(folder, file));
  return {
    files,
    pages,
    read,
    readBytes,
    bytesOf: keep((file) => weigh(read(file))),
    factsOf: keep((page) => readPageFacts(read(page))),
    openPage: keep((page) => parseHTML(read(page)).document),
  };
}

/** A function that works out each answer once, and returns the kept one from then on. */
export function keep<Answer>(answer: (file: string) => Answer): (file: string) => Answer {
  const answers = new Map<string, Answer>();
  return (file) => {
    const known = answers.get(file) ?? answer(file);
    answers.set(file, known);
    return known;
  };
}

/** The size of a text in bytes, compressed as web hosts do. For that of a file, ask `bytesOf`, which compresses it once. */
export function weigh(text: string): number {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).length;
}

/** The text of a paragraph on a page, one line for each text and list item, as `textOfReportParagraph` returns it. */
export function wordsIn(words: Element | null | undefined): string {
  return [...(words?.querySelectorAll('p, li') ?? [])]
    .map((element) =>
      [...element.childNodes]
        .filter(({ nodeName }) => nodeName !== 'UL')
        .map(({ textContent }) => textContent)
        .join('')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .join('\n');
}
