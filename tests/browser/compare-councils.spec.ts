import { expect, type Page, type Route } from '@playwright/test';
import { further, test } from './kept-page.ts';

const page2 = '/compare/councils/?a=north-northamptonshire&b=northumberland';
const inCare = 'Both are good for children in care: Northumberland since May 2024 and North Northamptonshire since May 2026.';

const answer = (page: Page) => page.locator('#compare-answer');
const box = (page: Page, name: string) => page.getByLabel(name, { exact: true });

test('the keyboard alone chooses two councils, and the answer has the focus', further, async ({ page }) => {
  await page.goto('/compare/councils/');
  await box(page, 'First council').focus();
  await page.keyboard.type('north north');
  // While less is typed, other councils come first.
  await expect(page.getByRole('option').first()).toHaveText(/^North Northamptonshire/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(box(page, 'First council')).toHaveValue('North Northamptonshire');
  await page.keyboard.press('Tab');
  await page.keyboard.type('northumb');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(page2);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(answer(page)).toContainText('North Northamptonshire and Northumberland are both ');
  await expect(page).toHaveTitle(/^North Northamptonshire and Northumberland, compared/);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test('a comparison opens with one sentence in bold, and the others are items of a list below it', async ({ page }) => {
    await page.goto(page2);
    await expect(answer(page)).toHaveText(/^North Northamptonshire and Northumberland are both [^.]+\.$/);
    const others = page.locator('#compare-answer-others li');
    await expect(others.first()).toHaveText(/^[^.]+\.$/);
    for (const other of await others.all()) await expect(other).toHaveCSS('font-weight', '400');
    const { height, line } = await answer(page).evaluate((element) => ({
      height: element.getBoundingClientRect().height,
      line: Number.parseFloat(getComputedStyle(element).lineHeight),
    }));
    expect(height / line).toBeLessThan(5);
  });
});

test('what is typed while the grades load stays in its box', async ({ page }) => {
  const { promise: asked, resolve: deliver } = Promise.withResolvers<undefined>();
  await page.route('**/compare/councils/*.json', async (route) => {
    await asked;
    await route.continue();
  });
  await page.goto('/compare/councils/?a=leeds');
  await box(page, 'Second council').fill('North');
  deliver(undefined);
  await expect(box(page, 'First council')).toHaveValue('Leeds');
  await expect(box(page, 'Second council')).toHaveValue('North');
});

test('a town or a former council can be typed instead of the name of the council', further, async ({ page }) => {
  await page.goto('/compare/councils/');
  await box(page, 'First council').fill('Kettering');
  await expect(page.getByRole('option', { name: /North Northamptonshire/ })).toContainText('Kettering');
  await box(page, 'Second council').fill('Blyth');
  await expect(page.getByRole('option', { name: /Northumberland/ })).toBeVisible();
  await page.getByRole('button', { name: 'Compare' }).click();
  await expect(page).toHaveURL(page2);
});

test('what a town meant is forgotten with the town', further, async ({ page }) => {
  await page.goto('/compare/councils/');
  await box(page, 'First council').fill('Kettering');
  await page.getByRole('option', { name: /North Northamptonshire/ }).waitFor();
  await box(page, 'Second council').fill('Blyth');
  await page.getByRole('option', { name: /Northumberland/ }).waitFor();
  await page.getByRole('button', { name: 'Compare' }).click();
  await expect(page).toHaveURL(page2);
  await page.goBack();
  await expect(box(page, 'Second council')).toHaveValue('');
  await box(page, 'First council').fill('Kent');
  await page.getByRole('button', { name: 'Compare' }).click();
  await expect(page.locator('#compare-problem')).toHaveText('Choose one more council to compare with Kent.');
  await expect(page).toHaveURL('/compare/councils/?a=kent');
});

test('words that could not be loaded are not said to be missing, and trying again shows them', further, async ({ page }) => {
  await page.goto('/compare/councils/');
  await expect(page.locator('#compare-form')).toBeVisible();
  await box(page, 'First council').fill('northumberland');
  await page.getByRole('option', { name: /Northumberland/ }).waitFor();
  await box(page, 'Second council').fill('kent');
  await page.route('**/compare/councils/*.json', (route) => route.abort());
  await page.getByRole('button', { name: 'Compare' }).click();
  const asked = page.locator('#compare-asked');
  await expect(asked).toHaveText('We could not load these words. Try again');
  await expect(page.locator('#compare-topics')).toHaveText('We could not load these words. Try again');
  await page.unroute('**/compare/councils/*.json');
  await asked.getByRole('button', { name: 'Try again' }).click();
  await expect(asked).toContainText('Quality of the written plans for all children.');
  await expect(page.locator('#compare-topics table')).toBeVisible();
});

test('while the words about other councils load, those about the former ones are gone', further, async ({ page }) => {
  await page.goto('/compare/councils/?a=northumberland&b=kent');
  const rooms = page.locator('#compare-asked, #compare-topics');
  await expect(rooms.filter({ hasText: 'Northumberland' })).toHaveCount(2);
  // These never come.
  await page.route('**/compare/councils/*.json', () => undefined);
  await box(page, 'First council').fill('north northamptonshire');
  await page.getByRole('option', { name: /North Northamptonshire/ }).waitFor();
  await page.getByRole('button', { name: 'Compare' }).click();
  await expect(page.locator('#compare-title')).toHaveText('North Northamptonshire and Kent, compared');
  for (const room of await rooms.all()) await expect(room).toBeEmpty();
});

test('the address is the state: it can be opened, changed by a link, and Back undoes it', async ({ page }) => {
  await page.goto(page2);
  await page.getByRole('navigation', { name: 'Site' }).waitFor();
  await page.locator('#compare-lines').getByRole('link', { name: 'Children in care' }).click();
  await expect(page).toHaveURL(`${page2}&on=in-care`);
  await expect(answer(page)).toHaveText(inCare);
  await expect(page.locator('#compare-chart-title')).toContainText(/children in care/i);
  await page.goBack();
  await expect(answer(page)).toContainText('are both ');
  await page.reload();
  await expect(answer(page)).toContainText('are both ');
});

test('councils that border the chosen ones, or are like them, can be added up to four', async ({ page }) => {
  await page.goto(page2);
  const border = page.locator('#compare-near ul').first();
  await border.getByRole('link', { name: 'Rutland' }).click();
  await expect(page).toHaveURL(`${page2}&c=rutland`);
  await expect(page.locator('.standings thead th')).toHaveText(['North Northamptonshire', 'Northumberland', 'Rutland']);
  await page.locator('#compare-near').getByRole('link', { name: 'Leicestershire' }).first().click();
  await expect(page.locator('.standings thead th')).toHaveCount(4);
  await expect(page.locator('#compare-near-section')).toBeHidden();
});

test('an unknown council and a missing one get a clear word', async ({ page }) => {
  await page.goto('/compare/councils/?a=atlantis&b=kent');
  await expect(page.locator('#compare-problem')).toHaveText(
    'We have no council called “atlantis”. Type part of its name and choose it from the list. Choose one more council to compare with Kent.',
  );
  await expect(box(page, 'First council')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.locator('.councils-table')).toBeVisible();
});

test('it says what inspectors asked for in whose words, and what is not here with Ofsted’s link', async ({ page }) => {
  await page.goto('/compare/councils/?a=northumberland&b=kent');
  const asked = page.locator('.asked-council');
  await expect(asked.first()).toContainText('Inspection report, 20 to 31 January 2020. Inspectors’ words:');
  await expect(asked.first().locator('.verbatim li').first()).toContainText('Quality of the written plans for all children.');
  await expect(asked.last()).toContainText('We have this council’s grades, but not the text of its inspection reports yet.');
  await expect(asked.last().getByRole('link')).toHaveAttribute('href', /^https:\/\/files\.ofsted\.gov\.uk\//);
  await page.getByRole('link', { name: /paragraphs? on Support for care leavers about Northumberland/ }).click();
  await expect(page).toHaveURL(/\/compare\/[a-z-]+\/\?authority=northumberland&speaker=inspectors$/);
  await expect(page.locator('.passage:visible').first()).toBeVisible();
});

test('the chart can be saved as SVG and CSV', async ({ page }) => {
  await page.goto(`${page2}&on=leaders`);
  for (const form of ['SVG', 'CSV']) {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: `Save as ${form}` }).click();
    const name = new RegExp(`^grades-leaders-north-northamptonshire-northumberland-edition-[\\d.]+\\.${form.toLowerCase()}$`);
    expect((await download).suggestedFilename()).toMatch(name);
  }
});

