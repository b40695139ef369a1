import { expect, type Page } from '@playwright/test';
import { further, test } from './kept-page.ts';

const theme = '/compare/unregistered-homes/';
const claimAndFinding = '/then-and-now/north-northamptonshire/northamptonshire-2022-09-self-evaluation-then-2022-10-ilacs/';
const twoYears = '/then-and-now/north-northamptonshire/2022-10-ilacs-then-2024-10-focused-visit/';

/** The names of the columns that a reader sees, in the order in which they are read. */
const columns = (page: Page) => page.locator('.column:visible > h2').allInnerTexts();

for (const script of [true, false]) {
  test.describe(script ? 'with JavaScript' : 'without JavaScript', script ? {} : further, () => {
    test.use({ javaScriptEnabled: script });

    test('a theme is shown in columns, each paragraph under its document, with its judgement and the grade of that time', async ({
      page,
    }) => {
      await page.goto(theme);
      await expect.poll(() => columns(page)).toEqual(['North Northamptonshire', 'Northamptonshire', 'Northumberland']);
      const inspection = page.locator('[data-report="north-northamptonshire/2022-10-ilacs"]');
      await expect(inspection.getByRole('heading', { name: /Inspection report, 3 to 14\sOctober 2022/ })).toBeVisible();
      await expect(inspection).toContainText('Ofsted’s words');
      await expect(inspection.locator('.run-heading').filter({ hasText: 'In care and care leavers' })).toContainText(
        'Requires improvement',
      );
      const article = page.locator('[data-report="northamptonshire/2019-07-news"]');
      await expect(article).toContainText('Our summary, not its own words: claims by');
      await expect(
        page.locator('[data-authority=northumberland]').getByText('We marked no paragraph of the reports we have with this topic.'),
      ).toBeVisible();
    });

    test('the strips show how much of each document is about the theme, and link to it', async ({ page }) => {
      await page.goto(theme);
      const strip = page.locator('.strips li').filter({ hasText: 'inspection report of October 2022' });
      await expect(strip).toContainText(/\d+ of 51 paragraphs, \d+%/);
      await expect(strip.locator('svg rect').nth(1)).toBeAttached();
      await strip.getByRole('link').click();
      await expect(page.locator('[data-report="north-northamptonshire/2022-10-ilacs"] h3')).toBeInViewport();
    });

    test('the matrix is a table with counts that link to what is counted', async ({ page }) => {
      await page.goto('/compare/');
      const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Unregistered and unregulated homes' }) });
      const counts = await row.getByRole('cell').allInnerTexts();
      expect(counts).toHaveLength(5);
      await row
        .getByRole('link', { name: counts[3] ?? '' })
        .last()
        .click();
      await expect(page).toHaveURL(`${theme}#north-northamptonshire-2022-10-ilacs`);
      await expect(page.locator('[data-report="north-northamptonshire/2022-10-ilacs"] [data-paragraph]')).toHaveCount(Number(counts[3]));
    });

    test('the strongest contrasts are described in sentences, with their counts', async ({ page }) => {
      await page.goto('/compare/');
      await expect(
        page.getByText(
          /Support for care leavers: North Northamptonshire’s focused visit letter of October 2024 says most about it: \d+ of its 27 paragraphs/,
        ),
      ).toBeVisible();
      await expect(
        page
          .locator('section[aria-labelledby=contrasts] li')
          .filter({ hasText: /We marked no paragraph of .* with it\./ })
          .first(),
      ).toBeVisible();
    });

    test('the trust’s claims are beside what inspectors found weeks later, theme by theme', async ({ page }) => {
      await page.goto('/then-and-now/');
      await page
        .getByRole('link', {
          name: 'Self-evaluation of September 2022 (Northamptonshire), then inspection report of October 2022',
          exact: true,
        })
        .click();
      await expect(page).toHaveURL(claimAndFinding);
      await expect(page.getByText('North Northamptonshire is one of the 2 councils that took over from Northamptonshire')).toBeVisible();
      await page.getByRole('link', { name: 'Neglect', exact: true }).click();
      await expect(page.getByRole('heading', { level: 1, name: 'Neglect, then and now' })).toBeVisible();
      const passages = page.locator('.passage');
      await expect(passages).toHaveCount(2);
      await expect(passages.first()).toContainText('Our summary, not its own words: claims by Northamptonshire Children’s Trust');
      await expect(passages.last()).toContainText('Ofsted’s words');
      await passages.last().getByRole('link', { name: 'Paragraph 4', exact: true }).click();
      await expect(page).toHaveURL('/reports/north-northamptonshire/2022-10-ilacs/#p4');
    });

    test('an inspection and the letter two years later share one page, which lists the themes that only one mentions', async ({ page }) => {
      await page.goto(`${twoYears}#care-leavers-homes`);
      const homes = page.locator('[data-theme=care-leavers-homes]');
      await expect(homes.locator('.passage').first()).toContainText(
        'Most care leavers are placed in accommodation that meets their needs.',
      );
      await expect(homes.locator('.passage').last()).toContainText('Securing permanent housing');
      await expect(page.getByText(/Of these, only the inspection report of October 2022 has paragraphs with early help/)).toBeVisible();
    });

    test('a judgement page has every grade on record beside its paragraphs, and explains the split', async ({ page }) => {
      await page.goto('/judgements/');
      await page.getByRole('link', { name: 'The experiences and progress of children in care and care leavers' }).first().click();
      await expect(page.getByText('It is one grade for two things: care leavers, and children in care.')).toBeVisible();
      const row = page.getByRole('row').filter({ hasText: '20 to 31 January 2020' });
      await expect(row).toContainText('Good');
      await row.getByRole('link', { name: /paragraphs below/ }).click();
      const passage = page.locator('[data-report="northumberland/2020-01-ilacs"]');
      await expect(passage.locator('h3')).toBeInViewport();
      await expect(passage.locator('.run-heading')).toContainText('Good');
      const care = page.getByRole('table', { name: 'How Ofsted judged care leavers under each framework' });
      await expect(care.getByRole('row').filter({ hasText: 'ILACS 2018' })).toContainText('judged as part of this');
    });
  });
}

