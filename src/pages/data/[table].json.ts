import { dataSets } from '../../publish/tables/data-sets.ts';
import { rowsAtUnversionedAddress, type DataSet } from '../../publish/tables/data-set.ts';
import { getCorpus } from '../../site/corpus.ts';
import { href } from '../../site/href.ts';
import { respondJson } from '../../site/respond.ts';

/** Tables that had an address before there were versions keep it, with the fields that they began with. */
export function getStaticPaths() {
  return dataSets.filter(({ firstAddress }) => firstAddress).map((dataSet) => ({ params: { table: dataSet.name }, props: { dataSet } }));
}

export const GET = ({ props }: { props: { dataSet: DataSet } }) => respondJson(rowsAtUnversionedAddress(props.dataSet, getCorpus(), href));
