import type { APIRoute } from 'astro';
import { wholeAddress } from '../../site/href.ts';
import { getCorpus } from '../../site/corpus.ts';
import { listFeeds, writeAtom, type FeedOf } from '../../publish/feeds/feeds.ts';
import { respond } from '../../site/respond.ts';

export function getStaticPaths() {
  return listFeeds(getCorpus()).map((feed) => ({
    params: { feed: feed.path.replace('/feeds/', '').replace('.atom', '') },
    props: { feed },
  }));
}

export const GET: APIRoute<{ feed: FeedOf }> = ({ props }) => respond('atom', writeAtom(getCorpus(), props.feed, wholeAddress));
