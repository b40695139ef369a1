import { expect, type Page } from '@playwright/test';
import { waitForAllResults } from './all-results.ts';
import { isFullRun } from './full-run.ts';
import { further, test } from './kept-page.ts';

/*
 * Every kind of control, hovered and focused, in light and in dark: its words keep a contrast of 4.5 to 1 with what is behind
 * them (WCAG 2.2, 1.4.3), and its focus ring one of 3 to 1 (1.4.11). A kind is a tag with its classes and those of its parent.
 */

const pages = [
  '/search/?q=neglect',
  '/words/?q=care',
  '/charts/grades-overall/',
  '/england/',
  '/compare/neglect/',
  '/reading-list/?list=northumberland/2020-01-ilacs/p5',
  '/reports/northumberland/2020-01-ilacs/p5/',
];

/** Marks one visible control of each kind on the page with a number, and gives how many there are. */
async function markControls(page: Page): Promise<number> {
  return page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
    const kinds = new Set<string>();
    for (const control of document.querySelectorAll<HTMLElement>(
      'button, summary, select, input, main a[href], header a[href], footer a[href]',
    )) {
      const kind = `${control.localName} ${control.className} in ${control.parentElement?.localName} ${control.parentElement?.className}`;
      const { width, height } = control.getBoundingClientRect();
      const isShown = width > 1 && height > 1 && control.checkVisibility({ visibilityProperty: true });
      if (kinds.has(kind) || !isShown || control.matches(':disabled')) continue;
      control.dataset.control = String(kinds.size);
      kinds.add(kind);
    }
    return kinds.size;
  });
}

/** The contrast of a control's words, and of its focus ring where it has one, with what is behind them. */
async function contrastOf(page: Page, control: number): Promise<{ kind: string; words: number; ring: number | undefined }> {
  return page.evaluate((number) => {
    type Colour = [number, number, number, number];
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const read = (css: string): Colour => {
      if (!canvas) throw new Error('There is no canvas.');
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = css;
      canvas.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
      return [red, green, blue, alpha / 255];
    };
    const over = (top: Colour, below: Colour): Colour => [
      top[0] * top[3] + below[0] * (1 - top[3]),
      top[1] * top[3] + below[1] * (1 - top[3]),
      top[2] * top[3] + below[2] * (1 - top[3]),
      1,
    ];
    const behind = (element: Element | null): Colour => {
      if (!element) return read('Canvas');
      const own = read(getComputedStyle(element).backgroundColor);
      return own[3] === 1 ? own : over(own, behind(element.parentElement));
    };
    const light = ([red, green, blue]: Colour) => {
      const [r = 0, g = 0, b = 0] = [red, green, blue].map((channel) => {
        const share = channel / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const contrast = (one: Colour, other: Colour) => {
      const [dark = 0, bright = 0] = [light(one), light(other)].sort((a, b) => a - b);
      return (bright + 0.05) / (dark + 0.05);
    };
    const element = document.querySelector<HTMLElement>(`[data-control="${number}"]`);
    if (!element) throw new Error('The control is gone.');
    const style = getComputedStyle(element);
    const ground = behind(element);
    const isRinged = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
    return {
      kind: `<${element.localName} class="${element.className}"> “${element.textContent.trim().slice(0, 30)}”`,
      words: contrast(over(read(style.color), ground), ground),
      ring: isRinged ? contrast(read(style.outlineColor), behind(element.parentElement)) : undefined,
    };
  }, control);
}

for (const scheme of ['light', 'dark'] as const) {
  test.describe(`in ${scheme}`, () => {
    test.use({ colorScheme: scheme, viewport: { width: 1280, height: 900 } });
    // A quick run looks at a page in light or in dark, a full run in both.
    for (const address of pages.filter((_, at) => isFullRun || (at % 2 === 0) === (scheme === 'light'))) {
      test(
        `every control of ${address} can be read while hovered and focused`,
        /search|england/.test(address) ? {} : further,
        async ({ page }) => {
          await page.goto(address);
          if (address.startsWith('/search/')) await waitForAllResults(page);
          if (address.startsWith('/reading-list/')) await expect(page.locator('.listed').first()).toBeVisible();
          const count = await markControls(page);
          expect(count).toBeGreaterThan(5);
          const faults: string[] = [];
          for (let control = 0; control < count; control += 1) {
            const found = page.locator(`[data-control="${control}"]`);
            await found.hover({ force: true });
            const hovered = await contrastOf(page, control);
            if (hovered.words < 4.5) faults.push(`hovered ${hovered.kind}: ${hovered.words.toFixed(2)}`);
            await page.mouse.move(0, 0);
            await found.focus();
            await page.keyboard.press('Shift');
            const focused = await contrastOf(page, control);
            if (focused.words < 4.5) faults.push(`focused ${focused.kind}: ${focused.words.toFixed(2)}`);
            if (focused.ring !== undefined && focused.ring < 3) faults.push(`ring of ${focused.kind}: ${focused.ring.toFixed(2)}`);
          }
          expect(faults).toEqual([]);
        },
      );
    }
  });
}
