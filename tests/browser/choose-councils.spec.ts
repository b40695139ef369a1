import { expect, type Page } from '@playwright/test';
import { findAxeFaults } from './find-axe-faults.ts';
import { further, test } from './kept-page.ts';

const group = (page: Page) => page.getByLabel('Or a group of councils');
const built = (page: Page) => page.locator('#grades-overall');
const drawn = (page: Page) => page.locator('#chosen-overall');

test('a region shows the grades of its councils, and Back shows the first ones again', async ({ page }) => {
  await page.goto('/grades/');
  await expect(built(page)).toBeVisible();
  await group(page).selectOption('North East');
  for (const name of ['Darlington', 'Durham', 'Gateshead']) await expect(drawn(page).locator('figcaption')).toContainText(name);
  await expect(built(page)).toBeHidden();
  await expect(page.locator('[data-chosen]')).toHaveCount(6);
  await expect(page).toHaveURL(/authority=darlington&authority=durham/);
  await page.goBack();
  await expect(built(page)).toBeVisible();
  await expect(page.locator('[data-chosen]')).toHaveCount(0);
});

test('a council is added by a part of its name, its neighbours by a button, and each can be taken out', async ({ page }) => {
  await page.goto('/grades/');
  await page.getByLabel('Add a council').fill('gateshead');
  await page.getByRole('option', { name: /Gateshead/ }).waitFor();
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(drawn(page).locator('.chart-finding')).toHaveCount(1);
  await page.getByRole('button', { name: 'Add Sunderland, a neighbour' }).click();
  await expect(drawn(page).locator('.chart-finding')).toHaveCount(2);
  await page.getByRole('button', { name: 'Take out Gateshead' }).click();
  await expect(page).toHaveURL('/grades/?authority=sunderland');
  await page.getByRole('button', { name: 'Start again' }).click();
  await expect(built(page)).toBeVisible();
});

test('the councils with the best grade now are no more than there is room for, and the page says so', further, async ({ page }) => {
  await page.goto('/grades/');
  await group(page).selectOption('best:leaders');
  await expect(page.locator('#choose-status')).toHaveText(/^These are the first 12 of \d+ councils by name\./);
  const drawnIn = (chart: string) =>
    page.locator(`${chart} [data-series]`).evaluateAll((series) => new Set(series.map((each) => each.getAttribute('data-series'))).size);
  await expect.poll(() => drawnIn('#chosen-leaders')).toBe(12);
});

test('a link with more councils than there is room for shows the first ones, and says which are left out', further, async ({ page }) => {
  const ids = 'barnet barnsley bexley bolton brent bromley bury camden croydon cumberland darlington derby devon dorset'.split(' ');
  await page.goto(`/grades/?${ids.map((id) => `authority=${id}`).join('&')}`);
  await expect(page.getByRole('button', { name: /^Take out / })).toHaveCount(12);
  await expect(page.locator('#choose-status')).toHaveText('There is room for 12 councils, so we left out Devon and Dorset.');
});

test('the page explains no mark of visits where the charts leave visits out', further, async ({ page }) => {
  await page.goto('/grades/');
  const about = page.getByText('Short strokes are visits');
  await expect(about).toBeVisible();
  await page.goto('/grades/?authority=durham');
  await expect(drawn(page).locator('.chart-title')).toContainText('Durham');
  await expect(about).toBeHidden();
  await expect(page.getByText('They leave out visits')).toBeVisible();
});

test('an address with a council that we do not have says so', async ({ page }) => {
  await page.goto('/grades/?authority=durham&authority=atlantis');
  await expect(page.locator('#choose-status')).toHaveText(/^We have no council called “atlantis”/);
  await expect(drawn(page).locator('.chart-title')).toContainText('Durham');
});

test('a town means its council only while it stands in the box', further, async ({ page }) => {
  await page.goto('/grades/');
  const box = page.getByLabel('Add a council');
  await box.fill('Blyth');
  await page.getByRole('option', { name: /Northumberland/ }).waitFor();
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page).toHaveURL('/grades/?authority=northumberland');
  await page.goBack();
  await expect(built(page)).toBeVisible();
  await expect(box).toHaveValue('');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(box).toBeFocused();
  await expect(page).toHaveURL('/grades/');
});

test('an unknown name stays in the box and out of the address, and the next choice works', async ({ page }) => {
  await page.goto('/grades/?authority=durham&authority=elsewhere');
  await expect(page.locator('#choose-status')).toHaveText(/^We have no council called “elsewhere”/);
  const box = page.getByLabel('Add a council');
  await box.fill('Atlantis');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.locator('#choose-status')).toHaveText(/^We have no council called “Atlantis”\. Type part of its name/);
  await expect(box).toHaveValue('Atlantis');
  await expect(box).toHaveAttribute('aria-invalid', 'true');
  await expect(page).not.toHaveURL(/Atlantis/);
  await box.fill('gateshead');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page).toHaveURL('/grades/?authority=durham&authority=gateshead');
  await expect(page.locator('#choose-status')).toHaveText('Gateshead added.');
  await expect(box).not.toHaveAttribute('aria-invalid');
});

test(
  'pressing a council says what happened and keeps the focus, and a group that is no longer shown is no longer chosen',
  further,
  async ({ page }) => {
    await page.goto('/grades/');
    await group(page).selectOption('North East');
    await expect(page.getByRole('button', { name: 'Take out Durham' })).toBeVisible();
    await expect(group(page)).toHaveValue('region:North East');
    await page.getByRole('button', { name: 'Take out Durham' }).press('Enter');
    await expect(page.locator('#choose-status')).toHaveText('Durham taken out.');
    await expect(page.getByRole('button', { name: 'Take out Gateshead' })).toBeFocused();
    await expect(group(page)).toHaveValue('');
    await page.goto('/grades/?authority=durham');
    await page.getByRole('button', { name: 'Add Gateshead, a neighbour' }).press('Enter');
    await expect(page.locator('#choose-status')).toHaveText('Gateshead added.');
    await expect(page.locator('#choose-near button:focus')).toHaveCount(1);
    await page.getByRole('button', { name: 'Start again' }).press('Enter');
    await expect(page.getByLabel('Add a council')).toBeFocused();
  },
);

test('failing to load the councils says so, and trying again chooses what was asked for', further, async ({ page }) => {
  await page.route('**/compare/councils/*.json', (route) => route.abort());
  await page.goto('/grades/');
  await group(page).selectOption('North East');
  await expect(page.locator('#choose-status')).toContainText('We could not load the councils.');
  await page.unroute('**/compare/councils/*.json');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(drawn(page).locator('figcaption')).toContainText('Gateshead');
});

test.describe('chosen grades on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test('have no faults that axe finds, and fit the width', further, async ({ page }) => {
    await page.goto('/grades/?authority=durham&authority=gateshead');
    await expect(drawn(page)).toBeVisible();
    expect(await findAxeFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the page of grades is whole, and offers nothing that would not work', async ({ page }) => {
    await page.goto('/grades/');
    await expect(built(page)).toBeVisible();
    await expect(page.locator('#choose-councils')).toBeHidden();
    await expect(page.getByRole('link', { name: 'The page of each council' })).toBeVisible();
  });
});
