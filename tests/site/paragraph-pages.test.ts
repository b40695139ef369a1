import { nameOfParagraphId } from '../../src/record/ids-and-paths/ids.ts';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { paragraphsInCorpus } from '../../src/record/corpus/corpus.ts';
import { formatReportNameWithAuthority } from '../../src/record/reports/report-name.ts';
import { textOfReportParagraph } from '../../src/record/reports/paragraph.ts';
import { reportParagraphsBeside } from '../../src/record/reports/report.ts';
import { realCorpus } from '../record/real-corpus.ts';
import { readSite, weigh, wordsIn } from './built-site.ts';

const corpus = realCorpus();
const { files, read, openPage } = readSite('dist');
const places = paragraphsInCorpus(corpus);
const pageOf = (id: string) => `reports/${id}/index.html`;
const pages = new Map(
  places
    .filter(({ paragraph }) => files.includes(pageOf(paragraph.id)))
    .map(({ paragraph }) => [paragraph.id, openPage(pageOf(paragraph.id))]),
);

describe('the pages of paragraphs', () => {
  it('exist for every id of the open data, and each id has an anchor in its report too', () => {
    const rows = JSON.parse(read('data/paragraphs.json')) as { id: string; url: string }[];
    expect(rows.map(({ id }) => id).filter((id) => !pages.has(id))).toEqual([]);
    const reports = new Map(corpus.reports.map(({ id }) => [`/reports/${id}/`, openPage(`reports/${id}/index.html`)]));
    const astray = rows.filter(({ url }) => {
      const [page = '', anchor = ''] = url.split('#');
      return !reports.get(page)?.getElementById(anchor);
    });
    expect(rows.length).toBe(places.length);
    expect(astray).toEqual([]);
  });

  it('each have their own canonical address', () => {
    const addresses = places.map(({ paragraph }) => {
      const links = [...(pages.get(paragraph.id)?.querySelectorAll('link[rel=canonical]') ?? [])];
      expect(links.length, paragraph.id).toBe(1);
      return new URL(links[0]?.getAttribute('href') ?? '').pathname;
    });
    expect(addresses).toEqual(places.map(({ paragraph }) => `/reports/${paragraph.id}/`));
    expect(new Set(addresses).size).toBe(places.length);
  });

  it('show the exact and full text of their paragraph', () => {
    const differing = places.filter(
      ({ paragraph }) =>
        wordsIn(pages.get(paragraph.id)?.querySelector(`[id="${paragraph.anchor}"] .words`)) !== textOfReportParagraph(paragraph),
    );
    expect(differing.map(({ paragraph }) => paragraph.id)).toEqual([]);
  });

  it('are named after authority, document, date and number', () => {
    for (const { paragraph, report } of places) {
      const document = pages.get(paragraph.id);
      const title = `${formatReportNameWithAuthority(corpus, report)}, ${nameOfParagraphId(paragraph)}`;
      expect(document?.title).toBe(`${title} · ${corpus.site.name}`);
      expect(document?.querySelector('meta[name=description]')?.getAttribute('content')).toContain(title);
      expect(document?.querySelector('meta[property="og:title"]')?.getAttribute('content')).toBe(title);
    }
  });

  it('link to their report, and to the paragraphs before and after', () => {
    for (const { paragraph, report } of places) {
      const document = pages.get(paragraph.id);
      const { before, after } = reportParagraphsBeside(report, paragraph);
      const hrefOf = (selector: string) => document?.querySelector(selector)?.getAttribute('href') ?? undefined;
      expect(hrefOf('.lone-way a')).toBe(`/reports/${report.id}/#${paragraph.anchor}`);
      expect(hrefOf('a[rel=prev]')).toBe(before && `/reports/${before.paragraph.id}/`);
      expect(hrefOf('a[rel=next]')).toBe(after && `/reports/${after.paragraph.id}/`);
    }
  });

  it('name the judgement and its grade of that time', () => {
    const facts = (id: string) => pages.get(id)?.querySelector('.lone-facts .facts')?.textContent?.replace(/\s+/g, ' ');
    expect(facts('northumberland/2020-01-ilacs/p5')).toContain(
      'Judgement at that time: The experiences and progress of children who need help and protection Good',
    );
    expect(facts('north-northamptonshire/2022-10-ilacs/p22')).toContain('Requires improvement to be good');
    expect(facts('north-northamptonshire/2024-10-focused-visit/p5')).toContain('None, because visits give no grades');
    expect(facts('northamptonshire/2022-09-self-evaluation/p1')).not.toContain('udgement');
  });

  it('are linked from every paragraph of their report', () => {
    for (const { id } of corpus.reports) {
      const document = openPage(`reports/${id}/index.html`);
      const linked = [...document.querySelectorAll('.paragraph')].map((paragraph) =>
        paragraph.querySelector('.cite-link')?.getAttribute('href'),
      );
      expect(linked).toEqual([...document.querySelectorAll('.paragraph')].map((paragraph) => `${paragraph.id}/`));
    }
  });

  it('have linked data with the exact text', () => {
    for (const { paragraph, report } of places) {
      const things = [...(pages.get(paragraph.id)?.querySelectorAll('script[type="application/ld+json"]') ?? [])]
        .map((script) => JSON.parse(script.textContent) as Record<string, unknown>)
        .filter((each) => each['@type'] !== 'BreadcrumbList');
      expect(things.length, paragraph.id).toBe(1);
      const [thing] = things;
      const verbatim = paragraph.wording === 'verbatim';
      const original = { '@type': 'Report', ...(report.source.urlNote ? {} : { url: report.source.url }) };
      expect(thing, paragraph.id).toMatchObject({
        '@context': 'https://schema.org',
        '@type': verbatim ? 'Quotation' : 'CreativeWork',
        text: textOfReportParagraph(paragraph),
        author: { name: verbatim ? report.source.publisher : corpus.site.name },
        license: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
        isPartOf: { '@type': verbatim ? 'Report' : 'CreativeWork', name: report.title },
        citation: original,
        ...(verbatim ? {} : { isBasedOn: original }),
      });
    }
  });

  it('have every form of the citation, each with the exact text and the absolute URL', () => {
    for (const { paragraph } of places) {
      const forms = [...(pages.get(paragraph.id)?.querySelectorAll('.cite-form pre') ?? [])].map(({ textContent }) => textContent);
      expect(forms.length, paragraph.id).toBe(6);
      expect(forms.filter((text) => !text.includes(`/reports/${paragraph.id}/`))).toEqual([]);
      expect(forms[0]).toContain(textOfReportParagraph(paragraph));
      expect(forms[1]).toContain(textOfReportParagraph(paragraph));
    }
  });

  it('are at most 15 kB compressed each, without styles, scripts and fonts', () => {
    const heavy = places
      .map(({ paragraph }) => ({ id: paragraph.id, text: read(pageOf(paragraph.id)) }))
      .sort((a, b) => b.text.length - a.text.length)
      .slice(0, 20)
      .map(({ id, text }) => ({ id, bytes: weigh(text) }))
      .sort((a, b) => b.bytes - a.bytes);
    console.log(`Heaviest paragraph page (brotli): ${heavy[0]?.id} ${heavy[0]?.bytes}`);
    expect(heavy.filter(({ bytes }) => bytes > 15_000)).toEqual([]);
  });
});

