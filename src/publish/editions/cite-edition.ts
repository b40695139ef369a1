import { currentEdition, doiOfEditionToUrl } from '../../questions/editions/editions.ts';
import type { Corpus } from '../../record/corpus/corpus.ts';
import { formatDay } from '../../record/dates/day.ts';
import type { UrlOf } from '../url-of.ts';

/** Who is cited as the maker of the data: whoever publishes the edition, or the site itself where nobody does yet. */
export function creatorOfEdition({ site }: Pick<Corpus, 'site'>): string {
  return site.publisher ?? site.name;
}

/** The title under which the data of this edition is cited: "What Inspectors Wrote: data, edition 2026.11.1". */
export function titleOfEditionData(corpus: Corpus): string {
  return `${corpus.site.name}: data, edition ${currentEdition(corpus).number}`;
}

/** The address of the data of this edition: that of its DOI, or of the data page where it has none. */
export function addressOfEditionData(corpus: Corpus, urlOf: UrlOf): string {
  const { doi } = currentEdition(corpus);
  return doi ? doiOfEditionToUrl(doi) : urlOf('/data/');
}

/** The citation of the data of exactly this edition, in one line. */
export function citeEditionInOneLine(corpus: Corpus, urlOf: UrlOf): string {
  const { day } = currentEdition(corpus);
  const year = day.slice(0, 4);
  return `${creatorOfEdition(corpus)} (${year}) ${titleOfEditionData(corpus)}. Data set, ${formatDay(day)}. ${addressOfEditionData(corpus, urlOf)}`;
}

/** The name of a file as readers save it, with the site and the edition before it: "what-inspectors-wrote-2026.11.1-paragraphs.csv". */
export function nameFileOfEdition(corpus: Corpus, path: string): string {
  return `${siteNameInFiles(corpus.site.name)}-${currentEdition(corpus).number}-${path.replaceAll('/', '-')}`;
}

/** The name of the site with only the characters that names of files and data packages may have. */
export function siteNameInFiles(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
