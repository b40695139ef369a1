import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { parseHTML } from 'linkedom';
import Papa from 'papaparse';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { fixtureCorpus } from '../../../tests/fixtures/fixture-corpus.ts';
import { paragraphInCorpus, paragraphsInCorpus } from '../../record/corpus/corpus.ts';
import { hyphenateId, paragraphIdToCanonicalPath, paragraphIdToPath, splitId } from '../../record/ids-and-paths/ids.ts';
import { textOfReportParagraph } from '../../record/reports/paragraph.ts';
import { tableRowsOfReportParagraphs } from '../tables/reading-list.ts';
import { citationTemplateForms } from './cited-paragraph.ts';
import { writeCitation } from './formats.ts';
import {
  citationItemOfListed,
  citeListedParagraph,
  readingListColumns,
  type ListedParagraph,
  type ReadingListStyle,
} from './listed-paragraph.ts';
import { readReadingListFile, readReadingListText } from './read-reading-list.ts';
import { writeReadingList, type ReadingListForm } from './reading-list-forms.ts';
import { citeParagraph } from './record.ts';

const corpus = fixtureCorpus();
const urlOf = (path: string) => `https://example.org${path}`;

/** A paragraph as the page of the list has it, from the file that browsers load. */
function listed(id: string, note = '', fields: Partial<ListedParagraph> = {}): ListedParagraph {
  const report = tableRowsOfReportParagraphs(corpus, paragraphInCorpus(corpus, id).report);
  const { item, templates, wording, later, laterPath, ownPages, paragraphs } = JSON.parse(JSON.stringify(report)) as typeof report;
  const paragraph = paragraphs[splitId(id).own];
  if (!paragraph) throw new Error(`There is no ${id}.`);
  const [url, canonicalUrl] = [urlOf(paragraphIdToPath(id)), urlOf(paragraphIdToCanonicalPath(id, ownPages))];
  const laterUrl = later && urlOf(laterPath);
  return { id, note, wording, later, laterUrl, url, canonicalUrl, document: { item, templates }, ...paragraph, ...fields };
}

const ids = [
  'weirbridge/2023-05-ilacs/p6',
  'weirbridge/2023-05-ilacs/p3-2',
  'exampleshire/2019-07-news/p1',
  'weirbridge/2019-01-ilacs/p1',
].filter((id) => paragraphsInCorpus(corpus).some(({ paragraph }) => paragraph.id === id));
const hostile =
  '=HYPERLINK("https://evil.example","x") <script>alert(1)</script> \\input{x} # * `x` [a](javascript:alert(1)) & {%\nER  - \n- one';
const list = ids.map((id, index) => listed(id, index === 0 ? hostile : index === 1 ? 'Ask why, “soon”' : ''));
const today = new Date(2026, 10, 24, 9);
const write = (form: ReadingListForm, style: ReadingListStyle = 'plain', of: readonly ListedParagraph[] = list) =>
  writeReadingList(form, of, { title: 'My list', style, today });
const textOf = (id: string) => textOfReportParagraph(paragraphInCorpus(corpus, id).paragraph);

