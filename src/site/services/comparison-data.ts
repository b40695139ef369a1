import { writeComparisonFiles, type ComparisonFile } from '../../publish/comparison/comparison-files.ts';
import { oncePerCorpus } from '../../record/corpus/once-per-corpus.ts';
import { getCorpus } from './corpus.ts';
import { hashServedFile } from './hash-served-file.ts';

const filesOf = oncePerCorpus((corpus) => writeComparisonFiles(corpus, hashServedFile));

/** The files that browsers compare authorities with. The first one has the grades of all of them. */
export function getComparisonFiles(): [ComparisonFile, ...ComparisonFile[]] {
  return filesOf(getCorpus());
}
