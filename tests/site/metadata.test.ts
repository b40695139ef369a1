import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-cff';
import '@citation-js/plugin-csl';
import CsvwParser from '@zazuko/rdf-parser-csvw';
import rdfDataset from '@rdfjs/dataset';
import rdf from '@zazuko/rdf-parser-csvw/lib/Factory.js';
import { validateCFF } from 'cffjs';
import jsonld from 'jsonld';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { writeCitation } from '../../src/publish/citation/formats.ts';
import type { CitationItem } from '../../src/publish/citation/citation-item.ts';
import { citeParagraph, citeReport } from '../../src/publish/citation/record.ts';
import { dataSets } from '../../src/publish/tables/data-sets.ts';
import { paragraphsInCorpus } from '../../src/record/corpus/corpus.ts';
import { paragraphsOf } from '../../src/record/reports/report.ts';
import { realCorpus } from '../record/real-corpus.ts';
import { readSite } from './built-site.ts';

const corpus = realCorpus();
const folder = 'dist/data/v1';
const { files, read, openPage } = readSite('dist');
const sha256 = (file: string) =>
  createHash('sha256')
    .update(readFileSync(path.join(folder, file)))
    .digest('hex');
const json = <Value>(file: string) => JSON.parse(read(`data/v1/${file}`)) as Value;

/** Contexts that files name, as far as they use them: a test asks no other site. */
const contexts: Record<string, object> = {
  'https://schema.org': { '@vocab': 'https://schema.org/', url: { '@type': '@id' } },
  'http://www.w3.org/ns/csvw': {
    '@vocab': 'http://www.w3.org/ns/csvw#',
    dc: 'http://purl.org/dc/terms/',
    columns: { '@id': 'http://www.w3.org/ns/csvw#column', '@container': '@list' },
    titles: { '@id': 'http://www.w3.org/ns/csvw#title', '@language': null },
    datatype: { '@type': '@vocab' },
    ...Object.fromEntries(['string', 'integer', 'decimal', 'boolean'].map((name) => [name, `http://www.w3.org/2001/XMLSchema#${name}`])),
    name: { '@language': null },
    base: { '@language': null },
    format: { '@language': null },
    null: { '@language': null },
    url: { '@type': '@id' },
    primaryKey: { '@language': null },
    lineTerminators: { '@language': null },
  },
};
const documentLoader = (url: string) => {
  const context = contexts[url.replace(/\/$/, '')];
  return context
    ? Promise.resolve({ contextUrl: undefined, documentUrl: url, document: { '@context': context } })
    : Promise.reject(new Error(`${url} was asked for.`));
};

interface Quad {
  subject: { value: string; termType: string };
  predicate: { value: string };
  object: { value: string; termType: string; datatype?: { value: string } };
}
const quadsOf = async (document: object, base = 'https://example.org/') =>
  (await jsonld.toRDF(document, { base, documentLoader })) as unknown as Quad[];

/** A quad of the JSON-LD library as one of the library that reads CSV on the Web. */
function toRdfQuad({ subject, predicate, object }: Quad) {
  const node = ({ value, termType }: Quad['subject']) => (termType === 'BlankNode' ? rdf.blankNode(value) : rdf.namedNode(value));
  const value = object.termType === 'Literal' ? rdf.literal(object.value, rdf.namedNode(object.datatype?.value ?? '')) : node(object);
  return rdf.quad(node(subject), rdf.namedNode(predicate.value), value);
}

