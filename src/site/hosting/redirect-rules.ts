import { anchorPlacesOfParagraphs } from '../../record/ids-and-paths/ids.ts';

/**
 * The text of `_redirects`, which hosts like Cloudflare Pages read: rules that lead from the address of a paragraph's own page to its place
 * in its document, and from the picture of a document to that of its council. They begin with the letters of anchors, because a rule that takes any last part would also hide `cite/`. `base` is the
 * path of the site on its host: '' or '/record'.
 */
export function writeRedirectRules(base: string): string {
  const rules = anchorPlacesOfParagraphs.map(
    (place) => `${base}/reports/:authority/:document/${place}:number/ ${base}/reports/:authority/:document/#${place}:number 301\n`,
  );
  return [
    '# Paragraphs have no pages of their own in this edition: their place in their document is their address.\n',
    ...rules,
    '# Documents show the picture of their council when they are shared.\n',
    `${base}/share/reports/:authority/* ${base}/share/authorities/:authority.png 302\n`,
  ].join('');
}
