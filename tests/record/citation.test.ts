import { describe, expect, it } from 'vitest';
import { realCorpus } from './real-corpus.ts';
import { paragraphsInCorpus, reportInCorpus } from '../../src/record/corpus/corpus.ts';
import { textOfReportParagraph } from '../../src/record/reports/paragraph.ts';
import { writeCitation, type CitationForm } from '../../src/publish/citation/formats.ts';
import { quoteForCitation } from '../../src/publish/citation/quote-forms.ts';
import { accessedWords } from '../../src/publish/citation/citation-item.ts';
import { citeChart, citeFigure, citeParagraph, citeReport, type Citable } from '../../src/publish/citation/record.ts';

const corpus = realCorpus();
const urlOf = (path: string) => `https://example.org${path}`;
const placed = (id: string) => {
  const found = paragraphsInCorpus(corpus).find(({ paragraph }) => paragraph.id === id);
  if (!found) throw new Error(`No ${id} in the corpus.`);
  return found;
};
const form = (citable: Citable, id: CitationForm['id']) => writeCitation(citable).find((each) => each.id === id)?.text ?? '';
const item = citeParagraph(corpus, placed('northumberland/2020-01-ilacs/i1'), urlOf);
const url = 'https://example.org/reports/northumberland/2020-01-ilacs/i1/';

