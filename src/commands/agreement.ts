/* npm run agreement: prints how much the two readings of the themes agree. With --sheet, prints only the text that a blind reader needs. */
import { loadCorpus } from '../content/load-corpus.ts';
import { formatProblems } from '../content/problems/problem.ts';
import { describeAgreement, writeAgreementSheet } from '../content/agreement/describe-agreement.ts';
import { readArguments } from './read-arguments.ts';
import { agreementUsage as usage } from './usages.ts';

const { sheet } = readArguments(usage).values;
const { corpus, problems } = loadCorpus();
if (corpus) console.log(sheet ? writeAgreementSheet(corpus) : describeAgreement(corpus));
else console.error(formatProblems(problems));
process.exitCode = corpus ? 0 : 1;
