/*
 * Each component has its own style sheet, and many have only a few lines. A page that loaded each one would wait for a dozen files,
 * so the build bundles the small sheets that are often used together; the others go with their page.
 */
export const styleBundlesInBuild: Record<string, readonly string[]> = {
  site: [
    'styles',
    'ui/breadcrumbs',
    'ui/page',
    'ui/facts',
    'ui/grade-mark',
    'ui/headline',
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
  choosing: ['ui/choose-councils', 'ui/grades-page/choose-grades', 'ui/theme-page/choose-topic'],
  paragraphs: ['ui/glossary/terms', 'ui/later-line', 'ui/notes', 'ui/paragraph', 'ui/copy-quote/quote-hint', 'ui/wording-note'],
  passages: ['ui/columns', 'ui/compare-nav', 'ui/previous-next', 'ui/passage', 'ui/sequence/sequence'],
  report: ['ui/provenance', 'ui/report', 'ui/report-contents', 'ui/report-head', 'ui/sequence/sequence-links'],
};

/*
 * Small parts that scripts of several pages share, with what these import. Alone each would be a file of a few hundred bytes that a browser finds
 * only once it has the script that imports it. `shared` is what the script of every page needs, `controls` what pages need on which readers choose
 * or copy something, and `drawing` what those need that draw or save what was found.
 */
export const scriptBundlesInBuild: Record<string, readonly string[]> = {
  shared: ['record/ids-and-paths/ids', 'ui/reading-list/stored-list'],
  controls: ['record/strings/count-in-text', 'ui/copy-text/copy-text', 'ui/page-address/page-address'],
  drawing: [
    'record/reports/words-checked',
    'record/strings/csv',
    'record/strings/join-words',
    'ui/draw-element/draw-element',
    'ui/save-file/save-file',
    'ui/search/result-address',
    'ui/worker/own-script',
  ],
};

/** The bundle that a module goes into, if it is a style sheet listed above; otherwise null. */
export function styleBundleInBuild(module: string): string | null {
  const [, sheet] = /[\\/]src[\\/](.*)\.css$/.exec(module) ?? [];
  if (!sheet || sheet.endsWith('embedded') || sheet.endsWith('suggestions')) return null;
  return bundleWith(styleBundlesInBuild, sheet);
}

/** The bundle of the browser's scripts that a module goes into, if it is listed above; otherwise null. */
export function scriptBundleInBuild(module: string): string | null {
  const [, script] = /[\\/]src[\\/](.*)\.ts$/.exec(module) ?? [];
  return script ? bundleWith(scriptBundlesInBuild, script) : null;
}

function bundleWith(bundles: Readonly<Record<string, readonly string[]>>, file: string): string | null {
  const path = file.replaceAll('\\', '/');
  return Object.keys(bundles).find((name) => bundles[name]?.some((part) => path === part || path.startsWith(`${part}/`))) ?? null;
}
