import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import { textOf } from '../../record/paragraph.ts';
import harvard from './harvard.csl?raw';
import oscola from './oscola.csl?raw';
import { accessedWords, type Citable, type CitationItem } from './record.ts';
import { escapeMarkup } from '../../record/escape-markup.ts';

plugins.config.get('@csl').styles.add('harvard', harvard);
plugins.config.get('@csl').styles.add('oscola', oscola);
// Else it drops every mark that it knows no TeX command for. Today's BibTeX reads UTF-8.
plugins.config.get('@bibtex').format.asciiOnly = false;

/** How the reader's day is written in a form: "24 November 2026", 2026-11-24 or 2026/11/24. */
export type DayForm = 'words' | 'dashes' | 'slashes';

/** One form of a citation, as plain text to copy. */
export interface CitationForm {
  id: 'harvard' | 'oscola' | 'bibtex' | 'ris' | 'csl-json' | 'html';
  name: string;
  text: string;
  /** How the day on which it is read, for which `accessedWords` stands, is written in it. */
  day: DayForm;
}

/** The words of a quotation in quotation marks that they do not hold themselves, so that none of theirs need be changed. */
export function quoteWords(text: string): string {
  return text.includes('“') ? `‘${text}’` : `“${text}”`;
}

// The styles' engine would turn straight quotation marks and apostrophes of a title into curly ones.
const [apostrophe, quotation] = ['\uE000', '\uE001'];
const keepMarks = (text: string) => text.replaceAll("'", apostrophe).replaceAll('"', quotation);
const returnMarks = (text: string) => text.replaceAll(apostrophe, "'").replaceAll(quotation, '"');

/** Every form of a citation, made from its one record. */
export function writeCitation(citable: Citable): CitationForm[] {
  const item = { ...citable.item, accessed: { literal: accessedWords } };
  const styled = (as: 'bibliography' | 'citation', template: 'harvard' | 'oscola', short: string) => {
    const section = item.section?.replace(/\bparagraph\b/, short);
    const cite = new Cite({ ...item, title: keepMarks(item.title), ...(section === undefined ? {} : { section }) });
    return returnMarks(cite.format(as, { template, lang: 'en-GB', format: 'text' }).trim());
  };
  const words = citable.quote && quoteWords(textOf({ blocks: [...citable.quote] }));
  const paragraphs = (...texts: (string | undefined)[]) => texts.filter((text) => text !== undefined).join('\n\n');
  return [
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
}

/** Text as TeX prints it: `2%` would end its line there. */
const escapeTex = (text: string) => text.replaceAll('\\', '\\textbackslash ').replace(/[&%$#_{}]/g, '\\$&');

/**
 * BibTeX, with what the library leaves out: a month that programs read as one, the words in the field `abstract`, and the
 * day of reading in `urldate`, from which BibLaTeX and most styles take it.
 */
function writeBibtex({ abstract, page, ...item }: CitationItem): string {
  const { title, note, genre } = item;
  const texts = { title, note, ...(genre && { genre }), ...(abstract && { annote: abstract }), ...(page && { page }) };
  const escaped = Object.fromEntries(Object.entries(texts).map(([field, text]) => [field, escapeTex(text)]));
  return new Cite({ ...item, ...escaped })
    .format('bibtex', { format: 'text' })
    .trim()
    .replace(/^\tmonth = \{([a-z]{3})[^}]*\},$/m, '\tmonth = $1,')
    .replace(/^\tannote = /m, '\tabstract = ')
    .replace(/\n}$/, `\n\turldate = {${accessedWords}},\n}`);
}

/** RIS with a line for each field: the library would break long ones, and programs differ in how they join them again. */
function writeRis(item: CitationItem): string {
  const [{ TY: type, ...fields } = {}] = new Cite(item).format('ris', { format: 'object' });
  const line = (tag: string, value: string) => `${tag}  - ${value.replace(/\s*\n\s*/g, ' ')}`;
  return [
    line('TY', String(type)),
    ...Object.entries(fields).flatMap(([tag, value]) => [value].flat().map((each) => line(tag, String(each)))),
    line('Y2', accessedWords),
    'ER  - ',
  ].join('\n');
}

/** HTML to paste into a page: the words quoted, and under them what they are from. It is shown as text, never as HTML of ours. */
function writeHtml({ item, quote, part }: Citable): string {
  const author = item.author.map(({ literal }) => literal).join(', ');
  const link = `<a href="${escapeMarkup(item.URL)}">${escapeMarkup(part ? `${item.title}, ${part}` : item.title)}</a>`;
  const source = `${escapeMarkup(author)}, <cite>${link}</cite>`;
  if (!quote) return `<p>${source}, read ${accessedWords}.</p>`;
  const words = quote.map((block) =>
    block.kind === 'text'
      ? `    <p>${escapeMarkup(block.text)}</p>`
      : [
          '    <ul>',
          ...block.items.flatMap(({ text, items = [] }) =>
            items.length === 0
              ? [`      <li>${escapeMarkup(text)}</li>`]
              : [
                  `      <li>${escapeMarkup(text)}`,
                  '        <ul>',
                  ...items.map((each) => `          <li>${escapeMarkup(each)}</li>`),
                  '        </ul>',
                  '      </li>',
                ],
          ),
          '    </ul>',
        ].join('\n'),
  );
  return [
    '<figure>',
    `  <blockquote cite="${escapeMarkup(item.URL)}">`,
    ...words,
    '  </blockquote>',
    `  <figcaption>${source}, read ${accessedWords}.</figcaption>`,
    '</figure>',
  ].join('\n');
}
