import { expect, type Page } from '@playwright/test';
import { test } from './kept-page.ts';

/* A reader's system may choose the colours. What a colour says then has to be said by a shape or a line. */

test.beforeEach(({ page }) => page.emulateMedia({ forcedColors: 'active' }));

/** How many marks there are, and how many are drawn in the colour of the ground or in none. */
const marksOf = (page: Page, marks: string) =>
  page.locator(marks).evaluateAll((all) => {
    const ground = getComputedStyle(document.body).backgroundColor;
    const colourOf = (mark: Element) =>
      mark.matches('.table-grade') ? getComputedStyle(mark, '::before').backgroundColor : getComputedStyle(mark).fill;
    return { count: all.length, lost: all.filter((mark) => [ground, 'none', 'rgba(0, 0, 0, 0)'].includes(colourOf(mark))).length };
  });

for (const [address, marks] of [
  ['/authorities/kent/', '.grade svg'],
  ['/judgements/overall/', '.grade svg'],
  ['/england/regions/london/', '.table-grade'],
  ['/england/', '.hex-mark:not(.hex-none *)'],
  ['/charts/grades-overall/', 'svg.chart-wide .mark-shape:not(.mark-open)'],
] as const)
  test(`grades of ${address} keep their marks`, async ({ page }) => {
    await page.goto(address);
    const { count, lost } = await marksOf(page, marks);
    expect(count).toBeGreaterThan(3);
    expect(lost).toBe(0);
  });

test('each grade has a shape of its own', async ({ page }) => {
  await page.goto('/england/');
  const shapes = await page
    .locator('#map-room a')
    .evaluateAll((councils) =>
      councils.map(
        (council) => `${/: ([^,]+)/.exec(council.ariaLabel ?? '')?.[1]} ${council.querySelector('.hex-mark')?.getAttribute('d')}`,
      ),
    );
  const kinds = [...new Set(shapes)];
  expect(kinds.length).toBeGreaterThanOrEqual(5);
  expect(new Set(kinds.map((kind) => kind.split(' M')[1])).size).toBe(kinds.length);
});

test('the bars of two words are told apart, in the chart and in its key', async ({ page }) => {
  await page.goto('/words/?q=children&with=care');
  for (const part of ['svg.chart-wide', '.chart-key']) {
    const [first, second] = [0, 1].map((word) => page.locator(`#words-by-year ${part} .series-${word} rect.mark-shape`).first());
    const colours = await Promise.all([first, second].map((bar) => bar?.evaluate((rect) => getComputedStyle(rect).fill)));
    expect(colours[0], part).not.toBe(colours[1]);
  }
});

test('the way to compare that a reader is on has a line', async ({ page }) => {
  for (const [address, list] of [
    ['/compare/', '.ways a'],
    ['/compare/councils/?a=northumberland&b=kent', '#compare-lines a'],
  ] as const) {
    await page.goto(address);
    await expect(page.locator(list).and(page.locator('[aria-current]'))).toBeVisible();
    const lined = await page
      .locator(list)
      .evaluateAll((links) =>
        links.filter((link) => parseFloat(getComputedStyle(link).borderBottomWidth) > 2).map((link) => link.ariaCurrent),
      );
    expect(lined, list).toHaveLength(1);
    expect(lined[0], list).not.toBeNull();
  }
});

test('nothing moves by itself for readers who asked for less motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce', forcedColors: 'none' });
  for (const address of ['/search/?q=neglect', '/england/', '/reports/northumberland/2020-01-ilacs/#p5']) {
    await page.goto(address);
    const moving = await page.evaluate(
      () =>
        document
          .getAnimations()
          .filter((animation) => Number(animation.effect?.getComputedTiming().duration ?? 0) > 0 && animation.playState === 'running')
          .length,
    );
    const smooth = await page.evaluate(
      () => [...document.querySelectorAll('*')].filter((element) => getComputedStyle(element).scrollBehavior === 'smooth').length,
    );
    expect([moving, smooth], address).toEqual([0, 0]);
  }
});
