import { formatParagraphId, paragraphPagePath, paragraphPath, publishedPath, reportPath, type ParagraphId } from '../record/ids.ts';

/** The folder of its host that this site is served from: '' or '/record'. */
export const siteBase = import.meta.env.BASE_URL.replace(/\/$/, '');

/** The address of a page of this site, under whatever folder it is hosted: `/about/` may become `/record/about/`. */
export function href(path: `/${string}`): string {
  return `${siteBase}${path}`;
}

/** The address of a page of this site with its origin, for whatever leaves the site. */
export function absoluteUrl(path: `/${string}`): string {
  return new URL(href(path), import.meta.env.SITE).href;
}

/** The address of a document's page, by its id. */
export function reportHref(report: string): string {
  return href(reportPath(report));
}

/** The address of a paragraph in its report. */
export function paragraphHref(paragraph: ParagraphId): string {
  return href(paragraphPath(formatParagraphId(paragraph)));
}

/** The address of the page that a paragraph has to itself, by which it is cited. */
export function paragraphPageHref({ id }: { id: string }): string {
  return href(paragraphPagePath(id));
}

/** The page of the official PDF on which a paragraph begins. */
export function pdfPageHref(url: string, page: number): string {
  return `${url}#page=${page}`;
}

/** The address of something published by its id, a document's or a paragraph's in its document. */
export function publishedHref(id: string): string {
  return href(publishedPath(id));
}
