import {
  authorityIdToPath,
  formatParagraphId,
  paragraphIdToPagePath,
  paragraphIdToPath,
  idToPublishedPath,
  reportIdToPath,
  type ParagraphId,
} from '../../record/ids-and-paths/ids.ts';

/** The folder of its host that this site is served from: '' or '/record'. */
export const siteBase = import.meta.env.BASE_URL.replace(/\/$/, '');

/** The path of a page with the base path of the site: `/about/` becomes `/record/about/` if the site is hosted under `/record/`. */
export function href(path: `/${string}`): string {
  return `${siteBase}${path}`;
}

/** The absolute URL of a page of this site, for feeds, data and anything else read outside it. */
export function absoluteUrl(path: `/${string}`): string {
  return new URL(href(path), import.meta.env.SITE).href;
}

/** The href of an authority's page, from its id. */
export function authorityHref(authority: string): string {
  return href(authorityIdToPath(authority));
}

/** The href of a document's page, from its id. */
export function reportHref(report: string): string {
  return href(reportIdToPath(report));
}

/** The href of a paragraph in its report. */
export function paragraphHref(paragraph: ParagraphId): string {
  return href(paragraphIdToPath(formatParagraphId(paragraph)));
}

/** The href of a paragraph's own page, which citations use. */
export function paragraphPageHref({ id }: { id: string }): string {
  return href(paragraphIdToPagePath(id));
}

/** The URL of a page of an official PDF. */
export function pdfPageHref(url: string, page: number): string {
  return `${url}#page=${page}`;
}

/** The href of a published document, or of a paragraph in its document, from its id. */
export function publishedHref(id: string): string {
  return href(idToPublishedPath(id));
}
