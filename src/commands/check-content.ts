/* npm run check:content: prints every problem in the content, or what is in order. */
import { runContentCheck, checkLedgerIsWhole } from '../content/check.ts';
import { loadCorpus } from '../content/load-corpus.ts';
import { readArguments } from './read-arguments.ts';
import { checkContentUsage as usage } from './usages.ts';

readArguments(usage);
const read = loadCorpus();
process.exitCode = runContentCheck(() => read);
// A report that is still being written need not be in the ledger, so this does not change the exit code.
checkLedgerIsWhole(() => read);
