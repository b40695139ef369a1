import { expect, type Page } from '@playwright/test';
import { further, test } from './kept-page.ts';

const hexagons = '#map-room a';

/** What the hexagon of a council says. */
const hexagonOf = (page: Page, name: string) => page.locator(`${hexagons}[aria-label^="${name}:"]`);

/** What each hexagon says, and what the row of the same council says in the table. */
async function mapAndTable(page: Page): Promise<{ map: string[]; table: string[]; classes: string[] }> {
  return page.evaluate(() => {
    const rows = [...document.querySelectorAll<HTMLTableRowElement>('tr[data-hex]')];
    const links = rows.map((row) => document.querySelector(`#map-room a[data-hex="${row.dataset.hex}"]`));
    // In what the build wrote, a day has a space before its month that does not break.
    const words = (cell?: Element) => cell?.textContent?.trim().replaceAll('\u00a0', ' ') ?? '';
    return {
      map: links.map((link) => link?.getAttribute('aria-label')?.replace(/, on the map .+/, '') ?? ''),
      table: rows.map(({ cells: [name, state, inspected] }) => {
        const day = words(inspected);
        return `${words(name)}: ${words(state)}${day === '–' ? '' : `, inspected ${day}`}`;
      }),
      classes: links.map((link) => link?.getAttribute('class') ?? ''),
    };
  });
}

test('the year slider works by keyboard alone, changes the map and keeps the choice in the address', further, async ({ page }) => {
  await page.goto('/england/');
  const slider = page.getByRole('slider', { name: 'Year' });
  await slider.focus();
  for (let step = 0; step < 7; step += 1) await page.keyboard.press('ArrowLeft');
  await expect(page.locator('#map-title')).toHaveText('Overall effectiveness at the end of 2019');
  await expect(slider).toHaveAttribute('aria-valuetext', 'end of 2019');
  await expect(page).toHaveURL('/england/?year=2019');
  await expect(hexagonOf(page, 'Northumberland')).toHaveAccessibleName(
    /^Northumberland: Requires improvement, inspected .+ 2016, on the map Nbl$/,
  );
  await page.keyboard.press('Home');
  await expect(page.locator('#map-title')).toHaveText('Overall effectiveness at the end of 2014');
  await page.keyboard.press('End');
  await expect(page.locator('#map-title')).toHaveText('Overall effectiveness on 20 August 2026');
  await expect(page).toHaveURL('/england/');
});

test('a council that did not exist yet is shown as that, never with a grade', async ({ page }) => {
  await page.goto('/england/?year=2019');
  await expect(hexagonOf(page, 'North Northamptonshire')).toHaveAccessibleName(
    'North Northamptonshire: The council did not exist yet, on the map NNor',
  );
  await expect(hexagonOf(page, 'North Northamptonshire')).toHaveClass(/hex-not-yet/);
});

test('the table says what the map says, for every judgement and some years, and marks are of the grade', async ({ page }) => {
  await page.goto('/england/');
  const chooser = page.getByLabel('Judgement', { exact: true });
  for (const [judgement, year] of [
    ['Overall effectiveness', '2026'],
    ['Leaders', '2018'],
    ['Children in care', '2021'],
    ['Care leavers', '2020'],
    ['Adoption', '2016'],
  ] as const) {
    await chooser.selectOption({ label: judgement });
    await page.getByRole('slider', { name: 'Year' }).fill(year);
    await expect(page.locator('#map-title')).toHaveText(new RegExp(`^\\s*${judgement} .*${year}\\s*$`));
    await expect(async () => {
      const { map, table, classes } = await mapAndTable(page);
      expect(map).toHaveLength(153);
      expect(table).toEqual(map);
      const shapes = await page
        .locator(hexagons)
        .evaluateAll((links) => links.map((link) => link.querySelector('.hex-mark')?.getAttribute('d')));
      expect(new Set(shapes).size).toBe(new Set(classes).size);
      const counted = await page.locator('.map-key li:visible b').allTextContents();
      expect(counted.reduce((sum, count) => sum + Number(count), 0)).toBe(153);
    }).toPass();
  }
  await expect(page.getByRole('columnheader', { name: /^Adoption at the end of 2016/ })).toBeVisible();
});

test('the table does not claim to be sorted by the grades of another map', further, async ({ page }) => {
  await page.goto('/england/');
  const grade = page.locator('#england-table thead th').nth(1);
  await grade.getByRole('button').click();
  await expect(grade).toHaveAttribute('aria-sort', 'ascending');
  await page.getByRole('slider', { name: 'Year' }).fill('2018');
  await expect(page.locator('#map-title')).toHaveText('Overall effectiveness at the end of 2018');
  await expect(grade).not.toHaveAttribute('aria-sort');
  const council = page.locator('#england-table thead th').nth(0);
  await council.getByRole('button').click();
  await page.getByRole('slider', { name: 'Year' }).fill('2019');
  await expect(council).toHaveAttribute('aria-sort', 'ascending');
});

