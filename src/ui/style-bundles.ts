/*
 * Each thing has a sheet of its own, many of them a few lines long. A page that asked for each by itself would wait for a dozen files,
 * so the build puts those that are small and often used together into one file; the others go with their page.
 */
const bundles: Record<string, readonly string[]> = {
  site: [
    'styles',
    'ui/page',
    'ui/facts',
    'ui/grade-mark',
    'ui/judgements',
    'ui/link-list',
    'ui/link-row',
    'ui/reading-list/pins',
    'ui/report-link',
  ],
  tables: [
    'ui/authority-card',
    'ui/definitions',
    'ui/figures-table',
    'ui/fold',
    'ui/frameworks-table',
    'ui/inspections-table',
    'ui/search/search-row',
    'ui/sortable-table',
    'ui/sparkline',
    'ui/table',
    'ui/table-notes',
    'ui/theme-list',
    'ui/timeline',
  ],
  charts: ['ui/chart', 'ui/shape'],
  paragraphs: ['ui/later-inspections', 'ui/notes', 'ui/paragraph', 'ui/passage-links', 'ui/wording-note'],
  passages: ['ui/columns', 'ui/compare-nav', 'ui/neighbours', 'ui/passage', 'ui/sequence/sequence'],
  report: ['ui/provenance', 'ui/report', 'ui/report-contents', 'ui/report-head', 'ui/sequence/sequence-links'],
};

/** The bundle that a module goes into: a sheet of a thing that is listed above, else none. */
export function bundleOf(module: string): string | null {
  const [, sheet] = /[\\/]src[\\/](.*)\.css$/.exec(module) ?? [];
  if (!sheet || sheet.endsWith('embedded') || sheet.endsWith('suggestions')) return null;
  const path = sheet.replaceAll('\\', '/');
  return Object.keys(bundles).find((name) => bundles[name]?.some((part) => path === part || path.startsWith(`${part}/`))) ?? null;
}
