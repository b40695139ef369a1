import { writeTablesOfOpenData, type OpenData } from '../../publish/tables/data-files.ts';
import { oncePerCorpus } from '../../record/corpus/once-per-corpus.ts';
import { getCorpus } from './corpus.ts';
import { absoluteUrl } from '../hrefs/href.ts';

const openDataOf = oncePerCorpus((corpus) => writeTablesOfOpenData(corpus, absoluteUrl));

/** The open data of the edition that is being built. */
export function getOpenData(): OpenData {
  return openDataOf(getCorpus());
}
