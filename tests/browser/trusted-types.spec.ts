import { expect } from '@playwright/test';
import { test } from './kept-page.ts';

for (const address of ['./', 'search/', 'compare/', 'charts/', 'reading-list/'])
  test(`no text becomes script on /${address === './' ? '' : address}`, async ({ page }) => {
    await page.goto(address);
    const answers = await page.evaluate(() => {
      const refuses = (act: () => void) => {
        try {
          act();
          return 'taken';
        } catch (error) {
          return error instanceof TypeError ? 'refused' : String(error);
        }
      };
      return {
        text: refuses(() => (document.createElement('script').text = 'globalThis.ran = true')),
        worker: refuses(() => void new Worker('/assets/any.js')),
        policy: refuses(() =>
          (globalThis as { trustedTypes?: { createPolicy: (name: string, rules: object) => void } }).trustedTypes?.createPolicy(
            'other',
            {},
          ),
        ),
      };
    });
    expect(answers).toEqual({ text: 'refused', worker: 'refused', policy: 'refused' });
  });
