import {
  getCouncilSearchFile,
  getEnglishWordsFile,
  getFiguresFile,
  getQuestionsFile,
  getSearchIndex,
} from '../../site/services/search-index.ts';
import { respondWithFile } from '../../site/responses/respond.ts';

export function getStaticPaths() {
  return [...getSearchIndex(), getCouncilSearchFile(), getEnglishWordsFile(), getFiguresFile(), getQuestionsFile()].map(
    ({ name, text }) => ({
      params: { file: name.replace(/\.json$/, '') },
      props: { text },
    }),
  );
}

export const GET = ({ props }: { props: { text: string } }) => respondWithFile('json', props.text);
