/* npm run import:score -- [folder]: reads a folder of official PDF files and holds what was read against its expected.json. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { loadCorpus } from '../content/load-corpus.ts';
import { formatProblems } from '../content/problem.ts';
import type { ListedInspection } from '../import/match/england-list.ts';
import type { OfficialReport } from '../import/ofsted/official-report.ts';
import { readOfficialReport } from '../import/ofsted/read-official-report.ts';
import { readPageTexts } from '../import/pdf/page-text.ts';
import { scoreReadings, tellScore, type Expected, type Reading } from '../import/score/score-reader.ts';
import { scoreThemes } from '../import/themes/score-themes.ts';
import { readArguments } from './read-arguments.ts';
import { importScore as usage } from './usages.ts';

const folder = readArguments(usage).positionals[0] ?? process.env.OFFICIAL_PDFS ?? '.';
const list = path.join(folder, 'expected.json');
if (!existsSync(list)) {
  console.error(`There is no ${list}. Name a folder of official PDF files with an expected.json that says what they hold.`);
  process.exit(1);
}
const expected = JSON.parse(readFileSync(list, 'utf8')) as Expected[];

const { corpus, problems } = loadCorpus();
if (!corpus) {
  console.error(`${formatProblems(problems)} Nothing was scored: mend the record first.`);
  process.exit(1);
}
const { frameworks } = corpus;
const readings: Reading[] = [];
let [plainly, ours] = [0, 0];
for (const [index, row] of expected.entries()) {
  const file = path.join(folder, row.file);
  if (!existsSync(file)) {
    console.error(`${row.file} is not in ${folder}: it is left out.`);
    continue;
  }
  const bytes = readFileSync(file);
  const plain = async () => {
    const begun = performance.now();
    const pages = await readPageTexts(bytes).catch(() => []);
    if (pages.length > 0) plainly += performance.now() - begun;
    return pages;
  };
  const read = async () => {
    const begun = performance.now();
    const result = await readOrSay(bytes);
    if (result.report) ours += performance.now() - begun;
    return result;
  };
  // Now the one and now the other goes first, so that neither gains from what the other has warmed.
  const first = index % 2 === 0 ? await read() : undefined;
  const pages = await plain();
  readings.push({ expected: row, pages, ...(first ?? (await read())) });
  if (process.stderr.isTTY) process.stderr.write(`\r${index + 1} of ${expected.length}`);
}
if (process.stderr.isTTY) process.stderr.write('\r');

async function readOrSay(bytes: Uint8Array): Promise<{ report: OfficialReport | undefined; fault: string | undefined }> {
  try {
    return { report: await readOfficialReport(bytes, { frameworks }), fault: undefined };
  } catch (error) {
    return { report: undefined, fault: error instanceof Error ? error.message : String(error) };
  }
}

const rows = scoreReadings(readings, authoritiesOf(expected));
rows.push(...scoreOfThemes(), {
  name: 'speed: at most twice what unpdf takes for the text',
  right: ours <= plainly * 2 ? 1 : 0,
  of: 1,
  asked: 1,
  missed: [`${(ours / 1000).toFixed(1)} s where unpdf takes ${(plainly / 1000).toFixed(1)} s`],
});
for (const { name, missed } of rows.filter(({ missed }) => missed.length > 0)) {
  console.log(`\n${name}:`);
  for (const each of missed.slice(0, 40)) console.log(`  ${each}`);
  if (missed.length > 40) console.log(`  and ${missed.length - 40} more`);
}
const { table, short } = tellScore(rows);
console.log(`\n${readings.length} files of ${folder}\n\n${table}\n`);
console.log(short.length === 0 ? 'All of it is reached.' : `Not reached: ${short.join('; ')}.`);
process.exitCode = short.length === 0 ? 0 : 1;

/** The authorities that the folder's files are about, as the list that names are looked up in. */
function authoritiesOf(rows: readonly Expected[]): ListedInspection[] {
  return rows.flatMap(({ authority, ofsted_urn: urn }) =>
    authority && urn
      ? [{ authority, urn, gss: '', region: '', type: '', from: '', to: '', published: '', leadInspector: '', judgements: {}, url: '' }]
      : [],
  );
}

/** Suggested themes, scored on the inspection reports of the record whose paragraphs are numbered and were tagged by hand. */
function scoreOfThemes() {
  const { corpus } = loadCorpus();
  const inspections = corpus?.reports.filter(({ kind, wording }) => kind === 'ilacs' && wording === 'verbatim') ?? [];
  if (!corpus || inspections.length === 0) return [];
  const { precision, recall, paragraphs } = scoreThemes(
    corpus,
    inspections.map(({ id }) => id),
  );
  return (['precision', 'recall'] as const).map((name) => ({
    name: `suggested themes: ${name}, ${paragraphs} paragraphs`,
    right: Math.round((name === 'precision' ? precision : recall) * 1000),
    of: 1000,
    asked: 0.75,
    missed: [],
  }));
}
