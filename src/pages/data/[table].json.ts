import { dataSets } from '../../publish/tables/data-sets.ts';
import { rowsAtUnversionedAddress, type DataSet } from '../../publish/tables/data-set.ts';
import { getCorpus } from '../../site/services/corpus.ts';
import { href } from '../../site/hrefs/href.ts';
import { respondWithJson } from '../../site/responses/respond.ts';

/** Tables published before the data had versions keep their old address and their original fields. */
export function getStaticPaths() {
  return dataSets.filter(({ firstAddress }) => firstAddress).map((dataSet) => ({ params: { table: dataSet.name }, props: { dataSet } }));
}

export const GET = ({ props }: { props: { dataSet: DataSet } }) =>
  respondWithJson(rowsAtUnversionedAddress(props.dataSet, getCorpus(), href));
