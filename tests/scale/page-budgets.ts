/*
 * What pages and files may weigh, whatever the number of councils and reports, and a table of what they weigh by their kind.
 *
 *   node src/commands/with-node.js tests/scale/page-budgets.ts 5=dist 50=/tmp/dist-50 500=/tmp/dist-500
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { brotliCompressSync, constants } from 'node:zlib';
import { Parser } from 'htmlparser2';

/** The most bytes of a page (brotli), and its most elements. */
const anyPage = { bytes: 100_000, elements: 3_000 };
/** The most bytes of the pages that readers come to first (brotli). */
const firstPageBytes = 60_000;
const firstPages = ['/', '/compare/', '/compare/councils/', '/search/', '/authorities/*/'];
/** Pages with more elements than others may have, and why. */
const moreElements: Readonly<Record<string, { most: number; why: string }>> = {
  '/reports/*/': { most: 7_000, why: 'the words of one report, whole' },
};
/** No host refuses a file of this size. */
const mostFileBytes = 25_000_000;
/** How much more the heaviest page of a kind may weigh in the largest edition than in the smallest. */
const mostGrowth = 1.2;
/** A kind of page this small may grow: its growth is a few lines of a list. */
const smallBytes = 10_000;

/** Pages that are lists of councils or reports, or are made of what one council or report has: they grow with what they list, within the budget. */
const meantForLists = [
  '/authorities/',
  '/authorities/*/',
  '/compare/*/*/',
  '/england/',
  '/figures/*/',
  '/figures/*/*/',
  '/follow-ups/',
  '/follow-ups/*/',
  '/reports/',
  '/reports/*/',
  '/then-and-now/',
];

/** The heaviest page of a kind: its bytes (brotli), its elements, and how many pages there are. */
export interface HeaviestPage {
  kind: string;
  pages: number;
  path: string;
  bytes: number;
  elements: number;
}

/** The pages and files of a built site. */
export interface MeasuredSite {
  name: string;
  pages: HeaviestPage[];
  /** Files over the size that hosts take, with their bytes. */
  tooLarge: { file: string; bytes: number }[];
  /** The largest file with each ending. */
  largest: { ending: string; file: string; bytes: number }[];
}

/** The kind of a page from its path: what stands for an id is a star. Pages with an address of their own are each a kind. */
export function kindOfPage(page: string): string {
  const [room = '', ...rest] = page.split('/').filter(Boolean);
  if (rest.length === 0) return room ? `/${room}/` : '/';
  const fixed = ['/compare/councils/', '/england/over-time/', '/about/fidelity/', '/about/reading/', '/about/themes/'];
  if (fixed.includes(page)) return page;
  // A document's id has two parts.
  const parts = room === 'reports' || room === 'follow-ups' || room === 'then-and-now' ? rest.slice(1) : rest;
  const stars = parts.map((part) => (part === 'cite' || part === 'all' ? part : '*'));
  return `/${room}/${stars.length > 0 ? stars.join('/') : '*'}/`;
}

/** The pages and files of the site in a folder, measured: of each kind of page the few largest are compressed and counted. */
export function measureSite(name: string, folder: string): MeasuredSite {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => ({ file: file.split(path.sep).join('/'), stats: statSync(path.join(folder, file)) }))
    .filter(({ stats }) => stats.isFile())
    .map(({ file, stats }) => ({ file, bytes: stats.size }))
    .sort((a, b) => b.bytes - a.bytes);
  const pages = files.filter(({ file }) => /(^|\/)index\.html$/.test(file));
  const byKind = Map.groupBy(pages, ({ file }) => kindOfPage(`/${file.replace(/index\.html$/, '')}`));
  return {
    name,
    pages: [...byKind]
      .map(([kind, own]) => heaviestOf(kind, own.length, folder, own.slice(0, 5)))
      .sort((a, b) => a.kind.localeCompare(b.kind)),
    tooLarge: files.filter(({ bytes }) => bytes > mostFileBytes),
    largest: [...Map.groupBy(files, ({ file }) => path.extname(file))].flatMap(([ending, [first]]) =>
      first ? [{ ending, ...first }] : [],
    ),
  };
}

