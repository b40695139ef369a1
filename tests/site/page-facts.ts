import { Parser } from 'htmlparser2';

/** What a page says of itself and of other addresses, as far as whole-site checks need it. */
export interface PageFacts {
  lang: string;
  titles: string[];
  descriptions: string[];
  canonicals: string[];
  headings: number;
  /** Each id as often as it is there. */
  ids: string[];
  /** Whether the page asks programs not to list it. */
  isUnlisted: boolean;
  /** Where the page sends its reader at once. */
  redirect: string | undefined;
  /** Every address that the page names: links, forms, styles, scripts, images, frames. */
  addresses: string[];
  /** Of these, what a browser asks for when it opens the page: styles, scripts, preloaded fonts, icons and pictures. */
  loads: string[];
  /** Its styles and scripts, in their order. */
  styles: string[];
  scripts: string[];
  /** The Atom feeds that it announces. */
  feeds: string[];
  /** Its content security policy, where it has one. */
  policy: string;
  /** The elements that such a policy must refuse: with a style or a handler of their own, or with styles or script as their text. */
  inline: string[];
  /** The texts of its linked data. */
  linkedData: string[];
  /** The elements that were opened and never closed. */
  unclosed: string[];
  /** How many end tags close nothing. */
  strayEnds: number;
}

/** Elements without an end tag, and those that HTML lets be closed by what follows them. */
const needNoEnd = new Set(
  (
    'area base br col embed hr img input link meta source track wbr ' +
    'html head body p li dt dd option optgroup thead tbody tfoot tr td th caption colgroup rt rp'
  ).split(' '),
);
const addressAttributes = ['href', 'src', 'action', 'formaction', 'data', 'poster', 'cite', 'xlink:href'];

/** What a page says of itself, read once from its HTML. */
export function readPageFacts(html: string): PageFacts {
  const facts: PageFacts = {
    lang: '',
    titles: [],
    descriptions: [],
    canonicals: [],
    headings: 0,
    ids: [],
    isUnlisted: false,
    redirect: undefined,
    addresses: [],
    loads: [],
    styles: [],
    scripts: [],
    feeds: [],
    policy: '',
    inline: [],
    linkedData: [],
    unclosed: [],
    strayEnds: html.match(/<\/[a-z]/gi)?.length ?? 0,
  };
  let text: string[] | undefined;
  let inDrawing = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name === 'svg') inDrawing += 1;
        if (attributes.id !== undefined) facts.ids.push(attributes.id);
        for (const attribute of addressAttributes) if (attributes[attribute] !== undefined) facts.addresses.push(attributes[attribute]);
        if (isLoaded(name, attributes)) facts.loads.push(attributes.src ?? attributes.href ?? '');
        if (isInline(name, attributes)) facts.inline.push(name);
        if (name === 'script' && attributes.src !== undefined) facts.scripts.push(attributes.src);
        if (name === 'link') readLink(facts, attributes);
        if (attributes.srcset) facts.addresses.push(...attributes.srcset.split(',').map((each) => each.trim().split(/\s/)[0] ?? ''));
        if (name === 'html') facts.lang = attributes.lang ?? '';
        if (name === 'h1') facts.headings += 1;
        if (name === 'meta') readMeta(facts, attributes);
        if (name === 'title' && inDrawing === 0) facts.titles.push('');
        text = (name === 'title' && inDrawing === 0) || attributes.type === 'application/ld+json' ? [] : undefined;
      },
      ontext(part) {
        text?.push(part);
      },
      onclosetag(name, isImplied) {
        if (!isImplied) facts.strayEnds -= 1;
        else if (!needNoEnd.has(name)) facts.unclosed.push(name);
        if (name === 'title' && text) facts.titles[facts.titles.length - 1] = text.join('').trim();
        if (name === 'script' && text) facts.linkedData.push(text.join(''));
        text = undefined;
        if (name === 'svg') inDrawing -= 1;
      },
    },
    { decodeEntities: true },
  );
  parser.end(html);
  return facts;
}

const isLoaded = (name: string, { rel = '', src }: Record<string, string>) =>
  name === 'link' ? /^(stylesheet|preload|modulepreload|icon)$/.test(rel) : ['script', 'img', 'iframe'].includes(name) && src !== undefined;

const isInline = (name: string, attributes: Record<string, string>) =>
  name === 'style' ||
  (name === 'script' && attributes.src === undefined && attributes.type !== 'application/ld+json') ||
  Object.keys(attributes).some((attribute) => attribute === 'style' || attribute.startsWith('on'));

function readLink(facts: PageFacts, { rel, type, href = '' }: Record<string, string>): void {
  if (rel === 'canonical') facts.canonicals.push(href);
  if (rel === 'stylesheet') facts.styles.push(href);
  if (rel === 'alternate' && type === 'application/atom+xml') facts.feeds.push(href);
}

function readMeta(facts: PageFacts, { name, property, content = '', 'http-equiv': instead }: Record<string, string>): void {
  if (name === 'robots' && content.includes('noindex')) facts.isUnlisted = true;
  if (name === 'description') facts.descriptions.push(content);
  if (instead?.toLowerCase() === 'content-security-policy') facts.policy = content;
  if (instead === 'refresh') facts.redirect = content.replace(/^\d+;\s*url=/i, '');
  if (/^https?:\/\/\S+$/.test(content) || property === 'og:image') facts.addresses.push(content);
}
