import { defineConfig } from '@playwright/test';
import { findBrowser } from '../tests/browser/find-browser.ts';

const port = Number(process.env.TEST_PORT ?? 4387);
const executablePath = findBrowser();

export default defineConfig({
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
