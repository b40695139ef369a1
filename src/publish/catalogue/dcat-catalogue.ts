import { currentEdition, doiOfEditionToUrl } from '../../questions/editions/editions.ts';
import type { Corpus } from '../../record/corpus/corpus.ts';
import { firstDay } from '../../record/dates/day.ts';
import { licence } from '../citation/licence.ts';
import { keywordsOfEditionData } from '../editions/citation-file.ts';
import { citeEditionInOneLine, creatorOfEdition } from '../editions/cite-edition.ts';
import { nameFormatOfDataFile, rowFormatOfDataFile, yearOfDataFile, type DataFile, type DataTable } from '../tables/data-file.ts';
import type { UrlOf } from '../url-of.ts';

/*
 * The catalogue in DCAT 3, as JSON-LD, with the properties that the UK’s cross-government metadata exchange model asks for of a dataset (title,
 * description, identifier, licence, publisher, contact point, version, dates, update frequency, access rights, distributions with media type
 * and size). That model names departments as publishers and a security classification, which we have none of.
 */

/** Every term is written out, so that a program needs no other file to read the catalogue. */
const context = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  spdx: 'http://spdx.org/rdf/terms#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

const id = (iri: string) => ({ '@id': iri });
const english = (words: string) => ({ '@language': 'en', '@value': words });
const date = (day: string) => ({ '@type': 'xsd:date', '@value': firstDay(day) });

function distributionOf(corpus: Corpus, file: DataFile, title: string, urlOf: UrlOf) {
  const url = urlOf(`/data/v1/${file.path}`);
  return {
    '@id': `${url}#distribution`,
    '@type': 'dcat:Distribution',
    'dct:title': english(title),
    'dcat:accessURL': id(urlOf('/data/')),
    'dcat:downloadURL': id(url),
    'dcat:mediaType': id(`https://www.iana.org/assignments/media-types/${file.mediatype}`),
    'dcat:byteSize': { '@type': 'xsd:nonNegativeInteger', '@value': String(file.size) },
    'dct:license': id(licence.path),
    'dct:issued': date(corpus.site.edition),
    'dct:modified': date(corpus.site.edition),
    'spdx:checksum': {
      '@type': 'spdx:Checksum',
      'spdx:algorithm': id('http://spdx.org/rdf/terms#checksumAlgorithm_sha256'),
      'spdx:checksumValue': { '@type': 'xsd:hexBinary', '@value': file.sha256 },
    },
  };
}

/** What every dataset of the catalogue says alike. */
function shared(corpus: Corpus, urlOf: UrlOf) {
  const { site } = corpus;
  const { number, day, doi } = currentEdition(corpus);
  const contact = site.contact ?? urlOf('/about/');
  return {
    'dct:license': id(licence.path),
    'dct:accessRights': id('http://publications.europa.eu/resource/authority/access-right/PUBLIC'),
    'dct:publisher': { '@id': `${urlOf('/')}#publisher`, '@type': 'foaf:Organization', 'foaf:name': creatorOfEdition(corpus) },
    'dct:creator': id(`${urlOf('/')}#publisher`),
    'dcat:contactPoint': {
      '@id': `${urlOf('/')}#contact`,
      '@type': 'vcard:Organization',
      'vcard:fn': creatorOfEdition(corpus),
      ...(contact.includes('@') && !contact.startsWith('http')
        ? { 'vcard:hasEmail': id(`mailto:${contact}`) }
        : { 'vcard:hasURL': id(contact) }),
    },
    'dct:issued': date(listFirstDay(corpus)),
    'dct:modified': date(day),
    'dcat:version': number,
    'dct:accrualPeriodicity': id('http://purl.org/cld/freq/irregular'),
    'dct:spatial': id('http://statistics.data.gov.uk/id/statistical-geography/E92000001'),
    'dct:language': id('http://publications.europa.eu/resource/authority/language/ENG'),
    'dcat:keyword': keywordsOfEditionData.map(english),
    'dct:bibliographicCitation': citeEditionInOneLine(corpus, urlOf),
    // The landing page always has the latest edition; the DOI leads to the deposited copy of this one.
    ...(doi && { 'dcat:hasVersion': id(doiOfEditionToUrl(doi)) }),
  };
}

const listFirstDay = ({ editions, site }: Corpus) => editions[0]?.day ?? site.edition;

/** The DCAT catalogue: the whole of the data as one dataset, each table, and the texts, each with every file that it can be had as. */
export function describeDcatCatalogue(
  corpus: Corpus,
  { tables, zip, textCorpus }: { tables: readonly DataTable[]; zip: DataFile; textCorpus: DataFile },
  urlOf: UrlOf,
): Record<string, unknown> {
  const { site } = corpus;
  const common = shared(corpus, urlOf);
  const dataset = (anchor: string, title: string, about: string, files: readonly { file: DataFile; title: string }[]) => ({
    '@id': `${urlOf('/data/')}#${anchor}`,
    '@type': 'dcat:Dataset',
    'dct:identifier': `${urlOf('/data/')}#${anchor}`,
    'dct:title': english(title),
    'dct:description': english(about),
    'dcat:landingPage': id(`${urlOf('/data/')}#${anchor}`),
    ...common,
    'dcat:distribution': files.map(({ file, title: name }) => distributionOf(corpus, file, name, urlOf)),
  });
  const ofTable = ({ dataSet, files }: DataTable) =>
    dataset(
      dataSet.name,
      dataSet.title,
      dataSet.about,
      files.map((file) => ({
        file,
        title: [dataSet.title, nameFormatOfDataFile(rowFormatOfDataFile(file)), yearOfDataFile(file)].filter(Boolean).join(', '),
      })),
    );
  return {
    '@context': context,
    '@id': urlOf('/data/v1/catalogue.jsonld'),
    '@type': 'dcat:Catalog',
    'dct:title': english(`${site.name}: open data`),
    'dct:description': english(site.tagline),
    'foaf:homepage': id(urlOf('/data/')),
    ...common,
    'dcat:dataset': [
      dataset('all', `${site.name}: all data`, `${site.tagline}. All tables, and each document.`, [{ file: zip, title: 'All data, zip' }]),
      dataset('texts', `${site.name}: texts`, 'Each document as plain text, with a table that describes them.', [
        { file: textCorpus, title: 'Texts, zip' },
      ]),
      ...tables.map(ofTable),
    ],
  };
}
