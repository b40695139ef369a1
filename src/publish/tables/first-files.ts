import type { Corpus } from '../../record/corpus/corpus.ts';
import type { UrlOf } from '../url-of.ts';
import { tableToCsv } from './csv.ts';
import { tableToDataFile, type DataFile, type DataTable } from './data-file.ts';
import { rowsAtUnversionedAddress } from './data-set.ts';
import type { DataPartsIndex } from './split-files.ts';

/**
 * The files at the addresses from before versions, under /data/: tables with the fields that they began with. Where the rows are too many for one
 * file, the index of parts of the version, with its paths as they are from there.
 */
export function writeFirstDataFiles(corpus: Corpus, tables: readonly DataTable[], urlOf: UrlOf): DataFile[] {
  return tables.flatMap((table) => {
    const { dataSet, parts, files } = table;
    const { name, firstAddress } = dataSet;
    if (!firstAddress) return [];
    const index = parts.length > 0 ? files.find(({ format }) => format === 'json') : undefined;
    const value = index ? indexFromAbove(index) : rowsAtUnversionedAddress(dataSet, corpus, urlOf);
    return [
      tableToDataFile(`${name}.json`, `${JSON.stringify(value, null, 1)}\n`),
      ...(firstAddress.csv ? [tableToDataFile(`${name}.csv`, tableToCsv(dataSet, dataSet.rows(corpus, urlOf)))] : []),
    ];
  });
}

function indexFromAbove(index: DataFile): DataPartsIndex {
  const { parts, ...others } = JSON.parse(new TextDecoder().decode(index.bytes)) as DataPartsIndex;
  return { ...others, parts: parts.map((part) => ({ ...part, path: `v1/${part.path}` })) };
}
