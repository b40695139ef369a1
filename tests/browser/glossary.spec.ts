import { expect } from '@playwright/test';
import { further, test } from './kept-page.ts';

const report = '/reports/north-northamptonshire/2022-10-ilacs/';

for (const script of [true, false]) {
  test.describe(script ? 'with JavaScript' : 'without JavaScript', script ? {} : further, () => {
    test.use({ javaScriptEnabled: script });

    test('a term opens its meaning by keyboard, and Escape closes it', async ({ page }) => {
      await page.goto(report);
      const term = page.getByRole('button', { name: 'edge of care' });
      const meaning = page.getByRole('note', { name: 'Meaning of edge of care' });
      await expect(term).toHaveCount(1);
      await expect(term).toHaveAccessibleDescription(/^Help for families/);
      await term.focus();
      await page.keyboard.press('Enter');
      await expect(meaning).toBeVisible();
      await expect(meaning).toBeInViewport({ ratio: 1 });
      await page.keyboard.press('Escape');
      await expect(meaning).toBeHidden();
      await expect(term).toBeFocused();
    });

    test('a meaning leads to the term in the glossary, which leads to its topic', async ({ page }) => {
      await page.goto(report);
      await page.getByRole('button', { name: 'edge of care' }).click();
      await page.getByRole('note', { name: 'Meaning of edge of care' }).getByRole('link').click();
      await expect(page).toHaveURL('/glossary/#edge-of-care');
      const entry = page.locator('#edge-of-care');
      await expect(entry).toBeInViewport();
      await entry.getByRole('link', { name: 'coming into care' }).click();
      await expect(page).toHaveURL('/compare/entering-care/');
    });
  });
}

test('a long term breaks across lines like other words, is named whole, and opens from each of its words', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/reports/north-northamptonshire/2024-10-focused-visit/#s2');
  const term = page.getByRole('button', { name: 'unaccompanied asylum-seeking children' });
  const last = page.locator('li', { has: term });
  // The full stop stands in the line of the last word.
  const lines = await last.evaluate((item) => {
    const words = document.createRange();
    const button = item.querySelector('button');
    words.selectNodeContents(button?.nextSibling ?? item);
    const { top = 0, bottom = 0 } = button?.getBoundingClientRect() ?? {};
    return { stop: words.getBoundingClientRect().top, top, bottom };
  });
  expect(lines.stop).toBeGreaterThanOrEqual(lines.top - 4);
  expect(lines.stop).toBeLessThan(lines.bottom);
  const first = await last.locator('label').evaluate((label) => {
    const [line] = label.getClientRects();
    return { x: (line?.left ?? 0) + 8, y: ((line?.top ?? 0) + (line?.bottom ?? 0)) / 2 };
  });
  await page.mouse.click(first.x, first.y);
  await expect(page.getByRole('note', { name: 'Meaning of UASC' })).toBeVisible();
});

test('no line breaks between a term and the signs that touch it', further, async ({ page }) => {
  for (const width of [320, 360, 768, 1440]) {
    await page.setViewportSize({ width, height: 740 });
    for (const address of [report, '/reports/north-northamptonshire/2024-10-focused-visit/']) {
      await page.goto(address);
      const broken = await page.locator('.term').evaluateAll((terms) =>
        terms.flatMap((term) => {
          const { top, bottom } = term.getBoundingClientRect();
          const isOnLine = (text: Node | null | undefined, at: number) => {
            if (!(text instanceof Text) || !/\S/.test(text.data.at(at) ?? '')) return true;
            const sign = document.createRange();
            sign.setStart(text, at < 0 ? text.length - 1 : 0);
            sign.setEnd(text, at < 0 ? text.length : 1);
            const box = sign.getBoundingClientRect();
            return box.bottom > top && box.top < bottom;
          };
          const around = term.closest('.term-line') ?? term;
          const [before, after] = [term.previousSibling ?? around.previousSibling, term.nextSibling ?? around.nextSibling];
          return isOnLine(before, -1) && isOnLine(after, 0) ? [] : [around.textContent];
        }),
      );
      expect(broken, `${address} at ${width}`).toEqual([]);
    }
  }
});

test('a term is at least 24 pixels high and wide, and stays in the words that a reader copies', async ({ page }) => {
  await page.goto(report);
  const sizes = await page.locator('.term').evaluateAll((terms) =>
    terms.map((term) => {
      const { width, height } = term.getBoundingClientRect();
      return Math.min(width, height);
    }),
  );
  expect(sizes.length).toBeGreaterThan(20);
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(24);
  const copied = await page
    .locator('.words')
    .filter({ has: page.locator('.term') })
    .evaluateAll((paragraphs) =>
      paragraphs.map((words) => {
        const range = new Range();
        range.selectNodeContents(words);
        getSelection()?.removeAllRanges();
        getSelection()?.addRange(range);
        return { copied: String(getSelection()).replace(/\s+/g, ' ').trim(), words: (words.textContent ?? '').replace(/\s+/g, ' ').trim() };
      }),
    );
  expect(copied.filter((each) => each.copied !== each.words)).toEqual([]);
});

test('a link to quoted words finds them where a term stands among them', async ({ page }) => {
  await page.goto(`${report}#:~:text=which%20enables%20some%20children%20on%20the-,edge%20of%20care,-to%20remain%20safely`);
  await expect(page.getByRole('button', { name: 'edge of care' })).toBeInViewport();
});

test('the glossary shows the terms that fit the words a reader types', async ({ page }) => {
  await page.goto('/glossary/');
  const shown = page.locator('.term-list > div:visible');
  const all = await shown.count();
  await page.getByLabel('Find a term').fill('allegation');
  await expect(page.locator('#lado')).toBeVisible();
  await expect(page.locator('#term-finder [role=status]')).toHaveText(new RegExp(`^Showing \\d+ of ${all} terms\\.$`));
  await expect.poll(() => shown.count()).toBeLessThan(20);
  const letters = page.getByRole('navigation', { name: 'Letters' }).getByRole('link');
  await expect(letters).toHaveText(await page.locator('.term-letter:visible h2').allTextContents());
});

test('print has terms as plain words', async ({ page }) => {
  await page.goto(report);
  await page.emulateMedia({ media: 'print' });
  const term = page.locator('.term').first();
  await expect(term).toHaveCSS('text-decoration-line', 'none');
  await expect(term).toHaveCSS('border-top-width', '0px');
});
