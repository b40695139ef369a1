import { getCorpus } from '../../../site/services/corpus.ts';
import { cacheKeyOfFacts } from '../../../site/services/page-keys.ts';
import { respondWithFile } from '../../../site/responses/respond.ts';
import type { Theme } from '../../../record/theme.ts';
import { drawShareCard } from '../../../publish/share-images/draw-card.ts';
import { shareCardOfTheme } from '../../../publish/share-images/share-card.ts';

export function getStaticPaths() {
  const corpus = getCorpus();
  return corpus.themes.map((theme) => ({
    params: { theme: theme.id },
    props: { theme },
    cacheKey: cacheKeyOfFacts(corpus, shareCardOfTheme(corpus, theme)),
  }));
}

export const GET = async ({ props }: { props: { theme: Theme } }) =>
  respondWithFile('png', await drawShareCard(shareCardOfTheme(getCorpus(), props.theme)));
