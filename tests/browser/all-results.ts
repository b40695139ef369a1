import { expect, type Page } from '@playwright/test';

/**
 * Waits until the search page shows all that it found, or the first twenty. The first results are drawn before all texts are there, and drawn anew then,
 * so a test that compares, measures or presses them waits for this. The page tells screen readers the count once it is sure.
 */
export async function waitForAllResults(page: Page): Promise<void> {
  const isSure = () =>
    page.evaluate(() => {
      const [shown, told] = ['search-count', 'search-status'].map((id) => document.getElementById(id)?.textContent ?? '');
      return shown !== '' && shown === told;
    });
  await expect.poll(isSure).toBe(true);
}
