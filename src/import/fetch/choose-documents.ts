import Fuse from 'fuse.js';
import type { Authority } from '../../record/authorities/authority.ts';
import type { Corpus } from '../../record/corpus/corpus.ts';
import { slugInPath } from '../../record/ids-and-paths/slug.ts';
import type { Kind } from '../../record/kinds/kinds.ts';
import { councilNameToMatch, wholeCouncilNameToMatch } from '../match/match-authority.ts';
import { NotFetched, officialHost } from './fetch-official.ts';
import { addressToFetchProviderFrom, parseFetchedProviderPage, type OfstedPublication } from './provider-page.ts';

/** What of the record tells which documents there are. */
export type RecordToChooseFrom = Pick<Corpus, 'authorities' | 'england' | 'inspections'>;

/** An authority whose documents are to be fetched. */
export type ChosenAuthority = Pick<Authority, 'id' | 'name' | 'ofstedUrn' | 'region'>;

/** A name that means no authority of the record or of the list of England's inspections, or several. */
export class UnknownChoice extends Error {}

/** The authorities of the record and of the list of England's inspections, each once, by name. */
export function authoritiesToFetch({ authorities, england }: RecordToChooseFrom): ChosenAuthority[] {
  const own = new Set(authorities.map(({ ofstedUrn }) => ofstedUrn));
  return [...authorities, ...england.authorities.filter(({ ofstedUrn }) => !own.has(ofstedUrn))].sort((a, b) =>
    a.name.localeCompare(b.name, 'en-GB'),
  );
}

/** The authorities with these names, ids, Ofsted numbers or regions, each once. Throws `UnknownChoice`, which names all that mean none. */
export function chooseAuthoritiesToFetch(
  record: RecordToChooseFrom,
  { authorities = [], regions = [] }: { authorities?: readonly string[]; regions?: readonly string[] },
): ChosenAuthority[] {
  const all = authoritiesToFetch(record);
  const unknown: string[] = [];
  const named = authorities
    .flatMap((names) => splitNames(all, names))
    .flatMap((name) => {
      const found = findByName(all, name);
      if (!found) unknown.push(tellUnknown(name, all));
      return found ?? [];
    });
  const inRegions = regions.flatMap((region) => {
    const found = all.filter((authority) => slugInPath(authority.region) === slugInPath(region));
    const known = [...new Set(all.map((authority) => authority.region))].sort().join(', ');
    if (found.length === 0) unknown.push(`No council is in a region called “${region}”. The regions: ${known}.`);
    return found;
  });
  if (unknown.length > 0) throw new UnknownChoice(unknown.join('\n'));
  return [...new Set([...named, ...inRegions])];
}

/** Names with commas between them. Where names have commas of their own, the longest that is a council's comes first. */
function splitNames(all: readonly ChosenAuthority[], names: string): string[] {
  const parts = names
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
  const found: string[] = [];
  while (parts.length > 0) {
    let length = parts.length;
    // Only a name as it is written: names that are merely alike could swallow the one beside them.
    while (length > 1 && !findExactly(all, parts.slice(0, length).join(', '))) length -= 1;
    found.push(parts.splice(0, length).join(', '));
    while (parts[0] !== undefined && isRestOfSortedName(parts[0])) parts.shift();
  }
  return found;
}

/** Whether a part only ends the name before it, as official lists sort names: “Bristol, City of”. */
const isRestOfSortedName = (part: string) => / of$/i.test(part) && councilNameToMatch(part) === '';

function findExactly(all: readonly ChosenAuthority[], name: string): ChosenAuthority | undefined {
  const slug = slugInPath(name);
  return all.find(({ id, ofstedUrn, name: own }) => id === slug || String(ofstedUrn) === name || slugInPath(own) === slug);
}

function findByName(all: readonly ChosenAuthority[], name: string): ChosenAuthority | undefined {
  const exact = findExactly(all, name);
  if (exact) return exact;
  const alike = all.filter((authority) => wholeCouncilNameToMatch(authority.name) === wholeCouncilNameToMatch(name));
  return alike.length === 1 ? alike[0] : undefined;
}