describe('CITATION.cff', () => {
  const text = read('data/v1/CITATION.cff');

  it('is valid by the schema of the Citation File Format 1.2.0', () => {
    const file = parse(text) as Record<string, unknown>;
    expect(file['cff-version']).toBe('1.2.0');
    validateCFF({ ...file });
    expect(() => validateCFF({ ...file, type: 'corpus' })).toThrow('"allowedValues":["dataset","software"]');
    expect(() => validateCFF({ ...file, authors: [] })).toThrow('must NOT have fewer than 1 items');
    expect(() => validateCFF({ ...file, edition: '1' })).toThrow('must NOT have additional properties');
  });

  it('is read by citation.js as a data set with its author, version, day and address', () => {
    const [item] = (new Cite(text) as unknown as { data: Record<string, unknown>[] }).data;
    expect(item).toMatchObject({
      type: 'dataset',
      title: corpus.site.name,
      author: [{ literal: corpus.site.publisher ?? corpus.site.name }],
      version: expect.stringMatching(/^\d{4}\.\d+\.\d+$/),
      issued: { 'date-parts': [corpus.site.edition.split('-').map(Number)] },
    });
  });
});

describe('CSV on the Web', () => {
  const tables = dataSets.map(({ name }) => name);

  it('stands beside each CSV file, and once for all of them with their keys', () => {
    expect(files.filter((file) => file.endsWith('.csv-metadata.json')).sort()).toEqual(
      tables.map((name) => `data/v1/${name}.csv-metadata.json`).sort(),
    );
    const group = json<{
      tables: { url: string; tableSchema: { columns: unknown[]; foreignKeys?: { reference: { resource: string } }[] } }[];
    }>('csv-metadata.json');
    expect(group.tables.map(({ url }) => url)).toEqual(tables.map((name) => `${name}.csv`));
    const resources = group.tables.flatMap(({ tableSchema }) => tableSchema.foreignKeys ?? []).map(({ reference }) => reference.resource);
    expect(resources.length).toBeGreaterThan(5);
    expect(resources.filter((name) => !files.includes(`data/v1/${name}`))).toEqual([]);
  });

  it.each(tables)('lets a reader of CSV on the Web take every value of %s in its type', async (name) => {
    const metadata = json<{ tableSchema: { columns: { name: string; datatype: string | { base: string; format?: string } }[] } }>(
      `${name}.csv-metadata.json`,
    );
    const dataset = rdfDataset.dataset((await quadsOf(metadata)).map(toRdfQuad));
    const base = `https://example.org/data/v1/${name}.csv`;
    const stream = new CsvwParser({ metadata: dataset, baseIRI: base }).import(Readable.from([readFileSync(`${folder}/${name}.csv`)]));
    const values = new Map<string, Map<string, Quad['object']>>();
    for await (const { subject, predicate, object } of stream as unknown as AsyncIterable<Quad>) {
      if (!predicate.value.startsWith(`${base}#`)) continue;
      const row = values.get(subject.value) ?? new Map<string, Quad['object']>();
      values.set(subject.value, row.set(decodeURIComponent(predicate.value.slice(base.length + 1)), object));
    }
    const rows = json<Record<string, unknown>[]>(`${name}.json`);
    expect(values.size).toBe(rows.length);
    const columns = new Map(metadata.tableSchema.columns.map((column) => [column.name, column.datatype]));
    [...values.values()].forEach((row, index) => {
      for (const [column, { value, datatype }] of row) {
        const type = columns.get(column);
        const [named, format] = typeof type === 'object' ? [type.base, type.format] : [type, undefined];
        expect(datatype?.value, `${column} of row ${index + 1}`).toBe(`http://www.w3.org/2001/XMLSchema#${named}`);
        if (format) expect(value, `${column} of row ${index + 1}`).toMatch(new RegExp(format));
        const own = rows[index]?.[column];
        if (typeof own === 'number' || typeof own === 'boolean') expect(value).toBe(String(own));
      }
    });
  });
});

