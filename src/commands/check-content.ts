/* npm run check:content: every problem in content, or what is sound. */
import { check, checkLedgerIsWhole } from '../content/check.ts';

process.exitCode = check();
// While a report is being written it need not be in the ledger yet: this only says so.
checkLedgerIsWhole();
