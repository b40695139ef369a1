import { expect, type Page } from '@playwright/test';
import { arrowDownTo, readerActions } from './reader-actions.ts';
import { further, ownPage, test } from './kept-page.ts';
import { waitForAllResults } from './all-results.ts';

const report = '/reports/northumberland/2020-01-ilacs/';
const paragraph = `${report}p5/`;
const sentence = 'In some cases, the analysis does not address all identified concerns or assess their impact on the child’s daily life.';
const unregistered = 'A small number of children live in unregistered children’s homes.';

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

/** Selects from one text to the end of another in elements of the page, as a reader would with pointer or keys. */
const select = async (page: Page, [fromIn, from]: [string, string], [toIn, to]: [string, string] = [fromIn, from]) => {
  await page.evaluate(
    ([fromWithin = '', fromText = '', toWithin = '', toText = '']) => {
      const find = (selector: string, text: string) => {
        const walker = document.createTreeWalker(document.querySelector(selector) ?? document, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const at = node.textContent?.indexOf(text) ?? -1;
          if (at >= 0) return { node, at };
        }
        throw new Error(`No "${text}" in ${selector}.`);
      };
      const [start, end] = [find(fromWithin, fromText), find(toWithin, toText)];
      getSelection()?.setBaseAndExtent(start.node, start.at, end.node, end.at + toText.length);
    },
    [fromIn, from, toIn, to],
  );
};

/** The number of pixels with the highlight colour in a screenshot. */
async function countMarked(page: Page, selector: string): Promise<number> {
  const picture = [...(await page.locator(selector).first().screenshot())];
  return page.evaluate(async (bytes) => {
    const image = await createImageBitmap(new Blob([new Uint8Array(bytes)]));
    const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d');
    canvas?.drawImage(image, 0, 0);
    const { data } = canvas?.getImageData(0, 0, image.width, image.height) ?? { data: [] };
    return data.filter((red, at) => at % 4 === 0 && red === 255 && data[at + 1] === 231 && data[at + 2] === 160).length;
  }, picture);
}

