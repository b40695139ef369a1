import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import { makeContent } from '../make-content.ts';
import { filesThatDiffer } from './compare-folders.ts';
import { measureBuild, type BuildCost } from './measure-build.ts';

/** What it takes to build a record again, unchanged and with one more report. */
export interface OneMore {
  reports: number;
  first: BuildCost;
  unchanged: BuildCost;
  more: BuildCost;
  /** With one more report, and nothing kept from builds before. */
  anew: BuildCost;
  /** The files that one more report changes, adds or takes away. */
  changed: string[];
  /** The files in which a build with a cache differs from one without. */
  wrong: string[];
}

/** Builds a made record, builds it again, adds a report that is newer than all others, and builds it with what was kept and without. */
export async function measureOneMore(reports: number, scratch: string): Promise<OneMore> {
  const at = (name: string) => path.join(scratch, name);
  makeContent(at('content'), reports + 1, 1, true);
  const build = (name: string, cache: string) =>
    measureBuild('node src/commands/build.ts', {
      folder: at(name),
      environment: { CONTENT_DIR: at('content'), OUT_DIR: at(name), CACHE_DIR: at(cache) },
    });
  const first = await build('first', 'cache');
  const unchanged = await build('unchanged', 'cache');
  makeContent(at('larger'), reports + 1, 1);
  // The folder keeps its name, which pages show.
  cpSync(at('larger'), at('content'), { recursive: true });
  const more = await build('more', 'cache');
  const anew = await build('anew', 'no-cache');
  const wrong = [...filesThatDiffer(at('more'), at('anew')), ...filesThatDiffer(at('first'), at('unchanged'))];
  const result = { reports, first, unchanged, more, anew, changed: filesThatDiffer(at('first'), at('more')), wrong };
  for (const name of ['content', 'larger', 'first', 'unchanged', 'more', 'anew', 'cache', 'no-cache'])
    rmSync(at(name), { recursive: true, force: true });
  return result;
}
