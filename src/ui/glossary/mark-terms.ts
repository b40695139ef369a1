import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { glossaryTermId, glossaryTermPath, type GlossaryEntry } from '../../record/glossary/glossary.ts';
import type { PageEdit, PageTexts } from '../page-texts/page-texts.ts';
import type { FoundTerm } from '../../questions/glossary/find-terms.ts';

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
  const [before, last] = splitLongTerm(words);
  if (before === '') return element('button', properties, [last]);
  return element('label', { class: 'term-start' }, [before, element('button', { ...properties, ariaLabel: words }, [last])]);
}

/** A button is not broken across lines, so more letters than this tear a hole into a narrow page. */
const longestButton = 22;

/** The words of a term before its button, with the space between them, and the words in it: as many of the last as a narrow line holds. The label around both is pressed like the button. */
function splitLongTerm(words: string): [before: string, last: string] {
  if (words.length <= longestButton) return ['', words];
  const gap = words.slice(-longestButton).search(/\s\S/);
  const at = gap < 0 ? words.search(/\s\S+$/) : words.length - longestButton + gap;
  return [words.slice(0, at + 1), words.slice(at + 1)];
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

/** A page with more texts than this has no room for meanings: its terms have theirs on the pages of its paragraphs. */
const maxTexts = 300;

interface MarkTermsOptions {
  findTerms: (text: string) => FoundTerm[];
  href: (path: `/${string}`) => string;
}

/** Edits of a page: a button around the first use of each term in the words of paragraphs, and the meanings at its end. */
export function editsToMarkGlossaryTerms(page: string, { texts, mainEnd }: PageTexts, { findTerms, href }: MarkTermsOptions): PageEdit[] {
  const used = new Set<GlossaryEntry>();
  const edits: PageEdit[] = [];
  const places = texts.filter(({ from, to, holds }) => holds === 'terms' && page.slice(from, to).trim() !== '');
  if (places.length > maxTexts) return [];
  for (const { from, to } of places) {
    for (const found of findTerms(page.slice(from, to))) {
      if (used.has(found.entry)) continue;
      used.add(found.entry);
      const place = { from: from + found.from, to: from + found.to };
      edits.push({ ...place, becomes: toHtml(termButton(page.slice(place.from, place.to), found.entry)) });
    }
  }
  const meanings = toHtml([...used].map((entry) => meaningBox(entry, href)));
  return mainEnd === undefined || used.size === 0 ? [] : [...edits, { from: mainEnd, to: mainEnd, becomes: meanings }];
}
