/* npm run check:content: every problem in content, or what is sound. */
import { check, checkLedgerIsWhole } from '../content/check.ts';
import { loadCorpus } from '../content/load-corpus.ts';
import { readArguments } from './read-arguments.ts';
import { checkContent as usage } from './usages.ts';

readArguments(usage);
const read = loadCorpus();
process.exitCode = check(() => read);
// While a report is being written it need not be in the ledger yet: this only says so.
checkLedgerIsWhole(() => read);