test('a reader chooses authorities and years, the URL keeps the choice, and Back undoes it', async ({ page }) => {
  await page.goto('/compare/neglect/');
  await page.getByRole('checkbox', { name: 'Northumberland' }).uncheck();
  await expect(page).toHaveURL('/compare/neglect/?authority=north-northamptonshire&authority=northamptonshire');
  await expect.poll(() => columns(page)).toEqual(['North Northamptonshire', 'Northamptonshire']);
  await page.getByLabel('from').selectOption('2022');
  await expect(page).toHaveURL(/&from=2022$/);
  await expect(page.locator('[data-report="northamptonshire/2019-07-news"]')).toBeHidden();
  await expect(page.getByRole('status')).toHaveText('Showing 2 of 4 reports.');
  await page.goBack();
  await page.goBack();
  await expect.poll(() => columns(page)).toHaveLength(3);
});

test('a URL with a choice opens with it, and the next theme keeps it', async ({ page }) => {
  await page.goto('/compare/neglect/?authority=northumberland&to=2020');
  await expect.poll(() => columns(page)).toEqual(['Northumberland']);
  await expect(page.getByRole('checkbox', { name: 'Northumberland' })).toBeChecked();
  await expect(page.locator('.strips li:visible')).toHaveCount(1);
  await page.getByRole('link', { name: 'Next: Domestic abuse' }).click();
  await expect(page).toHaveURL('/compare/domestic-abuse/?authority=northumberland&to=2020');
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect.poll(() => columns(page)).toHaveLength(3);
  await expect(page).toHaveURL('/compare/domestic-abuse/');
});

test('with many authorities a reader picks some, and none picked means all', async ({ page }) => {
  // With more than twelve authorities the page is built like this: nothing is ticked at first.
  await page.route('/compare/neglect/', async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(/ data-few(="")?/, '').replaceAll(' checked', '');
    await route.fulfill({ response, body });
  });
  await page.goto('/compare/neglect/');
  await expect.poll(() => columns(page)).toHaveLength(3);
  await page.getByRole('checkbox', { name: 'Northumberland' }).check();
  await expect(page).toHaveURL('/compare/neglect/?authority=northumberland');
  await expect.poll(() => columns(page)).toEqual(['Northumberland']);
  await page.getByRole('checkbox', { name: 'Northumberland' }).uncheck();
  await expect.poll(() => columns(page)).toHaveLength(3);
  await expect(page).toHaveURL('/compare/neglect/');
});

