/* npm run agreement: how far the two readings of the themes agree. With --sheet, what a blind reader is to read, and nothing else. */
import { loadCorpus } from '../content/load-corpus.ts';
import { formatProblems } from '../content/problem.ts';
import { tellAgreement, writeBlindSheet } from '../content/tell-agreement.ts';
import { readArguments } from './read-arguments.ts';
import { agreement as usage } from './usages.ts';

const { sheet } = readArguments(usage).values;
const { corpus, problems } = loadCorpus();
if (corpus) console.log(sheet ? writeBlindSheet(corpus) : tellAgreement(corpus));
else console.error(formatProblems(problems));
process.exitCode = corpus ? 0 : 1;
