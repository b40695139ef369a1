import type { Element, ElementContent, Properties, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { CitedListing } from './listed-paragraph.ts';

function element(tagName: string, properties: Properties, ...children: (ElementContent | string)[]): Element {
  const content = children.map((child) => (typeof child === 'string' ? { type: 'text' as const, value: child } : child));
  return { type: 'element', tagName, properties, children: content };
}

const linesOf = (text: string) => text.split('\n').map((line) => element('p', {}, line));

/** An address as a link, or as text if it is not one of the web. */
const linkTo = (url: string) => (/^https?:/.test(url) ? element('a', { href: url }, url) : url);

function writeListing({ listed, citation }: CitedListing): Element[] {
  const { name, section, text, wording, later, laterUrl, note, url } = listed;
  return [
    element('h2', {}, name),
    element('p', {}, `${section}${wording === 'summary' ? '. Our summary, not the document’s own words.' : '.'}`),
    element('blockquote', { cite: url }, ...linesOf(text)),
    ...(later ? [element('p', {}, `${later} `, linkTo(laterUrl))] : []),
    ...(note.trim() ? [element('p', {}, element('strong', {}, 'My note')), ...linesOf(note.trim())] : []),
    element('p', {}, `${citation} `, linkTo(url)),
  ];
}

/** A list as a page of HTML that word processors open: headings, quotations and links, with no script, style or picture. */
export function writeReadingListAsHtml(list: readonly CitedListing[], title: string): string {
  const root: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      element(
        'html',
        { lang: 'en-GB' },
        element('head', {}, element('meta', { charSet: 'utf-8' }), element('title', {}, title)),
        element('body', {}, element('h1', {}, title), ...list.flatMap(writeListing)),
      ),
    ],
  };
  return `${toHtml(root)}\n`;
}