test.describe('a quote', () => {
  test.beforeEach(({ context }) => context.grantPermissions(['clipboard-read', 'clipboard-write']));
  const copy = (page: Page) => page.getByRole('button', { name: 'Copy quote' });

  for (const address of [report, paragraph])
    test(
      `of words selected in ${address} is copied with citation and link in one press, and the link marks them`,
      address === report ? {} : further,
      async ({ page, baseURL }) => {
        await page.goto(`${address}#p5`);
        await select(page, ['#p5 .words', sentence]);
        await expect(copy(page)).toBeInViewport();
        await copy(page).click();
        await expect(page.getByText('Copied with citation and link:')).toBeVisible();
        const [words, citation, link, ...more] = (await clipboard(page)).split('\n');
        expect(words).toBe(`“${sentence}”`);
        expect(citation).toMatch(
          /^Ofsted, .*Inspection of children’s social care services \(.*published 2 March 2020\).* paragraph 5, page 2\.$/,
        );
        expect(link).toMatch(new RegExp(`^${baseURL}${paragraph}#:~:text=In%20some%20cases%2C`));
        expect(more).toEqual([]);
        const [linked, unmarked] = [await page.context().newPage(), await page.context().newPage()];
        await linked.goto(link ?? '');
        await expect.poll(() => countMarked(linked, '#p5 .words')).toBeGreaterThan(1_000);
        await unmarked.goto(`${baseURL}${paragraph}#:~:text=words%20that%20are%20nowhere`);
        expect(await countMarked(unmarked, '#p5 .words')).toBe(0);
      },
    );

  test('of words that were selected before the page’s scripts came is offered when they have come', ownPage, async ({ page }) => {
    let send = (): void => undefined;
    const sent = new Promise<void>((resolve) => (send = resolve));
    await page.route('**/*.js', async (route) => {
      await sent;
      await route.continue();
    });
    await page.goto(`${report}#p5`, { waitUntil: 'commit' });
    await expect(page.locator('#p6 .words')).toBeVisible();
    await select(page, ['#p5 .words', sentence]);
    await expect(page.locator('#p5 .pin')).toHaveCount(0);
    send();
    await expect(copy(page)).toBeInViewport();
  });

  test('has whole words where a selection begins or ends within one, and a link that tells repeated words apart', async ({ page }) => {
    await page.goto(report);
    await select(page, ['#p5 .words', 'hildre']);
    await copy(page).press('Enter');
    await expect(page.getByText(/^Copied with citation and link: “children’s”$/)).toBeVisible();
    expect(await clipboard(page)).toMatch(/#:~:text=Assessments%20of-,children%E2%80%99s,-needs%20are%20completed%20within$/);
  });

  test('of several paragraphs has each with its own citation and link, and nothing of ours', async ({ page }) => {
    await page.goto(report);
    await select(page, ['#p5 .words', 'In some cases'], ['#p6 .words', '.']);
    await copy(page).click();
    await expect(page.getByText('Copied: the words of 2 paragraphs, each with its citation and link.')).toBeVisible();
    const quotes = (await clipboard(page)).split('\n\n');
    expect(quotes).toHaveLength(2);
    expect(quotes[0]).toMatch(/^“In some cases/);
    for (const [at, quote] of quotes.entries())
      expect(quote).toMatch(new RegExp(`paragraph ${5 + at}, page \\d+\\.\nhttp.*/p${5 + at}/#:~:text=`));
    for (const ours of ['Pin', 'Quote', 'Cite', 'of the PDF']) expect(quotes.join('').includes(ours)).toBe(false);
  });

  test('of too many paragraphs is refused with a clear message', async ({ page }) => {
    await page.goto(report);
    await select(page, ['#p1 .words', 'a'], ['#p20 .words', '.']);
    await expect(page.getByText('To copy a quote, select words in at most 10 paragraphs.')).toBeVisible();
    await expect(copy(page)).toHaveCount(0);
  });

  test('is offered on a page that compares and in search results too, in the record’s words', further, async ({ page }) => {
    await page.goto('/compare/unregistered-homes/');
    await select(page, ['[data-paragraph="north-northamptonshire/2022-10-ilacs/p22"] .words', unregistered]);
    await copy(page).click();
    await expect(page.getByText('Copied with citation and link:')).toBeVisible();
    expect(await clipboard(page)).toMatch(/^“A small number .+”\nOfsted, .+paragraph 22, page 6\.\nhttp.+\/2022-10-ilacs\/p22\/#:~:text=/);
    await page.goto('/search/?q=unregistered');
    await waitForAllResults(page);
    await select(page, ['[data-paragraph="north-northamptonshire/2022-10-ilacs/p22"] .result-words', 'A small number']);
    await copy(page).click();
    await expect(page.getByText('Copied with citation and link: “A small number”')).toBeVisible();
  });

  test('of our own summary says that it is ours', async ({ page }) => {
    await page.goto('/reports/northamptonshire/2019-07-news/p1/');
    await page.getByRole('button', { name: 'Quote paragraph 1' }).click();
    await copy(page).click();
    await expect(page.getByText('Copied with citation and link:')).toBeVisible();
    expect((await clipboard(page)).split('\n')[1]).toMatch(
      /^Summary by What Inspectors Wrote, not the document’s own words, of Community Care,/,
    );
  });

  test('leaves the focus and the selection as they are until a button is pressed, and Escape takes the offer away', async ({ page }) => {
    await page.goto(report);
    await page.locator('#p5 .paragraph-number').focus();
    await select(page, ['#p5 .words', sentence]);
    await expect(copy(page)).toBeVisible();
    await expect(page.locator('#p5 .paragraph-number')).toBeFocused();
    await copy(page).click();
    expect(await page.evaluate(() => getSelection()?.toString())).toBe(sentence);
    await page.keyboard.press('Escape');
    await expect(copy(page)).toHaveCount(0);
  });

  test('a keyboard reaches the button from the selected words with Tab', async ({ page }) => {
    await page.goto(report);
    await page.locator('#p5 .words p').dblclick({ position: { x: 60, y: 10 } });
    await expect(copy(page)).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(copy(page)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByText('Copied with citation and link:')).toBeVisible();
  });

  for (const width of [320, 768, 1440])
    test(`at ${width} pixels the button is near the words and not over them`, width === 320 ? {} : further, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(`${report}#p5`);
      await select(page, ['#p5 .words', sentence]);
      await expect(copy(page)).toBeVisible();
      const placeOfTools = () =>
        page.evaluate(() => {
          const tools = document.querySelector('.quote-tools')?.getBoundingClientRect() ?? new DOMRect();
          const lines = [...(getSelection()?.getRangeAt(0).getClientRects() ?? [])];
          const last = lines.at(-1) ?? new DOMRect();
          return {
            over: lines.some(
              (line) => line.right > tools.left && line.left < tools.right && line.bottom > tools.top + 1 && line.top < tools.bottom - 1,
            ),
            isNear: Math.min(Math.abs(tools.top - last.bottom), Math.abs(tools.top - last.top)) < 40,
          };
        });
      await expect.poll(placeOfTools).toEqual({ over: false, isNear: true });
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    });

  test('can be one sentence after another, or several, with the keyboard alone', async ({ page }) => {
    await page.goto(`${report}#p5`);
    await page.getByRole('button', { name: 'Quote paragraph 5' }).press('Enter');
    await expect(copy(page)).toBeFocused();
    const selected = () => page.evaluate(() => getSelection()?.toString());
    expect(await selected()).toMatch(/^Assessments of children’s needs are completed .+ needs\.$/);
    await page.getByRole('button', { name: 'Next sentence', exact: true }).press('Enter');
    await expect.poll(selected).toBe('Children are seen at a frequency that meets their needs.');
    await page.getByRole('button', { name: 'Add next sentence' }).press('Enter');
    await expect.poll(selected).toMatch(/^Children are seen .+ needs\. Assessments consider .+\.$/);
    await page.getByRole('button', { name: 'Whole paragraph' }).press('Enter');
    await expect(page.getByRole('button', { name: 'Whole paragraph' })).toBeFocused();
    await expect.poll(selected).toMatch(/^Assessments of children’s needs are completed .+ Children are seen .+\.$/);
    await page.getByRole('button', { name: 'Next sentence', exact: true }).press('Enter');
    await page.getByRole('button', { name: 'Next sentence', exact: true }).press('Enter');
    await page.getByRole('button', { name: 'Add next sentence' }).press('Enter');
    await copy(page).press('Enter');
    await expect(page.getByText('Copied with citation and link:')).toBeVisible();
    expect(await clipboard(page)).toMatch(/^“Children are seen .+ needs\. Assessments consider .+\.”\nOfsted/);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: 'Quote paragraph 5' })).toBeFocused();
  });

  test('is hinted at once on a page', async ({ page }) => {
    for (const address of [report, paragraph]) {
      await page.goto(address);
      await expect(page.getByText('To quote, select some words or press “Quote” below a paragraph.')).toHaveCount(1);
    }
  });

  test('goes into every form of the paragraph’s citation, until the reader wants the whole paragraph', async ({ page }) => {
    await page.goto(paragraph);
    await select(page, ['#p5 .words', sentence]);
    await expect(page.getByText('These citations quote the words you selected.')).toBeVisible();
    for (const form of ['Harvard', 'OSCOLA', 'BibTeX', 'RIS', 'CSL-JSON', 'HTML']) {
      await page.getByRole('button', { name: form, exact: true }).click();
      await expect(page.getByText(`Copied: ${form}.`)).toBeVisible();
      const copied = await clipboard(page);
      expect(copied).toContain(sentence);
      expect(copied).not.toContain('Assessments of children’s needs');
    }
    await page.getByRole('button', { name: 'Quote the whole paragraph' }).press('Enter');
    await page.getByRole('button', { name: 'Harvard', exact: true }).click();
    await expect.poll(() => clipboard(page)).toContain('“Assessments of children’s needs');
  });

  test('whose citation could not be loaded says so', async ({ page }) => {
    await page.route(/\/reading-list\/.*\.json$/, (route) => route.abort());
    await page.goto(report);
    await select(page, ['#p5 .words', sentence]);
    await copy(page).click();
    await expect(page.getByText('We could not load the citation. Check your connection and try again.')).toBeVisible();
  });

  test('whose script could not be loaded says so beside its button', ownPage, async ({ page }) => {
    await page.route(/assets\/copy-quote.*\.js$/, (route) => route.abort());
    await page.goto(report);
    await page.locator('#p5').getByRole('button', { name: 'Quote paragraph 5' }).click();
    const lost = page.getByText('Quoting has not loaded. Load this page again.');
    await expect(page.locator('#p5').locator(lost)).toBeVisible();
    await expect(lost.and(page.locator('[aria-live]'))).toBeAttached();
  });

  test('is shown to be copied by hand if the browser refuses to copy', ownPage, async ({ page }) => {
    await page.addInitScript(() =>
      Object.defineProperty(navigator.clipboard, 'writeText', { value: () => Promise.reject(new Error('no')) }),
    );
    await page.goto(report);
    await select(page, ['#p5 .words', sentence]);
    await copy(page).click();
    await expect(page.getByText('This browser does not let us copy. Here is the quote:')).toContainText(sentence);
  });
});

