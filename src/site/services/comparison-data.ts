import { createHash } from 'node:crypto';
import { writeComparisonFiles, type ComparisonFile } from '../../publish/comparison/comparison-files.ts';
import { oncePerCorpus } from '../../record/corpus/once-per-corpus.ts';
import { getCorpus } from './corpus.ts';

const hash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 10);
const filesOf = oncePerCorpus((corpus) => writeComparisonFiles(corpus, hash));

/** The files that browsers compare authorities with. The first one has the grades of all of them. */
export function getComparisonFiles(): [ComparisonFile, ...ComparisonFile[]] {
  return filesOf(getCorpus());
}
