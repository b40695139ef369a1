import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { findBrowser } from '../tests/browser/find-browser.ts';
import { findFirefox, isFirefoxOnly, isFirefoxWanted } from '../tests/browser/firefox/find-firefox.ts';
import { isFullRun } from '../tests/browser/full-run.ts';

const port = Number(process.env.TEST_PORT ?? 4387);
const executablePath = findBrowser();

/**
 * No test fails for slowness: the limits, in milliseconds, only end what hangs. Beside a load of ten, the longest wait takes 6 seconds and the longest
 * test 14, in a full run some minutes: there texts of a megabyte go to two Firefoxes at once, and beside a load of 14 one of them was once not there after
 * 60 seconds. What never comes costs one wait and not the whole test, and a run ends where many tests fail.
 */
const limits = isFullRun ? { test: 3_600_000, wait: 600_000, failures: 0 } : { test: 300_000, wait: 60_000, failures: 5 };

const chromium = {
  name: 'chromium',
  use: {
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
        // Pages live for a second: V8 need not optimise their code, nor often look for what it can throw away, nor use more threads for that. A seventh of
        // the work.
        '--js-flags=--min-semi-space-size=32 --no-opt --no-maglev --single-threaded-gc',
      ],
    },
  },
};

/** The Firefox of the system: Playwright speaks WebDriver BiDi with it (the channel says so), and its own Firefox is not needed. */
const firefox = {
  name: 'firefox',
  use: {
    browserName: 'firefox' as const,
    channel: 'moz-firefox',
    launchOptions: {
      executablePath: fileURLToPath(new URL('../tests/browser/firefox/start-firefox.ts', import.meta.url)),
      firefoxUserPrefs: {
        // Scroll bars take no room, as on phones and in the other browser.
        'ui.useOverlayScrollbars': 1,
        'widget.gtk.overlay-scrollbars.enabled': true,
        // A page that one goes back to is loaded again. Playwright waits for that.
        'browser.sessionhistory.max_total_viewers': 0,
        // A test reads what was copied.
        'dom.events.testing.asyncClipboard': true,
      },
    },
  },
};

export default defineConfig({
  timeout: limits.test,
  expect: { timeout: limits.wait, toPass: { timeout: limits.wait } },
  maxFailures: limits.failures,
  testDir: '../tests/browser',
  testMatch: '*.spec.ts',
  outputDir: '../test-results',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list']],
  use: {
    // The service worker would keep files that a test changes on their way. The test of what works offline lets it in.
    serviceWorkers: 'block',
    baseURL: `http://localhost:${port}`,
    actionTimeout: limits.wait,
    navigationTimeout: limits.wait,
  },
  projects: [...(isFirefoxOnly ? [] : [chromium]), ...(isFirefoxWanted && findFirefox() ? [firefox] : [])],
  webServer: {
    command: 'node src/commands/serve.ts',
    cwd: '..',
    port,
    env: { PORT: String(port), SERVE_PLAIN: '1' },
    reuseExistingServer: false,
  },
});
