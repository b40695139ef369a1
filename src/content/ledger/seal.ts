import { createHash } from 'node:crypto';
import { editionNumberOf, type SealedEdition } from '../../record/edition.ts';
import type { Corpus } from '../../record/corpus/corpus.ts';
import type { Day } from '../../record/dates/day.ts';
import type { Correction, LedgerEntry, LedgerPart } from '../../record/ledger.ts';

/*
 * A seal is the SHA-256 of the seal before it and of the lines that the ledger got in its edition. So nothing can be taken out of the
 * ledger, or changed in it, without breaking the seal of that edition and of all later ones. Corrections are sealed by the edition after
 * theirs, since an edition may get more of them until the next one begins.
 */

const heading = `# Every edition, sealed: what the ledger and the corrections held in it cannot change. The last one is open until the next one begins.
# Written by npm run ledger and npm run release; never by hand.
`;

/** What was published: the ledger and the corrections. */
interface Published {
  ledger: readonly LedgerEntry[];
  ledgerParts: readonly LedgerPart[];
  corrections: readonly Correction[];
}

/** The place of the edition that first had what is of a day, or the number of editions if none had it. */
const editionAt = (days: readonly Day[], on: Day) => {
  const at = days.findIndex((day) => on <= day);
  return at === -1 ? days.length : at;
};

/** The seal of each edition as the ledger and the corrections give it today, in the order of the days, which rise. */
export function sealLedgerEditions({ ledger, ledgerParts, corrections }: Published, days: readonly Day[]): string[] {
  const lines: string[][] = days.map(() => []);
  const held = [...ledger, ...ledgerParts.map(({ report, part, words }) => ({ id: `${report}/${part}`, words }))];
  for (const { id, words } of held) for (const { on, sha256 } of words) lines[editionAt(days, on)]?.push(`${id} ${on} ${sha256}`);
  for (const { kind, of, to = '', on } of corrections) lines[editionAt(days, on) + 1]?.push(`${kind} ${of} ${to} ${on}`);
  let before = '';
  return lines.map(
    (own) =>
      (before = createHash('sha256')
        .update([before, ...own.sort()].join('\n'))
        .digest('hex')),
  );
}

/** The editions as they should be listed: those listed, and this one, open, with its seal. `ledger` is the ledger as it will be. */
export function listSealedEditions(
  { site, editions, corrections }: Pick<Corpus, 'site' | 'editions' | 'corrections'>,
  ledger: Omit<Published, 'corrections'>,
): SealedEdition[] {
  const number = editionNumberOf(site);
  const earlier = editions.filter((edition) => edition.number !== number);
  const seals = sealLedgerEditions({ ...ledger, corrections }, [...earlier.map(({ day }) => day), site.edition]);
  const listed = editions.find((edition) => edition.number === number);
  const { checksums, archive } = listed ?? {};
  // Only a release adds a DOI to an edition that was released before.
  const doi = checksums ? listed?.doi : site.doi;
  return [
    ...earlier,
    {
      number,
      day: site.edition,
      seal: seals.at(-1) ?? '',
      ...(doi && { doi }),
      ...(checksums && { checksums }),
      ...(archive && { archive }),
    },
  ];
}

/** The text of content/editions.yml. */
export function writeSealedEditions(editions: readonly SealedEdition[]): string {
  const fields = ({ number, day, seal, doi, checksums, archive }: SealedEdition) =>
    Object.entries({ number: `"${number}"`, day: `"${day}"`, seal, doi, checksums, archive })
      .filter(([, value]) => value !== undefined)
      .map(([name, value], index) => `${index === 0 ? '- ' : '  '}${name}: ${value}\n`);
  return heading + editions.flatMap(fields).join('');
}
