import { reportIdFromFile } from '../../record/ids-and-paths/ids.ts';
import type { LedgerEntry } from '../../record/ledger.ts';
import { ledgerSchema } from '../../record/shapes/ledger.ts';
import { readYaml } from '../yaml-and-csv/read-yaml.ts';
import type { Read } from '../build/read.ts';
import { sourceFolder } from './source.ts';

/** The entries in one file of the ledger. Its path names the document. */
function readLedger(text: string, file: string): Read<LedgerEntry[]> {
  const { value, problems, lineOf } = readYaml(ledgerSchema, text, { file });
  const report = reportIdFromFile(file);
  const entries = Object.entries(value ?? {}).map(([anchor, line]) => ({
    id: `${report}/${anchor}`,
    report,
    anchor,
    words: line.split(', ').map((each) => {
      const [on = '', sha256 = ''] = each.split(' ');
      return { on, sha256 };
    }),
  }));
  return { value: entries, problems, lineOf };
}

/** What was published, `ledger/<authority>/<yyyy-mm>-<kind>.yml`. */
export const ledgerSource = sourceFolder('ledger/', '<authority>/<yyyy-mm>-<kind>.yml', readLedger);
