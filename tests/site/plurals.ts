import type { BuiltSite } from './built-site.ts';

/** What the site counts, in the plural. */
const plurals =
  'areas|changes|charts|claims|columns|corrections|councils|days|documents|editions|figures|files|grades|groups|inspections|judgements|letters|links|' +
  'matches|mentions|months|names|notes|occurrences|pages|paragraphs|passages|periods|pins|places|points|questions|quotations|quotes|reports|results|' +
  'rows|sections|sentences|sequences|summaries|texts|themes|things|times|topics|towns|visits|weeks|words|years';

/** One of several: "1 paragraphs". Not the end of a longer number, as in "1.1 paragraphs", nor a number that names, as in "year 1 reports". */
const oneOfMany = new RegExp(
  String.raw`(?<![\d.,/:–-]|year |level |stage |tier |step |part |page |paragraph |figure )\b(?:1|one) (?:more |other |graded |quoted |new )?(?:${plurals})\b`,
  'gi',
);

/** The texts of a page as they are read, its tags taken out, and those in its attributes. What stands in a box, cell or item of its own is a text of its own. */
function textsOf(html: string): string {
  const attributes = [...html.matchAll(/\b(?:content|aria-label|title|alt|placeholder|value)="([^"]*)"/g)].map(([, text]) => text);
  const text = html
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/g, '\n')
    .replace(/<\/?(?:a|abbr|b|cite|em|i|mark|q|span|strong|time)\b[^>]*>/g, '')
    .replace(/<[^>]*>/g, '\n');
  return [text.replace(/[^\S\n]+/g, ' '), ...attributes].join('\n');
}

/** Where pages of a site say “1 paragraphs”, or one of anything else in the plural. */
export function findOneOfMany({ pages, read }: Pick<BuiltSite, 'pages' | 'read'>): string[] {
  return pages.flatMap((page) => [...textsOf(read(page)).matchAll(oneOfMany)].map(([words]) => `${page}: ${words}`));
}
