import { getSearchIndex } from '../../site/search-index.ts';

export function getStaticPaths() {
  return getSearchIndex().map(({ name, text }) => ({ params: { file: name.replace(/\.json$/, '') }, props: { text } }));
}

export const GET = ({ props }: { props: { text: string } }) =>
  new Response(props.text, { headers: { 'content-type': 'application/json; charset=utf-8' } });