describe('the DCAT catalogue', () => {
  const dcat = 'http://www.w3.org/ns/dcat#';
  const dct = 'http://purl.org/dc/terms/';

  it('is linked data of one catalogue, with a data set for each table, and each with what the UK’s profile asks for', async () => {
    const quads = await quadsOf(json<object>('catalogue.jsonld'));
    const of = (type: string) => quads.filter(({ object }) => object.value === `${dcat}${type}`).map(({ subject }) => subject.value);
    expect(of('Catalog')).toHaveLength(1);
    expect(of('Dataset')).toHaveLength(dataSets.length + 2);
    const needed = {
      Dataset: [
        ...[
          'title',
          'description',
          'identifier',
          'license',
          'publisher',
          'creator',
          'issued',
          'modified',
          'accrualPeriodicity',
          'accessRights',
        ].map((name) => dct + name),
        ...['version', 'contactPoint', 'distribution', 'keyword'].map((name) => dcat + name),
      ],
      Distribution: [
        ...['title', 'license', 'issued', 'modified'].map((name) => dct + name),
        ...['accessURL', 'downloadURL', 'mediaType', 'byteSize'].map((name) => dcat + name),
      ],
    };
    for (const [type, properties] of Object.entries(needed))
      for (const subject of of(type)) {
        const own = quads.filter((quad) => quad.subject.value === subject).map(({ predicate }) => predicate.value);
        expect(
          properties.filter((property) => !own.includes(property)),
          subject,
        ).toEqual([]);
      }
  });

  it('names every file of the tables with its true size and SHA-256', async () => {
    const quads = await quadsOf(json<object>('catalogue.jsonld'));
    const valueOf = (subject: string, property: string) =>
      quads.find((quad) => quad.subject.value === subject && quad.predicate.value === property)?.object.value ?? '';
    const downloads = quads.filter(({ predicate }) => predicate.value === `${dcat}downloadURL`);
    expect(downloads.length).toBeGreaterThan(dataSets.length * 4);
    for (const { subject, object } of downloads) {
      const file = object.value.split('/data/v1/')[1] ?? '';
      expect(valueOf(subject.value, `${dcat}byteSize`), file).toBe(String(readFileSync(path.join(folder, file)).length));
      const checksum = valueOf(subject.value, 'http://spdx.org/rdf/terms#checksum');
      expect(valueOf(checksum, 'http://spdx.org/rdf/terms#checksumValue'), file).toBe(sha256(file));
    }
  });
});

describe('the data page for searches of datasets', () => {
  it('has a schema.org Dataset with a description, a licence, a version, and files that are there', async () => {
    const things = [...openPage('data/index.html').querySelectorAll('script[type="application/ld+json"]')].map(
      ({ textContent }) => JSON.parse(textContent) as Record<string, unknown>,
    );
    const thing = things.find((each) => each['@type'] === 'Dataset') ?? {};
    const quads = await quadsOf(thing);
    const objects = (name: string) =>
      quads.filter(({ predicate }) => predicate.value === `https://schema.org/${name}`).map(({ object }) => object.value);
    expect(objects('description').filter((text) => text.length < 50 || text.length > 5000)).toEqual([]);
    expect(objects('version')).toHaveLength(1);
    expect(objects('license').length).toBe(objects('description').length);
    expect(objects('contentUrl').filter((url) => !files.includes(new URL(url).pathname.slice(1)))).toEqual([]);
  });

  it('has a citation of exactly this edition, and names of downloads that have the edition', () => {
    const document = openPage('data/index.html');
    const { editions } = json<{ editions: { number: string }[] }>('editions.json');
    const number = editions.at(-1)?.number ?? 'none';
    expect(document.querySelector('.cite-form pre')?.textContent).toContain(`edition ${number}`);
    const names = [...document.querySelectorAll('a[download]')].map((link) => link.getAttribute('download') ?? '');
    expect(names.length).toBeGreaterThan(dataSets.length * 4);
    expect(names.filter((name) => !name.includes(`-${number}-`))).toEqual([]);
  });
});

describe('editions.json', () => {
  it('lists this edition with the true SHA-256 of each file but its own', () => {
    const { editions } = json<{ editions: { seal?: string; files?: { path: string; bytes: number; sha256: string }[] }[] }>(
      'editions.json',
    );
    const current = editions.at(-1);
    const listed = current?.files ?? [];
    const names = files.filter((file) => file.startsWith('data/v1/')).map((file) => file.slice('data/v1/'.length));
    expect(listed.map((file) => file.path).sort()).toEqual(
      names.filter((name) => !['editions.json', 'checksums.txt'].includes(name)).sort(),
    );
    expect(listed.filter((file) => sha256(file.path) !== file.sha256)).toEqual([]);
    expect(current?.seal).toBe(corpus.editions.at(-1)?.seal);
  });
});

