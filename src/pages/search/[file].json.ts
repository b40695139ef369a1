import { getCouncilSearchFile, getSearchIndex } from '../../site/services/search-index.ts';
import { respond } from '../../site/services/respond.ts';

export function getStaticPaths() {
  return [...getSearchIndex(), getCouncilSearchFile()].map(({ name, text }) => ({
    params: { file: name.replace(/\.json$/, '') },
    props: { text },
  }));
}

export const GET = ({ props }: { props: { text: string } }) => respond('json', props.text);
