import { globSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { scriptBundleInBuild, scriptBundlesInBuild, styleBundleInBuild, styleBundlesInBuild } from './bundles.ts';

const src = path.resolve(import.meta.dirname, '../..');
const filesWith = (ending: string) => globSync(`**/*${ending}`, { cwd: src }).map((file) => file.replaceAll('\\', '/'));

/** The listed paths, each with its bundle, that bring no file into it: none is there, or another bundle has it. */
function listIdlePaths(
  bundles: Readonly<Record<string, readonly string[]>>,
  ending: string,
  bundleOf: (module: string) => string | null,
): string[] {
  const files = filesWith(ending);
  return Object.entries(bundles).flatMap(([bundle, paths]) =>
    paths
      .filter((listed) => {
        const ofPath = files.filter((file) => file === `${listed}${ending}` || file.startsWith(`${listed}/`));
        return !ofPath.some((file) => bundleOf(`/src/${file}`) === bundle);
      })
      .map((listed) => `${bundle}: ${listed}`),
  );
}

describe.each([
  {
    what: 'style sheets',
    bundles: styleBundlesInBuild,
    ending: '.css',
    bundleOf: styleBundleInBuild,
    some: {
      '/anywhere/src/ui/facts/facts.css': 'site',
      'C:\\anywhere\\src\\ui\\table\\table.css': 'tables',
      '/anywhere/src/ui/home-page/home.css': null,
      '/anywhere/src/ui/facts/Facts.astro': null,
    },
  },
  {
    what: 'scripts',
    bundles: scriptBundlesInBuild,
    ending: '.ts',
    bundleOf: scriptBundleInBuild,
    some: {
      '/anywhere/src/record/ids-and-paths/ids.ts': 'shared',
      'C:\\anywhere\\src\\ui\\save-file\\save-file.ts': 'drawing',
      '/anywhere/src/ui/choose-map/choose-map.ts': null,
      '/anywhere/src/ui/facts/facts.css': null,
    },
  },
])('the bundles of $what', ({ bundles, ending, bundleOf, some }) => {
  it('have a file for each path that they list', () => {
    expect(listIdlePaths(bundles, ending, bundleOf)).toEqual([]);
  });

  it('have the files that they list, and no others', () => {
    expect(Object.fromEntries(Object.keys(some).map((module) => [module, bundleOf(module)]))).toEqual(some);
  });
});
