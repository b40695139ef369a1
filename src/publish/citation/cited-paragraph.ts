/* What a citation of a paragraph adds to that of its document. Browsers load this too, for a reader's own list. */
import { escapeTexForCitation, writeCitationQuoteForm } from './quote-forms.ts';
import { accessedWords, type CitationItem } from './citation-item.ts';
import { startStringWithCapital } from '../../record/strings/start-with-capital.ts';

/** A paragraph, with all that a citation of it names beside its document. */
export interface CitedParagraph {
  /** Its id with hyphens. */
  id: string;
  /** "paragraph 5" */
  part: string;
  /** The page of the official PDF, or undefined where there is none. */
  page?: string | undefined;
  /** Who makes the claim, where it is a summary. */
  claimant?: string | undefined;
  text: string;
  /** The address to cite. */
  url: string;
}

/** The citation item of a paragraph, made from that of its document. */
export function citationItemOfParagraph(document: CitationItem, { id, part, page, claimant, text, url }: CitedParagraph): CitationItem {
  // A page is a place in the original only, not in another address that stands for it.
  const place = page && /Original: \S+$/.test(document.note) ? `#page=${page}` : '';
  const claim = claimant ? `Claimed by ${claimant}. ` : '';
  return {
    ...document,
    id,
    URL: url,
    section: part,
    ...(page && { page }),
    abstract: text,
    note: `${startStringWithCapital(part)}${page ? `, page ${page}` : ''}. ${claim}${document.note}${place}`,
  };
}

/** The forms of a citation that are written once for a document, with places where those of a paragraph go. */
export const citationTemplateForms = ['harvard', 'oscola', 'bibtex', 'ris'] as const;
export type CitationTemplateForm = (typeof citationTemplateForms)[number];

/** The citation of a document in each form, with `citationPlaces` where what belongs to a paragraph goes. */
export type CitationTemplates = Record<CitationTemplateForm, string>;

/** What stands for the parts of a paragraph in a template. They end as what they stand for does: in a letter or digit, and in a slash. */
export const citationPlaces = {
  id: 'idplace7',
  section: 'sectionplace7',
  page: 'pageplace7',
  abstract: 'abstractplace7',
  note: 'noteplace7',
  URL: 'https://place.example/of/address/',
} as const satisfies Partial<CitationItem>;

type Place = keyof typeof citationPlaces;

const sectionIn: Record<CitationTemplateForm, (part: string) => string> = {
  harvard: (part) => part.replace(/\bparagraph\b/, 'para.'),
  oscola: (part) => part.replace(/\bparagraph\b/, 'para'),
  bibtex: (part) => part,
  ris: (part) => part,
};
const escapeIn: Record<CitationTemplateForm, (text: string) => string> = {
  harvard: (text) => text,
  oscola: (text) => text,
  bibtex: escapeTexForCitation,
  ris: (text) => writeCitationQuoteForm('line', text),
};

/** The citation of a paragraph in one form, from the template of its document: an entry of a list in Harvard, a note in OSCOLA. */
export function fillCitationTemplate(form: CitationTemplateForm, templates: CitationTemplates, item: CitationItem): string {
  const values: Record<Place, string> = {
    id: item.id,
    section: sectionIn[form](item.section ?? ''),
    page: escapeIn[form](item.page ?? ''),
    abstract: escapeIn[form](item.abstract ?? ''),
    note: escapeIn[form](item.note),
    URL: item.URL,
  };
  // A field of BibTeX or RIS without a value has no line.
  const lines = templates[form].split('\n').filter((line) => item.page !== undefined || !line.includes(citationPlaces.page));
  const places = new Map(Object.entries(citationPlaces).map(([name, place]) => [place as string, values[name as Place]]));
  // In one pass, so that nothing in a text is taken for a place.
  return lines.join('\n').replace(new RegExp([...places.keys()].join('|'), 'g'), (place) => places.get(place) ?? '');
}

/** A citation with the day on which a reader made it, in the way that its form writes days. */
export function dateCitation(text: string, form: CitationTemplateForm | 'csl-json', today: Date): string {
  const [year, month, day] = [today.getFullYear(), today.getMonth() + 1, today.getDate()].map((part) => String(part).padStart(2, '0'));
  const written = {
    words: today.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' }),
    dashes: `${year}-${month}-${day}`,
    slashes: `${year}/${month}/${day}/`,
  };
  const as = { harvard: 'words', oscola: 'words', bibtex: 'dashes', ris: 'slashes', 'csl-json': 'dashes' } as const;
  return text.replaceAll(accessedWords, () => written[as[form]]);
}
