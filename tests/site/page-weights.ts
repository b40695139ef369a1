import type { BuiltSite } from './built-site.ts';
import { readPageFacts } from './page-facts.ts';
import { kindOfPage } from '../scale/page-budgets.ts';

/** What a browser gets for a page of a kind when it opens it, the most of the kind's largest pages: bytes as hosts compress them, and counts. */
export interface PageWeight {
  html: number;
  style: number;
  script: number;
  font: number;
  elements: number;
  requests: number;
}

/** What of a page may be more than its budget says before a test fails: a tenth, or this much. */
const slack: Readonly<Record<keyof PageWeight, number>> = { html: 500, style: 300, script: 300, font: 0, elements: 50, requests: 1 };
const measures = Object.keys(slack) as (keyof PageWeight)[];
/** How many of the largest pages of a kind are weighed. */
const largest = 3;

/** The weight of each kind of page, by the kind. */
export function weighPageKinds(site: BuiltSite): Record<string, PageWeight> {
  const kinds = Map.groupBy(site.pages, (page) => kindOfPage(`/${page.replace(/index\.html$/, '')}`));
  return Object.fromEntries(
    [...kinds]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([kind, pages]) => {
        const weights = pages
          .toSorted((a, b) => site.read(b).length - site.read(a).length)
          .slice(0, largest)
          .map((page) => weighPage(site, page));
        const most = (measure: keyof PageWeight) => Math.max(...weights.map((each) => each[measure]));
        const heaviest: PageWeight = {
          html: most('html'),
          style: most('style'),
          script: most('script'),
          font: most('font'),
          elements: most('elements'),
          requests: most('requests'),
        };
        return [kind, heaviest];
      }),
  );
}

function weighPage(site: BuiltSite, page: string): PageWeight {
  const html = site.read(page);
  const files = filesLoadedBy(site, page);
  const sum = (ending: RegExp) => files.filter((file) => ending.test(file)).reduce((total, file) => total + site.bytesOf(file), 0);
  // Fonts are compressed already.
  const font = files.filter((file) => file.endsWith('.woff2')).reduce((total, file) => total + site.readBytes(file).length, 0);
  return {
    html: site.bytesOf(page),
    style: sum(/\.css$/),
    script: sum(/\.js$/),
    font,
    elements: html.match(/<[a-z]/gi)?.length ?? 0,
    requests: 1 + files.length,
  };
}

/** The files that a page loads at once: styles, scripts with what they import, what it preloads, and pictures. */
function filesLoadedBy({ files, read }: BuiltSite, page: string): string[] {
  const there = new Set(files);
  const found = new Set<string>();
  const take = (file: string) => {
    if (found.has(file) || !there.has(file)) return;
    found.add(file);
    if (!file.endsWith('.js')) return;
    for (const [, from = ''] of read(file).matchAll(/(?:from|import)\s*["'](\.[^"']+)["']/g))
      take(new URL(from, `https://site.invalid/${file}`).pathname.slice(1));
  };
  for (const address of readPageFacts(read(page)).loads) take(address.slice(1));
  return [...found];
}

/** What is heavier than its budget lets it be, one line of a table for each: the kind of page, what of it, before, now, and by how much. */
export function describeGrowth(budget: Readonly<Record<string, PageWeight>>, now: Readonly<Record<string, PageWeight>>): string[] {
  return Object.entries(now).flatMap(([kind, weight]) => {
    const before = budget[kind];
    if (!before) return [`${kind} has no budget yet`];
    return measures
      .filter((measure) => weight[measure] > Math.max(before[measure] * 1.1, before[measure] + slack[measure]))
      .map((measure) => `${kind} ${measure}: ${before[measure]} → ${weight[measure]} (+${weight[measure] - before[measure]})`);
  });
}
