/* npm run build: checks the content, then builds the site. `dist/` changes only if everything succeeds. */
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runContentCheck } from '../content/check/check.ts';
import { loadCorpusOfContentOnce } from '../content/load/load-corpus.ts';
import { openKeptMdxReports } from '../content/mdx/kept-reports.ts';
import { loadWithKeptMdxReports } from '../content/mdx/parse-report.ts';
import { buildSite } from '../site/build-and-serve/build.ts';
import { runBuildInTurn } from '../site/build-and-serve/build-turn.ts';
import { cacheFolderOfBuild } from '../site/build-and-serve/cache-folder.ts';
import { buildWithKeptPages } from '../site/build-and-serve/kept-pages.ts';
import { describeSiteUrlFault } from '../site/hosting/site-url.ts';
import { hashCodeOfSite } from '../site/services/code-key.ts';
import { readArguments } from './read-arguments.ts';
import { buildUsage as usage } from './usages.ts';

const { values } = readArguments(usage);
const faultOfAddress = describeSiteUrlFault(process.env.SITE_URL);
if (faultOfAddress) console.error(faultOfAddress);
if (faultOfAddress && values['to-publish']) process.exit(1);

process.exitCode = await buildSite({
  folder: process.env.OUT_DIR ?? 'dist',
  check: (whenBroken) =>
    loadWithKeptMdxReports(openKeptMdxReports(path.join(cacheFolderOfBuild(), 'parsed-reports'), hashCodeOfSite()), () =>
      runContentCheck(loadCorpusOfContentOnce, undefined, whenBroken),
    ),
  inTurn: (build) => runBuildInTurn('.astro/build-turn', () => buildWithKeptPages(cacheFolderOfBuild(), build)),
  // In this process, so that a large record is read once.
  run: async (folder) => {
    process.env.OUT_DIR = folder;
    // The bundler gives its memory back at once, not only when it ends. It reads this when it is loaded.
    process.env.MIMALLOC_PURGE_DELAY ??= '0';
    // Node collects garbage once its heap has doubled. By itself it waits for more than that, and hardly gives back what it then has.
    setFlagsFromString('--heap-growing-percent=100');
    try {
      const { build } = await import('astro');
      // Without a line for each page: in a large record, writing them takes longer than many of the pages.
      await build({ logLevel: 'warn' });
      console.log(`Built in ${Math.round(performance.now() / 1000)} seconds.`);
      return 0;
    } catch (error) {
      console.error(error);
      return 1;
    }
  },
});
