import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import { textOfReportParagraph, type Block } from '../../record/reports/paragraph.ts';
import harvard from './harvard.csl?raw';
import oscola from './oscola.csl?raw';
import { escapeTexForCitation, quoteForCitation, writeCitationQuoteForm, type QuoteForm } from './quote-forms.ts';
import { citationPlaces, type CitationTemplates } from './cited-paragraph.ts';
import { accessedWords, type CitationItem } from './citation-item.ts';
import type { Citable } from './record.ts';
import { escapeMarkupInString } from '../../record/strings/escape-markup.ts';

plugins.config.get('@csl').styles.add('harvard', harvard);
plugins.config.get('@csl').styles.add('oscola', oscola);
Object.assign(plugins.config.get('@bibtex').format, {
  // Otherwise it drops every character without a TeX command. Today's BibTeX reads UTF-8.
  asciiOnly: false,
  // Otherwise all inspections of a year have the key “Ofsted2022Inspection”, and BibTeX takes only the first of them.
  useIdAsLabel: true,
  // Otherwise ids lose their hyphens, and p5-2 and p52 have one key.
  checkLabel: false,
});

/** The format of the date of access: "24 November 2026", 2026-11-24 or 2026/11/24. */
export type DayForm = 'words' | 'dashes' | 'slashes';

/** One form of a citation, as plain text to copy. */
export interface CitationForm {
  id: 'harvard' | 'oscola' | 'bibtex' | 'ris' | 'csl-json' | 'html';
  name: string;
  text: string;
  /** The format of the date of access, for which `accessedWords` is the placeholder. */
  day: DayForm;
  /** The quotation in the text, and how it is written, so that browsers can quote fewer words. */
  quote?: { form: QuoteForm; text: string };
}

// The citation engine would turn straight quotation marks and apostrophes in a title into curly ones.
const [apostrophe, quotation] = ['\uE000', '\uE001'];
const keepMarks = (text: string) => text.replaceAll("'", apostrophe).replaceAll('"', quotation);
const returnMarks = (text: string) => text.replaceAll(apostrophe, "'").replaceAll(quotation, '"');

/** A style of ours and what it makes: an entry of a list, or a note in a text. */
interface Style {
  as: 'bibliography' | 'citation';
  template: 'harvard' | 'oscola';
}

/** Documents that were formatted, by all that our styles show of them but the section and the address. */
const formatted = new Map<string, string>();

/** An item in one of our styles. The engine formats each document once, not once for each of its paragraphs: it is slow. */
function writeStyled({ type, title, author, genre, issued, section, URL, ...rest }: CitationItem, { as, template }: Style): string {
  const fields = { type, author, genre, issued, 'container-title': rest['container-title'], accessed: { literal: accessedWords } };
  const shown = Object.entries({ ...fields, title: keepMarks(title), section: section && citationPlaces.section, URL: citationPlaces.URL });
  const item = Object.fromEntries(shown.filter(([, value]) => value !== undefined));
  const key = JSON.stringify([as, template, item]);
  const known = formatted.get(key) ?? new Cite({ id: 'document', ...item }).format(as, { template, lang: 'en-GB', format: 'text' }).trim();
  formatted.set(key, known);
  return returnMarks(known.replaceAll(citationPlaces.section, () => section ?? '').replaceAll(citationPlaces.URL, () => URL));
}

/** The citation of a document in the forms that a reading list has, with places for what belongs to a paragraph. */
export function writeCitationTemplates(document: CitationItem): CitationTemplates {
  const item = { ...document, ...citationPlaces };
  return {
    harvard: writeStyled(item, { as: 'bibliography', template: 'harvard' }),
    oscola: writeStyled(item, { as: 'citation', template: 'oscola' }),
    bibtex: writeBibtex(item),
    ris: writeRis(item),
  };
}

/** Every form of a citation. */
export function writeCitation(citable: Citable): CitationForm[] {
  const item = { ...citable.item, accessed: { literal: accessedWords } };
  const styled = (as: Style['as'], template: Style['template'], short: string) => {
    const section = citable.item.section?.replace(/\bparagraph\b/, short);
    return writeStyled({ ...citable.item, ...(section === undefined ? {} : { section }) }, { as, template });
  };
  const words = citable.quote && quoteForCitation(textOfReportParagraph({ blocks: [...citable.quote] }));
  const paragraphs = (...texts: (string | undefined)[]) => texts.filter((text) => text !== undefined).join('\n\n');
  const forms: CitationForm[] = [
    {
      id: 'harvard',
      name: 'Harvard',
      text: paragraphs(words && `${words} ${styled('citation', 'harvard', 'para.')}`, styled('bibliography', 'harvard', 'para.')),
      day: 'words',
    },
    { id: 'oscola', name: 'OSCOLA', text: paragraphs(words, styled('citation', 'oscola', 'para')), day: 'words' },
    { id: 'bibtex', name: 'BibTeX', text: writeBibtex(citable.item), day: 'dashes' },
    { id: 'ris', name: 'RIS', text: writeRis(citable.item), day: 'slashes' },
    { id: 'csl-json', name: 'CSL-JSON', text: JSON.stringify([{ ...item, accessed: { raw: accessedWords } }], null, 1), day: 'dashes' },
    { id: 'html', name: 'HTML', text: writeHtml(citable), day: 'words' },
  ];
  return forms.map((form) => ({ ...form, ...findQuote(form, citable) }));
}

