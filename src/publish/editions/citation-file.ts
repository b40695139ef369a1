import { stringify } from 'yaml';
import { currentEdition } from '../../questions/editions/editions.ts';
import type { Corpus } from '../../record/corpus/corpus.ts';
import { firstDay } from '../../record/dates/day.ts';
import { licence } from '../citation/licence.ts';
import type { UrlOf } from '../url-of.ts';
import { addressOfEditionData, creatorOfEdition } from './cite-edition.ts';

/** Words by which the data is found in catalogues. */
export const keywordsOfEditionData = [
  'children’s services',
  'children’s social care',
  'inspection',
  'Ofsted',
  'local authorities',
  'England',
] as const;

/** The text of CITATION.cff (Citation File Format 1.2.0): how to cite the data of exactly this edition. */
export function writeCitationFile(corpus: Corpus, urlOf: UrlOf): string {
  const { site } = corpus;
  const { number, day, doi } = currentEdition(corpus);
  return stringify(
    {
      'cff-version': '1.2.0',
      message: 'If you use this data, please cite this edition of it, and credit whoever is in the field credit.',
      type: 'dataset',
      title: site.name,
      abstract: `${site.tagline}. Publishers’ own words if they have an open licence, summaries in our words if not.`,
      authors: [{ name: creatorOfEdition(corpus), website: urlOf('/') }],
      version: number,
      'date-released': firstDay(day),
      license: licence.name,
      'license-url': licence.path,
      url: addressOfEditionData(corpus, urlOf),
      'repository-artifact': urlOf('/data/v1/all.zip'),
      ...(doi && { doi }),
      keywords: [...keywordsOfEditionData],
    },
    { lineWidth: 0 },
  );
}
