import { getComparisonFiles } from '../../../site/services/comparison-data.ts';
import { respond } from '../../../site/services/respond.ts';

export function getStaticPaths() {
  return getComparisonFiles().map(({ name, text }) => ({ params: { file: name.replace(/\.json$/, '') }, props: { text } }));
}

export const GET = ({ props }: { props: { text: string } }) => respond('json', props.text);
