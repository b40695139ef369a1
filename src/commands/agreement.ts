/* npm run agreement: prints how much the two readings of the themes agree. With --sheet, prints only the text that a blind reader needs. */
import { loadCorpusOfContent } from '../content/load/load-corpus.ts';
import { formatProblems } from '../content/problems/problem.ts';
import { describeAgreementSheet, writeAgreementSheet } from '../content/agreement-sheet/describe-agreement.ts';
import { readArguments } from './read-arguments.ts';
import { agreementUsage as usage } from './usages.ts';

const { sheet } = readArguments(usage).values;
const { corpus, problems } = loadCorpusOfContent();
if (corpus) console.log(sheet ? writeAgreementSheet(corpus) : describeAgreementSheet(corpus));
else console.error(formatProblems(problems));
process.exitCode = corpus ? 0 : 1;