test('failing to load says so, and trying again works', async ({ page }) => {
  await page.route('**/compare/councils/*.json', (route) => route.abort());
  await page.goto(page2);
  await expect(page.locator('#compare-problem')).toContainText('We could not load the grades.');
  await page.unroute('**/compare/councils/*.json');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(answer(page)).toContainText('are both ');
});

test('a box that was left before its suggestions failed to load covers nothing', further, async ({ page }) => {
  const held: Route[] = [];
  await page.route(/\.json(\?|$)/, (route) => void held.push(route));
  await page.goto('/compare/councils/');
  await box(page, 'First council').fill('Kent');
  await expect.poll(() => held.filter((route) => !route.request().url().includes('/compare/')).length).toBeGreaterThan(0);
  await box(page, 'Second council').fill('Medway');
  for (const route of held) await route.abort();
  await page.unroute(/\.json(\?|$)/);
  await page.route(/\.json(\?|$)/, (route) => route.abort());
  // The failure of the first box comes before that of the second.
  await box(page, 'Second council').fill('Medway ');
  await expect(page.locator('.suggestions-notice:visible')).toHaveText(['We could not load the councils.']);
});

test('councils that were typed before the grades failed to load stay when the reader tries again', further, async ({ page }) => {
  // The grades fail once the reader has asked for the comparison, so that nothing is loading any more when they can be had again.
  const held: Route[] = [];
  await page.route('**/compare/councils/*.json', (route) => void held.push(route));
  await page.goto('/compare/councils/');
  await box(page, 'First council').fill('Kent');
  await box(page, 'Second council').fill('Medway');
  await page.keyboard.press('Enter');
  await expect.poll(() => held.length).toBe(1);
  for (const route of held) await route.abort();
  await expect(page.locator('#compare-problem')).toContainText('We could not load the grades.');
  await page.unroute('**/compare/councils/*.json');
  await page.getByRole('button', { name: 'Try again' }).press('Enter');
  await expect(page.locator('#compare-problem')).toHaveText('');
  await expect(box(page, 'First council')).toHaveValue('Kent');
  await expect(box(page, 'Second council')).toHaveValue('Medway');
  await expect(box(page, 'Third (optional)')).toBeFocused();
});

