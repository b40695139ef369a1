import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { OfstedPdf } from '../import/ofsted-pdf.ts';
import { readSite } from './built-site.ts';
import { copyRecord } from './scratch-record.ts';

/* What editors do to a record, from a published edition to the next one: paragraphs go, a report comes from a PDF, councils join. One build has all of it. */

const { scratch, content, dist, run } = copyRecord('tests/fixtures/content');
const edit = (file: string, change: (text: string) => string) => {
  const at = path.join(content, file);
  writeFileSync(at, change(readFileSync(at, 'utf8')));
};
const report = 'reports/exampleshire/2020-01-ilacs.mdx';
const page = (file: string) => readSite(dist).openPage(file);

/** Text that could become code, for each place in a PDF that has text. */
const hostile = {
  introduction: 'Services have improved. {process.exit(1)} and <script>alert(1)</script> are words here, and so is *this*.',
  items: ['The quality of {plans}', 'import fs from "node:fs"; export default 1'],
  paragraphs: [
    'import process from "node:process" and export const x = 1',
    `</Paragraph></Section> ends nothing. ${'Social workers visit children often and know them well. '.repeat(28).trim()}`,
    '`code`, [a link](javascript:alert(1)) and <img src=x onerror=alert(1)>',
    'Caseloads are manageable. {{ nested }} \\{escaped\\} &lt;b&gt; &amp; {/* a comment */} <!-- another -->',
  ],
  terms: 'You may copy this {document} for lessons, if you name its source and change <b>no</b> word of it, however long a lesson is.',
};

async function printHostile(): Promise<Uint8Array> {
  const [help = '', protection = '', care = '', leaders = ''] = hostile.paragraphs;
  const pdf = await OfstedPdf.begin(['Inspection of Exampleshire local authority children’s services', '3 to 14 February 2020']);
  return pdf
    .title('Inspection of Exampleshire local authority children’s services')
    .fact('Inspection dates:', '3 to 14 February 2020')
    .fact('Lead inspector:', 'Ann Other, Her Majesty’s Inspector')
    .row('Judgement', 'Grade', true)
    .row('The impact of leaders on social work practice with children and families', 'Good')
    .row('The experiences and progress of children who need help and protection', 'Good')
    .row('The experiences and progress of children in care and care leavers', 'Requires improvement to be good')
    .row('Overall effectiveness', 'Good')
    .paragraph(hostile.introduction)
    .heading('What needs to improve')
    .bullets(...hostile.items)
    .heading('The experiences and progress of children who need help and protection: good')
    .paragraph(help, 1)
    .paragraph(protection, 2)
    .heading('The experiences and progress of children in care and care leavers: requires improvement to be good')
    .paragraph(care, 3)
    .heading('The impact of leaders on social work practice with children and families: good')
    .paragraph(leaders, 4)
    .newPage()
    .paragraph('The Office for Standards in Education, Children’s Services and Skills (Ofsted) regulates and inspects.')
    .paragraph(hostile.terms)
    .save();
}

describe('a record from which published paragraphs are gone', () => {
  beforeAll(() => {
    expect(run('ledger').output).toContain('Held from the edition of 2026-11-22 on');
    edit(report, (text) =>
      text
        .replace(/<Introduction>[\s\S]*<\/Introduction>\n/, '')
        .replace('Families get help early.', 'Families get help soon.')
        .replace(/<Paragraph number="2"[\s\S]*?<\/Paragraph>\n/, ''),
    );
  });

  it('cannot be built without a correction', () => {
    const { status, output } = run('build');
    expect(status).toBe(1);
    expect(output).toMatch(/s1 was published on 2026-11-22, and is gone/);
    expect(output).toMatch(/the words of p1 are not those published on 2026-11-22/);
    expect(output).toMatch(/p2 was published on 2026-11-22, and is gone from after p1/);
  });

  it('is sound once corrections say why', () => {
    writeFileSync(
      path.join(content, 'corrections.yml'),
      [
        '- { moved: exampleshire/2020-01-ilacs/s1, to: exampleshire/2020-01-ilacs/p3, on: "2026-11-21", reason: It stands in the report itself. }',
        '- { withdrawn: exampleshire/2020-01-ilacs/p2, on: "2026-11-20", reason: It could have shown who a child was. }',
        '- { corrected: exampleshire/2020-01-ilacs/p1, on: "2026-11-22", reason: A word was misread., was: early, now: soon }',
      ].join('\n'),
    );
    expect(run('ledger').status).toBe(0);
  });
});

