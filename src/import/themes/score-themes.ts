import type { Corpus } from '../../record/corpus.ts';
import { textOf } from '../../record/paragraph.ts';
import { isDraft, type Report } from '../../record/report.ts';
import { learnThemes, type SuggestThemes, type TaggedPassage } from './suggest-themes.ts';

/** More passages teach little more, and learning takes longer with each. */
const enough = 3000;

/** How suggested themes compare with those that people gave: how many of the suggested are right, how many of the right are suggested. */
export interface ThemeScore {
  precision: number;
  recall: number;
  paragraphs: number;
}

/** Learns to suggest themes from the record, without the reports named. Official words weigh more than our summaries: they are what is imported. */
export function learnFrom(corpus: Pick<Corpus, 'themes' | 'reports'>, without: readonly string[] = []): SuggestThemes {
  const tagged = corpus.reports
    .filter((report) => !isDraft(report) && !without.includes(report.id))
    .sort((a, b) => Number(b.wording === 'verbatim') - Number(a.wording === 'verbatim'))
    .flatMap((report) => taggedPassages(report));
  return learnThemes(corpus.themes, tagged.slice(0, enough));
}

function taggedPassages(report: Report): TaggedPassage[] {
  return report.sections.flatMap((section) =>
    section.paragraphs.map((paragraph) => ({
      text: textOf(paragraph),
      heading: section.heading ?? section.type,
      themes: paragraph.themes,
      weight: report.wording === 'verbatim' ? 4 : 1,
    })),
  );
}

/** Scores the suggestions for reports of the record, together. Each is left out while what it is scored with is learnt. */
export function scoreThemes(corpus: Pick<Corpus, 'themes' | 'reports'>, ids: readonly string[]): ThemeScore {
  let [right, suggested, given, paragraphs] = [0, 0, 0, 0];
  for (const id of ids) {
    const report = corpus.reports.find((each) => each.id === id);
    if (!report) throw new Error(`There is no report "${id}" in the record.`);
    const suggest = learnFrom(corpus, [id]);
    for (const passage of taggedPassages(report)) {
      const themes = suggest(passage);
      right += themes.filter((theme) => passage.themes.includes(theme)).length;
      suggested += themes.length;
      given += passage.themes.length;
      paragraphs += 1;
    }
  }
  return { precision: right / suggested, recall: right / given, paragraphs };
}
