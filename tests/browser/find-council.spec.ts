import { expect, type Page } from '@playwright/test';
import { findAxeFaults } from './find-axe-faults.ts';
import { further, test } from './kept-page.ts';
import { untilIdle } from './reader-actions.ts';

const box = (page: Page) => page.getByRole('main').getByLabel('Find your council');
const options = (page: Page) => page.getByRole('option');

/** Moves the focus to the box with the Tab key alone. */
async function tabToBox(page: Page): Promise<void> {
  for (let presses = 0; presses < 30; presses += 1) {
    await page.keyboard.press('Tab');
    if (await box(page).evaluate((field) => field === document.activeElement)) return;
  }
  throw new Error('The Tab key does not lead to the box.');
}

/** Counts what a reader does: words typed into a box are one action, so is a press of a key or of the pointer that chooses. Moving the focus is none. */
function countActions() {
  let count = 0;
  return {
    count: () => count,
    act: async (action: Promise<void>) => {
      count += 1;
      await action;
    },
  };
}

test.describe('how did Kettering’s council do: two actions from the home page', () => {
  test('by keyboard', async ({ page }) => {
    const { act, count } = countActions();
    await page.goto('/');
    await tabToBox(page);
    await act(page.keyboard.type('Kettering'));
    await expect(options(page)).toHaveText([/North Northamptonshire.*Kettering is now part of North Northamptonshire/]);
    await act(page.keyboard.press('Enter'));
    await expect(page).toHaveURL('/authorities/north-northamptonshire/');
    await expect(page.getByRole('main')).toContainText(/outstanding/i);
    expect(count()).toBe(2);
  });

  test('by pointer', further, async ({ page }) => {
    const { act, count } = countActions();
    await page.goto('/');
    await act(box(page).fill('Kettering'));
    await act(page.getByRole('option', { name: /North Northamptonshire/ }).click());
    await expect(page).toHaveURL('/authorities/north-northamptonshire/');
    await expect(page.getByRole('main')).toContainText(/outstanding/i);
    expect(count()).toBe(2);
  });
});

test.describe('the box that finds a council', () => {
  test('can be reached with Tab, moves through councils with arrow keys, and says how many there are', further, async ({ page }) => {
    await page.goto('/');
    await tabToBox(page);
    await page.keyboard.type('northamptonshire');
    await expect(options(page)).toHaveCount(3);
    await expect(box(page)).toHaveAttribute('aria-expanded', 'true');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const active = await box(page).getAttribute('aria-activedescendant');
    await expect(page.locator(`#${active}`)).toContainText('Took over part of Northamptonshire in 2021');
    await expect(page.getByRole('main').getByRole('status').first()).toHaveText('3 councils found. Use the arrow keys.');
    expect(await findAxeFaults(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL('/authorities/north-northamptonshire/');
  });

  for (const [typed, council] of [
    ['Keterring', 'North Northamptonshire'],
    ['Blyth', 'Northumberland'],
    ['morpeth', 'Northumberland'],
    ['Nothumberland', 'Northumberland'],
    ['Hull', 'Kingston upon Hull'],
    ['Kent County Council', 'Kent'],
  ] as const)
    test(`leads from “${typed}” to ${council} first`, ['Keterring', 'Blyth', 'Hull'].includes(typed) ? {} : further, async ({ page }) => {
      await page.goto('/authorities/');
      await box(page).fill(typed);
      await expect(options(page).first()).toHaveText(new RegExp(`^${council}`));
    });

  test('leads to the list of all councils where a name could mean several', async ({ page }) => {
    await page.goto('/');
    await box(page).fill('Newport');
    await expect(options(page).first()).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL('/authorities/?council=Newport');
    const found = page.locator('#found-councils');
    await expect(found.getByRole('link', { name: 'Isle of Wight' })).toBeVisible();
    await expect(found.getByRole('link', { name: 'Telford and Wrekin' })).toBeVisible();
    await expect(box(page)).toHaveValue('Newport');
  });

  test('says that the councils of a link did not load, and where they all are', further, async ({ page }) => {
    await page.route(/\/search\/.*\.json(\?|$)/, (route) => route.abort());
    await page.goto('/authorities/?council=Newport');
    await expect(page.locator('#found-councils')).toHaveText('We could not load the councils. Choose yours from the list below.');
    await expect(box(page)).toHaveValue('Newport');
  });

  test('loads nothing before a reader turns to it, and then only councils', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto('/');
    await untilIdle(page);
    expect(asked.filter((url) => /\/search\/|search-worker/.test(url))).toEqual([]);
    await box(page).fill('Leeds');
    await expect(options(page).first()).toBeVisible();
    const loaded = asked.filter((url) => /\/search\/.*\.json(\?|$)/.test(url));
    expect(loaded.map((url) => /\/search\/councils-\w+\.json(\?|$)/.test(url))).toEqual([true]);
  });
});

test.describe('the site search', () => {
  for (const [typed, council] of [
    ['Leeds', 'Leeds'],
    ['Kent', 'Kent'],
    ['Hull', 'Kingston upon Hull'],
    ['West Sussex', 'West Sussex'],
  ] as const)
    test(
      `says what is here on ${typed}: its latest grades, with their date and a link`,
      typed === 'Leeds' ? {} : further,
      async ({ page }) => {
        await page.goto(`/search/?q=${encodeURIComponent(typed)}`);
        await expect(page.locator('#search-count')).toHaveText(`See the latest grades for ${council}.`);
        const notes = page.locator('#search-notes');
        await expect(notes).toContainText(/(?:Good|good|utstanding|equires improvement|nadequate).* in [A-Z][a-z]+ 20\d\d/);
        await expect(notes).toContainText(`We don’t have the text of ${council}’s reports yet.`);
        await expect(notes.getByRole('link', { name: council, exact: true })).toHaveAttribute('href', /^\/authorities\/[a-z-]+\/$/);
        await expect(page.locator('#results li')).toHaveCount(0);
      },
    );

  test('finds paragraphs for the other words, and says that they are not about the council named', async ({ page }) => {
    await page.goto('/search/?q=neglect in Hull');
    await expect(page.locator('#search-notes')).toContainText(
      'We don’t have the text of Kingston upon Hull’s reports yet, so the paragraphs below are from other councils.',
    );
    await expect(page.locator('#results mark').first()).toHaveText(/neglect/i);
    await expect(page.locator('#search-notes')).not.toContainText('full');
  });

  test('offers the council of a place', async ({ page }) => {
    await page.goto('/about/');
    const search = page.getByRole('banner').getByRole('searchbox');
    await search.click();
    await page.getByRole('banner').getByRole('combobox').fill('Kettering');
    const council = page.getByRole('group', { name: 'Councils' }).getByRole('option');
    await expect(council).toHaveText([/North Northamptonshire.*Kettering is now part of North Northamptonshire/]);
    await council.click();
    await expect(page).toHaveURL('/authorities/north-northamptonshire/');
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the box leads to a list of all councils with their places', async ({ page }) => {
    await page.goto('/');
    await box(page).fill('Kettering');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL('/authorities/?council=Kettering');
    await expect(page.getByRole('listitem').filter({ hasText: 'Former districts: Corby' })).toContainText('Kettering');
    await expect(page.getByRole('link', { name: 'North Northamptonshire' }).first()).toBeVisible();
    await expect(page.getByRole('main').getByRole('link', { name: 'Leeds', exact: true }).first()).toBeVisible();
  });
});