/** The reference that Zotero’s translator of embedded metadata makes of a page’s tags (Highwire Press), as CSL-JSON. */
function referenceOfTags(document: Document): CitationItem {
  const all = (name: string) =>
    [...document.querySelectorAll(`head meta[name="citation_${name}"]`)].map((tag) => tag.getAttribute('content') ?? '');
  const one = (name: string) => all(name)[0];
  const [title = '', part] = (one('title') ?? '').split(/, (?=(?:paragraph|item|unnumbered|summary|note)[^,]*$)/);
  return {
    id: 'read',
    // An institution is what makes a report of it, not an article in a journal.
    type: all('technical_report_institution').length > 0 ? 'report' : ('article-journal' as never),
    title,
    ...(part && { section: part }),
    author: all('author').map((literal) => ({ literal })),
    issued: { 'date-parts': [(one('publication_date') ?? one('date') ?? '').split('/').map(Number)] },
    ...(one('firstpage') && { page: one('firstpage') ?? '' }),
    URL: one('public_url') ?? '',
    language: one('language') as 'en-GB',
    note: '',
  };
}

describe('what a reference manager reads in the head of a page', () => {
  const urlOf = (at: string) =>
    new URL(at, new URL(openPage('index.html').querySelector('link[rel=canonical]')?.getAttribute('href') ?? '')).href;
  const harvard = (item: CitationItem) => writeCitation({ item })[0]?.text.replace(/\.? Available.*/, '');
  /** The reference without what tags have no place for: the kind of document. */
  const expected = (item: CitationItem) => {
    const { genre, ...others } = item;
    return harvard(genre === undefined ? item : others);
  };

  it.each(corpus.reports.map((report) => [report.id, report] as const))('gives the whole reference of %s', (id, report) => {
    const own = referenceOfTags(openPage(`reports/${id}/index.html`));
    const { item } = citeReport(corpus, report, urlOf);
    expect(own).toMatchObject({ type: 'report', title: item.title, author: item.author, URL: item.URL, language: 'en-GB' });
    if (item.issued) expect(harvard(own)).toBe(expected(item));
  });

  it('gives the whole reference of each paragraph, with its words and page', () => {
    const chosen = corpus.reports.flatMap((report) =>
      paragraphsOf(report)
        .slice(0, 3)
        .map(({ id }) => id),
    );
    for (const placed of paragraphsInCorpus(corpus).filter(({ paragraph }) => chosen.includes(paragraph.id))) {
      const document = openPage(`reports/${placed.paragraph.id}/index.html`);
      const { item, part } = citeParagraph(corpus, placed, urlOf);
      const tag = (name: string) => document.querySelector(`meta[name="citation_${name}"]`)?.getAttribute('content') ?? undefined;
      expect(tag('title'), item.id).toBe(`${item.title}, ${part}`);
      expect(tag('abstract'), item.id).toBe(item.abstract);
      expect(tag('firstpage'), item.id).toBe(item.page);
      expect(tag('public_url'), item.id).toBe(item.URL);
    }
  });

  it('names the official PDF where we quote its words, and no other', () => {
    for (const report of corpus.reports) {
      const pdf =
        openPage(`reports/${report.id}/index.html`).querySelector('meta[name="citation_pdf_url"]')?.getAttribute('content') ?? undefined;
      expect(pdf, report.id).toBe(report.wording === 'verbatim' && !report.source.urlNote ? report.source.url : undefined);
    }
  });

  it('is no COinS', () => {
    expect(parseHTML(read('index.html')).document.querySelectorAll('.Z3988').length).toBe(0);
  });
});
