import type { Corpus } from '../../record/corpus/corpus.ts';
import { oncePerCorpus } from '../../record/corpus/once-per-corpus.ts';
import { authorityIdToPath, reportIdToPath } from '../../record/ids-and-paths/ids.ts';
import { formatReportName } from '../../record/reports/report-name.ts';

/** A page above another one: its path and its name. */
export interface Breadcrumb {
  path: `/${string}`;
  words: string;
}

/** The five parts of the site, in the order of its navigation. Every other page is below one of them. */
export const siteParts: readonly Breadcrumb[] = [
  { path: '/authorities/', words: 'Councils' },
  { path: '/compare/', words: 'Compare' },
  { path: '/grades/', words: 'Grades' },
  { path: '/search/', words: 'Search' },
  { path: '/about/', words: 'About and data' },
];

/** Pages that have others below them, or are not below the page that their address begins with: their names, and the page above each. */
const placed: Readonly<Record<string, { above: `/${string}`; words: string }>> = {
  '/reports/': { above: '/authorities/', words: 'Reports and letters' },
  '/england/': { above: '/grades/', words: 'All of England' },
  '/england/over-time/': { above: '/england/', words: 'England over time' },
  '/charts/': { above: '/grades/', words: 'Charts' },
  '/then-and-now/': { above: '/compare/', words: 'Then and now' },
  '/judgements/': { above: '/compare/', words: 'Judgements' },
  '/follow-ups/': { above: '/compare/', words: 'What inspectors asked for' },
  '/figures/': { above: '/compare/', words: 'Figures' },
  '/check/': { above: '/search/', words: 'Check a quotation' },
  '/words/': { above: '/search/', words: 'Words over time' },
  '/reading-list/': { above: '/search/', words: 'Reading list' },
  '/data/': { above: '/about/', words: 'Open data' },
  '/corrections/': { above: '/about/', words: 'Corrections' },
  '/accessibility/': { above: '/about/', words: 'Accessibility' },
  '/changes/': { above: '/about/', words: 'What changed' },
  '/glossary/': { above: '/about/', words: 'What the terms mean' },
  '/about/reading/': { above: '/about/', words: 'How to read this site' },
  '/about/themes/': { above: '/about/', words: 'How we choose topics' },
  '/about/fidelity/': { above: '/about/', words: 'How exactly our text matches Ofsted’s' },
};

const isReportPath = /^\/reports\/([^/]+)\/[^/]+\/$/;
const isEnglandGroupPath = /^\/england\/(regions|types)\/[^/]+\/$/;
const isCouncilPath = /^\/(authorities|england)\/([^/]+)\/$/;

/** The path of the page above another one; undefined for the five parts, the home page, and a path that has no page above it. */
function pathAbove(corpus: Corpus, path: string): `/${string}` | undefined {
  if (path === '/' || siteParts.some((part) => part.path === path)) return undefined;
  const known = placed[path];
  if (known) return known.above;
  if (isEnglandGroupPath.test(path)) return '/england/';
  if (isCouncilPath.test(path)) return '/authorities/';
  const [, authority] = isReportPath.exec(path) ?? [];
  if (authority) return authorityIdToPath(authority);
  // The nearest page with a name whose address this one begins with: a part, an index page or a report.
  const folder = path.replace(/[^/]+\/?$/, '') as `/${string}`;
  return folder === '/' || nameOf(corpus, folder) ? (folder === '/' ? undefined : folder) : pathAbove(corpus, folder);
}

/** The names of pages of councils and reports, by path: each page of a large record asks for some. */
const namesOfPages = oncePerCorpus(
  (corpus): ReadonlyMap<string, string> =>
    new Map([
      ...corpus.reports.map((report) => [reportIdToPath(report.id), formatReportName(report)] as const),
      ...corpus.england.authorities.flatMap(({ id, name }) => [[`/authorities/${id}/`, name] as const, [`/england/${id}/`, name] as const]),
      ...corpus.authorities.map(({ id, name }) => [authorityIdToPath(id), name] as const),
      ...siteParts.map(({ path, words }) => [path, words] as const),
    ]),
);

/** The name of a page that can have others below it; undefined if it is not such a page. */
function nameOf(corpus: Corpus, path: string): string | undefined {
  return placed[path]?.words ?? namesOfPages(corpus).get(path);
}

/** The pages above a page, the highest first. Empty for the home page and the five parts of the site. */
export function breadcrumbsOf(corpus: Corpus, path: string): Breadcrumb[] {
  const above = pathAbove(corpus, path);
  if (!above) return [];
  const words = nameOf(corpus, above);
  return [...breadcrumbsOf(corpus, above), ...(words ? [{ path: above, words }] : [])];
}

/** The index pages directly below a page, with their names; without the reading list, which the navigation of every page has. */
export function breadcrumbsBelow(corpus: Corpus, path: string): Breadcrumb[] {
  const has = (at: string) => at !== '/reading-list/' && (at !== '/england/' || corpus.england.authorities.length > 0);
  return Object.entries(placed)
    .filter(([at, { above }]) => above === path && has(at))
    .map(([at, { words }]) => ({ path: at as `/${string}`, words }));
}
