import type { Page } from '@playwright/test';
import axe, { type RunOptions } from 'axe-core';

/** The rules of axe that apply to a page by itself: WCAG 2.2 level A and AA, and what axe holds to be good practice. */
const all: RunOptions = { runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] } };

/**
 * What axe finds wrong on a page: the rule and the first element that breaks it. With `rules`, only those are asked. axe runs in the
 * page at once: its own runner for Playwright takes five times as long on large tables.
 */
export async function findAxeFaults(page: Page, rules?: string[]): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(
    async (options) => {
      const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
        ...options,
        resultTypes: ['violations'],
      });
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    },
    rules ? { runOnly: rules } : all,
  );
}