describe('share images', () => {
  // An embeddable chart is part of another site's page, and is not shared itself.
  const all = files.filter((file) => file.endsWith('.html') && !file.startsWith('embed/')).map((file) => openPage(file));
  const imageOf = (document: Document) => document.querySelector('meta[property="og:image"]')?.getAttribute('content') ?? '';

  it('exist for every page, are 1200 by 630, and have an alternative text', () => {
    const pictures = new Set(all.map((document) => new URL(imageOf(document)).pathname.slice(1)));
    expect([...pictures].filter((file) => !files.includes(file))).toEqual([]);
    for (const file of pictures) {
      const image = readFileSync(`dist/${file}`);
      expect([image.toString('latin1', 1, 4), image.readUInt32BE(16), image.readUInt32BE(20)], file).toEqual(['PNG', 1200, 630]);
      expect(image.length, file).toBeLessThan(120_000);
    }
    expect(all.filter((document) => !document.querySelector('meta[property="og:image:alt"]')?.getAttribute('content')).length).toBe(0);
  });

  it('are a document’s own on its page and on those of its paragraphs, and an authority’s own on its page', () => {
    for (const { id, authority } of corpus.reports) {
      const of = (file: string) => new URL(imageOf(openPage(file))).pathname;
      expect(of(`reports/${id}/index.html`)).toBe(`/share/reports/${id}.png`);
      expect(of(`authorities/${authority}/index.html`)).toBe(`/share/authorities/${authority}.png`);
    }
    for (const { paragraph, report } of places)
      expect(pages.get(paragraph.id)?.querySelector('meta[property="og:image"]')?.getAttribute('content')).toMatch(
        new RegExp(`/share/reports/${report.id}\\.png$`),
      );
  });
});
