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

describe('the bundles of style sheets', () => {
  it('have a sheet for each path that they list', () => {
    expect(listIdlePaths(styleBundlesInBuild, '.css', styleBundleInBuild)).toEqual([]);
  });

  it('have the sheets of the folders that they list; another sheet goes with its page', () => {
    expect(styleBundleInBuild('/anywhere/src/ui/facts/facts.css')).toBe('site');
    expect(styleBundleInBuild('C:\\anywhere\\src\\ui\\table\\table.css')).toBe('tables');
    expect(styleBundleInBuild('/anywhere/src/ui/home-page/home.css')).toBeNull();
    expect(styleBundleInBuild('/anywhere/src/ui/facts/Facts.astro')).toBeNull();
  });
});

describe('the bundles of scripts', () => {
  it('have a script for each path that they list', () => {
    expect(listIdlePaths(scriptBundlesInBuild, '.ts', scriptBundleInBuild)).toEqual([]);
  });

  it('have the scripts that they list, and no others', () => {
    expect(scriptBundleInBuild('/anywhere/src/record/ids-and-paths/ids.ts')).toBe('shared');
    expect(scriptBundleInBuild('C:\\anywhere\\src\\ui\\save-file\\save-file.ts')).toBe('drawing');
    expect(scriptBundleInBuild('/anywhere/src/ui/choose-map/choose-map.ts')).toBeNull();
    expect(scriptBundleInBuild('/anywhere/src/ui/facts/facts.css')).toBeNull();
  });
});
