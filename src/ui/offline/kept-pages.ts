/* Lists the pages of which this browser keeps copies, on the page that stands for one that is not kept. */
import { offlineCacheName } from '../../site/offline/kept-files.ts';

const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
const section = document.querySelector<HTMLElement>('#kept-pages');

/** The characters that the title of a page has as entities. */
const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#34;': '"', '&#39;': '’' };

const titleIn = (html: string) => /<title>([^<]*)/.exec(html)?.[1]?.replace(/&#?\w+;/g, (entity) => entities[entity] ?? entity);

async function listKeptPages(): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const name of (await caches.keys()).reverse()) {
    if (!name.startsWith(offlineCacheName(base))) continue;
    const cache = await caches.open(name);
    for (const { url } of await cache.keys()) {
      if (!url.endsWith('/') || url.endsWith('/offline/') || found.has(url)) continue;
      found.set(url, titleIn((await (await cache.match(url))?.text()) ?? '') ?? url);
    }
  }
  return found;
}

async function show(list: Element | null | undefined): Promise<void> {
  for (const [url, title] of await listKeptPages()) {
    const link = document.createElement('a');
    link.href = url;
    link.textContent = title;
    const item = document.createElement('li');
    item.append(link);
    list?.append(item);
  }
  if (section) section.hidden = !list?.childElementCount;
}

show(section?.querySelector('ul')).catch(() => undefined);
