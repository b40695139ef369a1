import { describe, expect, it } from 'vitest';
import { fixtureCorpus } from '../../../tests/fixtures/fixture-corpus.ts';
import { paragraphInCorpus } from '../../record/corpus/corpus.ts';
import { writeCitation } from './formats.ts';
import { quoteForCitation } from './quote-forms.ts';
import { accessedWords } from './citation-item.ts';
import { citeParagraph } from './record.ts';

const corpus = fixtureCorpus();
const urlOf = (path: string) => `https://example.org${path}`;
const formsOf = (id: string) =>
  Object.fromEntries(writeCitation(citeParagraph(corpus, paragraphInCorpus(corpus, id), urlOf)).map((form) => [form.id, form.text]));

describe('a paragraph in the publisher’s words', () => {
  const forms = formsOf('weirbridge/2023-05-ilacs/p6');
  const words = 'Children in care live in homes where they are loved. Brothers and sisters stay together.';
  const url = 'https://example.org/reports/weirbridge/2023-05-ilacs/p6/';

  it('is cited with its publisher as author in Harvard and OSCOLA style', () => {
    expect(forms.harvard).toBe(
      `“${words}” (Ofsted, 2023, para. 6)\n\nOfsted (2023) Inspection of Weirbridge local authority children’s services. Inspection report, 3 July 2023, para. 6. Available at: ${url} (Accessed: ${accessedWords}).`,
    );
    expect(forms.oscola).toBe(
      `“${words}”\n\nOfsted, Inspection of Weirbridge local authority children’s services (inspection report, 3 July 2023) para 6 <${url}> accessed ${accessedWords}.`,
    );
  });

  it('has its exact words and its URL in each format for programs', () => {
    expect(forms.bibtex).toContain(`\tabstract = {${words}},\n`);
    expect(forms.ris).toContain(`AB  - ${words}\n`);
    expect(JSON.parse(forms['csl-json'] ?? '')).toMatchObject([{ type: 'report', page: '4', abstract: words, URL: url }]);
    expect(forms.html).toContain(`<blockquote cite="${url}">\n    <p>${words}</p>`);
  });

  it('has one placeholder in each form for the date of access', () => {
    for (const [id, text] of Object.entries(forms)) expect(text.split(accessedWords), id).toHaveLength(2);
  });

  it('is distinguished from another paragraph with the same printed number', () => {
    expect(formsOf('weirbridge/2023-05-ilacs/p3-2').oscola).toContain(' para 3 (second of that number) <');
  });
});

describe('a paragraph of a summary', () => {
  it('is cited with us as author, and names the claimant', () => {
    const { item } = citeParagraph(corpus, paragraphInCorpus(corpus, 'exampleshire/2019-07-news/p1'), urlOf);
    expect(item).toMatchObject({
      type: 'webpage',
      title: 'Summary of “Council failed children, say inspectors” (The Field Gazette, news article)',
      author: [{ literal: 'The invented record' }],
    });
    expect(item.note).toMatch(
      /^Paragraph 1 \(our number\)\. Claimed by Ofsted, as reported by The Field Gazette\. A summary by The invented record, /,
    );
  });
});

describe('a quotation', () => {
  it('has quotation marks that do not occur within it', () => {
    expect(quoteForCitation('called “unsafe” then')).toBe('‘called “unsafe” then’');
    expect(quoteForCitation('the ‘front door’')).toBe('“the ‘front door’”');
  });
});
