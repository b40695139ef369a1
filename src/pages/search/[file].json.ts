import { getCouncilSearchFile, getEnglishWordsFile, getSearchIndex } from '../../site/services/search-index.ts';
import { respondWithFile } from '../../site/responses/respond.ts';

export function getStaticPaths() {
  return [...getSearchIndex(), getCouncilSearchFile(), getEnglishWordsFile()].map(({ name, text }) => ({
    params: { file: name.replace(/\.json$/, '') },
    props: { text },
  }));
}

export const GET = ({ props }: { props: { text: string } }) => respondWithFile('json', props.text);
