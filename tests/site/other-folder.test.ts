import { existsSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { openIndex } from '../../src/search/index/open-index.ts';
import { keptByAstro } from '../../src/site/build-and-serve/kept-pages.ts';
import type { OfflineSettings } from '../../src/site/offline/kept-files.ts';
import { readFixture } from '../fixtures/fixture-corpus.ts';
import { newKind, newReport, newReportText } from '../fixtures/new-kind.ts';
import { readSite } from './built-site.ts';
import { findOneOfMany } from './plurals.ts';
import { secondEdition } from './second-edition.ts';
import { findFaultsOfSite, homeOfSite } from './whole-site.ts';

const { dist, reportFile, scratch } = secondEdition;
beforeAll(() => void secondEdition.make());

describe('a site built from another content folder, for a folder of its host', () => {
  it('builds', () => {
    const { build } = secondEdition.make();
    expect(build.status, build.output).toBe(0);
  });

  it('keeps its pages where the build after one that was stopped deletes them', () => {
    expect(keptByAstro.filter((name) => !existsSync(path.join(scratch, 'cache', name)))).toEqual([]);
  });

  it('has the pages of that content and none of this record’s', () => {
    const { files } = readSite(dist);
    expect(files).toContain('reports/weirbridge/2019-01-ilacs/index.html');
    expect(files.filter((file) => file.includes('northumberland'))).toEqual([]);
  });

  it('has no fault in its pages, addresses, sitemap and files', () => {
    expect(homeOfSite(readSite(dist)).href).toBe('https://example.org/record/');
    expect(findFaultsOfSite(readSite(dist))).toEqual([]);
  });

  it('names files by their place in that content, and nowhere the folders of the machine that built it', () => {
    const { files, read, openPage } = readSite(dist);
    const code = [...openPage('reports/weirbridge/2019-01-ilacs/index.html').querySelectorAll('.provenance code')];
    expect(code.map(({ textContent }) => textContent)).toContain('reports/weirbridge/2019-01-ilacs.mdx');
    const folder = path.basename(scratch);
    expect(files.filter((file) => !/\.(?:woff2|png|parquet)$/.test(file) && read(file).includes(folder))).toEqual([]);
  });

  it('says of nothing that there is one of it in the plural', () => {
    expect(findOneOfMany(readSite(dist))).toEqual([]);
  });

  it('says of a council in whose reports no such list is marked just that, not that there is none, or no report', () => {
    const asked = readSite(dist).openPage('follow-ups/index.html').querySelector('main')?.textContent.replace(/\s+/g, ' ');
    expect(asked).toContain(
      'In the report or letter that we have about Northfield we marked no list of what needs to improve. Read it to see what inspectors wrote.',
    );
    expect(asked).not.toContain('text of any report or letter by inspectors');
  });

  it('says above what inspectors asked for once that they came again, not below it that no later report is here', () => {
    const asked = readSite(dist).openPage('authorities/northfield/index.html').querySelector('[aria-labelledby="asked"]')?.textContent;
    expect(asked).toContain('Inspectors came again in May 2026.');
    expect(asked).not.toContain('We have no later report');
  });

  it('says under what inspectors asked for, of each thing and of all, that nothing later is linked', () => {
    const page = readSite(dist).openPage('follow-ups/weirbridge/2021-10-focused-visit/index.html');
    expect(page.querySelector('h1')?.textContent).toContain('We have linked nothing later by inspectors to this yet');
    expect(page.querySelector('#verdict ~ p')?.textContent).toBe('We have linked nothing later by inspectors to this yet.');
  });

  it('says under a judgement that an inspection did not judge it, where its report says so, not that we lack the grade', () => {
    const rows = [...readSite(dist).openPage('judgements/adoption/index.html').querySelectorAll('.findings-table tbody tr')];
    const grades = rows.map((row) => [...row.querySelectorAll('th, td')].slice(0, 2).map(({ textContent }) => textContent.trim()));
    expect(grades).toContainEqual(['Exampleshire', 'Not judged']);
  });

  it('has every address under its base path', () => {
    const { pages, read } = readSite(dist);
    const outside = pages.flatMap((page) =>
      [...read(page).matchAll(/(?:href|src|action)="(\/[^"]*)"/g)]
        .map(([, address = '']) => address)
        .filter((address) => !address.startsWith('/record/')),
    );
    expect(outside).toEqual([]);
    expect(read('index.html')).toContain('href="https://example.org/record/"');
    expect(read('england/eastmere/index.html')).toContain('content="0; url=/record/authorities/eastmere/"');
    expect(read('england/eastmere/index.html')).toContain('<link rel="canonical" href="https://example.org/record/authorities/eastmere/">');
  });
});

describe('an edition without pages for paragraphs', () => {
  const report = 'reports/weirbridge/2019-01-ilacs';
  const canonical = `https://example.org/record/${report}/#p1`;

  it('has pages of paragraphs that moved or were withdrawn only, and a rule for hosts that leads from the others to their reports', () => {
    const { files, read } = readSite(dist);
    expect(files).toContain(`${report}/cite/index.html`);
    const own = files.filter((file) => /^reports\/[^/]+\/[^/]+\/[sipu]\d/.test(file));
    expect(own.length).toBeLessThan(3);
    for (const file of own) expect(read(file)).toMatch(/This paragraph (has moved|was withdrawn)/);
    expect(read('_redirects')).toContain(
      '/record/reports/:authority/:document/p:number/ /record/reports/:authority/:document/#p:number 301',
    );
  });

  it('gives each paragraph’s place in its report as its address in the data', () => {
    const rows = JSON.parse(readSite(dist).read('data/v1/paragraphs.json')) as { url: string; own_page: string }[];
    expect(rows.map((row) => row.own_page)).toEqual(rows.map((row) => row.url));
    expect(rows.map((row) => row.own_page)).toContain(canonical);
  });

  it('leads from “Cite” beside a paragraph to its citation, with its address', () => {
    const { read, openPage } = readSite(dist);
    expect(read(`${report}/index.html`)).toContain('href="cite/#p1"');
    const cited = openPage(`${report}/cite/index.html`).querySelector('#p1');
    expect(cited?.querySelector('a')?.textContent).toBe(canonical);
    expect(cited?.textContent).toContain('paragraph 1');
  });

  it('leads from a page that is not found to the report, without script', () => {
    expect(readSite(dist).openPage('404.html').querySelector('#to-paragraph a')?.getAttribute('href')).toBe('../');
  });
});

describe('a site in a folder of its host', () => {
  it('has its service worker there, which keeps only what is there', () => {
    const [settings = ''] = readSite(dist).read('service-worker.js').split('\n');
    const { base, first } = JSON.parse(settings.replace(/^const offlineSettings = (.*);$/, '$1')) as OfflineSettings;
    expect(base).toBe('/record/');
    expect(first).toContain('/record/offline/');
    expect(first.filter((file) => !readSite(dist).files.includes(file.replace('/record/', '').replace(/\/$/, '/index.html')))).toEqual([]);
  });
});

describe('a kind of document that is one entry in kinds.yml', () => {
  const kindName = 'Joint targeted area inspection letter';
  const site = () => readSite(dist);
  const pageOf = (file: string) => site().openPage(file);
  const plain = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();

  it('is named on the page of its document', () => {
    const page = pageOf(`reports/${newReport}/index.html`);
    expect(plain(page.querySelector('.report-head .kicker')?.textContent)).toContain(kindName);
    expect(page.title).toContain('Weirbridge, joint targeted area inspection letter, 4 to 8 March 2024');
  });

  it('is offered on the search page, and its document is in the search index', () => {
    const options = [...pageOf('search/index.html').querySelectorAll('#search-kind option')];
    expect(options.map((option) => [option.getAttribute('value'), option.textContent])).toContainEqual(['jtai', kindName]);
    const { file } = JSON.parse(site().read('search/first.json')) as { file: unknown };
    const { reports } = openIndex(JSON.stringify(file), () => Promise.reject(new Error('no shards'))).catalogue;
    expect(reports).toContainEqual(expect.objectContaining({ id: newReport, kind: 'jtai' }));
  });

  it('is named in the feeds', () => {
    for (const feed of ['feeds/all.atom', 'feeds/authorities/weirbridge.atom'])
      expect(site().read(feed)).toContain('Weirbridge: joint targeted area inspection letter, 4 to 8 March 2024');
  });

  it('is in the table of documents, and the data package allows it there', () => {
    const { read } = site();
    const rows: Record<string, string>[] = parse(read('data/v1/documents.csv'), { columns: true, bom: true });
    expect(rows.find(({ id }) => id === newReport)?.kind).toBe('jtai');
    expect(JSON.parse(read('data/v1/documents.json'))).toContainEqual(expect.objectContaining({ id: newReport, kind: 'jtai' }));
    const { resources } = JSON.parse(read('data/v1/datapackage.json')) as DataPackage;
    const fields = resources.find(({ name }) => name === 'documents')?.schema?.fields;
    expect(fields?.find(({ name }) => name === 'kind')?.constraints?.enum).toContain('jtai');
  });

  it('is named in the citations of its document', () => {
    const page = plain(pageOf(`reports/${newReport}/cite/index.html`).body.textContent);
    expect(page).toContain(`"genre": "${kindName}"`);
    expect(page).toContain(`Joint targeted area inspection of services in Weirbridge. ${kindName}, 19 April 2024.`);
  });

  it('gives its visit a place on the page of the authority, as not graded', () => {
    const visits = [...pageOf('authorities/weirbridge/index.html').querySelectorAll('.timeline li')].map((visit) =>
      plain(visit.textContent),
    );
    expect(visits).toContainEqual(
      expect.stringMatching(/^4 to 8 March 2024 Joint targeted area inspection, not graded: children who go missing\./),
    );
  });

  it('has a picture for shared links', () => {
    const picture = pageOf(`reports/${newReport}/index.html`).querySelector('meta[property="og:image"]')?.getAttribute('content') ?? '';
    expect(picture).toMatch(/\/share\/authorities\/weirbridge\.png$/);
    expect(site().files).toContain(picture.replace('https://example.org/record/', ''));
  });

  it('is refused without its entry, and the problem says where that belongs', () => {
    const { problems } = readFixture({ [reportFile]: newReportText });
    expect(problems.map(({ file, says }) => `${file}: ${says}`)).toContainEqual(
      expect.stringMatching(/2024-03-jtai\.mdx: kind "jtai" is not known\..*kinds\.yml/),
    );
  });

  it('is refused with judgements, as it gives no grades', () => {
    const graded = newReportText.replace('wording:', 'judgements: { leaders: good }\nwording:');
    const { problems } = readFixture({ 'kinds.yml': (text) => text + newKind, [reportFile]: graded });
    expect(problems.map(({ says }) => says)).toEqual(['only an inspection report has judgements. Take it out of a jtai.']);
  });
});

interface DataPackage {
  resources: { name: string; schema?: { fields: { name: string; constraints?: { enum?: string[] } }[] } }[];
}
