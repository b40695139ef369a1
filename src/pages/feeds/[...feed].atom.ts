import type { APIRoute } from 'astro';
import { absoluteUrl } from '../../site/hrefs/href.ts';
import { getCorpus } from '../../site/services/corpus.ts';
import { listFeeds, writeAtomFeed, type RecordFeed } from '../../publish/feeds/feeds.ts';
import { respondWithFile } from '../../site/responses/respond.ts';

export function getStaticPaths() {
  return listFeeds(getCorpus()).map((feed) => ({
    params: { feed: feed.path.replace('/feeds/', '').replace('.atom', '') },
    props: { feed },
  }));
}

export const GET: APIRoute<{ feed: RecordFeed }> = ({ props }) =>
  respondWithFile('atom', writeAtomFeed(getCorpus(), props.feed, absoluteUrl));
