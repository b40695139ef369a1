import { createHash } from 'node:crypto';
import { highlightedAuthoritiesInCorpus, isLargeCorpus, type Corpus } from '../../record/corpus/corpus.ts';
import { oncePerCorpus } from '../../record/corpus/once-per-corpus.ts';
import { corpusHasParagraphPages } from '../../record/corpus/paragraph-pages.ts';
import { authorityIdOf, isReportId, reportIdOf } from '../../record/ids-and-paths/ids.ts';
import { hashCodeOfSite } from './code-key.ts';

/*
 * The keys by which a build knows that a page is the same as in the build before, so that it need not be rendered again (Astro's incremental
 * builds). A key has to change with all that its page shows. So it holds far more than that: all code, all of the record that is not about one
 * authority, and all that is about the authorities that the page is about.
 */

const hash = (...texts: string[]) => createHash('sha256').update(texts.join('\n')).digest('hex');

/** Parts of the record whose entries are about an authority each, those that only pages without a key show, and those that no page shows. */
const leftOut = new Set<string>([
  'authorities',
  'reports',
  'figures',
  'inspections',
  'visits',
  'followUps',
  'ledger',
  'ledgerParts',
  'editions',
  'corrections',
  'fidelity',
  'england',
  'themeReadings',
  'themeWeights',
] satisfies (keyof Corpus)[]);

/** What each page may show of the record, other than what is about authorities. */
const sharedKey = oncePerCorpus((corpus) =>
  hash(
    // Astro itself looks at the modules of a page, but not at the middleware.
    hashCodeOfSite(),
    // Whether paragraphs have pages depends on how many there are, and with it all links to them; what pages start with, on the councils.
    String(corpusHasParagraphPages(corpus)),
    String(isLargeCorpus(corpus)),
    highlightedAuthoritiesInCorpus(corpus)
      .map(({ id }) => id)
      .join(' '),
    JSON.stringify({ ...corpus.followUps, followUps: [] }),
    JSON.stringify(Object.entries(corpus).filter(([part]) => !leftOut.has(part))),
  ),
);

/** The authorities that took over from one another, by the id of each. */
const familiesOf = oncePerCorpus(({ authorities }: Corpus) => {
  const families = new Map<string, Set<string>>(authorities.map(({ id }) => [id, new Set([id])]));
  for (const { id, successors } of authorities)
    for (const successor of successors) {
      const joined = new Set([...(families.get(id) ?? [id]), ...(families.get(successor) ?? [successor])]);
      for (const member of joined) families.set(member, joined);
    }
  return families;
});

/** The authorities whose documents an entry names by their ids, wherever it does. */
function authoritiesNamedIn(entry: object): string[] {
  // The quote that ends a text is left for the next match: texts with escaped characters match nothing, and would shift all after them.
  const texts = [...JSON.stringify(entry).matchAll(/"([^"\\]+)(?=")/g)].map(([, text = '']) => text);
  return texts.filter((text) => isReportId(reportIdOf(text))).map((id) => authorityIdOf(id));
}

/** What the record holds about each authority alone, as a hash. */
const ownKeysOf = oncePerCorpus((corpus: Corpus) => {
  const own = new Map<string, string[]>();
  const add = <Entry extends object>(entries: readonly Entry[], authoritiesOf: (entry: Entry) => readonly string[]) => {
    for (const entry of entries)
      for (const id of new Set(authoritiesOf(entry))) own.set(id, [...(own.get(id) ?? []), JSON.stringify(entry)]);
  };
  const byAuthority = ({ authority }: { authority: string }) => [authority];
  const byReport = ({ report }: { report: string }) => [authorityIdOf(report)];
  add(corpus.authorities, ({ id }) => [id]);
  add(corpus.reports, byAuthority);
  add(corpus.figures, (figure) => [figure.authority, ...authoritiesNamedIn(figure)]);
  add(corpus.inspections, byAuthority);
  add(corpus.visits, byAuthority);
  add(corpus.followUps.followUps, authoritiesNamedIn);
  add(corpus.corrections, authoritiesNamedIn);
  add(corpus.england.inspections, byAuthority);
  add(corpus.england.authorities, ({ id }) => [id]);
  add(corpus.ledger, byReport);
  add(corpus.fidelity, byReport);
  return new Map([...own].map(([id, entries]) => [id, hash(...entries)]));
});

/** The key of a page that shows what the record holds about some authorities and those before and after them, and nothing about others. The development server needs none. */
export function cacheKeyOfAuthorities(corpus: Corpus, ...authorities: readonly string[]): string {
  if (import.meta.env.DEV) return '';
  const families = new Set(authorities.flatMap((authority) => [...(familiesOf(corpus).get(authority) ?? [authority])]));
  return hash(sharedKey(corpus), ...[...families].sort().map((id) => `${id} ${ownKeysOf(corpus).get(id) ?? ''}`));
}

/** The key of what shows a chart. That of a chart about an authority has no drawing in it, so that it is drawn only where it is shown. */
export function cacheKeyOfChart(corpus: Corpus, chart: { authority?: string; drawings: object }, facts: object = {}): string {
  if (!chart.authority) return cacheKeyOfFacts(corpus, { chart, facts });
  return cacheKeyOfFacts(corpus, { chart: { ...chart, drawings: cacheKeyOfAuthorities(corpus, chart.authority) }, facts });
}

/** The key of a page or picture that shows some facts, and of the record only what is not about authorities. The development server needs none. */
export function cacheKeyOfFacts(corpus: Corpus, facts: object): string {
  if (import.meta.env.DEV) return '';
  return hash(sharedKey(corpus), JSON.stringify(facts));
}
