import { globSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { siteParts } from '../../src/ui/breadcrumbs/breadcrumbs-of.ts';
import { readSite } from './built-site.ts';

const { pages, openPage } = readSite('dist');
const pathOf = (page: string) => `/${page.replace(/index\.html$/, '')}`;
/** Pages with the header of the site: not the charts to embed, and not those that only lead to another address. */
const documents = new Map(
  pages
    .map((page) => [pathOf(page), openPage(page)] as const)
    .filter(([path, document]) => !path.startsWith('/embed/') && !document.querySelector('meta[http-equiv=refresh]')),
);
const all = [...documents];
const parts = siteParts.map(({ path }) => path as string);
/** Pages that stand for pages that don't come. */
const standIns = ['/404.html', '/offline/'];
const without = new Set(['/', ...standIns, ...parts]);

/** The kinds of page: the files of src/pages, each with a pattern of the paths that it makes. */
const kinds = globSync('src/pages/**/*.astro')
  .map((file) =>
    file
      .replaceAll('\\', '/')
      .replace('src/pages/', '')
      .replace(/(^|\/)index\.astro$|\.astro$/, '$1'),
  )
  .map((route) => ({
    route,
    // A fixed part of an address is more particular than a parameter, and one folder more so than any number of them.
    rank: `${route.match(/\[\.\.\./g)?.length ?? 0}${route.match(/\[/g)?.length ?? 0}`,
    pattern: new RegExp(
      `^/${route
        .replace(/\[\.\.\.\w+\]/g, '.+')
        .replace(/\[\w+\]/g, '[^/]+')
        .replace(/\/?$/, '/')}$`.replace('^//', '^/'),
    ),
  }))
  .sort((a, b) => a.rank.localeCompare(b.rank));
const kindOf = (path: string) => kinds.find(({ pattern }) => pattern.test(path))?.route ?? path;

/** The paths that a page links to outside the header and the footer of the site. */
function linkedFrom(path: string): string[] {
  const document = documents.get(path);
  return [...(document?.querySelectorAll('body > nav a[href], main a[href]') ?? [])]
    .map((link) => new URL(link.getAttribute('href') ?? '', `https://site.invalid${path}`))
    .filter(({ host }) => host === 'site.invalid')
    .map(({ pathname }) => decodeURIComponent(pathname));
}

describe('the navigation of the site', () => {
  it('has five parts and the reading list, the same on every page', () => {
    const shown = all.map(([path, document]) => {
      const links = [...document.querySelectorAll('header nav a')];
      return [path, links.map((link) => `${link.textContent.trim()} ${link.getAttribute('href')}`).join(', ')];
    });
    const expected = [...siteParts.map(({ words, path }) => `${words} ${path}`), 'Reading list /reading-list/'].join(', ');
    expect(siteParts).toHaveLength(5);
    expect(shown.filter(([, links]) => links !== expected)).toEqual([]);
  });

  it('leads from the foot of every page to the check of quotations, which journalists look for', () => {
    expect(all.filter(([, document]) => !document.querySelector('footer a[href="/check/"]')).map(([path]) => path)).toEqual([]);
  });

  it('marks the part that a page belongs to, and only that', () => {
    const wrong = all.filter(([path, document]) => {
      const marked = [...document.querySelectorAll('header nav [aria-current]')].map((link) => [
        link.getAttribute('href') ?? '',
        link.getAttribute('aria-current'),
      ]);
      if (path === '/' || standIns.includes(path)) return marked.length > 0;
      if ([...parts, '/reading-list/'].includes(path)) return JSON.stringify(marked) !== JSON.stringify([[path, 'page']]);
      const above = document.querySelector('.breadcrumbs a')?.getAttribute('href') ?? '';
      return !marked.some(([href, current]) => href === above && current === 'true') || marked.length > 1;
    });
    expect(wrong.map(([path]) => path)).toEqual([]);
  });

  it('has a search box in the header of every page', () => {
    expect(all.filter(([, document]) => !document.querySelector('header form[role=search] input[name=q]')).map(([path]) => path)).toEqual(
      [],
    );
  });

  it('leads to every kind of page within two steps from one of the five parts', () => {
    // The reading list is in the header itself, beside the parts.
    const steps = new Map<string, number>([...parts, '/reading-list/'].map((path) => [path, 0]));
    for (const step of [1, 2])
      for (const [path, known] of [...steps])
        if (known === step - 1) for (const next of linkedFrom(path)) if (!steps.has(next)) steps.set(next, step);
    const reached = new Set([...steps.keys()].map(kindOf));
    const built = new Set([...documents.keys()].map(kindOf));
    const far = [...built].filter((kind) => !reached.has(kind) && kind !== '' && !standIns.includes(kind) && kind !== 'offline');
    expect(far).toEqual([]);
  });

  it('leads to every index page in one step from the part that it is in', () => {
    const indexes = all.flatMap(([path, document]) => {
      const above = [...document.querySelectorAll('nav[aria-label=Breadcrumb] a')].map((link) => link.getAttribute('href') ?? '');
      return above.length === 1 && !kindOf(path).includes('[') ? [{ path, part: above[0] ?? '' }] : [];
    });
    expect(indexes.length).toBeGreaterThan(8);
    // The reading list is in the header itself.
    const missed = indexes.filter(({ path, part }) => path !== '/reading-list/' && !linkedFrom(part).includes(path));
    expect(missed).toEqual([]);
  });
});

describe('breadcrumbs', () => {
  it('stand on every page below the five parts, begin with a part, and lead to pages', () => {
    const wrong = all.filter(([path, document]) => {
      const lists = [...document.querySelectorAll('nav[aria-label=Breadcrumb]')];
      if (without.has(path)) return lists.length > 0;
      const above = [...(lists[0]?.querySelectorAll('ol > li > a') ?? [])].map((link) => link.getAttribute('href') ?? '');
      return lists.length !== 1 || !parts.includes(above[0] ?? '') || above.some((each) => !documents.has(each)) || above.includes(path);
    });
    // A page of a new kind: name the page above it in src/ui/breadcrumbs/breadcrumbs-of.ts.
    expect(wrong.map(([path]) => path).slice(0, 20)).toEqual([]);
  });

  it('are the same for programs, and end with the page itself', () => {
    const wrong = all.filter(([, document]) => {
      const links = [...document.querySelectorAll('nav[aria-label=Breadcrumb] a')];
      const found = [...document.querySelectorAll('script[type="application/ld+json"]')]
        .map(
          (script) =>
            JSON.parse(script.textContent) as { '@type': string; itemListElement: { position: number; name: string; item?: string }[] },
        )
        .filter((thing) => thing['@type'] === 'BreadcrumbList');
      if (links.length === 0) return found.length > 0;
      const items = found[0]?.itemListElement ?? [];
      const same = links.every(
        (link, index) =>
          new URL(items[index]?.item ?? '').pathname === link.getAttribute('href') &&
          items[index]?.name === link.textContent.replace(/\s+/g, ' ').trim(),
      );
      const last = items.at(-1);
      return (
        found.length !== 1 ||
        !same ||
        items.length !== links.length + 1 ||
        last?.item !== undefined ||
        !document.title.startsWith(last?.name ?? '?')
      );
    });
    expect(wrong.map(([path]) => path).slice(0, 20)).toEqual([]);
  });
});

describe('who publishes the site', () => {
  it('stands at the foot of every page and on the page about it', () => {
    const words = 'This is a demonstration edition. Nobody publishes it yet.';
    expect(
      all.filter(([, document]) => !document.querySelector('.site-footer')?.textContent.includes(words)).map(([path]) => path),
    ).toEqual([]);
    expect(documents.get('/about/')?.querySelector('main')?.textContent.replace(/\s+/g, ' ')).toContain(`Who publishes this ${words}`);
  });
});
