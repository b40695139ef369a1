import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { nameReport, placedParagraphs } from '../../src/domain/corpus.ts';
import { nameParagraph, textOf } from '../../src/domain/paragraph.ts';
import { neighboursOf } from '../../src/domain/report.ts';
import { realCorpus } from '../content/real-corpus.ts';
import { readSite, weigh, wordsIn } from './built-site.ts';

const corpus = realCorpus();
const { files, read } = readSite('dist');
const places = placedParagraphs(corpus);
const pageOf = (id: string) => `reports/${id}/index.html`;
const pages = new Map(
  places
    .filter(({ paragraph }) => files.includes(pageOf(paragraph.id)))
    .map(({ paragraph }) => [paragraph.id, parseHTML(read(pageOf(paragraph.id))).document]),
);

describe('the pages of paragraphs', () => {
  it('are there for every id of the open data, and each id answers at its anchor too', () => {
    const rows = JSON.parse(read('data/paragraphs.json')) as { id: string; url: string }[];
    expect(rows.map(({ id }) => id).filter((id) => !pages.has(id))).toEqual([]);
    const reports = new Map(corpus.reports.map(({ id }) => [`/reports/${id}/`, parseHTML(read(`reports/${id}/index.html`)).document]));
    const astray = rows.filter(({ url }) => {
      const [page = '', anchor = ''] = url.split('#');
      return !reports.get(page)?.getElementById(anchor);
    });
    expect(rows.length).toBe(places.length);
    expect(astray).toEqual([]);
  });

  it('each name one address of their own', () => {
    const addresses = places.map(({ paragraph }) => {
      const links = [...(pages.get(paragraph.id)?.querySelectorAll('link[rel=canonical]') ?? [])];
      expect(links.length, paragraph.id).toBe(1);
      return new URL(links[0]?.getAttribute('href') ?? '').pathname;
    });
    expect(addresses).toEqual(places.map(({ paragraph }) => `/reports/${paragraph.id}/`));
    expect(new Set(addresses).size).toBe(places.length);
  });

  it('show the very words of their paragraph, whole', () => {
    const differing = places.filter(
      ({ paragraph }) => wordsIn(pages.get(paragraph.id)?.querySelector(`[id="${paragraph.anchor}"] .words`)) !== textOf(paragraph),
    );
    expect(differing.map(({ paragraph }) => paragraph.id)).toEqual([]);
  });

  it('are named after authority, document, date and number', () => {
    for (const { paragraph, report } of places) {
      const document = pages.get(paragraph.id);
      const title = `${nameReport(corpus, report)}, ${nameParagraph(paragraph)}`;
      expect(document?.title).toBe(`${title} · ${corpus.site.name}`);
      expect(document?.querySelector('meta[name=description]')?.getAttribute('content')).toContain(title);
      expect(document?.querySelector('meta[property="og:title"]')?.getAttribute('content')).toBe(title);
    }
  });

  it('lead back to their place, and to the paragraphs before and after', () => {
    for (const { paragraph, report } of places) {
      const document = pages.get(paragraph.id);
      const { before, after } = neighboursOf(report, paragraph);
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
    expect(facts('north-northamptonshire/2024-10-focused-visit/p5')).toContain('None: visits are not graded');
    expect(facts('northamptonshire/2022-09-self-evaluation/p1')).not.toContain('udgement');
  });

  it('are linked from every paragraph of their report', () => {
    for (const { id } of corpus.reports) {
      const document = parseHTML(read(`reports/${id}/index.html`)).document;
      const linked = [...document.querySelectorAll('.paragraph')].map((paragraph) =>
        paragraph.querySelector('a[href$="/"][aria-label^="Cite"]')?.getAttribute('href'),
      );
      expect(linked).toEqual([...document.querySelectorAll('.paragraph')].map((paragraph) => `${paragraph.id}/`));
    }
  });

  it('take no more than 15 kB over the wire each, styles, scripts and fonts aside', () => {
    const heavy = places
      .map(({ paragraph }) => ({ id: paragraph.id, bytes: weigh(read(pageOf(paragraph.id))) }))
      .sort((a, b) => b.bytes - a.bytes);
    console.log(
      `Heaviest paragraph page (brotli): ${heavy[0]?.id} ${heavy[0]?.bytes}, median ${heavy[Math.floor(heavy.length / 2)]?.bytes}`,
    );
    expect(heavy.filter(({ bytes }) => bytes > 15_000)).toEqual([]);
  });
});
