import { type Paragraph } from '../record/paragraph.ts';

const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** The address of a page of this site, under whatever folder it is hosted: `/about/` may become `/record/about/`. */
export function href(path: `/${string}`): string {
  return `${base}${path}`;
}

/** The address of a page of this site with its origin, for whatever leaves the site. */
export function wholeAddress(path: `/${string}`): string {
  return new URL(href(path), import.meta.env.SITE).href;
}

/** The address of a paragraph in its report. */
export function paragraphHref({ report, anchor }: Pick<Paragraph, 'report' | 'anchor'>): string {
  return href(`/reports/${report}/#${anchor}`);
}

/** The address of the page that a paragraph has to itself, by which it is cited. */
export function paragraphPageHref({ id }: Pick<Paragraph, 'id'>): string {
  return href(`/reports/${id}/`);
}

/** The page of the official PDF on which a paragraph begins. */
export function pdfPageHref(url: string, page: number): string {
  return `${url}#page=${page}`;
}

/** The address of something published by its id, a document's or a paragraph's in its document. */
export function publishedHref(id: string): string {
  const [authority = '', document = '', anchor] = id.split('/');
  return href(`/reports/${authority}/${document}/${anchor ? `#${anchor}` : ''}`);
}
