import { expect, type Page } from '@playwright/test';
import { getDocumentProxy } from 'unpdf';
import { waitForAllResults } from './all-results.ts';
import { further, test } from './kept-page.ts';

/** The pieces of text on each page of A4 that a page prints. */
async function printedWords(page: Page): Promise<string[][]> {
  await page.evaluate(() => document.fonts.ready);
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ format: 'A4' })));
  return Promise.all(
    Array.from({ length: pdf.numPages }, async (_, at) => {
      const { items } = await (await pdf.getPage(at + 1)).getTextContent();
      return items.map((item) => ('str' in item ? item.str : '').trim());
    }),
  );
}

/** The words of the lowest line of each page of A4 that a page prints, without spaces. Numbers in the margin come last in a PDF, wherever they stand. */
async function lowestLines(page: Page): Promise<string[]> {
  await page.evaluate(() => document.fonts.ready);
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ format: 'A4' })));
  return Promise.all(
    Array.from({ length: pdf.numPages }, async (_, at) => {
      const { items } = await (await pdf.getPage(at + 1)).getTextContent();
      const words = items.flatMap((item) => ('str' in item && item.str.trim() ? [{ words: item.str, y: Number(item.transform[5]) }] : []));
      const lowest = Math.min(...words.map(({ y }) => y));
      return squeeze(words.flatMap((each) => (each.y < lowest + 1 ? [each.words] : [])).join(''));
    }),
  );
}

const squeeze = (text: string) => text.replace(/\s/g, '');

/*
 * What is printed begins on page one: a first page with little but a heading wastes paper, and hides what people print the page for. On A4, whose height is
 * 842 points, the lowest words of page one stand in its lower third.
 */
for (const address of [
  '/charts/grades-overall/',
  '/charts/england-moves-overall/',
  '/grades/',
  '/reports/northumberland/2020-01-ilacs/',
  '/compare/neglect/',
  '/authorities/northumberland/',
  '/words/?q=neglect',
])
  test(
    `page one of ${address} carries content down to its lower third when printed, and no control`,
    /grades\/$|reports|words/.test(address) ? {} : further,
    async ({ page }) => {
      await page.goto(address);
      if (address.startsWith('/words/?')) await expect(page.locator('.place-line').first()).toBeVisible();
      await page.evaluate(() => document.fonts.ready);
      const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ format: 'A4' })));
      const { items } = await (await pdf.getPage(1)).getTextContent();
      const words = items.flatMap((item) => ('str' in item && item.str.trim() ? [{ words: item.str, y: Number(item.transform[5]) }] : []));
      expect(Math.min(...words.map(({ y }) => y))).toBeLessThan(842 / 3);
      await page.emulateMedia({ media: 'print' });
      // The words of a glossary term are printed as words.
      const controls = page.locator('main').locator('button:not(.term), input, select, textarea').filter({ visible: true });
      expect(
        await controls.evaluateAll((all) =>
          all
            .filter((control) => control.getBoundingClientRect().top < 987)
            .map(({ localName, textContent }) => `${localName}: ${textContent.slice(0, 40)}`),
        ),
      ).toEqual([]);
    },
  );

for (const address of ['/england/', '/grades/', '/compare/councils/', '/glossary/', '/reading-list/', '/words/'])
  test(`no control of ${address} that its script shows is printed`, /england|words/.test(address) ? {} : further, async ({ page }) => {
    await page.goto(address);
    await expect(page.locator('.script-room').filter({ visible: true }).first()).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.script-room').filter({ visible: true })).toHaveCount(0);
  });

test('a printed search says what was asked, without controls, and no result is parted from its name', async ({ page }) => {
  await page.goto('/search/?q=neglect&year=2022&speaker=inspectors');
  await waitForAllResults(page);
  const names = await page.locator('.result-place').allTextContents();
  const pages = (await printedWords(page)).map((words) => squeeze(words.join('')));
  expect(pages[0]).toContain(squeeze('Words: neglect. Inspectors’ words only. Year: 2022.'));
  for (const name of names) expect(pages.filter((words) => words.endsWith(squeeze(name)))).toEqual([]);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('main').locator('button:not(.term), input, select').filter({ visible: true })).toHaveCount(0);
});

test('no printed page ends with the name of a document that says something later', async ({ page }) => {
  await page.goto('/follow-ups/northumberland/2020-01-ilacs/');
  const names = await page.locator('.said-later > :is(h3, h4)').allTextContents();
  expect(names.length).toBeGreaterThan(0);
  const lines = await lowestLines(page);
  for (const name of names) expect(lines).not.toContain(squeeze(name));
});

test('the first citation is printed on the page of its heading', async ({ page }) => {
  await page.goto('/reports/northumberland/2020-01-ilacs/p5/');
  const pages = (await printedWords(page)).map((words) => words.join(' '));
  expect(pages.find((words) => words.includes('Cite this paragraph'))).toContain('(Ofsted, 2020, para. 5)');
});

test('a table that goes on on other pages has its headings on each of them', further, async ({ page }) => {
  await page.goto('/england/');
  await expect(page.locator('.england-table .sort').first()).toBeAttached();
  const pages = await printedWords(page);
  const withRows = pages.filter((words) => words.filter((each) => each === 'London Borough').length > 1);
  expect(withRows.length).toBeGreaterThan(4);
  for (const words of withRows) for (const heading of ['Council', 'Inspected', 'Region', 'Type']) expect(words).toContain(heading);
});

test('a chart is printed on the page of its heading', further, async ({ page }) => {
  // As wide as the paper without its margins.
  await page.setViewportSize({ width: 673, height: 900 });
  await page.emulateMedia({ media: 'print' });
  await page.goto('/grades/');
  const charts = await page.locator('.chart-figure').evaluateAll((figures) =>
    figures.map((figure) => ({
      heading: [...figure.querySelectorAll('.chart-title, .chart-subtitle')].map(({ textContent }) => textContent).join(' '),
      drawn: [...figure.querySelectorAll('svg text')].filter((text) => text.checkVisibility()).map(({ textContent }) => textContent),
    })),
  );
  expect(charts.length).toBeGreaterThan(4);
  const squeeze = (text: string) => text.replace(/\s/g, '');
  const pages = (await printedWords(page)).map((words) => squeeze(words.join('')));
  for (const { heading, drawn } of charts) {
    const itsPage = pages.find((words) => words.includes(squeeze(heading))) ?? '';
    expect({ heading, missing: drawn.filter((text) => !itsPage.includes(squeeze(text))) }).toEqual({ heading, missing: [] });
  }
});
