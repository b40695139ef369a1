import type { Corpus } from '../../record/corpus/corpus.ts';
import { formatDay, type Day } from '../../record/dates/day.ts';
import { editionNumberOf, type SealedEdition } from '../../record/edition.ts';

/** An edition of the record. Its seal and checksums are there once commands have written them. */
export type Edition = Pick<SealedEdition, 'number' | 'day' | 'doi'> & Partial<SealedEdition>;

/** Every edition of the record, the first one first. The last one is that which is being built. */
export function listEditions({ site, editions }: Pick<Corpus, 'site' | 'editions'>): Edition[] {
  const number = editionNumberOf(site);
  const own = editions.find((edition) => edition.number === number);
  const earlier = editions.filter((edition) => edition !== own);
  return [...earlier, { ...own, number, day: site.edition, ...(site.doi && { doi: site.doi }) }];
}

/** The edition that is being built. */
export function currentEdition(corpus: Pick<Corpus, 'site' | 'editions'>): Edition {
  const { site } = corpus;
  return listEditions(corpus).at(-1) ?? { number: editionNumberOf(site), day: site.edition };
}

/** An edition as readers know it: "2026.11.1 of 22 November 2026". */
export function formatEdition({ number, day }: { number: string; day: Day }): string {
  return `${number} of ${formatDay(day)}`;
}

/** The day of a check, which says if it was made after the day of the edition: "24 November 2026, after the day of this edition". */
export function formatCheckBesideEdition({ site }: Pick<Corpus, 'site'>, day: Day): string {
  return `${formatDay(day)}${day > site.edition ? ', after the day of this edition' : ''}`;
}

/** The address of a DOI. */
export function doiOfEditionToUrl(doi: string): string {
  return `https://doi.org/${doi}`;
}
