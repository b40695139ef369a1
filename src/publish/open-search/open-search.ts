import { DOMImplementation, XMLSerializer } from '@xmldom/xmldom';
import type { Site } from '../../record/corpus/corpus.ts';
import type { UrlOf } from '../url-of.ts';

const namespace = 'http://a9.com/-/spec/opensearch/1.1/';

/** The first words of a name that fit into a limit of characters. */
function shorten(name: string, limit: number): string {
  return (
    name.split(' ').reduce((short, word) => (`${short} ${word}`.trim().length <= limit ? `${short} ${word}`.trim() : short), '') ||
    name.slice(0, limit)
  );
}

/** The OpenSearch 1.1 description, with which browsers can search the site. */
export function writeOpenSearch(site: Site, urlOf: UrlOf): string {
  const document = new DOMImplementation().createDocument(namespace, 'OpenSearchDescription');
  const root = document.documentElement;
  const add = (name: string, text: string, attributes: Record<string, string> = {}) => {
    const element = document.createElementNS(namespace, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    if (text) element.appendChild(document.createTextNode(text));
    root?.appendChild(element);
  };
  add('ShortName', shorten(site.name, 16));
  add('LongName', shorten(site.name, 48));
  add('Description', `${site.tagline}: search every paragraph.`);
  add('InputEncoding', 'UTF-8');
  add('Language', 'en-GB');
  add('Image', urlOf('/favicon.svg'), { type: 'image/svg+xml' });
  add('Url', '', { type: 'text/html', method: 'get', template: `${urlOf('/search/')}?q={searchTerms}` });
  add('Url', '', { type: 'application/opensearchdescription+xml', rel: 'self', template: urlOf('/opensearch.xml') });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(document)}\n`;
}
