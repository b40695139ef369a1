import { getServedSearchFiles } from '../../site/services/search-index.ts';
import { respondWithFile } from '../../site/responses/respond.ts';

export function getStaticPaths() {
  return getServedSearchFiles().map(({ name, text }) => ({
    params: { file: name.replace(/\.json$/, '') },
    props: { text },
  }));
}

export const GET = ({ props }: { props: { text: string } }) => respondWithFile('json', props.text);
