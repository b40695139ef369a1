import type { PlaywrightTestArgs, PlaywrightTestOptions, PlaywrightWorkerOptions, TestFixture } from '@playwright/test';

/**
 * Tests that don’t run in Firefox, by reason: a file, or a test in it by how its title begins. Each is a limit of the tools and not of the site:
 * Playwright speaks WebDriver BiDi with the Firefox of the system, which can do less than what it speaks with Chromium.
 */
export const notInFirefox: Readonly<Record<string, readonly string[]>> = {
  'Playwright can’t change forced colours, motion or print in Firefox': [
    'forced-colours.spec.ts',
    'print.spec.ts',
    'glossary.spec.ts › print has terms as plain words',
    'navigation.spec.ts › the part of the site is marked in forced colours too',
  ],
  'Playwright can’t touch, press twice or select with the pointer in Firefox': [
    'pressed-marks.spec.ts',
    'england-map.spec.ts › on a phone › a first tap says whose hexagon it is',
    'quoting.spec.ts › a quote › a keyboard reaches the button from the selected words with Tab',
  ],
  'Firefox saves what a script gives it, but doesn’t tell Playwright': [
    'chart-png.spec.ts › the PNG that a browser makes of',
    'compare-councils.spec.ts › the chart can be saved as SVG and CSV',
    'reading-list.spec.ts › the list can be saved in each form',
    'search.spec.ts › the search page › results can be exported as CSV',
    'take-away.spec.ts',
    'words.spec.ts › the page of words › a chart is saved as CSV and SVG, and places as CSV',
  ],
  'Playwright types too slowly in Firefox for it': ['search-page.spec.ts › the history of searches › typing asks for fewer changes'],
  'not explained yet: after changes of width, four marks of one chart that get the focus are out of the window; on a page opened at that width they are in it':
    ['every-page.spec.ts › /words/?q=care&with=neglect&forms=all'],
  'Firefox doesn’t measure how far things move': ['shifts.spec.ts', 'search-page.spec.ts › nothing on the page moves when results come'],
  'only Chromium can be slowed down, have a full storage or end a service worker for a test': [
    'offline.spec.ts › a new edition is announced in every tab',
    'offline.spec.ts › with a full storage',
  ],
};

/** Why a test is left out in Firefox; undefined if it is not. All tests without script are: Playwright can’t switch it off there. */
export function whyNotInFirefox(titlePath: readonly string[], isScriptOn: boolean): string | undefined {
  if (!isScriptOn) return 'Playwright can’t switch script off in Firefox';
  const from = titlePath.findIndex((part) => part.endsWith('.spec.ts'));
  const title = titlePath.slice(from).join(' › ');
  return Object.entries(notInFirefox).find(([, beginnings]) => beginnings.some((beginning) => title.startsWith(beginning)))?.[0];
}

/** What each test is given, so that it is left out where it can’t run. */
export interface LeftOut {
  leftOut: undefined;
}

type Given = PlaywrightTestArgs & PlaywrightTestOptions & PlaywrightWorkerOptions;

/** Leaves out tests that can’t run in Firefox. */
export const leftOutOfFirefox: { leftOut: [TestFixture<undefined, Given>, { auto: true }] } = {
  leftOut: [
    async ({ browserName, javaScriptEnabled }, use, info) => {
      const why = browserName === 'firefox' ? whyNotInFirefox(info.titlePath, javaScriptEnabled) : undefined;
      info.skip(why !== undefined, why);
      await use(undefined);
    },
    { auto: true },
  ],
};
