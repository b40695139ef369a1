import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { readerActions } from './reader-actions.ts';
import { waitForAllResults } from './all-results.ts';
import { further, test } from './kept-page.ts';

const columns =
  'id,url,authority,document,date,section,judgement,grade,paragraph,page,claimant,wording,licence,themes,text,later,later_url,read';

/** The lines of the file that a reader saves by an action. */
async function savedBy(page: Page, act: () => Promise<void>): Promise<string[]> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  return readFileSync(await download.path(), 'utf8')
    .replace('\uFEFF', '')
    .trimEnd()
    .split(/\r\n/);
}

for (const hand of ['keyboard', 'pointer'] as const) {
  test(`all inspectors’ paragraphs on neglect are a file 3 actions from home, by ${hand}, through the topic`, further, async ({ page }) => {
    await page.goto('/');
    const reader = readerActions(page, hand);
    await reader.press(page.getByRole('main').getByRole('link', { name: 'Neglect', exact: true }).first());
    const take = page.getByRole('link', { name: /inspectors’ words only, \d+ paragraphs \(CSV\)/ });
    const [head, ...rows] = await savedBy(page, () => reader.press(take));
    expect(reader.count()).toBeLessThanOrEqual(3);
    expect(head).toBe(columns);
    expect(rows.length).toBe(Number(/\d+/.exec((await take.textContent()) ?? '')?.[0]));
    for (const row of rows) expect(row).toMatch(/,Ofsted,verbatim,OGL-UK-3\.0,/);
    expect(rows.filter((row) => row.includes('Things may have changed since: inspected again in May')).length).toBeGreaterThan(0);
  });

  test(
    `all inspectors’ paragraphs that a search finds are a file 3 actions from home, by ${hand}`,
    hand === 'keyboard' ? {} : further,
    async ({ page }) => {
      await page.goto('/');
      const reader = readerActions(page, hand);
      await reader.send(page.locator('form[action$="/search/"] input[name=q]').first(), 'neglect');
      await expect(page.locator('#results li').first()).toBeVisible();
      await reader.press(page.getByRole('checkbox', { name: 'Inspectors’ words only' }));
      await expect(page).toHaveURL(/speaker=inspectors/);
      const take = page.getByRole('button', { name: 'Download these results (CSV)' });
      const [head, ...rows] = await savedBy(page, () => reader.press(take));
      expect(reader.count()).toBeLessThanOrEqual(3);
      expect(head).toBe(columns);
      expect(rows.length).toBeGreaterThan(5);
      for (const row of rows) expect(row).toMatch(/,Ofsted,verbatim,OGL-UK-3\.0,/);
      expect(rows.filter((row) => row.includes('Things may have changed since: inspected again in May')).length).toBeGreaterThan(0);
    },
  );
}

test('the button to take results away stands above the results', async ({ page }) => {
  await page.goto('/search/?q=neglect');
  await waitForAllResults(page);
  const room = async () => {
    const take = await page.getByRole('button', { name: 'Download these results (CSV)' }).boundingBox();
    const first = await page.locator('#results li').first().boundingBox();
    return (first?.y ?? 0) - (take?.y ?? Infinity) - (take?.height ?? 0);
  };
  await expect.poll(room).toBeGreaterThanOrEqual(0);
});