test('an address with a judgement and a year opens that map; an unknown one opens the newest', further, async ({ page }) => {
  await page.goto('/england/?judgement=leaders&year=2021');
  await expect(page.locator('#map-title')).toHaveText('Leaders at the end of 2021');
  await expect(page.getByLabel('Judgement', { exact: true })).toHaveValue('leaders');
  // The headline is that of the newest map: the line below it says what this one shows.
  const below = page.locator('h1 + .map-subject > p:visible').filter({ hasText: /./ });
  await expect(below).toHaveText(
    /^The map shows grades for leaders at the end of 2021: outstanding in \d+ of \d+ councils\. The headline is about overall effectiveness on 20 August 2026\.$/,
  );
  const { y } = (await page.locator('#map-title').boundingBox()) ?? {};
  for (const [chosen, words] of [
    ['2026', /^The map shows grades for leaders on 20 August 2026/],
    ['2021', /at the end of 2021/],
  ] as const) {
    await page.getByRole('slider', { name: 'Year' }).fill(chosen);
    await expect(below).toHaveText(words);
  }
  await page.getByLabel('Judgement', { exact: true }).selectOption('overall');
  await page.getByRole('slider', { name: 'Year' }).fill('2026');
  await expect(below).toContainText(/Overall effectiveness: \d+ of England’s/);
  expect((await page.locator('#map-title').boundingBox())?.y).toBe(y);
  await page.goto('/england/?judgement=nothing&year=soon');
  await expect(page.locator('#map-title')).toHaveText('Overall effectiveness on 20 August 2026');
});

test('the map is one stop of the Tab key; arrow keys move over it, and Enter opens the council', async ({ page }) => {
  await page.goto('/england/');
  await expect(page.locator(`${hexagons}[tabindex="0"]`)).toHaveCount(1);
  await hexagonOf(page, 'Northumberland').focus();
  await page.keyboard.press('ArrowRight');
  await expect(hexagonOf(page, 'Newcastle upon Tyne')).toBeFocused();
  await expect(page.locator('#map-readout')).toHaveText(/^Newcastle upon Tyne: /);
  await page.keyboard.press('ArrowLeft');
  await expect(hexagonOf(page, 'Northumberland')).toBeFocused();
  await expect(page.locator(`${hexagons}[tabindex="0"]`)).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Northumberland');
});

test('what is said of a council beside the map changes with the year', further, async ({ page }) => {
  await page.goto('/england/');
  await hexagonOf(page, 'Northumberland').focus();
  await expect(page.locator('#map-readout')).toHaveText(/^Northumberland: .+ inspected .+ 2024/);
  await page.getByRole('slider', { name: 'Year' }).fill('2019');
  await expect(page.locator('#map-readout')).toHaveText(/^Northumberland: Requires improvement, inspected .+ 2016/);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

  test('a first tap says whose hexagon it is, a second opens it; no small letters are drawn', async ({ page }) => {
    await page.goto('/england/');
    await expect(page.locator('#map-room text:visible')).toHaveCount(0);
    await hexagonOf(page, 'Kent').tap();
    await expect(page.locator('#map-readout')).toHaveText(/^Kent: .+ Tap again to open\.$/);
    await hexagonOf(page, 'Kent').tap();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Kent');
  });
});

test('a first tap opens nothing in a browser whose clicks do not say that a finger made them', further, async ({ page }) => {
  await page.goto('/england/');
  await expect(page.locator('#map-readout')).toBeVisible();
  // Such is Safari before 18.2.
  const isFollowed = await hexagonOf(page, 'Kent').evaluate((link) => {
    link.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, pointerType: 'touch' }));
    return link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
  });
  expect(isFollowed).toBe(false);
  await expect(page.locator('#map-readout')).toHaveText(/^Kent: .+ Tap again to open\.$/);
});

test('no letters on the map are drawn smaller than 12 pixels where they are shown', further, async ({ page }) => {
  for (const width of [680, 768, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('/england/');
    const scale = await page
      .locator('.map-drawing')
      .evaluate((svg) => svg.getBoundingClientRect().width / (svg as SVGSVGElement).viewBox.baseVal.width);
    expect(13 * scale, String(width)).toBeGreaterThanOrEqual(12);
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the newest map and five years are there, and a way past the map', async ({ page }) => {
    await page.goto('/england/');
    await expect(page.locator('#map-controls')).toBeHidden();
    await expect(page.locator(hexagons)).toHaveCount(153);
    await expect(page.locator('.five-years li')).toHaveCount(5);
    await expect(page.locator('.five-years svg').first()).toBeVisible();
    await page.getByRole('link', { name: 'Skip the map: the same grades in a table' }).focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL('/england/#every-council');
  });
});
