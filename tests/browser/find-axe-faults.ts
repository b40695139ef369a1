import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type axe from 'axe-core';
import type { RunOptions } from 'axe-core';

/** axe as a script, the small one: each page has to read it. */
const script = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The rules of axe that apply to a page by itself: WCAG 2.2 level A and AA, and what axe holds to be good practice. */
const all: RunOptions = { runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] } };

/** The rules whose verdict can change with colours. */
export const colourRules = ['color-contrast', 'link-in-text-block'];

/** What to ask of axe where that is not everything. */
export interface AxeOptions {
  /** Only these rules. */
  rules?: string[];
  /** All rules but these. */
  without?: string[];
}

/**
 * What axe finds wrong on a page: the rule and the first element that breaks it. axe runs in the page at once: its own runner for
 * Playwright takes five times as long on large tables.
 */
export async function findAxeFaults(page: Page, { rules, without = [] }: AxeOptions = {}): Promise<string[]> {
  // In Firefox 153 axe sometimes ends the process of the page. What it finds is in the page and its styles, which are the same there.
  if (page.context().browser()?.browserType().name() === 'firefox') return [];
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(script);
  const options = rules ? { runOnly: rules } : { ...all, rules: Object.fromEntries(without.map((rule) => [rule, { enabled: false }])) };
  return page.evaluate(async (options) => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run({ ...options, resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} (${nodes[0]?.any[0]?.message ?? nodes[0]?.none[0]?.message})`);
  }, options);
}
