/* npm run import:score -- [folder]: scores the importer against a folder of official PDF files and its expected.json. */
import { loadCorpusOfContent } from '../content/load/load-corpus.ts';
import { formatProblems } from '../content/problems/problem.ts';
import { describeMissedScore, describeScore } from '../import/score/describe-score.ts';
import { readExpected } from '../import/score/expected.ts';
import { scoreFolder } from '../import/score/score-folder.ts';
import { readArguments } from './read-arguments.ts';
import { importScoreUsage as usage } from './usages.ts';

process.exitCode = await run(readArguments(usage).positionals[0] ?? process.env.OFFICIAL_PDFS ?? '.');

async function run(folder: string): Promise<number> {
  const expected = readExpected(folder);
  if (!expected) {
    console.error(
      `There is no expected.json in ${folder}. Name a folder of official PDF files with an expected.json that says what they hold.`,
    );
    return 1;
  }
  const { corpus, problems } = loadCorpusOfContent();
  if (!corpus) {
    console.error(`${formatProblems(problems)} Nothing was scored: mend the record first.`);
    return 1;
  }
  const showsCount = process.stderr.isTTY;
  const { rows, files, absent } = await scoreFolder(folder, expected, corpus, (count) => {
    if (showsCount) process.stderr.write(`\r${count} of ${expected.length}`);
  });
  if (showsCount) process.stderr.write('\r');
  for (const file of absent) console.error(`${file} is not in ${folder}: it is left out.`);
  const { table, short } = describeScore(rows);
  console.log(`${describeMissedScore(rows)}\n${files} files of ${folder}\n\n${table}\n`);
  console.log(short.length === 0 ? 'All of it is reached.' : `Not reached: ${short.join('; ')}.`);
  return short.length === 0 ? 0 : 1;
}
