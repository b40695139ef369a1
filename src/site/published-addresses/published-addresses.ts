import { isReportId } from '../../record/ids-and-paths/ids.ts';
import type { Corpus } from '../../record/corpus/corpus.ts';

/*
 * The list of all addresses that were ever published, a path from the home page in each line: links and citations elsewhere lead to them, so each
 * must answer for as long as there is a site. `npm run addresses` adds those of the last build; nothing takes one out.
 */

/** Files that only this site’s own pages ask for, under names that change with their content, and files for hosts, such as compressed copies. */
const ownFiles = /^(assets|search|compare\/councils|reading-list)\/.*\.\w+$|^_|^404\.html$|\.(br|gz)$/;

/** The paths from the home page at which a built site with these files answers, sorted. The path of a page ends with a slash. */
export function publishedAddressesOf(files: readonly string[]): string[] {
  return files
    .filter((file) => file.endsWith('/index.html') || !ownFiles.test(file))
    .map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`)
    .sort();
}

/** The addresses of a list, without its comments. */
function addressesInList(list: string): string[] {
  return list.split('\n').filter((line) => line.startsWith('/'));
}

/** A list with the addresses of a build added to it, and how many are new. */
export function addPublishedAddresses(list: string, files: readonly string[]): { list: string; added: number } {
  const known = new Set(addressesInList(list));
  const own = publishedAddressesOf(files);
  const all = [...new Set([...known, ...own])].sort();
  const head =
    '# Every address that was published, from the home page on. `npm run addresses` adds to it. Take none out: others link to them.';
  return { list: `${[head, ...all].join('\n')}\n`, added: all.length - known.size };
}

/**
 * The addresses of a list at which a site with these files no longer answers: it has no such file or page, and none of its rules for hosts
 * (`_redirects`, under the base path of the site) leads on from there.
 */
export function findLostAddresses(list: string, files: readonly string[], redirects: string, base: string): string[] {
  const there = new Set(publishedAddressesOf(files));
  const rules = redirects
    .split('\n')
    .filter((line) => line.startsWith(base))
    .map(
      (line) =>
        new RegExp(
          `^${(line.split(/\s+/)[0] ?? '')
            .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
            .replaceAll('*', '.*')
            .replace(/:\w+/g, '[^/]+')}$`,
        ),
    );
  const path = base.replace(/\/$/, '');
  return addressesInList(list).filter((address) => !there.has(address) && !rules.some((rule) => rule.test(path + address)));
}

/** The ids of documents that a build has and a record never published: the build is of another record, or shows drafts. */
export function findUnpublishedDocuments(
  files: readonly string[],
  { reports, ledger, corrections }: Pick<Corpus, 'reports' | 'ledger' | 'corrections'>,
): string[] {
  const known = new Set([...reports.map(({ id }) => id), ...ledger.map(({ report }) => report), ...corrections.map(({ of }) => of)]);
  return files
    .map((file) => /^reports\/(.*)\/index\.html$/.exec(file)?.[1])
    .filter((id) => isReportId(id))
    .filter((id) => !known.has(id));
}
