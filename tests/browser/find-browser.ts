import { chromium } from '@playwright/test';
import { findProgram } from './find-program.ts';

/** Where browsers are, the first to be taken first: the headless shell is Chromium without a window, and opens a page in a third of the time. */
const places = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The path of the Chromium or Chrome for browser tests: CHROMIUM in the environment, one on the system, or Playwright's own. */
export function findBrowser(environment: NodeJS.ProcessEnv = process.env, exists?: (path: string) => boolean): string | undefined {
  return findProgram(environment.CHROMIUM, [...places, chromium.executablePath()], exists);
}

/** The command that installs a program of Debian. */
export const aptInstall = (name: string) => `DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends ${name}`;

/** The commands that install a browser, in the order to try: Debian's if root on Debian, then Playwright's own. */
export function installCommands(isDebianRoot: boolean): string[][] {
  const playwright = [['npx', 'playwright', 'install', 'chromium']];
  if (!isDebianRoot) return playwright;
  return [['sh', '-c', `apt-get update -qq && ${aptInstall('chromium-headless-shell')} || ${aptInstall('chromium')}`], ...playwright];
}

/** Instructions for installing a browser by hand. */
export const byHand =
  'No Chromium or Chrome was found, and none could be installed. Install one (on Debian: sudo apt-get install chromium-headless-shell; ' +
  'elsewhere: npx playwright install --with-deps chromium), or name one: CHROMIUM=/path/to/chrome npm test';