for (const way of ['keyboard', 'pointer'] as const) {
  test(
    `is X better than Y for children in care, and since when: a sentence after two actions from home, by ${way}`,
    way === 'keyboard' ? {} : further,
    async ({ page }) => {
      await page.goto('/');
      let actions = 0;
      const act = async (action: () => Promise<unknown>) => {
        actions += 1;
        await action();
      };
      const question = 'is North Northamptonshire better than Northumberland for children in care';
      const search = page.locator('form[action="/search/"] [name=q]').first();
      if (way === 'keyboard') {
        // Typing into a box counts as one action, with the key or click that reaches the box.
        await act(async () => {
          await page.keyboard.press('/');
          await page.keyboard.type(question);
        });
        await act(() => page.keyboard.press('Enter'));
      } else {
        await act(() => search.fill(question));
        await act(() => page.locator('form[action="/search/"]').first().getByRole('button', { name: 'Search' }).click());
      }
      await expect(page.locator('#comparison-answer')).toContainText(inCare);
      expect(actions).toBe(2);
      await expect(page.locator('#comparison-answer')).toBeInViewport();
      await page.getByRole('link', { name: 'See the whole comparison' }).click();
      await expect(page).toHaveURL(`${page2}&on=in-care`);
      await expect(answer(page)).toHaveText(inCare);
    },
  );
}

test('a search that compares nothing has no such answer, and loads nothing for it', further, async ({ page }) => {
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  await page.goto('/search/?q=neglect');
  await expect(page.locator('#results li').first()).toBeVisible();
  await expect(page.locator('#comparison-answer')).toBeHidden();
  expect(loaded.filter((url) => /compare\/councils|answer-comparison/.test(url))).toEqual([]);
  await page.locator('#search-words').fill('Kent or Medway for care leavers');
  await page.keyboard.press('Enter');
  await expect(page.locator('#comparison-answer')).toContainText('care leavers since');
  await page.locator('#search-words').fill('neglect');
  await expect(page.locator('#comparison-answer')).toBeHidden();
});

test('four councils fit windows of 320 and of 1440 pixels', further, async ({ page }) => {
  await page.goto('/compare/councils/?a=north-northamptonshire&b=northumberland&c=kent&d=medway&on=care-leavers');
  await expect(page.locator('#compare-topics table')).toBeVisible();
  for (const width of [320, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('ticking councils leaves their rows alone', async ({ page }) => {
    await page.goto(page2);
    await expect(page.locator('.councils-table tbody:first-of-type tr:visible')).toHaveCount(153);
    await page.getByRole('checkbox', { name: 'Tick Kent' }).check();
    await page.getByRole('checkbox', { name: 'Tick Northumberland' }).check();
    await page.getByRole('checkbox', { name: 'Show only the councils I tick' }).check();
    await expect(page.locator('.councils-table tbody tr:visible')).toHaveCount(2);
    await expect(page.locator('#compare-form')).toBeHidden();
  });
});