function tellUnknown(name: string, all: readonly ChosenAuthority[]): string {
  const [slug, words] = [slugInPath(name), councilNameToMatch(name)];
  const near = all.filter(({ id }) => slug.length > 2 && (id.includes(slug) || slug.includes(id)));
  // Words that most councils have, such as “County Council”, would be alike in all of them, and hide the one that is misspelt.
  const search = new Fuse(all, { keys: [{ name: 'words', getFn: (each) => councilNameToMatch(each.name) }], threshold: 0.3 });
  const alike = near.length > 0 || words.length < 3 ? near : search.search(words, { limit: 3 }).map(({ item }) => item);
  const hint = alike.length > 0 ? ` Did you mean ${alike.map(({ id }) => id).join(', ')}?` : '';
  return `No council is called “${name}”.${hint} Give its name, its id or Ofsted’s number, as in content/england-judgements.csv.`;
}

/** The official addresses of the inspection reports that the record and the list of England's inspections name for these authorities, oldest first. */
export function listReportAddressesToFetch({ england, inspections }: RecordToChooseFrom, chosen: readonly ChosenAuthority[]): string[] {
  const ids = new Set(chosen.map(({ id }) => id));
  const all = [...england.inspections, ...inspections]
    .filter(({ authority, url }) => ids.has(authority) && URL.canParse(url) && new URL(url).host === officialHost)
    .sort((a, b) => a.authority.localeCompare(b.authority) || a.published.localeCompare(b.published));
  return [...new Set(all.map(({ url }) => url))];
}

/** What to say of the authorities of which neither the record nor the list names a report; nothing where each has one. */
export function describeAuthoritiesWithoutReport(record: RecordToChooseFrom, chosen: readonly ChosenAuthority[]): string[] {
  const without = chosen.filter((authority) => listReportAddressesToFetch(record, [authority]).length === 0);
  return without.length === 0 ? [] : [`The list of inspections has no report of ${without.map(({ name }) => name).join(', ')}.`];
}

/** The kind of visit whose letter a publication is, by its title; undefined if it is no letter about a visit. */
export function visitOfFetchedPublication({ title }: Pick<OfstedPublication, 'title'>, kinds: readonly Kind[]): Kind | undefined {
  return kinds.find(({ letter, visit }) => letter && visit !== undefined && title.toLowerCase().includes(visit.toLowerCase()));
}

/**
 * The addresses of the letters about visits on Ofsted's pages for these authorities, and the pages that could not be fetched. The page of an authority of which
 * the list of inspections has no report may list nothing. Throws `UnexpectedOfstedPage`.
 */
export async function findLetterAddressesToFetch(
  record: RecordToChooseFrom & Pick<Corpus, 'kinds'>,
  chosen: readonly ChosenAuthority[],
  fetchPage: (address: string) => Promise<Uint8Array>,
): Promise<{ addresses: string[]; failed: { from: string; problem: string }[] }> {
  const addresses = new Set<string>();
  const failed: { from: string; problem: string }[] = [];
  for (const authority of chosen) {
    const address = addressToFetchProviderFrom(authority.ofstedUrn);
    const mayBeEmpty = !record.england.inspections.some((inspection) => inspection.authority === authority.id);
    try {
      const page = Buffer.from(await fetchPage(address)).toString('utf8');
      for (const publication of parseFetchedProviderPage(page, address, { mayBeEmpty }))
        if (visitOfFetchedPublication(publication, record.kinds)) addresses.add(publication.url);
    } catch (error) {
      if (!(error instanceof NotFetched)) throw error;
      failed.push({ from: address, problem: error.message });
    }
  }
  return { addresses: [...addresses], failed };
}

/** A part of a list: the n-th of m. */
export interface PartToFetch {
  n: number;
  m: number;
}

/** The part that "3/8" means, and all where none is named; undefined where the words mean none. */
export function readPartToFetch(part = '1/1'): PartToFetch | undefined {
  const [, n, m] = /^([1-9]\d*)\/([1-9]\d*)$/.exec(part)?.map(Number) ?? [];
  return n && m && n <= m ? { n, m } : undefined;
}

/** Every m-th of a list, beginning with the n-th: the parts have each item once between them. */
export function choosePartOfDocumentsToFetch<Item>(items: readonly Item[], { n, m }: PartToFetch): Item[] {
  return items.filter((_, index) => index % m === n - 1);
}

/** The user agent for asking Ofsted: what this is, for whom it asks, and where to complain. Characters that a header may not have are left out. */
export function fetchUserAgent(site: string, contact: string): string {
  const plain = (words: string) =>
    words
      .normalize('NFKD')
      .replace(/[’‘]/g, "'")
      .replace(/[^\x20-\x7e]|[()]/g, '');
  return `what-inspectors-wrote/0.1 (${plain(site)}; +${plain(contact)})`;
}
