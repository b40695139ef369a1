import { oncePerCorpus } from '../../record/corpus/once-per-corpus.ts';
import { packCouncilSearchFile } from '../../search/councils/council-file.ts';
import { councilSearchFile } from '../../search/councils/list-councils.ts';
import { recordToIndex } from '../../search/index/records.ts';
import type { IndexFile } from '../../search/index/index-files.ts';
import { writeIndex } from '../../search/index/write-index.ts';
import { getCorpus } from './corpus.ts';
import { hashServedFile } from './hash-served-file.ts';
import { siteBase } from '../hrefs/href.ts';

const indexOf = oncePerCorpus((corpus) => writeIndex(recordToIndex(corpus, siteBase), hashServedFile));

/** The files of the search index. The first one is the one that browsers load first. Its name is always the same, so that a new report does not change each page. */
export function getSearchIndex(): [IndexFile, ...IndexFile[]] {
  const [first, ...shards] = indexOf(getCorpus());
  return [{ ...first, name: 'first.json' }, ...shards];
}

const councilFileOf = oncePerCorpus((corpus): IndexFile => {
  const text = JSON.stringify(packCouncilSearchFile(councilSearchFile(corpus, siteBase)));
  return { name: 'councils-list.json', text };
});

/** The file that boxes find councils in. */
export function getCouncilSearchFile(): IndexFile {
  return councilFileOf(getCorpus());
}
