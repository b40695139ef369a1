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

/** A button is not broken across lines, so more letters than this tear a hole into a narrow page. */
const longestButton = 22;

/** The words of a term before its button, with the space between them, and the words in it: as many of the last as a narrow line holds. */
function splitLongTerm(words: string): [before: string, last: string] {
  if (words.length <= longestButton) return ['', words];
  const gap = words.slice(-longestButton).search(/\s\S/);
  const at = gap < 0 ? words.search(/\s\S+$/) : words.length - longestButton + gap;
  return [words.slice(0, at + 1), words.slice(at + 1)];
}

/** A term in a page, and the places between which other terms are not. */
interface TermPlace {
  from: number;
  to: number;
  entry: GlossaryEntry;
  after: number;
  before: number;
}

/**
 * Edits that put a button around a term, which opens its meaning. Words of a long term before the button are its label, which is pressed like it. A browser
 * may break a line at both ends of a button, so what touches it, such as a bracket or a comma, is held to it.
 */
function editsAroundTerm(page: string, { from, to, entry, after, before }: TermPlace): PageEdit[] {
  const id = glossaryTermId(entry);
  const words = page.slice(from, to);
  const [start, last] = splitLongTerm(words);
  const button = element(
    'button',
    {
      type: 'button',
      class: 'term',
      ...(start ? { id: `term-${id}`, ariaLabel: words } : {}),
      popovertarget: `meaning-${id}`,
      ariaDescribedBy: [`means-${id}`],
    },
    [last],
  );
  const label = start
    ? [{ from, to: from + start.length, becomes: toHtml(element('label', { class: 'term-start', for: `term-${id}` }, [start])) }]
    : [];
  const opens = start ? '' : (/(?<=[\s<>/–—-])[^\s<>/–—-]+$/.exec(page.slice(Math.max(after, from - 99), from))?.[0] ?? '');
  const closes = /^[^\s<>/–—-]*[/–—-]?/.exec(page.slice(to, before))?.[0] ?? '';
  const edit = { from: from + start.length, to, becomes: toHtml(button) };
  if (opens === '' && closes === '') return [...label, edit];
  const at = { from: edit.from - opens.length, to: to + closes.length };
  return [
    ...label,
    { from: at.from, to: at.from, becomes: '<span class="term-line">' },
    edit,
    { from: at.to, to: at.to, becomes: '</span>' },
  ];
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
  const found: Pick<TermPlace, 'from' | 'to' | 'entry'>[] = [];
  const places = texts.filter(({ from, to, holds }) => holds === 'terms' && page.slice(from, to).trim() !== '');
  if (places.length > maxTexts) return [];
  for (const { from, to } of places) {
    for (const term of findTerms(page.slice(from, to))) {
      if (used.has(term.entry)) continue;
      used.add(term.entry);
      found.push({ from: from + term.from, to: from + term.to, entry: term.entry });
    }
  }
  const edits = found.flatMap((term, at) =>
    editsAroundTerm(page, { ...term, after: found[at - 1]?.to ?? 0, before: found[at + 1]?.from ?? page.length }),
  );
  const meanings = toHtml([...used].map((entry) => meaningBox(entry, href)));
  return mainEnd === undefined || used.size === 0 ? [] : [...edits, { from: mainEnd, to: mainEnd, becomes: meanings }];
}
