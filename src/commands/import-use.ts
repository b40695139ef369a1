/* What npm run import is asked for, and whether it can be asked so. */
import { readPartToFetch } from '../import/fetch/choose-documents.ts';
import { isAddressToProcess } from '../import/process/import-document.ts';
import { importReportsUsage as usage } from './usages.ts';

/** The options that say which documents are meant and what becomes of them. */
export interface ImportAsked {
  authority: readonly string[];
  region: readonly string[];
  here: boolean;
  england: boolean;
  visits: boolean;
  part?: string | undefined;
  'fetch-only': boolean;
  'add-authorities': boolean;
  prove?: string | undefined;
}

/** Whether documents are chosen by council, and not named one by one. */
export function choosesCouncilsToImport({
  authority,
  region,
  here,
  england,
}: Pick<ImportAsked, 'authority' | 'region' | 'here' | 'england'>): boolean {
  return england || here || authority.length + region.length > 0;
}

/** What is wrong with the way the command is used; undefined if nothing is. */
export function findWrongUseOfImport(asked: ImportAsked, named: readonly string[]): string | undefined {
  const choosesCouncils = choosesCouncilsToImport(asked);
  if (asked.prove !== undefined && (named.length === 0 || choosesCouncils))
    return 'Name the report files to prove, and no council: npm run import -- --prove <folder of official PDF files> <report file> …';
  if (named.length === 0 && !choosesCouncils) return `No file, folder, address or council is named.\n\n${usage.help}`;
  if (asked.authority.some((names) => /^[\s,]*$/.test(names))) return 'No council is named after --authority.';
  if (asked.visits && !choosesCouncils) return 'Say whose letters: --visits goes with --authority, --region, --here or --england.';
  if (asked.part !== undefined && !readPartToFetch(asked.part)) return `“${asked.part}” is no part. Write 3/8 for the third of eight.`;
  if (asked.part && asked['add-authorities'])
    return 'Parts that run at the same time would each write authorities.yml. Add the authorities before, without --part.';
  const file = named.find((each) => !isAddressToProcess(each));
  if (asked['fetch-only'] && file !== undefined)
    return `${file} is no address, so there is nothing to fetch. Leave out --fetch-only to read it.`;
  return undefined;
}