describe('an official PDF', () => {
  const imported = path.join(content, 'reports/exampleshire/2020-02-ilacs.mdx');
  const pdfs = { good: path.join(scratch, 'report.pdf'), bad: path.join(scratch, 'page.pdf') };

  it('imports the readable one, and says in one line why the other cannot be read', async () => {
    writeFileSync(pdfs.good, await printHostile());
    writeFileSync(pdfs.bad, '<!DOCTYPE html><title>Not found</title>');
    const { status, stdout, stderr } = run('import', pdfs.bad, pdfs.good);
    expect(stderr).toBe(`${pdfs.bad}: this is an HTML page, not a PDF. Download the file that the page leads to.\n`);
    expect(stdout).toContain('2 documents: 1 written, 0 there already, 0 written beside, 1 failed;');
    expect(stdout).toContain('1 PDF prints other terms of reuse than the Open Government Licence');
    expect(status).toBe(1);
    expect(existsSync(imported)).toBe(true);
  });

  it('gives the same result as JSON, and does not overwrite the draft', () => {
    const { status, stdout } = run('import', '--json', pdfs.good);
    const [result] = JSON.parse(stdout) as Record<string, unknown>[];
    expect(result).toMatchObject({ state: 'unchanged', authority: 'exampleshire', kind: 'ilacs', paragraphs: 7, faults: [] });
    expect(status).toBe(2);
  });

  it('lists what a person must look at', () => {
    const { status, stdout } = run('check-content');
    expect(status).toBe(0);
    expect(stdout).toContain('2020-02-ilacs.mdx: a draft');
    expect(stdout).toMatch(/the day of publication is missing/);
    expect(stdout).toMatch(/the themes of 7 paragraphs are suggested/);
  });

  it('is published once a person has checked it', () => {
    const draft = readFileSync(imported, 'utf8');
    writeFileSync(
      imported,
      draft
        .replace(/^imported: .*$/m, 'published: "2020-03-20"\nchecked: "2026-11-24"')
        .replace(/^\{\/\* check: .*\n\n?/gm, '')
        .replaceAll('themes_suggested', 'themes'),
    );
    expect(readFileSync(imported, 'utf8')).not.toMatch(/check:|imported:|themes_suggested/);
  });

  it('never overwrites what a person has checked', () => {
    const read = readFileSync(imported, 'utf8');
    const { status, stdout } = run('import', pdfs.good);
    expect(stdout).toContain('is there already and differs. It was left as it is');
    expect(stdout).toContain('-checked: "2026-11-24"');
    expect(status).toBe(2);
    expect(readFileSync(imported, 'utf8')).toBe(read);
    expect(existsSync(`${imported}.imported`)).toBe(true);
  });
});

/** Councils beside the one of the record: with it they are too many for charts to have PNG files. */
const others = Array.from({ length: 12 }, (_, index) => ({
  id: `othershire-${index}`,
  name: `Othershire ${index}`,
  council: `Othershire ${index} Council`,
  type: 'county',
  region: 'Nowhere',
  gss: `E${90_000_000 + index}`,
  ofsted_urn: 100 + index,
  role: 'featured',
  ofsted_page: `https://example.org/othershire-${index}`,
}));

describe('the next edition', () => {
  beforeAll(() => {
    edit('authorities.yml', (text) => text + stringify(others));
    const { status, output } = run('build');
    expect(status, output).toBe(0);
  });

  it('has the imported report, with every word as printed and none run as code', () => {
    const { openPage, files } = readSite(dist);
    const document = openPage('reports/exampleshire/2020-02-ilacs/index.html');
    const wordsOf = (anchor: string) => document.querySelector(`#${anchor} .words`)?.textContent.replace(/\s+/g, ' ').trim();
    expect(['s1', 'i1', 'i2', 'p1', 'p2', 'p3', 'p4'].map(wordsOf)).toEqual([
      hostile.introduction,
      ...hostile.items,
      ...hostile.paragraphs,
    ]);
    expect(document.querySelectorAll('.report script, .report img, .report [onerror], .words a, .words em, .words code').length).toBe(0);
    expect(files.filter((each) => each.endsWith('.imported'))).toEqual([]);
  });

  it('says wherever it gives a licence that the PDF prints other terms, and nothing of it where a PDF prints none', () => {
    const said = `The PDF itself prints other terms: “${hostile.terms}”`;
    const textOf = (file: string, place: string) =>
      page(file).querySelector(place)?.textContent.replace(/\s+/g, ' ').trim() ?? 'there is no such place';
    const report = 'reports/exampleshire/2020-02-ilacs';
    expect(textOf(`${report}/index.html`, '.provenance')).toContain(`Open Government Licence v3.0. © Crown copyright. ${said}`);
    expect(textOf(`${report}/p1/index.html`, '.lone-facts')).toContain(`Open Government Licence v3.0 ${said}`);
    const linkedData = page(`${report}/index.html`).querySelector('script[type="application/ld+json"]')?.textContent ?? '[]';
    expect(JSON.stringify(JSON.parse(linkedData))).toContain(JSON.stringify(`© Crown copyright. ${said}`).slice(1, -1));
    const rows = JSON.parse(readFileSync(path.join(dist, 'data/v1/documents.json'), 'utf8')) as Record<string, unknown>[];
    const terms = rows.map(({ id, source_printed_terms }) => [id, source_printed_terms]);
    expect(terms.filter(([, words]) => words !== null)).toEqual([['exampleshire/2020-02-ilacs', hostile.terms]]);
    expect(textOf('reports/exampleshire/2020-01-ilacs/index.html', 'main')).not.toContain('other terms');
  });

  it('redirects from the old address to the new one without script', () => {
    const moved = page('reports/exampleshire/2020-01-ilacs/s1/index.html');
    expect(moved.querySelector('meta[http-equiv=refresh]')?.getAttribute('content')).toMatch(
      /^0; url=\/record\/reports\/exampleshire\/2020-01-ilacs\/p3\/$/,
    );
    expect(moved.querySelector('link[rel=canonical]')?.getAttribute('href')).toMatch(
      /^https:\/\/example\.org\/record\/reports\/exampleshire\/2020-01-ilacs\/p3\/$/,
    );
    expect([...moved.querySelectorAll('main a')].map((link) => link.textContent.trim())).toContain('Read it at its new address');
  });

  it('says when and why a paragraph was withdrawn, and keeps its page out of search engines', () => {
    const withdrawn = page('reports/exampleshire/2020-01-ilacs/p2/index.html');
    expect(withdrawn.querySelector('main')?.textContent.replace(/\s+/g, ' ')).toContain(
      'exampleshire/2020-01-ilacs/p2 was withdrawn on 20 November 2026. It could have shown who a child was.',
    );
    expect(withdrawn.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
    expect(withdrawn.querySelector('meta[http-equiv=refresh]')).toBeNull();
  });

  it('keeps the old anchors in the page of the report', () => {
    const document = page('reports/exampleshire/2020-01-ilacs/index.html');
    expect(document.getElementById('s1')?.textContent.replace(/\s+/g, ' ')).toContain('was moved on 21 November 2026');
    expect(document.getElementById('p2')?.textContent.replace(/\s+/g, ' ')).toContain('was withdrawn on 20 November 2026');
    expect(document.querySelector('#p1 > p')?.textContent.replace(/\s+/g, ' ')).toContain('Corrected 22 November 2026');
  });

  it('says on the page of a paragraph when it was first published, and each correction to it', () => {
    const history = (anchor: string) =>
      [...page(`reports/exampleshire/2020-01-ilacs/${anchor}/index.html`).querySelectorAll('.paragraph-history')]
        .map((element) => element.textContent.replace(/\s+/g, ' ').trim())
        .join(' ');
    expect(history('p1')).toBe(
      'We first published this in the edition of 22 November 2026. Corrected on 22 November 2026: A word was misread. It said: “early”. It says: “soon”. See all corrections',
    );
    expect(history('p3')).toContain('Moved here on 21 November 2026 from exampleshire/2020-01-ilacs/s1: It stands in the report itself.');
  });

  it('lists every correction with its reason, the latest first', () => {
    const items = [...page('corrections/index.html').querySelectorAll('.timeline li')].map((item) =>
      item.textContent.replace(/\s+/g, ' ').trim(),
    );
    expect(items.map((each) => each.slice(0, 27))).toEqual([
      '22 November 2026 Corrected:',
      '21 November 2026 Moved: Exa',
      '20 November 2026 Withdrawn:',
    ]);
    expect(items[0]).toContain('A word was misread. It said: “early” It says: “soon”');
  });

  it('has no PNG file of a chart, but what the script needs that makes one, and a rule that leads to the SVG file', () => {
    const { files, read } = readSite(dist);
    const [chart, name] = ['charts/grades-overall/index.html', 'charts/grades-overall'];
    expect(files).toContain(`${name}.svg`);
    expect(files.filter((file) => /^charts\/.*\.png$/.test(file))).toEqual([]);
    expect(read('_redirects')).toContain('/record/charts/:chart.png /record/charts/:chart.svg 302');
    // What the script looks for is in its text.
    const scripts = [...page(chart).querySelectorAll('script[src]')].map((script) =>
      read((script.getAttribute('src') ?? '').replace('/record/', '')),
    );
    const wanted = scripts.flatMap((script) => /\.chart-files a\[[\w-]+\]/.exec(script)?.[0] ?? []);
    expect(wanted).toHaveLength(1);
    const found = [...page(chart).querySelectorAll(wanted[0] ?? '')];
    expect(found.map((link) => [link.getAttribute('href'), link.getAttribute('data-png')])).toEqual([
      [`/record/${name}.svg`, 'grades-overall.png'],
    ]);
  });

  it('has the corrections as data', () => {
    const rows = JSON.parse(readSite(dist).read('data/v1/corrections.json')) as { of: string; kind: string }[];
    expect(rows.map(({ kind }) => kind)).toEqual(['corrected', 'moved', 'withdrawn']);
  });
});
