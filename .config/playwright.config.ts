import { defineConfig } from '@playwright/test';
import { findBrowser } from '../tests/browser/find-browser.ts';

const port = Number(process.env.TEST_PORT ?? 4387);
const executablePath = findBrowser();

/** No test fails for slowness: the limits, in milliseconds, only end what hangs, and are far above what a busy machine takes. */
const limits = { test: 600_000, expectation: 60_000 };

export default defineConfig({
  timeout: limits.test,
  expect: { timeout: limits.expectation },
  testDir: '../tests/browser',
  testMatch: '*.spec.ts',
  outputDir: '../test-results',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list']],
  use: {
    baseURL: `http://localhost:${port}`,
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
  webServer: {
    command: 'node src/commands/serve.ts',
    cwd: '..',
    port,
    env: { PORT: String(port), SERVE_PLAIN: '1' },
    reuseExistingServer: false,
  },
});
