import type { Locator, Page } from '@playwright/test';

/** How a reader works with a page. */
export type Hand = 'keyboard' | 'pointer';

/** A reader who presses controls and types, and how many actions that took. */
export interface ReaderActions {
  count: () => number;
  /** Presses a link, button or checkbox: one action. */
  press: (control: Locator) => Promise<void>;
  /** Types words into a field and sends them with Enter: one action. */
  send: (field: Locator, words: string) => Promise<void>;
}

/** The most controls that a reader passes by Tab on the way to one. */
const maxTabs = 400;

/** The most options that a reader passes by arrow key, twice round a list. */
const maxOptions = 40;

/** A reader of a page who uses the keyboard alone, or the pointer. Moving by Tab or scrolling is no action. */
export function readerActions(page: Page, hand: Hand): ReaderActions {
  let actions = 0;
  const reach = (control: Locator) => (hand === 'keyboard' ? tabTo(page, control) : control.click());
  return {
    count: () => actions,
    press: async (control) => {
      actions += 1;
      await reach(control);
      if (hand === 'keyboard') await page.keyboard.press((await control.getAttribute('type')) === 'checkbox' ? 'Space' : 'Enter');
    },
    send: async (field, words) => {
      actions += 1;
      await reach(field);
      await page.keyboard.type(words);
      await page.keyboard.press('Enter');
    },
  };
}

/** Moves the focus by Tab until a control has it. */
async function tabTo(page: Page, control: Locator): Promise<void> {
  await control.waitFor();
  for (let tabs = 0; tabs < maxTabs; tabs += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`No focus by Tab on ${String(control)}.`);
}

/** Moves through a list of suggestions by arrow key until an option is the active one. A list that is drawn anew meanwhile keeps the reader's place. */
export async function arrowDownTo(page: Page, option: Locator): Promise<void> {
  await option.waitFor();
  for (let keys = 0; keys < maxOptions; keys += 1) {
    if ((await option.getAttribute('aria-selected')) === 'true') return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`No arrow key leads to ${String(option)}.`);
}

/**
 * Waits until a page has done what it does of itself: it has loaded, and its scripts have nothing to do, twice. Playwright's own `networkidle` can wait
 * for ever on a page that another test had before.
 */
export async function untilIdle(page: Page): Promise<void> {
  await page.waitForLoadState('load');
  const idle = () => new Promise<void>((done) => requestIdleCallback(() => requestIdleCallback(() => done())));
  await page.evaluate(idle);
}
