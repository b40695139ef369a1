import type { Corpus } from '../../record/corpus/corpus.ts';
import { isGradedKind } from '../../record/kinds/kinds.ts';
import { learnFromRecord, passagesToLearnThemes, type RecordToLearnThemes } from './learn-from-record.ts';

/** How suggested themes compare with those that people gave: how many of the suggested are right, how many of the right are suggested. */
export interface ThemeScore {
  precision: number;
  recall: number;
  paragraphs: number;
}

/** The reports whose themes the suggestions are scored with: inspection reports in the publisher's words, tagged by people. */
export function reportsToTestSuggestedThemesOn({ reports }: Pick<Corpus, 'reports'>): string[] {
  return reports.filter((report) => isGradedKind(report) && report.wording === 'verbatim').map(({ id }) => id);
}

/** Scores the suggestions for reports of the record, together. Each is left out while what it is scored with is learnt. */
export function testSuggestedThemes(corpus: RecordToLearnThemes, ids: readonly string[]): ThemeScore {
  let [right, suggested, given, paragraphs] = [0, 0, 0, 0];
  for (const id of ids) {
    const report = corpus.reports.find((each) => each.id === id);
    if (!report) throw new Error(`There is no report "${id}" in the record.`);
    const suggest = learnFromRecord(corpus, [id]);
    for (const passage of passagesToLearnThemes(report)) {
      const themes = suggest(passage);
      right += themes.filter((theme) => passage.themes.includes(theme)).length;
      suggested += themes.length;
      given += passage.themes.length;
      paragraphs += 1;
    }
  }
  return { precision: right / suggested, recall: right / given, paragraphs };
}
