/* npm run import:score -- [folder]: scores the import's reader against a folder of official PDF files and its expected.json. */
import { loadCorpus } from '../content/load-corpus.ts';
import { formatProblems } from '../content/problem.ts';
import { describeMissed, describeScore } from '../import/score/describe-score.ts';
import { authoritiesOf, readExpected, type ScoreRow } from '../import/score/expected.ts';
import { readFiles } from '../import/score/read-files.ts';
import { scoreReadings } from '../import/score/score-readings.ts';
import { scoreThemes } from '../import/themes/score-themes.ts';
import type { Corpus } from '../record/corpus.ts';
import { readArguments } from './read-arguments.ts';
import { importScore as usage } from './usages.ts';

process.exitCode = await run(readArguments(usage).positionals[0] ?? process.env.OFFICIAL_PDFS ?? '.');

async function run(folder: string): Promise<number> {
  const expected = readExpected(folder);
  if (!expected) {
    console.error(
      `There is no expected.json in ${folder}. Name a folder of official PDF files with an expected.json that says what they hold.`,
    );
    return 1;
  }
  const { corpus, problems } = loadCorpus();
  if (!corpus) {
    console.error(`${formatProblems(problems)} Nothing was scored: mend the record first.`);
    return 1;
  }
  const isWatched = process.stderr.isTTY;
  const { readings, absent, took } = await readFiles(folder, expected, corpus.frameworks, (count) => {
    if (isWatched) process.stderr.write(`\r${count} of ${expected.length}`);
  });
  if (isWatched) process.stderr.write('\r');
  for (const file of absent) console.error(`${file} is not in ${folder}: it is left out.`);

  const rows = [...scoreReadings(readings, authoritiesOf(expected)), ...scoreOfThemes(corpus), scoreOfSpeed(took)];
  const { table, short } = describeScore(rows);
  console.log(`${describeMissed(rows)}\n${readings.length} files of ${folder}\n\n${table}\n`);
  console.log(short.length === 0 ? 'All of it is reached.' : `Not reached: ${short.join('; ')}.`);
  return short.length === 0 ? 0 : 1;
}

function scoreOfSpeed({ reader, pageText }: { reader: number; pageText: number }): ScoreRow {
  return {
    name: 'speed: at most twice what unpdf takes for the text',
    right: reader <= pageText * 2 ? 1 : 0,
    of: 1,
    asked: 1,
    missed: [`${(reader / 1000).toFixed(1)} s where unpdf takes ${(pageText / 1000).toFixed(1)} s`],
  };
}

/** Suggested themes, scored on the inspection reports of the record whose paragraphs are numbered and were tagged by hand. */
function scoreOfThemes(corpus: Corpus): ScoreRow[] {
  const inspections = corpus.reports.filter(({ kind, wording }) => kind.graded && wording === 'verbatim');
  if (inspections.length === 0) return [];
  const { precision, recall, paragraphs } = scoreThemes(
    corpus,
    inspections.map(({ id }) => id),
  );
  return Object.entries({ precision, recall }).map(([name, share]) => ({
    name: `suggested themes: ${name}, ${paragraphs} paragraphs`,
    right: Math.round(share * 1000),
    of: 1000,
    asked: 0.75,
    missed: [],
  }));
}
