/* npm run build: checks the content, then builds the site. `dist/` changes only if everything succeeds. */
import { build } from 'astro';
import { runContentCheck } from '../content/check/check.ts';
import { loadCorpusOfContentOnce } from '../content/load/load-corpus.ts';
import { buildSite } from '../site/build-and-serve/build.ts';
import { runBuildInTurn } from '../site/build-and-serve/build-turn.ts';
import { readArguments } from './read-arguments.ts';
import { buildUsage as usage } from './usages.ts';

readArguments(usage);
process.exitCode = await buildSite({
  folder: process.env.OUT_DIR ?? 'dist',
  check: (whenBroken) => runContentCheck(loadCorpusOfContentOnce, undefined, whenBroken),
  // In this process, so that a large record is read once.
  run: async (folder) => {
    process.env.OUT_DIR = folder;
    try {
      await runBuildInTurn('.astro/build-turn', () => build({}));
      return 0;
    } catch (error) {
      console.error(error);
      return 1;
    }
  },
});
