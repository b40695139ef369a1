/* npm run check:content: prints every problem in the content, or what is in order. */
import { runContentCheck, runContentCheckOfLedger } from '../content/check/check.ts';
import { loadCorpusOfContent } from '../content/load/load-corpus.ts';
import { readArguments } from './read-arguments.ts';
import { checkContentUsage as usage } from './usages.ts';

readArguments(usage);
const read = loadCorpusOfContent();
process.exitCode = runContentCheck(() => read);
// A report that is still being written need not be in the ledger, so this does not change the exit code.
runContentCheckOfLedger(() => read);