test('a reader asks for inspectors’ words only, the URL keeps the choice, and the next topic keeps it', async ({ page }) => {
  await page.goto('/compare/neglect/');
  const only = page.getByRole('checkbox', { name: 'Inspectors’ words only' });
  await only.focus();
  await page.keyboard.press('Space');
  await expect(page).toHaveURL('/compare/neglect/?speaker=inspectors');
  await expect(page.locator('.passage-summary:visible')).toHaveCount(0);
  await expect(page.locator('.passage.verbatim:visible')).toHaveCount(2);
  await expect(page.locator('.strips li:visible').filter({ hasText: /self-evaluation|news/ })).toHaveCount(0);
  await expect(page.getByRole('status')).toHaveText('Showing 2 of 4 reports.');
  await page.reload();
  await expect(only).toBeChecked();
  await expect(page.locator('.passage-summary:visible')).toHaveCount(0);
  await page.getByRole('link', { name: 'Next: Domestic abuse' }).click();
  await expect(page).toHaveURL('/compare/domestic-abuse/?speaker=inspectors');
  await expect(page.locator('.passage-summary:visible')).toHaveCount(0);
});

test('a column without documents in the chosen years says so', async ({ page }) => {
  await page.goto('/compare/neglect/?from=2022');
  await expect(
    page.locator('.column[data-authority=northumberland]').getByText('We marked no paragraph of the reports you chose with this topic.'),
  ).toBeVisible();
});

test('the keyboard alone can choose, and reach the text', async ({ page }) => {
  await page.goto('/compare/neglect/');
  await page.getByRole('checkbox', { name: 'North Northamptonshire' }).focus();
  await page.keyboard.press('Space');
  await expect.poll(() => columns(page)).toEqual(['Northumberland', 'Northamptonshire']);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('checkbox', { name: 'Northumberland' })).toBeFocused();
  for (let step = 0; step < 12 && !(await page.locator('.column h3 a:focus').count()); step += 1) await page.keyboard.press('Tab');
  await expect(page.locator('.column h3 a:focus')).toHaveText('Inspection report, 20 to 31 January 2020');
});

test('a long passage is folded by the parts of its document, which the keyboard opens', async ({ page }) => {
  await page.goto('/compare/workforce/');
  const parts = page.locator('[data-report="northamptonshire/2022-09-self-evaluation"] details');
  await expect.poll(() => parts.count()).toBeGreaterThan(3);
  const closed = parts.last();
  await expect(closed.locator('.paragraph').first()).toBeHidden();
  await closed.locator('summary').focus();
  await page.keyboard.press('Enter');
  await expect(closed.locator('.paragraph').first()).toBeVisible();
});

test.describe('at 360 pixels', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test('columns are one below another in reading order, and the name of the council stays visible', async ({ page }) => {
    await page.goto(theme);
    const boxes = await page
      .locator('.column')
      .evaluateAll((all) => all.map((each) => each.getBoundingClientRect()).map(({ left, top }) => ({ left, top })));
    expect(new Set(boxes.map(({ left }) => Math.round(left))).size).toBe(1);
    expect(boxes.map(({ top }) => top)).toEqual(boxes.map(({ top }) => top).toSorted((a, b) => a - b));
    await page.locator('[data-paragraph="northamptonshire/2022-09-self-evaluation/p376"]').scrollIntoViewIfNeeded();
    await expect(page.getByRole('heading', { level: 2, name: 'Northamptonshire', exact: true })).toBeInViewport();
  });

  test('a focused element is never hidden under that name', async ({ page }) => {
    await page.goto('/compare/neglect/');
    const links = page.locator('.column').first().getByRole('link');
    await links.last().focus();
    for (let step = 0; step < 8; step += 1) {
      await page.keyboard.press('Shift+Tab');
      const covered = await page.evaluate(() => {
        const box = document.activeElement?.getBoundingClientRect();
        const name = document.querySelector('.column > h2')?.getBoundingClientRect();
        return box && name && !document.activeElement?.closest('h2') ? box.top < name.bottom && name.top <= 0 : false;
      });
      expect(covered).toBe(false);
    }
  });

  test('the matrix scrolls within its frame while the names of themes stay visible', async ({ page }) => {
    await page.goto('/compare/');
    const frame = page.getByRole('region', { name: 'Table of topics and reports' });
    await frame.evaluate((element) => element.scrollTo({ left: element.scrollWidth }));
    const name = page.getByRole('rowheader', { name: 'Neglect' });
    await expect.poll(async () => (await name.boundingBox())?.x ?? -1).toBeGreaterThanOrEqual(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });

  test('then and now is read document by document, oldest first', async ({ page }) => {
    await page.goto(`${claimAndFinding}neglect/`);
    const heads = page.locator('.passage h3');
    await expect(heads).toHaveText([/Self-evaluation, September 2022/, /Inspection report, 3 to 14\sOctober 2022/]);
    const [first, second] = await heads.evaluateAll((all) => all.map((each) => each.getBoundingClientRect().top));
    expect(first).toBeLessThan(second ?? 0);
  });
});
