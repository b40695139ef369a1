import { expect } from '@playwright/test';
import { test } from './kept-page.ts';

/*
 * What a screen reader finds in a chart of each kind: its name is its finding, and each mark says in words what it shows, in an order that makes sense. The
 * tree of a chart of grades is in chart-frame.spec.ts.
 */

test('a chart of figures has a link for each figure, with its date, its value and who claims it', async ({ page }) => {
  await page.goto('/charts/figures-north-northamptonshire-personal-education-plan-compliance-post-16/');
  await expect(page.locator('svg.chart-wide')).toMatchAriaSnapshot(`
    - /children: equal
    - 'group "Personal education plan compliance, post 16, North Northamptonshire: 76% for 2021-2022, down from 83% for 2019-2020"':
      - /children: equal
      - 'link /2019-2020: 83%\\. Claimed by Northamptonshire Children’s Trust\\. Date in the source: 2019-2020\\./'
      - 'link /2020-2021: 97%\\. Claimed by/'
      - 'link /2021-2022: 76%\\. Claimed by/'
  `);
});

test('a chart of how many councils stood at each grade says a year at a time, with its whole', async ({ page }) => {
  await page.goto('/charts/england-standing-overall/');
  const years = page.locator('svg.chart-wide').getByRole('img');
  await expect(page.locator('svg.chart-wide')).toMatchAriaSnapshot(`
    - 'group "Overall effectiveness: outstanding in 46 of 142 councils on 20 August 2026, up from 2 of 117 in 2016"':
      - 'img /^2013, 5 with a grade: 0 outstanding, 2 good, 2 requires improvement, 1 inadequate, 142 with no grade on record yet, 6 not created yet\\./'
  `);
  for (const [index, words] of (await years.evaluateAll((all) => all.map(({ ariaLabel }) => ariaLabel ?? ''))).entries())
    expect(words).toMatch(new RegExp(`^${2013 + index}, \\d+ with a grade: \\d+ outstanding, \\d+ good, `));
});

test('a chart of moves says for each grade what the next inspection gave', async ({ page }) => {
  await page.goto('/charts/england-moves-overall/');
  await expect(page.locator('svg.chart-wide')).toMatchAriaSnapshot(`
    - 'group /at the next inspection 153 of 324 grades rose, 121 stayed the same and 50 fell/':
      - 'img /^From outstanding: 24 to outstanding, 3 to good, 1 to requires improvement, 0 to inadequate/'
      - 'img /^From good: 42 to outstanding, 50 to good/'
      - 'img /^From requires improvement: 4 to outstanding, 56 to good/'
      - 'img /^From inadequate: 1 to outstanding, 18 to good/'
  `);
});

test('a map has a link for each council in the order of their names, with its grade and day', async ({ page }) => {
  await page.goto('/charts/england-map-overall/');
  const map = page.getByRole('group', { name: /^Map of England, overall effectiveness: outstanding in 46 of 142 councils/ });
  const councils = await map.getByRole('link').evaluateAll((links) => links.map(({ ariaLabel }) => ariaLabel ?? ''));
  expect(councils).toHaveLength(153);
  expect(councils[0]).toBe('Barking and Dagenham: Requires improvement, inspected 10 July 2023, on the map B&D');
  const names = councils.map((words) => words.split(':')[0] ?? '');
  expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'en-GB')));
});

test('a chart of a word has a link for each bar, with the count and the whole', async ({ page }) => {
  await page.goto('/words/?q=care');
  await expect(page.getByRole('group', { name: '“care” by year' })).toMatchAriaSnapshot(`
    - 'group "“care” by year"':
      - 'link /^2020: “care” \\d+ times in [\\d,]+ words, \\d+ in 10,000$/'
      - 'link /^2022: “care” \\d+ times in [\\d,]+ words, \\d+ in 10,000$/'
      - 'link /^2024: “care” \\d+ times in [\\d,]+ words, \\d+ in 10,000$/'
  `);
});

test('small marks in rows are one picture each, named by what they show, or are hidden where words beside them say it', async ({
  page,
}) => {
  await page.goto('/england/');
  const rows = page.locator('#england-table tbody tr');
  const marks = rows.getByRole('img');
  const names = await marks.evaluateAll((all) => all.map(({ ariaLabel }) => ariaLabel ?? ''));
  expect(names.filter((words) => !/^(Outstanding|Good|Requires improvement|Inadequate) \d{4}/.test(words))).toEqual([]);
  expect(names.length).toBeGreaterThan(130);
  await page.goto('/compare/neglect/');
  const strips = page.getByRole('region', { name: 'How much each report says about it' });
  await expect(strips.locator('svg')).not.toHaveCount(0);
  await expect(strips.getByRole('img')).toHaveCount(0);
  await expect(strips).toMatchAriaSnapshot(`
    - heading "How much each report says about it" [level=2]
    - list:
      - listitem: North Northamptonshire, focused visit letter of October 2024 none of 27 paragraphs
      - listitem:
        - 'link "North Northamptonshire, inspection report of October 2022"'
        - text: 3 of 51 paragraphs, 6%
  `);
});
