import { findProgram } from '../find-program.ts';
import { isFullRun } from '../full-run.ts';

/** Where Firefox is, the first to be taken first. */
const places = ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'];

/** The path of the Firefox for browser tests: FIREFOX in the environment, or one on the system. Playwright’s own is not used. */
export function findFirefox(environment: NodeJS.ProcessEnv = process.env, exists?: (path: string) => boolean): string | undefined {
  return findProgram(environment.FIREFOX, places, exists);
}

/** Whether tests are to run in Firefox and nothing else: TEST_BROWSER=firefox. */
export const isFirefoxOnly = process.env.TEST_BROWSER === 'firefox';

/** Whether tests are to run in Firefox too, if it is there: in `npm run test:full`, since each takes twice as long there. */
export const isFirefoxWanted = isFullRun || isFirefoxOnly;
