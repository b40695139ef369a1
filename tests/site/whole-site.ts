import { DOMParser } from '@xmldom/xmldom';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { readPageFacts, type PageFacts } from './page-facts.ts';

/** The files of a built site, as far as they are needed to check it whole. */
export interface SiteFiles {
  files: readonly string[];
  pages: readonly string[];
  read: (file: string) => string;
  readBytes: (file: string) => Buffer;
}

/** Pages that are not meant to be looked up: those that stand for pages that don't come, and charts for embedding. Words that were withdrawn are not listed either. */
const mayBeUnlisted = (page: string): boolean =>
  page === '404.html' || page === 'offline/index.html' || page.startsWith('embed/') || page.startsWith('reports/');
const pathOf = (page: string) => page.replace(/index\.html$/, '');

/** The address of the home page, from which all others begin: the origin of the site and its folder there. */
export function homeOfSite({ read }: Pick<SiteFiles, 'read'>): URL {
  return new URL(readPageFacts(read('index.html')).canonicals[0] ?? 'https://none.invalid');
}

/**
 * Every fault of a built site that can be found without a browser, in words: of its pages, of all addresses that its pages and files name, of its
 * sitemap, and of files that no program could read.
 */
export function findFaultsOfSite(site: SiteFiles): string[] {
  const home = homeOfSite(site);
  const facts = new Map(site.pages.map((page) => [page, readPageFacts(site.read(page))]));
  const isBroken = brokenAddresses(site, home, facts);
  return [
    ...[...facts].flatMap(([page, own]) => faultsOfPage(page, own, home).map((fault) => `${page}: ${fault}`)),
    ...findShared(facts, ({ titles }) => titles[0] ?? '').map((pages) => `${pages.join(' and ')} have one title`),
    ...findShared(facts, ({ descriptions }) => descriptions[0] ?? '').map((pages) => `${pages.join(' and ')} have one description`),
    ...[...facts].flatMap(([page, { addresses }]) =>
      [...new Set(addresses)].filter((address) => isBroken(address, page)).map((address) => `${page} -> ${address}`),
    ),
    ...site.files.flatMap((file) =>
      addressesInFile(file, site, home)
        .filter((address) => isBroken(address, file))
        .map((address) => `${file} -> ${address}`),
    ),
    ...faultsOfSitemap(site, facts),
    ...site.files.flatMap((file) => faultsOfFile(file, site)),
  ];
}

function faultsOfPage(page: string, facts: PageFacts, home: URL): string[] {
  const ids = new Set<string>();
  const twice = facts.ids.filter((id) => ids.has(id) || !ids.add(id));
  const canonical = facts.isUnlisted
    ? []
    : [new URL(facts.redirect ?? pathOf(page), new URL(facts.redirect ? pathOf(page) : '', home)).href];
  return [
    ...facts.unclosed.map((name) => `<${name}> is not closed`),
    ...(facts.strayEnds === 0 ? [] : [`${facts.strayEnds} end tags close nothing`]),
    ...twice.map((id) => `two elements have the id ${id}`),
    ...(facts.lang === 'en-GB' ? [] : [`its language is “${facts.lang}”`]),
    ...(facts.titles.length === 1 && facts.titles[0] ? [] : [`it has ${facts.titles.length} titles`]),
    ...(facts.descriptions.length === 1 && facts.descriptions[0] ? [] : [`it has ${facts.descriptions.length} descriptions`]),
    ...(facts.headings === 1 ? [] : [`it has ${facts.headings} main headings`]),
    ...(facts.canonicals.join(' ') === canonical.join(' ')
      ? []
      : [`its canonical address is ${facts.canonicals.join(' and ') || 'missing'}`]),
    ...(facts.isUnlisted && !mayBeUnlisted(page) ? ['it asks not to be listed'] : []),
    ...facts.linkedData.flatMap(faultsOfLinkedData),
  ];
}

function faultsOfLinkedData(text: string): string[] {
  try {
    const thing = JSON.parse(text) as Record<string, unknown>;
    return thing['@context'] && (thing['@type'] || thing['@graph']) ? [] : ['its linked data names no context and type'];
  } catch (error) {
    return [`its linked data can’t be read: ${String(error)}`];
  }
}

/** The pages that have the same text, in groups. */
function findShared(facts: ReadonlyMap<string, PageFacts>, textOf: (facts: PageFacts) => string): string[][] {
  const groups = Map.groupBy(facts, ([, own]) => textOf(own));
  return [...groups.values()].filter((group) => group.length > 1).map((group) => group.map(([page]) => page));
}

