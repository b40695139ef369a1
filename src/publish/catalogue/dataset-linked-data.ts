import type { Dataset, WithContext } from 'schema-dts';
import { currentEdition, doiOfEditionToUrl } from '../../questions/editions/editions.ts';
import type { Corpus } from '../../record/corpus/corpus.ts';
import { firstDay } from '../../record/dates/day.ts';
import { licence } from '../citation/licence.ts';
import { keywordsOfEditionData } from '../editions/citation-file.ts';
import { citeEditionInOneLine, creatorOfEdition } from '../editions/cite-edition.ts';
import type { DataFile, DataTable } from '../tables/data-file.ts';
import type { UrlOf } from '../url-of.ts';

/** The schema.org description of the data, which searches for datasets read on the data page: the whole of it, with each table as a part. */
export function dataAsLinkedData(corpus: Corpus, tables: readonly DataTable[], zip: DataFile, urlOf: UrlOf): WithContext<Dataset> {
  const { site } = corpus;
  const { number, day, doi } = currentEdition(corpus);
  const url = urlOf('/data/');
  const creator = { '@type': 'Organization' as const, name: creatorOfEdition(corpus), url: urlOf('/') };
  const download = ({ path, mediatype, size }: DataFile) => ({
    '@type': 'DataDownload' as const,
    contentUrl: urlOf(`/data/v1/${path}`),
    encodingFormat: mediatype,
    contentSize: `${size} B`,
  });
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    '@id': url,
    url,
    name: `${site.name}: open data`,
    description: `${site.tagline}. Publishers’ own words if they have an open licence, summaries in our words if not, with grades, figures and topics: ${tables.map(({ dataSet, rows }) => `${dataSet.title} (${rows})`).join(', ')}.`,
    ...(doi && { identifier: doiOfEditionToUrl(doi) }),
    version: number,
    dateModified: firstDay(day),
    license: licence.path,
    creator,
    publisher: creator,
    isAccessibleForFree: true,
    inLanguage: 'en-GB',
    spatialCoverage: { '@type': 'Place', name: 'England' },
    keywords: [...keywordsOfEditionData],
    creditText: citeEditionInOneLine(corpus, urlOf),
    distribution: [download(zip)],
    hasPart: tables
      .filter(({ dataSet }) => !dataSet.repeats)
      .map(({ dataSet, files }) => ({
        '@type': 'Dataset' as const,
        '@id': `${url}#${dataSet.name}`,
        name: `${site.name}: ${dataSet.title}`,
        description: dataSet.about.length >= 50 ? dataSet.about : `${dataSet.title} of the open data of ${site.name}. ${dataSet.about}`,
        license: licence.path,
        creator,
        isAccessibleForFree: true,
        distribution: files.map(download),
      })),
  };
}