describe('a paragraph in Ofsted’s words', () => {
  it('is cited in Harvard style: the quotation, author, year and place, then the reference', () => {
    expect(form(item, 'harvard')).toBe(
      [
        '“Quality of the written plans for all children.” (Ofsted, 2020, what inspectors asked for, item 1)',
        '',
        `Ofsted (2020) Inspection of children’s social care services: Northumberland County Council. Inspection report, 2 March 2020, what inspectors asked for, item 1. Available at: ${url} (Accessed: [date you read it]).`,
      ].join('\n'),
    );
  });

  it('is cited in OSCOLA style: the quotation, then the footnote', () => {
    expect(form(item, 'oscola')).toBe(
      [
        '“Quality of the written plans for all children.”',
        '',
        `Ofsted, Inspection of children’s social care services: Northumberland County Council (inspection report, 2 March 2020) what inspectors asked for, item 1 <${url}> accessed [date you read it].`,
      ].join('\n'),
    );
    const numbered = citeParagraph(corpus, placed('northumberland/2020-01-ilacs/p5'), urlOf);
    expect(form(numbered, 'oscola')).toContain('(inspection report, 2 March 2020) para 5 <https://');
    expect(form(numbered, 'harvard')).toContain('(Ofsted, 2020, para. 5)');
  });

  it('is cited in BibTeX', () => {
    expect(form(item, 'bibtex')).toBe(
      [
        '@techreport{northumberland-2020-01-ilacs-i1,',
        '\tabstract = {Quality of the written plans for all children.},',
        '\tauthor = {{Ofsted}},',
        '\tyear = {2020},',
        '\tmonth = mar,',
        '\tnote = {What inspectors asked for, item 1, page 2. © Crown copyright 2020, Open Government Licence v3.0, https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/. Text read by a person. Original: https://files.ofsted.gov.uk/v1/file/50147382\\#page=2},',
        '\tpages = {2},',
        '\tinstitution = {Ofsted},',
        '\ttitle = {Inspection of children’s social care services: Northumberland {County} {Council}},',
        '\ttype = {Inspection report},',
        `\turl = {${url}},`,
        '\turldate = {[date you read it]},',
        '}',
      ].join('\n'),
    );
  });

  it('is cited in RIS, one line for each field', () => {
    expect(form(item, 'ris').split('\n')).toEqual([
      'TY  - RPRT',
      'AB  - Quality of the written plans for all children.',
      'AU  - Ofsted',
      'DA  - 2020/3/2/',
      'PY  - 2020',
      'ID  - northumberland-2020-01-ilacs-i1',
      'LA  - en-GB',
      'M3  - Inspection report',
      expect.stringMatching(/^N1 {2}- What inspectors asked for, item 1, page 2\. © Crown copyright 2020, .*50147382#page=2$/),
      'PB  - Ofsted',
      'SP  - 2',
      'TI  - Inspection of children’s social care services: Northumberland County Council',
      `UR  - ${url}`,
      'Y2  - [date you read it]',
      'ER  - ',
    ]);
  });

  it('is cited in CSL-JSON, with the exact text as its abstract', () => {
    expect(JSON.parse(form(item, 'csl-json'))).toMatchObject([
      {
        type: 'report',
        author: [{ literal: 'Ofsted' }],
        issued: { 'date-parts': [[2020, 3, 2]] },
        section: 'what inspectors asked for, item 1',
        page: '2',
        URL: url,
        abstract: 'Quality of the written plans for all children.',
        accessed: { raw: accessedWords },
      },
    ]);
  });

  it('is cited in HTML, with every list', () => {
    const withList = citeParagraph(corpus, placed('north-northamptonshire/2024-10-focused-visit/s2'), urlOf);
    expect(form(withList, 'html').split('\n').slice(0, 7)).toEqual([
      '<figure>',
      '  <blockquote cite="https://example.org/reports/north-northamptonshire/2024-10-focused-visit/s2/">',
      "    <p>Inspectors looked at the local authority's arrangements for care leavers aged 18 to 25. This visit focused specifically on:</p>",
      '    <ul>',
      '      <li>Preparation and support into adulthood.</li>',
      '      <li>Keeping in touch.</li>',
      '      <li>The local offer for care leavers.</li>',
    ]);
  });

  it('keeps a title as printed, even with straight apostrophes', () => {
    const visit = citeReport(corpus, reportInCorpus(corpus, 'north-northamptonshire/2024-10-focused-visit'), urlOf);
    expect(form(visit, 'harvard')).toBe(
      "Ofsted (2024) Focused visit to North Northamptonshire children's services. Focused visit letter, 31 October 2024. Available at: https://example.org/reports/north-northamptonshire/2024-10-focused-visit/ (Accessed: [date you read it]).",
    );
  });
});

describe('every paragraph', () => {
  it('is quoted exactly, in every form', { timeout: 60_000 }, () => {
    for (const each of paragraphsInCorpus(corpus).filter((_, index) => index % 7 === 0)) {
      const words = textOfReportParagraph(each.paragraph);
      const forms = new Map(writeCitation(citeParagraph(corpus, each, urlOf)).map(({ id, text }) => [id, text]));
      expect(forms.get('harvard')).toContain(quoteForCitation(words));
      expect(forms.get('oscola')).toContain(quoteForCitation(words));
      expect(forms.get('ris')).toContain(`AB  - ${words.replaceAll('\n', ' ')}\n`);
      expect(forms.get('bibtex')).toContain(words.replace(/([%&$#_])/g, '\\$1'));
      expect((JSON.parse(forms.get('csl-json') ?? '') as { abstract: string }[])[0]?.abstract).toBe(words);
      for (const line of words.split('\n'))
        expect(forms.get('html')).toContain(`>${line.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}</`);
      for (const [id, text] of forms) expect(text.split(accessedWords).length, `${each.paragraph.id} ${id}`).toBe(2);
    }
  });

  it('is put in quotation marks that it does not use itself', () => {
    expect(quoteForCitation('called “unsafe” then')).toBe('‘called “unsafe” then’');
    expect(quoteForCitation('the ‘front door’')).toBe('“the ‘front door’”');
  });
});

describe('what is ours', () => {
  it('is cited with us as author if it is a summary', () => {
    const summary = citeParagraph(corpus, placed('northamptonshire/2022-09-self-evaluation/p73'), urlOf);
    expect(form(summary, 'oscola')).toMatch(
      /What Inspectors Wrote, Summary of “Self-evaluation, September 2022” \(Northamptonshire Children’s Trust, self-evaluation\) \(22 November 2026\) para 73 \(our number\) <https:\/\/example\.org\/\S+\/p73\/> accessed \[date you read it\]\.$/,
    );
    expect(summary.item.note).toBe(
      'Paragraph 73 (our number). Claimed by Northamptonshire Children’s Trust. A summary by What Inspectors Wrote, not the document’s own words; Open Government Licence v3.0, https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/. Source: https://www.nctrust.co.uk/ (We don’t know the document’s own address, so we link to its publisher’s site.)',
    );
  });

  it('names the claimant of a figure and the paragraph that states it', () => {
    const figure = corpus.figures.find(({ id }) => id === 'northamptonshire/2022-09-self-evaluation/childrens-homes-inspected-2022-09');
    if (!figure) throw new Error('No such figure.');
    const forms = writeCitation(citeFigure(corpus, figure, urlOf));
    expect(forms[0]?.text).toBe(
      [
        '“Northamptonshire: Trust children’s homes inspected by Ofsted, date not stated: 5 of 5. Claimed by Ofsted, as reported by Northamptonshire Children’s Trust.” (What Inspectors Wrote, 2026, para. 5 (our number))',
        '',
        'What Inspectors Wrote (2026) Northamptonshire: Trust children’s homes inspected by Ofsted, date not stated: 5 of 5. 22 November 2026, para. 5 (our number). Northamptonshire, self-evaluation, September 2022. Available at: https://example.org/figures/northamptonshire/2022-09-self-evaluation/childrens-homes-inspected-2022-09/ (Accessed: [date you read it]).',
      ].join('\n'),
    );
  });

  it('names a chart, its edition, its source and the URL of its view', () => {
    const source = 'Ofsted’s inspections of children’s services.';
    const chart = citeChart(corpus, { id: 'overall', title: 'Overall effectiveness since 2013', source, path: '/charts/overall/' }, urlOf);
    expect(form(chart, 'harvard')).toBe(
      'What Inspectors Wrote (2026) Overall effectiveness since 2013. Chart, 22 November 2026. Available at: https://example.org/charts/overall/ (Accessed: [date you read it]).',
    );
    expect(form(chart, 'oscola')).toBe(
      'What Inspectors Wrote, Overall effectiveness since 2013 (chart, 22 November 2026) <https://example.org/charts/overall/> accessed [date you read it].',
    );
    expect(form(chart, 'bibtex')).toContain(
      'note = {Source: Ofsted’s inspections of children’s services. Drawn by What Inspectors Wrote; ',
    );
    expect(form(chart, 'html')).toBe(
      '<p>What Inspectors Wrote, <cite><a href="https://example.org/charts/overall/">Overall effectiveness since 2013</a></cite>, read [date you read it].</p>',
    );
  });
});