/** A function that says whether an address named by a page leads nowhere: to no file of this site, to no place on its page, or out of the site’s folder. */
function brokenAddresses(
  { files }: SiteFiles,
  home: URL,
  facts: ReadonlyMap<string, PageFacts>,
): (address: string, from: string) => boolean {
  const there = new Set(files);
  const ids = new Map<string, Set<string>>();
  const idsOf = (file: string) => {
    const known = ids.get(file) ?? new Set(facts.get(file)?.ids);
    ids.set(file, known);
    return known;
  };
  return (address, from) => {
    // The 404 page stands in for any address: where its relative links lead, only a reader's own address tells.
    if (from === '404.html' && !/^(\w+:|\/|#)/.test(address)) return false;
    const base = new URL(pathOf(from), home);
    if (!URL.canParse(address, base.href)) return true;
    const { origin, pathname, hash } = new URL(address, base);
    if (origin !== home.origin) return false;
    // Another site may have another folder of the same host: only a link without an origin leaves the folder by mistake.
    if (!pathname.startsWith(home.pathname)) return !/^https?:/.test(address);
    const target = decodeURIComponent(pathname.slice(home.pathname.length));
    const file = target === '' || target.endsWith('/') ? `${target}index.html` : target;
    if (!there.has(file)) return true;
    const anchor = decodeURIComponent(hash.slice(1)).replace(/:~:.*$/s, '');
    return anchor !== '' && file.endsWith('.html') && !idsOf(file).has(anchor);
  };
}

/** Every address of this site that a file names which is no page: data, feeds, descriptions for programs. Addresses with a gap to fill in are left out. */
function addressesInFile(file: string, { read }: SiteFiles, home: URL): string[] {
  if (file.endsWith('.svg')) return readPageFacts(read(file)).addresses;
  if (!/\.(json|jsonld|ndjson|csv|atom|xml|txt|cff|md)$/.test(file)) return [];
  const start = home.href;
  const end = file.endsWith('.csv') ? /^[^\s",]*/ : /^[^\s"'<>\\`|)]*/;
  const found = new Set<string>();
  const text = read(file);
  for (let at = text.indexOf(start); at >= 0; at = text.indexOf(start, at + 1)) {
    const address = end.exec(text.slice(at, at + 2000))?.[0] ?? '';
    // In linked data a fragment is a name for a thing, not a place on a page.
    const meant = file.endsWith('.jsonld') ? address.replace(/#.*$/, '') : address;
    if (!meant.includes('{')) found.add(meant.replaceAll('&amp;', '&').replace(/[.,;:]+$/, ''));
  }
  return [...found];
}

function faultsOfSitemap({ files, read }: SiteFiles, facts: ReadonlyMap<string, PageFacts>): string[] {
  const maps = files.filter((file) => /^sitemap-\d+\.xml$/.test(file));
  const home = homeOfSite({ read });
  const listed = maps.flatMap((file) => [...read(file).matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => address));
  const meant = [...facts]
    .filter(([, { isUnlisted, redirect }]) => !isUnlisted && redirect === undefined)
    .map(([page]) => new URL(pathOf(page), home).href);
  const [there, wanted] = [new Set(listed), new Set(meant)];
  return [
    ...meant.filter((address) => !there.has(address)).map((address) => `the sitemap lacks ${address}`),
    ...listed.filter((address) => !wanted.has(address)).map((address) => `the sitemap has ${address}, which is no page to be looked up`),
    ...(listed.length > there.size ? ['the sitemap has an address twice'] : []),
  ];
}

/** A file that no program could read, by its ending. */
function faultsOfFile(file: string, { read, readBytes }: SiteFiles): string[] {
  const readAs = readers[/\.(\w+)$/.exec(file)?.[1] ?? ''];
  try {
    readAs?.(file, { read, readBytes });
    return [];
  } catch (error) {
    return [`${file} can’t be read: ${error instanceof Error ? error.message : String(error)}`];
  }
}

type Reader = (file: string, site: Pick<SiteFiles, 'read' | 'readBytes'>) => void;

const readJson: Reader = (file, { read }) => void JSON.parse(read(file));
const readXml: Reader = (file, { read }) => {
  const refuse = (_: string, message: string) => {
    throw new Error(message);
  };
  if (!new DOMParser({ onError: refuse }).parseFromString(read(file), 'text/xml').documentElement) throw new Error('It has no element.');
};
const unzip: Reader = (file, { readBytes }) => void unzipSync(readBytes(file));

const readers: Readonly<Record<string, Reader>> = {
  json: readJson,
  jsonld: readJson,
  webmanifest: readJson,
  ndjson: (file, { read }) => {
    for (const line of read(file).split('\n')) if (line) JSON.parse(line);
  },
  csv: (file, { read }) => void parse(read(file), { bom: true }),
  atom: readXml,
  xml: readXml,
  svg: readXml,
  zip: unzip,
  qdpx: unzip,
  png: (file, { readBytes }) => {
    const bytes = readBytes(file);
    if (bytes.toString('latin1', 1, 4) !== 'PNG' || bytes.toString('latin1', bytes.length - 8, bytes.length - 4) !== 'IEND')
      throw new Error('It is no whole PNG.');
  },
  parquet: (file, { readBytes }) => {
    const bytes = readBytes(file);
    if (bytes.toString('latin1', 0, 4) !== 'PAR1' || bytes.toString('latin1', bytes.length - 4) !== 'PAR1')
      throw new Error('It is no whole Parquet file.');
  },
};
