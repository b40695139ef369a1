import { fileURLToPath } from 'node:url';
import { loadCorpusOfContent } from '../../content/load/load-corpus.ts';
import { loadThemeWeights } from '../../content/load/load-theme-weights.ts';
import type { Corpus } from '../../record/corpus/corpus.ts';
import { readingStateOfReport } from '../../record/reports/reading-state.ts';
import { learnFromRecord, type RecordToLearnThemes } from '../suggest-themes/learn-from-record.ts';
import type { SuggestThemes } from '../suggest-themes/passage.ts';
import { processDocument, type ImportEffects, type Imported, type ImportInto } from './import-document.ts';

/** What the import needs to know about the record that it adds to. */
export function processIntoRecord(folder: string, corpus: Corpus): ImportInto {
  const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);
  const { authorities, kinds, themes, claimants, frameworks, judgements, england } = corpus;
  // Learning takes seconds, and a run that finds everything here already needs none.
  let learnt: SuggestThemes | undefined;
  return {
    folder,
    authorities,
    frameworks,
    known: { authorities: ids(authorities), kinds, themes: ids(themes), claimants: ids(claimants), frameworks, judgements },
    england,
    suggestThemes: (passage) => (learnt ??= learnFromRecord(recordToLearnFrom(corpus)))(passage),
  };
}

/** The content folder of this repository. */
const ownContent = fileURLToPath(new URL('../../../content', import.meta.url));

/**
 * What teaches which topics paragraphs have: the record, or `content/` while no person has read a report of the record. A record without
 * weights of its own takes those of `content/`.
 */
export function recordToLearnFrom(corpus: Corpus): RecordToLearnThemes {
  const isReadByPerson = corpus.reports.some((report) => readingStateOfReport(report) === 'person');
  const record = isReadByPerson ? corpus : (loadCorpusOfContent(ownContent, false).corpus ?? corpus);
  const themeWeights = corpus.themeWeights.length > 0 ? corpus.themeWeights : loadThemeWeights(ownContent);
  return { ...record, themes: corpus.themes, themeWeights };
}

/** What is told while documents are imported. */
export interface ImportProgress {
  start: (document: string) => void;
  end: () => void;
}

/**
 * Imports documents one after another. `here` gives the file of a report of the record by the address of its document: such a document is
 * neither fetched nor read. Each draft is whole on disk before the next document begins, so an import that was stopped can go on.
 */
export async function processDocuments(
  documents: readonly string[],
  into: ImportInto,
  effects: ImportEffects,
  { here = new Map(), progress }: { here?: ReadonlyMap<string, string>; progress?: ImportProgress | undefined } = {},
): Promise<Imported[]> {
  const all: Imported[] = [];
  for (const document of documents) {
    progress?.start(document);
    const file = here.get(document);
    all.push(
      file === undefined ? await processDocument(document, into, effects) : { from: document, state: 'here', file, doubts: [], faults: [] },
    );
    progress?.end();
  }
  return all;
}

/** Fetches documents into the cache and reads none. */
export async function fetchDocumentsToProcess(
  documents: readonly string[],
  fetchPdf: ImportEffects['fetchPdf'],
  progress: ImportProgress | undefined,
): Promise<Imported[]> {
  const all: Imported[] = [];
  for (const document of documents) {
    progress?.start(document);
    try {
      await fetchPdf(document);
      all.push({ from: document, state: 'fetched', doubts: [], faults: [] });
    } catch (error) {
      all.push({ from: document, state: 'failed', problem: (error as Error).message, doubts: [], faults: [] });
    }
    progress?.end();
  }
  return all;
}
