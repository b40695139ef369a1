import { oncePerCorpus } from '../../record/corpus/once-per-corpus.ts';
import { packCouncilSearchFile } from '../../search/councils/council-file.ts';
import { councilSearchFile } from '../../search/councils/list-councils.ts';
import { recordToIndex } from '../../search/index/records.ts';
import type { IndexFile } from '../../search/index/index-files.ts';
import { sealIndexFile } from '../../search/index/sealed-file.ts';
import { writeIndex } from '../../search/index/write-index.ts';
import { figuresForSearchAnswers } from '../../search/intents/figure-file.ts';
import { questionsFileOfCorpus } from '../../search/reader-questions/list-questions.ts';
import { getCorpus } from './corpus.ts';
import { getEnglishWordsFile, isOrdinaryEnglishWord } from './english-words.ts';
import { hashServedFile } from './hash-served-file.ts';
import { siteBase } from '../hrefs/href.ts';

const indexOf = oncePerCorpus((corpus) => writeIndex(recordToIndex(corpus, siteBase), hashServedFile));

/** The files of the search index. Browsers load the first one first. Its name is always the same, so that a new report does not change each page. */
export function getSearchIndex(): [IndexFile, ...IndexFile[]] {
  return indexOf(getCorpus());
}

const councilFileOf = oncePerCorpus((corpus): IndexFile => {
  const text = JSON.stringify(packCouncilSearchFile(councilSearchFile(corpus, siteBase, isOrdinaryEnglishWord)));
  return { name: 'councils-list.json', text };
});

/** The file that boxes find councils in. */
export function getCouncilSearchFile(): IndexFile {
  return councilFileOf(getCorpus());
}

/** The file of figures, by which the search answers how many. It is loaded with the first query that asks. */
function getFiguresFile(): IndexFile {
  return { name: 'figures.json', text: JSON.stringify(figuresForSearchAnswers(getCorpus(), siteBase)) };
}

/** The file of questions that are suggested under a search box. It is loaded with the first letter that is typed there. */
function getQuestionsFile(): IndexFile {
  return { name: 'questions.json', text: JSON.stringify(questionsFileOfCorpus(getCorpus())) };
}

/** The start of the hash of the search index's first file, which names all shards: it tells an edition of the index from others. */
export const getSearchEdition = () => hashServedFile(getSearchIndex()[0].text);

/** All files that the search reads, as they are served: each with the start of its own hash, which browsers check before they show a word. */
export function getServedSearchFiles(): IndexFile[] {
  const seal = ({ name, text }: IndexFile, of?: string) => ({ name, text: sealIndexFile(text, hashServedFile, of) });
  return [
    ...[...getSearchIndex(), getCouncilSearchFile(), getEnglishWordsFile()].map((file) => seal(file)),
    // The index does not name these, and they speak of its paragraphs and its day.
    ...[getFiguresFile(), getQuestionsFile()].map((file) => seal(file, getSearchEdition())),
  ];
}
