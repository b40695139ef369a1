import { countEditionChanges, editionChangesBetween } from '../../questions/editions/edition-changes.ts';
import { editionChangesPath } from '../../questions/editions/edition-paths.ts';
import { listEditions } from '../../questions/editions/editions.ts';
import type { Corpus } from '../../record/corpus/corpus.ts';
import type { DataFile } from '../tables/data-file.ts';
import type { UrlOf } from '../url-of.ts';
import { citeEditionInOneLine } from './cite-edition.ts';

/**
 * What /data/v1/editions.json says: every edition with its seal and what it changed. This edition has the checksum of each file; an earlier one
 * has that of its checksums.txt, which had those of its files, so that the list grows with editions alone.
 */
export function describeEditions(corpus: Corpus, files: readonly DataFile[], urlOf: UrlOf) {
  const editions = listEditions(corpus);
  const current = editions.at(-1);
  return {
    about:
      'Every edition, the first one first. seal is the SHA-256 of the seal before it and of what the ledger of published words got in the edition; checksums is the SHA-256 of the edition’s checksums.txt. The last edition is that of this site, with each of its files.',
    citation: citeEditionInOneLine(corpus, urlOf),
    editions: editions.map((edition, index) => {
      const { number, day, seal, doi, checksums, archive } = edition;
      const before = editions[index - 1];
      return {
        number,
        day,
        ...(seal && { seal }),
        ...(doi && { doi }),
        ...(edition !== current && checksums && { checksums }),
        ...(edition !== current && archive && { archive }),
        url: urlOf(editionChangesPath(number)),
        changes: before ? countEditionChanges(editionChangesBetween(corpus, before, edition)) : null,
        ...(edition === current && { files: files.map(({ path, size, sha256 }) => ({ path, bytes: size, sha256 })) }),
      };
    }),
  };
}