describe('a citation of a listed paragraph', () => {
  it.each([
    ['a page of its own', (path: string) => path],
    ['a place in its document', (path: string) => path.replace(/([^/]+)\/$/, '#$1')],
  ])('is that of the citation room, in each form and for every paragraph with %s', (_, place) => {
    for (const { paragraph } of paragraphsInCorpus(corpus)) {
      const one = listed(paragraph.id);
      one.canonicalUrl = place(one.canonicalUrl);
      const citable = citeParagraph(corpus, paragraphInCorpus(corpus, paragraph.id), (path) => urlOf(place(path)));
      const forms = Object.fromEntries(writeCitation(citable).map((form) => [form.id, form.text]));
      // TeX refuses `#` anywhere but in an address that it is told of.
      expect(forms.bibtex?.replace(/^\turl = .*$/m, '').match(/(?<!\\)#/g), paragraph.id).toBeNull();
      for (const form of citationTemplateForms) {
        const written = citeListedParagraph(one, form);
        if (form === 'bibtex' || form === 'ris') expect(written, paragraph.id).toBe(forms[form]);
        else expect(forms[form]?.endsWith(written), `${paragraph.id} ${form}: ${written}`).toBe(true);
      }
      expect({ ...citationItemOfListed(one), accessed: { raw: '[date you read it]' } }).toEqual(
        (JSON.parse(forms['csl-json'] ?? '') as object[])[0],
      );
    }
  });

  it('takes nothing in a text for a place of its template', () => {
    const odd = listed(ids[0] ?? '', '', { text: 'noteplace7 $& pageplace7' });
    expect(citeListedParagraph(odd, 'ris')).toContain('AB  - noteplace7 $& pageplace7\n');
  });
});

describe('a list as references', () => {
  const forms = { bibtex: 'BibTeX', ris: 'RIS', 'csl-json': 'CSL-JSON' } as const;

  it.each(Object.keys(forms) as (keyof typeof forms)[])(
    'in %s is read by Citation.js: every paragraph, its words, source and date of reading',
    (form) => {
      const { data } = new Cite(write(form)) as unknown as { data: Record<string, unknown>[] };
      expect(data).toHaveLength(ids.length);
      for (const [index, id] of ids.entries()) {
        const { item } = citeParagraph(corpus, paragraphInCorpus(corpus, id), urlOf);
        expect(data[index], id).toMatchObject({ title: item.title, URL: item.URL });
        const [author] = data[index]?.author as { literal?: string; family?: string }[];
        expect(author?.literal ?? author?.family, id).toBe(item.author[0]?.literal);
        expect(String(data[index]?.abstract).replace(/\s+/g, ' ')).toBe(textOf(id).replace(/\s+/g, ' '));
      }
      expect(write(form)).not.toContain('[date you read it]');
      expect(write(form)).toMatch(/2026[-/]11[-/]24/);
    },
  );

  it('has the reader’s notes, and a note can’t end an entry', () => {
    const [ris, bibtex] = [write('ris'), write('bibtex')];
    expect(ris.match(/^ER {2}- /gm)).toHaveLength(ids.length);
    expect(ris).toContain('\nN1  - Ask why, “soon”\n');
    expect(bibtex).toContain('\n\tannote = {Ask why, “soon”},\n}');
    expect(bibtex).toContain('\\textbackslash{}input\\textbraceleft{}x\\textbraceright{}');
    // BibTeX counts braces, whatever is before them.
    let depth = 0;
    for (const [brace] of bibtex.matchAll(/[{}]/g)) {
      depth += brace === '{' ? 1 : -1;
      expect(depth).toBeGreaterThanOrEqual(0);
    }
    expect(depth).toBe(0);
    const [first] = JSON.parse(write('csl-json')) as { annote?: string }[];
    expect(first?.annote).toBe(hostile);
  });

  it('has an id of its own for each entry', () => {
    const items = JSON.parse(write('csl-json')) as { id: string }[];
    expect(items.map(({ id }) => id)).toEqual(ids.map(hyphenateId));
    expect([...write('bibtex').matchAll(/^@\w+\{(.*),$/gm)].map(([, key]) => key)).toEqual(ids.map(hyphenateId));
    expect([...write('ris').matchAll(/^ID {2}- (.*)$/gm)].map(([, id]) => id)).toEqual(ids.map(hyphenateId));
  });
});

describe('a list as a table', () => {
  it('is read by Papa Parse: a row for each paragraph, with its exact words', () => {
    const { data, errors, meta } = Papa.parse<Record<string, string>>(write('csv').replace('\uFEFF', ''), {
      header: true,
      skipEmptyLines: true,
    });
    expect(errors).toEqual([]);
    expect(meta.fields).toEqual([...readingListColumns]);
    expect(data.map(({ id, text, note }) => [id, text, note])).toEqual(
      ids.map((id, index) => [id, textOf(id), index === 0 ? `'${hostile}` : (list[index]?.note ?? '')]),
    );
  });

  it('is read back as it was: each paragraph in its order, each note to the character', () => {
    const notes = [hostile, "'=already", "''+twice", '-', "'plain", '\u0000 "quoted", \n\n and lines', ' spaces ', '＝wide', 'a;b\tc'];
    const pins = notes.map((note, index) => listed(ids[index % ids.length] ?? '', note));
    const { pins: read, problems } = readReadingListText(write('csv', 'plain', pins));
    expect(problems).toEqual([]);
    expect(read.map(({ id, note }) => [id, note])).toEqual(pins.map(({ id, note }) => [id, note]));
  });

  it.each([
    ['semicolons', ';'],
    ['tabs', '\t'],
  ])('is read as a spreadsheet saves it with %s, and other line ends', (_, delimiter) => {
    const rows = Papa.parse<string[]>(write('csv').replace('\uFEFF', ''), { skipEmptyLines: true }).data;
    const saved = Papa.unparse(rows, { delimiter, newline: '\n' });
    expect(readReadingListText(saved).pins.map(({ id, note }) => [id, note])).toEqual(list.map(({ id, note }) => [id, note]));
  });

  it('with mistakes gives all of them at once, each with its line and what is right, and every row that can be read', () => {
    const text = [
      'ID,Note,stars,__proto__',
      'kent/2022-10-ilacs/p5,"two',
      'lines",5,x',
      'kent/p5,keep me,,',
      '',
      '<img src=x onerror=alert(1)>,,,',
      'essex/2023-01-focused-visit/p1',
    ].join('\n');
    const { pins, problems } = readReadingListText(text);
    expect(pins).toEqual([
      { id: 'kent/2022-10-ilacs/p5', note: 'two\nlines', line: 2 },
      { id: 'essex/2023-01-focused-visit/p1', note: '', line: 7 },
    ]);
    expect(problems).toEqual([
      { line: 1, words: 'We don’t know these columns and did not read them: stars, __proto__.' },
      { line: 4, words: '“kent/p5” is not the id of a paragraph, such as kent/2022-10-ilacs/p5. Its note: keep me' },
      { line: 6, words: '“<img src=x onerror=alert(1)>” is not the id of a paragraph, such as kent/2022-10-ilacs/p5.' },
    ]);
  });

  it.each([
    ['no column of ids', 'name,note\nx,y', /^There is no column “id”/],
    ['nothing in it', '', /^There is no column “id”/],
    ['a cell that nothing closes', 'id,note\nkent/2022-10-ilacs/p5,"x', /^A quotation mark opens a cell/],
  ])('with %s says so and adds nothing', (_, text, words) => {
    const { pins, problems } = readReadingListText(text);
    expect(pins).toEqual([]);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.words).toMatch(words);
  });

  it('that is no text in UTF-8, or far too large, says so and adds nothing', () => {
    expect(readReadingListFile(new Uint8Array([0xff, 0xfe, 0x69])).problems[0]?.words).toMatch(/^The file is not text in UTF-8/);
    expect(readReadingListFile(new Uint8Array(5_000_001)).problems[0]?.words).toMatch(/more than 5 MB/);
  });
});

describe('a list as Markdown', () => {
  interface MarkdownNode {
    type: string;
    depth?: number;
    value?: string;
    url?: string;
    children?: MarkdownNode[];
  }
  const parse = (text: string) => unified().use(remarkParse).parse(text) as MarkdownNode;
  const wordsOf = (node: MarkdownNode): string => node.value ?? (node.children ?? []).map(wordsOf).join('');
  const all = (node: MarkdownNode, type: string): MarkdownNode[] =>
    node.type === type ? [node] : (node.children ?? []).flatMap((child) => all(child, type));

  it('is read by remark: a heading, a quotation of the exact words and a source for each paragraph', () => {
    const root = parse(write('markdown'));
    expect(all(root, 'heading').map(wordsOf)).toEqual(['My list', ...list.map(({ name }) => name)]);
    expect(all(root, 'blockquote').map((quote) => (quote.children ?? []).map(wordsOf).join('\n'))).toEqual(ids.map(textOf));
  });

  it('shows hostile text as it was typed: no markup, no list, no link but ours', () => {
    const root = parse(write('markdown'));
    for (const type of ['html', 'code', 'inlineCode', 'list', 'emphasis', 'image']) expect(all(root, type), type).toEqual([]);
    expect(all(root, 'link').filter(({ url }) => !/^https:\/\/example\.org\/|^https:/.test(url ?? ''))).toEqual([]);
    for (const line of hostile.split('\n')) expect(all(root, 'paragraph').map(wordsOf).join('\n')).toContain(line.trim());
  });

  it('says that a text is a summary, and that an inspection followed', () => {
    expect(write('markdown')).toContain('Our summary, not the document’s own words.');
    const overtaken = listed(ids[0] ?? '', '', {
      later: 'Inspected again in May 2026 – good.',
      laterUrl: 'https://example.org/authorities/kent/',
    });
    expect(write('markdown', 'plain', [overtaken])).toContain(
      'Inspected again in May 2026 – good. <https://example.org/authorities/kent/>',
    );
  });
});

describe('a list as HTML for word processors', () => {
  const { document } = parseHTML(write('html', 'harvard'));

  it('has a heading, the exact words, the note and the source of each paragraph', () => {
    expect([...document.querySelectorAll('h1, h2')].map(({ textContent }) => textContent)).toEqual([
      'My list',
      ...list.map(({ name }) => name),
    ]);
    expect(
      [...document.querySelectorAll('blockquote')].map((quote) =>
        [...quote.querySelectorAll('p')].map(({ textContent }) => textContent).join('\n'),
      ),
    ).toEqual(ids.map(textOf));
    expect(document.body.textContent).toContain('Ask why, “soon”');
    expect(write('html')).toMatch(/^<!doctype html>/i);
    expect(document.querySelector('meta')?.getAttribute('charset')).toBe('utf-8');
  });

  it('runs nothing: no script, style, handler or address but of the web', () => {
    expect(document.querySelectorAll('script, style, iframe, img, object, [style]')).toHaveLength(0);
    for (const element of document.querySelectorAll('*'))
      for (const { name, value } of element.attributes) expect(`${name}=${value}`).not.toMatch(/^on|javascript:/);
    expect(document.body.textContent).toContain('<script>alert(1)</script>');
  });
});

describe('the style of a list', () => {
  it.each([
    ['plain', 'Ofsted, Inspection of'],
    ['harvard', 'Ofsted (2023) Inspection of'],
    ['oscola', 'Ofsted, Inspection of Weirbridge local authority children’s services (inspection report, 3 July 2023) para 6'],
  ] as const)('%s is that of every citation in tables, Markdown and HTML', (style, words) => {
    const [first = ''] = ids;
    for (const form of ['csv', 'markdown', 'html'] as const)
      expect(write(form, style, [listed(first)]).replaceAll('\\', ''), form).toContain(words);
  });

  it('has the day on which the reader saves it', () => {
    expect(write('markdown', 'harvard')).toContain('(Accessed: 24 November 2026)');
    expect(write('html', 'oscola')).toContain('accessed 24 November 2026');
  });
});
