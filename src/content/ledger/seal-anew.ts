import { stringsOfKeysInCamelCase } from '../../record/strings/camel-keys.ts';
import { editionNumberOf } from '../../record/edition.ts';
import { buildRecordFromSources } from '../build/read-record.ts';
import { readSources } from '../sources/index.ts';
import type { ContentFile } from '../sources/source.ts';
import { listSealedEditions, sealLedgerEditions, writeSealedEditions } from './seal.ts';

/**
 * The files of a content folder with a list of editions that seals the ledger as it stands under this edition: for a record without such a
 * list, and after a merge. Undefined if an earlier edition was sealed with something else, as then something published was lost.
 */
export function sealLedgerAnew(files: readonly ContentFile[], root: string): ContentFile[] | undefined {
  const { sources, editions, ledger, ledgerParts, corrections } = buildRecordFromSources(readSources(files, root), root);
  if (!sources.site.value) return [...files];
  const site = stringsOfKeysInCamelCase(sources.site.value);
  const earlier = editions.filter(({ number }) => number !== editionNumberOf(site));
  const seals = sealLedgerEditions({ ledger, ledgerParts, corrections }, [...earlier.map(({ day }) => day), site.edition]);
  if (earlier.some(({ seal }, index) => seal !== seals[index])) return undefined;
  const path = `${root}/editions.yml`;
  const text = writeSealedEditions(listSealedEditions({ site, editions, corrections }, { ledger, ledgerParts }));
  return [...files.filter((file) => file.path !== path), ...(ledger.length > 0 ? [{ path, text }] : [])];
}