function heaviestOf(kind: string, pages: number, folder: string, largest: readonly { file: string }[]): HeaviestPage {
  const measured = largest.map(({ file }) => {
    const text = readFileSync(path.join(folder, file), 'utf8');
    return { path: `/${file.replace(/index\.html$/, '')}`, bytes: brotliBytes(text), elements: countElements(text) };
  });
  const heaviest = measured.reduce((most, each) => (each.bytes > most.bytes ? each : most));
  return { ...heaviest, kind, pages, elements: Math.max(...measured.map(({ elements }) => elements)) };
}

function brotliBytes(text: string): number {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).length;
}

/** The number of elements of a page. */
function countElements(html: string): number {
  let elements = 0;
  let templates = 0;
  // What is in a template is no part of the page until a script copies it.
  const parser = new Parser({
    onopentag: (name) => {
      if (templates === 0) elements += 1;
      if (name === 'template') templates += 1;
    },
    onclosetag: (name) => {
      if (name === 'template') templates -= 1;
    },
  });
  parser.end(html);
  return elements;
}

/** What is over budget in the largest of some sites, given from the smallest to the largest, and what has grown since the smallest. */
export function findOverBudget(sites: readonly MeasuredSite[]): string[] {
  const [smallest, largest] = [sites[0], sites.at(-1)];
  if (!smallest || !largest) return [];
  const over = largest.pages.flatMap((page) => overBudget(page).map((words) => `${largest.name}: ${words}`));
  const grown = largest.pages.flatMap((page) => {
    const before = smallest.pages.find(({ kind }) => kind === page.kind);
    if (!before || meantForLists.includes(page.kind) || page.bytes < smallBytes) return [];
    const growth = page.bytes / before.bytes;
    return growth > mostGrowth ? [`${largest.name}: ${page.path} has ${Math.round(growth * 100)}% of the bytes in ${smallest.name}`] : [];
  });
  const files = sites.flatMap(({ name, tooLarge }) => tooLarge.map(({ file, bytes }) => `${name}: ${file} has ${bytes} bytes`));
  return [...over, ...grown, ...files];
}

function overBudget({ kind, path: page, bytes, elements }: HeaviestPage): string[] {
  const most = firstPages.includes(kind) ? firstPageBytes : anyPage.bytes;
  const mostElements = moreElements[kind]?.most ?? anyPage.elements;
  return [
    ...(bytes > most ? [`${page} has ${bytes} bytes (brotli), more than ${most}`] : []),
    ...(elements > mostElements ? [`${page} has ${elements} elements, more than ${mostElements}`] : []),
  ];
}

/** A table of the heaviest page of each kind in each site, as Markdown: bytes (brotli), elements, and how much they grew. */
export function writeBudgetTable(sites: readonly MeasuredSite[]): string {
  const kinds = [...new Set(sites.flatMap(({ pages }) => pages.map(({ kind }) => kind)))].sort();
  const rows = kinds.map((kind) => {
    const own = sites.map(({ pages }) => pages.find((page) => page.kind === kind));
    const [first, last] = [own[0], own.at(-1)];
    const growth = first && last ? `${Math.round((last.bytes / first.bytes) * 100)}%` : '';
    return [kind, ...own.flatMap((page) => [page?.pages, page?.bytes, page?.elements].map((number) => String(number ?? ''))), growth];
  });
  const head = ['page', ...sites.flatMap(({ name }) => [`${name}: pages`, 'bytes (br)', 'elements']), 'growth'];
  const excepted = Object.entries(moreElements).map(([kind, { most, why }]) => `- ${kind} may have ${most} elements: ${why}`);
  const largest = sites.flatMap(({ name, largest: files }) =>
    files
      .filter(({ bytes }) => bytes > 500_000)
      .map(({ file, bytes }) => `- ${name}: largest ${path.extname(file)} ${file}, ${bytes} bytes`),
  );
  return [head, head.map(() => '---'), ...rows]
    .map((row) => `| ${row.join(' | ')} |`)
    .concat('', excepted, largest)
    .join('\n');
}

if (process.argv[1] && path.resolve(process.argv[1]) === import.meta.filename) {
  const sites = process.argv.slice(2).map((each) => {
    const [name = '', folder = ''] = each.split('=');
    return measureSite(name, folder);
  });
  const over = findOverBudget(sites);
  console.log(writeBudgetTable(sites));
  console.log(over.length === 0 ? '\nAll within their budgets.' : `\nOver budget:\n${over.map((each) => `- ${each}`).join('\n')}`);
  process.exitCode = over.length === 0 ? 0 : 1;
}
