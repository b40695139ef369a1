import { loadContentFiles, rootOfContentFolder } from '../../content/load/load-corpus.ts';
import { englandSource } from '../../content/sources/england.ts';
import { authoritiesSource } from '../../content/sources/authorities.ts';
import { ofstedPublicationsSource } from '../../content/sources/ofsted-publications.ts';
import { placeNamesSource } from '../../content/sources/place-names.ts';
import { siteSource } from '../../content/sources/site.ts';
import { readSource, type ContentFile, type FileSource } from '../../content/sources/source.ts';
import { slugInPath } from '../../record/ids-and-paths/slug.ts';
import { formatProblems } from '../../content/problems/problem.ts';
import type { SeenPublication } from './publications-file.ts';
import { fileNumberForUpdate } from './read-ofsted-pages.ts';

/** What a content folder knows of Ofsted's publications, read without the whole record: most updates find nothing new and end here. */
export interface KnownPublications {
  site: { name: string; contact?: string | undefined };
  /** Ofsted's numbers of the authorities that exist today, or that the record has. */
  urns: string[];
  /** Ofsted's numbers of the authorities whose documents are read here. */
  featured: ReadonlySet<string>;
  addressesOf: (urn: string) => readonly string[];
  /** The names of the authority with a number, that of this record first: in authorities.yml, the list of inspections and place-names.yml. */
  namesOf: (urn: string) => readonly string[];
  /** Whether the record has a list of England's inspections. */
  hasList: boolean;
  /** The publications that earlier updates saw. */
  seen: SeenPublication[];
  /** Whether an address is in the list of inspections, in inspections.yml or seen. */
  isKnown: (url: string) => boolean;
  /** Whether an address is that of a report file: an update may have ended before it wrote the row, and an import writes none. */
  hasFile: (url: string) => boolean;
  /** The last day of publication in the list of inspections. */
  lastPublished: string;
}

/** The content that an update changes or reads has problems; the message names them. */
export class UnreadableContent extends Error {}

/** What a content folder knows of Ofsted's publications. Throws `UnreadableContent`. */
export function readKnownPublications(folder: string): KnownPublications {
  const files = loadContentFiles(folder);
  const root = rootOfContentFolder(folder);
  const read = <Value>(source: FileSource<Value>): Value | undefined => readWithoutProblems(source, files, root);
  const site = read(siteSource);
  const authorities = read(authoritiesSource) ?? [];
  const england = read(englandSource) ?? [];
  const placeNames = read(placeNamesSource)?.councils ?? [];
  const seen = read(ofstedPublicationsSource) ?? [];
  if (!site) throw new UnreadableContent(`${root} has no site.yml.`);
  // Front matter and inspections.yml name documents in fields `url:`; which field it is makes no difference here.
  const namedIn = (end: string) =>
    files
      .filter(({ path: file }) => file.endsWith(end))
      .flatMap(({ text }) => [...text.matchAll(/(?:^|[\s{,])url:\s+["']?([^\s"',}]+)/gm)].map(([, url]) => url ?? ''));
  const numbers = new Set(
    [...england.map(({ url }) => url), ...seen.map(({ url }) => url), ...namedIn('/inspections.yml')].map(fileNumberForUpdate),
  );
  const numbersOfFiles = new Set(namedIn('.mdx').map(fileNumberForUpdate));
  const own = (urn: string) => authorities.filter((authority) => String(authority.ofsted_urn) === urn);
  const listedAs = (urn: string) => england.filter((row) => row.ofsted_urn === urn).map(({ authority }) => authority);
  return {
    site,
    urns: [
      ...new Set([
        ...england.map((row) => row.ofsted_urn),
        ...authorities.filter(({ until }) => !until).map((own) => String(own.ofsted_urn)),
      ]),
    ],
    featured: new Set(authorities.filter(({ role }) => role === 'featured').map((own) => String(own.ofsted_urn))),
    addressesOf: (urn) => england.filter((row) => row.ofsted_urn === urn).map(({ url }) => url),
    namesOf: (urn) => [
      ...own(urn).flatMap(({ name, council }) => [name, council]),
      ...listedAs(urn),
      ...placeNames
        .filter(({ council }) => [...own(urn).map(({ id }) => id), ...listedAs(urn).map(slugInPath)].includes(council))
        .flatMap(({ also }) => also),
    ],
    hasList: england.length > 0,
    seen,
    isKnown: (url) => numbers.has(fileNumberForUpdate(url)),
    hasFile: (url) => numbersOfFiles.has(fileNumberForUpdate(url)),
    lastPublished:
      england
        .map(({ published }) => published)
        .sort()
        .at(-1) ?? '',
  };
}

function readWithoutProblems<Value>(source: FileSource<Value>, files: readonly ContentFile[], root: string): Value | undefined {
  const [read] = readSource(source, files, root);
  if (read && read.problems.length > 0) throw new UnreadableContent(formatProblems(read.problems));
  return read?.value;
}
