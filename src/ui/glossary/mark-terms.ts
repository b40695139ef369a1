import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { Parser } from 'htmlparser2';
import { glossaryTermId, glossaryTermPath, type GlossaryEntry } from '../../record/glossary.ts';
import type { FoundTerm } from '../../questions/glossary/find-terms.ts';

/** Nothing is marked inside these: they are controls or names of what follows. */
const unmarked = new Set(['a', 'button', 'summary', 'label', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** A piece of a page: text that may have terms, or the place for their meanings. */
type Place = { kind: 'text'; from: number; to: number } | { kind: 'end'; from: number; to: number };

/** The places of a page where terms may be marked, in order, and the end of its main part. */
function placesOf(page: string): Place[] {
  const places: Place[] = [];
  /** For each open element, whether its text may be marked. */
  const open: boolean[] = [];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        open.push(!unmarked.has(name) && ('data-terms' in attributes || open.at(-1) === true));
      },
      ontext() {
        if (open.at(-1)) places.push({ kind: 'text', from: parser.startIndex, to: parser.endIndex + 1 });
      },
      onclosetag(name) {
        open.pop();
        if (name === 'main') places.push({ kind: 'end', from: parser.startIndex, to: parser.startIndex });
      },
    },
    // Text is kept as the page has it, so that places in it are places in the page.
    { decodeEntities: false },
  );
  parser.end(page);
  return places;
}

const element = (tagName: string, properties: Element['properties'], children: (Element | string)[]): Element => ({
  type: 'element',
  tagName,
  properties,
  children: children.map((child): ElementContent => (typeof child === 'string' ? { type: 'text', value: child } : child)),
});

/** The button around words of a text, which opens their meaning. */
function termButton(words: string, entry: GlossaryEntry): Element {
  const id = glossaryTermId(entry);
  const properties = { type: 'button', class: 'term', popovertarget: `meaning-${id}`, ariaDescribedBy: [`means-${id}`] };
  return element('button', properties, [words]);
}

/** The meaning of a term, which its button opens. A browser without popovers shows it at the end of the page. */
function meaningBox(entry: GlossaryEntry, href: (path: `/${string}`) => string): Element {
  const id = glossaryTermId(entry);
  const { term, standsFor, about } = entry;
  return element('div', { class: 'meaning', id: `meaning-${id}`, popover: 'auto', role: 'note', ariaLabel: `Meaning of ${term}` }, [
    element('p', {}, [element('b', {}, [term]), ...(standsFor ? [`: ${standsFor}`] : [])]),
    element('p', { id: `means-${id}` }, [about]),
    element('p', {}, [element('a', { href: href(glossaryTermPath(entry)) }, ['See all terms, in our words'])]),
  ]);
}

interface MarkTermsOptions {
  findTerms: (text: string) => FoundTerm[];
  href: (path: `/${string}`) => string;
}

/** A page with a button around the first use of each term in its texts with `data-terms`, and with the meanings at its end. */
export function markTermsOnPage(page: string, { findTerms, href }: MarkTermsOptions): string {
  const used = new Set<GlossaryEntry>();
  const pieces: string[] = [];
  let written = 0;
  for (const { kind, from, to } of placesOf(page)) {
    if (kind === 'end') {
      pieces.push(page.slice(written, from), toHtml([...used].map((entry) => meaningBox(entry, href))));
      written = from;
      continue;
    }
    for (const found of findTerms(page.slice(from, to))) {
      if (used.has(found.entry)) continue;
      used.add(found.entry);
      pieces.push(page.slice(written, from + found.from));
      written = from + found.to;
      pieces.push(toHtml(termButton(page.slice(from + found.from, written), found.entry)));
    }
  }
  return [...pieces, page.slice(written)].join('');
}
