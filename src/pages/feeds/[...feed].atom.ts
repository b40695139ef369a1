import type { APIRoute } from 'astro';
import { wholeAddress } from '../../components/open-data.ts';
import { getCorpus } from '../../content/corpus.ts';
import { listFeeds, writeAtom, type FeedOf } from '../../exports/feeds.ts';

export function getStaticPaths() {
  return listFeeds(getCorpus()).map((feed) => ({
    params: { feed: feed.path.replace('/feeds/', '').replace('.atom', '') },
    props: { feed },
  }));
}

export const GET: APIRoute<{ feed: FeedOf }> = ({ props }) =>
  new Response(writeAtom(getCorpus(), props.feed, wholeAddress), { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
