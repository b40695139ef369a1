/*
 * Each component has its own style sheet, and many have only a few lines. A page that loaded each one would wait for a dozen files,
 * so the build bundles the small sheets that are often used together; the others go with their page.
 */
const bundles: Record<string, readonly string[]> = {
  site: [
    'styles',
    'ui/breadcrumbs',
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
  paragraphs: ['ui/glossary/terms', 'ui/later-line', 'ui/notes', 'ui/paragraph', 'ui/copy-quote/quote-hint', 'ui/wording-note'],
  passages: ['ui/columns', 'ui/compare-nav', 'ui/previous-next', 'ui/passage', 'ui/sequence/sequence'],
  report: ['ui/provenance', 'ui/report', 'ui/report-contents', 'ui/report-head', 'ui/sequence/sequence-links'],
};

/** The bundle that a module goes into, if it is a style sheet listed above; otherwise null. */
export function styleBundleInBuild(module: string): string | null {
  const [, sheet] = /[\\/]src[\\/](.*)\.css$/.exec(module) ?? [];
  if (!sheet || sheet.endsWith('embedded') || sheet.endsWith('suggestions')) return null;
  const path = sheet.replaceAll('\\', '/');
  return Object.keys(bundles).find((name) => bundles[name]?.some((part) => path === part || path.startsWith(`${part}/`))) ?? null;
}
