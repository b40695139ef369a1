import type { APIRoute } from 'astro';
import { wholeAddress } from '../../site/open-data.ts';
import { getCorpus } from '../../site/corpus.ts';
import { listFeeds, writeAtom, type FeedOf } from '../../publish/feeds/feeds.ts';

export function getStaticPaths() {
  return listFeeds(getCorpus()).map((feed) => ({
    params: { feed: feed.path.replace('/feeds/', '').replace('.atom', '') },
    props: { feed },
  }));
}

export const GET: APIRoute<{ feed: FeedOf }> = ({ props }) =>
  new Response(writeAtom(getCorpus(), props.feed, wholeAddress), { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
