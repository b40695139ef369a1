import { reportIdFromFile } from '../../record/ids-and-paths/ids.ts';
import type { LedgerEntry, LedgerPart, LedgerPartName } from '../../record/ledger.ts';
import { ledgerPartNames, ledgerSchema } from '../../record/shapes/ledger.ts';
import { readYaml } from '../yaml-and-csv/read-yaml.ts';
import type { Read } from '../build/read.ts';
import { sourceFolder } from './source.ts';

/** A line as `npm run ledger` writes it: an anchor or the name of a part, and its words by edition. Those are plain words of YAML, on whichever line they stand. */
const writtenLine = /^([a-z][\w-]*): ([0-9a-f, -]+)$/;

/**
 * A file of the ledger as `npm run ledger` writes it; undefined where it has anything else. A large record has a line for each of 26,000
 * paragraphs: reading them as YAML takes longer than reading the words of all reports.
 */
function readWrittenLines(text: string): Record<string, string> | undefined {
  const found = new Map<string, string>();
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('# ')) continue;
    const [, anchor, words] = writtenLine.exec(line) ?? [];
    if (!anchor || !words || found.has(anchor)) return undefined;
    found.set(anchor, words);
  }
  return ledgerSchema.safeParse(Object.fromEntries(found)).data;
}

function readLedgerLines(text: string, file: string): Read<Record<string, string>> {
  const value = readWrittenLines(text);
  const asYaml = () => readYaml(ledgerSchema, text, { file });
  return value && Object.keys(value).length > 0 ? { value, problems: [], lineOf: (...path) => asYaml().lineOf(...path) } : asYaml();
}

const isPartName = (name: string): name is LedgerPartName => ledgerPartNames.some((known) => known === name);

/** What one file of the ledger holds of the document that its path names. */
function readLedger(text: string, file: string): Read<{ paragraphs: LedgerEntry[]; parts: LedgerPart[] }> {
  const { value, problems, lineOf } = readLedgerLines(text, file);
  const report = reportIdFromFile(file);
  const [paragraphs, parts]: [LedgerEntry[], LedgerPart[]] = [[], []];
  for (const [name, line] of Object.entries(value ?? {})) {
    const words = line.split(', ').map((each) => {
      const [on = '', sha256 = ''] = each.split(' ');
      return { on, sha256 };
    });
    if (isPartName(name)) parts.push({ report, part: name, words });
    else paragraphs.push({ id: `${report}/${name}`, report, anchor: name, words });
  }
  return { value: { paragraphs, parts }, problems, lineOf };
}

/** What was published, `ledger/<authority>/<yyyy-mm>-<kind>.yml`. */
export const ledgerSource = sourceFolder('ledger/', '<authority>/<yyyy-mm>-<kind>.yml', readLedger);