const quoteForms: Record<CitationForm['id'], QuoteForm> = {
  harvard: 'marks',
  oscola: 'marks',
  bibtex: 'tex',
  ris: 'line',
  'csl-json': 'json',
  html: 'html',
};

/** The quotation as it stands in one form of a citation. */
function findQuote({ id, text }: CitationForm, { quote }: Citable): Pick<CitationForm, 'quote'> {
  const form = quoteForms[id];
  const written =
    quote && (form === 'html' ? writeHtmlQuote(quote) : writeCitationQuoteForm(form, textOfReportParagraph({ blocks: [...quote] })));
  return written && text.includes(written) ? { quote: { form, text: written } } : {};
}

/**
 * A citation in BibTeX, with what the library leaves out: a month that programs can read, the quoted text in `abstract`, and the
 * date of access in `urldate`, where BibLaTeX and most styles expect it. Without the address as a text in `howpublished`, in which TeX refuses `#`, and
 * which BibLaTeX prints beside `url`.
 */
function writeBibtex({ abstract, page, ...item }: CitationItem): string {
  const { title, note, genre } = item;
  const texts = { title, note, ...(genre && { genre }), ...(abstract && { annote: abstract }), ...(page && { page }) };
  const escaped = Object.fromEntries(Object.entries(texts).map(([field, text]) => [field, escapeTexForCitation(text)]));
  return new Cite({ ...item, ...escaped })
    .format('bibtex', { format: 'text' })
    .trim()
    .replace(/^\tmonth = \{([a-z]{3})[^}]*\},$/m, '\tmonth = $1,')
    .replace(/^\tannote = /m, '\tabstract = ')
    .replace(/^\thowpublished = .*\n/m, '')
    .replace(/\n}$/, `\n\turldate = {${accessedWords}},\n}`);
}

/**
 * A citation in RIS with one line for each field: the library would break long lines, which programs join in different ways, and cut ids, so that
 * paragraphs shared one.
 */
function writeRis(item: CitationItem): string {
  const [{ TY: type, ...fields } = {}] = new Cite(item).format('ris', { format: 'object' });
  const line = (tag: string, value: string) => `${tag}  - ${value.replace(/\s*\n\s*/g, ' ')}`;
  return [
    line('TY', String(type)),
    ...Object.entries({ ...fields, ID: item.id }).flatMap(([tag, value]) => [value].flat().map((each) => line(tag, String(each)))),
    line('Y2', accessedWords),
    'ER  - ',
  ].join('\n');
}

/** A citation in HTML to paste into a page: the quotation, and its source below. We show it as text and never insert it as HTML. */
function writeHtml({ item, quote, part }: Citable): string {
  const author = item.author.map(({ literal }) => literal).join(', ');
  const link = `<a href="${escapeMarkupInString(item.URL)}">${escapeMarkupInString(part ? `${item.title}, ${part}` : item.title)}</a>`;
  const source = `${escapeMarkupInString(author)}, <cite>${link}</cite>`;
  if (!quote) return `<p>${source}, read ${accessedWords}.</p>`;
  return [
    '<figure>',
    `  <blockquote cite="${escapeMarkupInString(item.URL)}">`,
    writeHtmlQuote(quote),
    '  </blockquote>',
    `  <figcaption>${source}, read ${accessedWords}.</figcaption>`,
    '</figure>',
  ].join('\n');
}

/** The paragraphs and lists of a quotation in HTML. */
function writeHtmlQuote(quote: readonly Block[]): string {
  const words = quote.map((block) =>
    block.kind === 'text'
      ? `    <p>${escapeMarkupInString(block.text)}</p>`
      : [
          '    <ul>',
          ...block.items.flatMap(({ text, items = [] }) =>
            items.length === 0
              ? [`      <li>${escapeMarkupInString(text)}</li>`]
              : [
                  `      <li>${escapeMarkupInString(text)}`,
                  '        <ul>',
                  ...items.map((each) => `          <li>${escapeMarkupInString(each)}</li>`),
                  '        </ul>',
                  '      </li>',
                ],
          ),
          '    </ul>',
        ].join('\n'),
  );
  return words.join('\n');
}