test.describe('the sentence on unregistered homes, quoted with citation and link, takes at most five actions from the home page', () => {
  test.beforeEach(({ context }) => context.grantPermissions(['clipboard-read', 'clipboard-write']));

  const expectQuote = async (page: Page) => {
    await expect(page.getByText('Copied with citation and link:')).toBeVisible();
    const [words, citation, link] = (await clipboard(page)).split('\n');
    expect(words).toBe(`“${unregistered}”`);
    expect(citation).toMatch(/^Ofsted, .+ paragraph 22, page 6\.$/);
    expect(link).toMatch(/\/reports\/north-northamptonshire\/2022-10-ilacs\/p22\/#:~:text=/);
  };
  const result = (page: Page) => page.locator('[data-paragraph="north-northamptonshire/2022-10-ilacs/p22"] .result-place a');

  for (const hand of ['keyboard', 'pointer'] as const)
    test(
      `by ${hand}: search, open the result, copy the sentence with the words found`,
      hand === 'keyboard' ? {} : further,
      async ({ page }) => {
        await page.goto('/');
        const reader = readerActions(page, hand);
        await reader.send(page.locator('#site-search'), 'unregistered homes');
        await reader.press(result(page));
        await reader.press(page.getByRole('button', { name: 'Copy quote' }));
        await expectQuote(page);
        expect(reader.count()).toBeLessThanOrEqual(5);
      },
    );

  test('by pointer: search, open the result, select the sentence by hand, copy it', further, async ({ page }) => {
    await page.goto('/');
    const reader = readerActions(page, 'pointer');
    await reader.send(page.locator('#site-search'), 'unregistered homes');
    await reader.press(result(page));
    await expect(page.locator('#p22')).toBeInViewport();
    await select(page, ['#p22 .words', unregistered]);
    // Until then the button is that of the sentence which the search found.
    await expect(page.getByText('Press the button after the paragraph to copy these words as a quote.')).toBeAttached();
    await reader.press(page.getByRole('button', { name: 'Copy quote' }));
    await expectQuote(page);
    // Selecting is one action more.
    expect(reader.count() + 1).toBeLessThanOrEqual(5);
  });

  test('by keys without Tab: the search key, the words, the suggestion, and the keys that copy', further, async ({ page }) => {
    await page.goto('/');
    await page.keyboard.press('/');
    await page.keyboard.type('unregistered homes');
    await arrowDownTo(page, page.getByRole('option', { name: /North Northamptonshire.*paragraph 22/ }));
    await page.keyboard.press('Enter');
    await expect(page.getByText('The underlined sentence.')).toBeVisible();
    // The script that copies starts after the page has loaded.
    await expect(async () => {
      await page.keyboard.press('Control+c');
      await expect(page.getByText('Copied with citation and link:')).toBeVisible({ timeout: 2_000 });
    }).toPass();
    await expectQuote(page);
  });

  test('with words selected, the keys that copy copy just these words, as everywhere', async ({ page }) => {
    await page.goto('/reports/north-northamptonshire/2022-10-ilacs/?marks=unregistered#p22');
    await expect(page.getByText('The underlined sentence.')).toBeVisible();
    await select(page, ['#p22 .words', 'A small number']);
    await page.keyboard.press('Control+c');
    expect(await clipboard(page)).toBe('A small number');
  });
});
