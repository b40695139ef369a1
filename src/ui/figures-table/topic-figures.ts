import { authorityInCorpus, type Corpus } from '../../record/corpus/corpus.ts';
import type { Figure } from '../../record/figures/figure.ts';
import type { Theme } from '../../record/theme.ts';

/** The most rows of figures on one page: a row has about a dozen elements. */
const mostRows = 150;

/** Whether figures on a topic have room in one table. If not, each region has a page with its own. */
export function figuresFitOnTopicPage(figures: readonly Figure[]): boolean {
  return figures.length <= mostRows;
}

/** The figures on one topic. */
export interface TopicFigures {
  theme: Theme;
  figures: Figure[];
}

/** The topics that have figures, in the order of topics, each with its own. */
export function listTopicsWithFigures(corpus: Corpus): TopicFigures[] {
  const byTheme = Map.groupBy(corpus.figures, ({ theme }) => theme);
  return corpus.themes.flatMap((theme) => {
    const figures = byTheme.get(theme.id);
    return figures ? [{ theme, figures }] : [];
  });
}

/** The figures on each topic about each region, for topics whose figures do not fit on one page. */
export function listRegionsOfTopicFigures(corpus: Corpus): (TopicFigures & { region: string })[] {
  return listTopicsWithFigures(corpus)
    .filter(({ figures }) => !figuresFitOnTopicPage(figures))
    .flatMap(({ theme, figures }) =>
      [...Map.groupBy(figures, ({ authority }) => authorityInCorpus(corpus, authority).region)].map(([region, own]) => ({
        theme,
        region,
        figures: own,
      })),
    );
}
