import { dataSets } from '../../publish/tables/data-sets.ts';
import { rowsAtUnversionedAddress, type DataSet } from '../../publish/tables/data-set.ts';
import type { DataPartsIndex } from '../../publish/tables/split-files.ts';
import { getOpenData } from '../../site/services/open-data.ts';
import { getCorpus } from '../../site/services/corpus.ts';
import { href } from '../../site/hrefs/href.ts';
import { respondWithJson } from '../../site/responses/respond.ts';

/** Tables published before the data had versions keep their old address and their original fields. */
export function getStaticPaths() {
  return dataSets.filter(({ firstAddress }) => firstAddress).map((dataSet) => ({ params: { table: dataSet.name }, props: { dataSet } }));
}

/** The rows; where they are too many for one file, the index of parts of the version, with its paths as they are from here. */
export const GET = ({ props: { dataSet } }: { props: { dataSet: DataSet } }) => {
  const table = getOpenData().tables.find((each) => each.dataSet === dataSet);
  const index = table && table.parts.length > 0 ? table.files.find(({ format }) => format === 'json') : undefined;
  if (!index) return respondWithJson(rowsAtUnversionedAddress(dataSet, getCorpus(), href));
  const { parts, ...others } = JSON.parse(new TextDecoder().decode(index.bytes)) as DataPartsIndex;
  return respondWithJson({ ...others, parts: parts.map((part) => ({ ...part, path: `v1/${part.path}` })) });
};
