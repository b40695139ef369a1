/*
 * Measures suggested topics on reports of councils that nothing was learnt from: draws paragraphs for a blind judge, and scores the
 * answers. Or learns from answers. Keep the files outside of this repository, since they hold words of reports that it does not.
 *
 *   node src/commands/with-node.js tests/import/judge-topics.ts draw <content folder> <folder for the files> [count] [seed]
 *   node src/commands/with-node.js tests/import/judge-topics.ts renew <folder with the files>
 *   node src/commands/with-node.js tests/import/judge-topics.ts score <folder with the files> <answers> …
 *   node src/commands/with-node.js tests/import/judge-topics.ts agree <folder with the files> <answers> <answers of a second judge>
 *   node src/commands/with-node.js tests/import/judge-topics.ts learn <content folder> <answers> …
 *
 * A judge gets topics.json alone: `topics` with their descriptions, and `paragraphs` with their heading and words. What was suggested
 * stands in key/suggestions.json, which no judge opens; `renew` puts there what the program suggests now, learnt from content/. Answers
 * are a file of JSON or YAML: ids of one to three topics, the main one first, by the id of the paragraph. An empty list, or a paragraph
 * that is left out, is not judged.
 *
 * All answers so far stand in judged-topics/. Those in `held-…` are for measuring alone. The others taught the weights in
 * content/theme-weights.csv, which `learn` writes from them and from the reports that they are about, imported from
 * Ofsted's PDF files into a content folder.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { loadCorpusOfContent } from '../../src/content/load/load-corpus.ts';
import type { Corpus } from '../../src/record/corpus/corpus.ts';
import {
  drawThemesToJudge,
  scoreJudgedThemes,
  scoreThemesByTwo,
  type ThemesToJudge,
} from '../../src/import/suggest-themes/judge-suggestions.ts';
import { learnFromRecord, learnWeightsFromJudged } from '../../src/import/suggest-themes/learn-from-record.ts';
import { formatThemeWeights } from '../../src/import/suggest-themes/theme-model.ts';
import { themeAgreementOf } from '../../src/questions/theme-agreement/agreement.ts';

const [task, folder = '.', ...more] = process.argv.slice(2);

const how =
  'Give each paragraph one to three topics that it is about, the main one first, by their ids. Judge by its words and heading, and by what the topics say.';

function draw(): void {
  const [into = '.', count = '300', seed = '1'] = more;
  const { corpus, problems } = loadCorpusOfContent(path.resolve(folder), true);
  if (!corpus) throw new Error(`${folder} has ${problems.length} problems. npm run check:content lists them.`);
  const drawn = drawThemesToJudge(corpus.reports, Number(count), Number(seed));
  const topics = corpus.themes.map(({ id, name, about }) => ({ id, name, about }));
  const paragraphs = drawn.map(({ id, heading, text }) => ({ id, heading, text }));
  mkdirSync(path.join(into, 'key'), { recursive: true });
  writeFileSync(path.join(into, 'key', 'suggestions.json'), JSON.stringify(drawn));
  writeFileSync(path.join(into, 'topics.json'), JSON.stringify({ how, topics, paragraphs }, null, 1));
  const reports = new Set(drawn.map(({ id }) => id.slice(0, id.lastIndexOf('/'))));
  console.log(`${drawn.length} paragraphs of ${reports.size} reports are drawn. Give a judge topics.json, and nothing of the folder key.`);
}

/** Ids in answers that the sheet does not have, which would count as wrong suggestions. */
function findUnknown(answers: Readonly<Record<string, readonly string[]>>, drawn: readonly ThemesToJudge[]): string[] {
  const { topics } = JSON.parse(readFileSync(path.join(folder, 'topics.json'), 'utf8')) as { topics: { id: string }[] };
  const known = new Set([...topics, ...drawn].map(({ id }) => id));
  return [...new Set(Object.entries(answers).flat(2))].filter((id) => !known.has(id));
}

const readAnswers = (file: string) => parse(readFileSync(file, 'utf8')) as Record<string, string[]>;
const readDrawn = () => JSON.parse(readFileSync(path.join(folder, 'key', 'suggestions.json'), 'utf8')) as ThemesToJudge[];

const weightsFile = 'theme-weights.csv';

function loadRecord(without: readonly string[] = []): Corpus {
  const { corpus } = loadCorpusOfContent(path.resolve('content'), false, without);
  if (!corpus) throw new Error('content has problems. npm run check:content lists them.');
  return corpus;
}

function renew(): void {
  const suggest = learnFromRecord(loadRecord());
  const drawn = readDrawn().map((passage) => ({ ...passage, suggested: suggest(passage) }));
  writeFileSync(path.join(folder, 'key', 'suggestions.json'), JSON.stringify(drawn));
  console.log(`${drawn.length} paragraphs have what the program suggests now.`);
}

function score(): void {
  const drawn = readDrawn();
  if (more.length === 0) throw new Error('Name the files with answers.');
  for (const file of more) {
    const answers = Object.fromEntries(Object.entries(readAnswers(file)).filter(([, themes]) => themes.length > 0));
    const unknown = findUnknown(answers, drawn);
    if (unknown.length > 0) throw new Error(`${file} has what topics.json does not: ${unknown.join(', ')}`);
    const { precision, recall, paragraphs, byTheme } = scoreJudgedThemes(drawn, answers);
    console.log(`${file}: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, ${paragraphs} paragraphs`);
    for (const [theme, { right, suggested, given: asked }] of Object.entries(byTheme).sort(([, a], [, b]) => b.given - a.given))
      console.log(`  ${theme}: ${right} right of ${suggested} suggested, ${asked} given`);
  }
}

/** How far two judges agree, and how the suggestions compare with what both say, with intervals over reports. */
function agree(): void {
  const [first = {}, second = {}] = more.map(readAnswers);
  const { themes } = loadRecord();
  const { paragraphs, same, overall } = themeAgreementOf(themes, new Map(Object.entries(first)), new Map(Object.entries(second)));
  console.log(`The judges chose the same topics for ${same} of ${paragraphs} paragraphs; kappa ${overall?.toFixed(2) ?? 'unknown'}`);
  for (const [name, { precision, recall, paragraphs: judged }] of Object.entries(scoreThemesByTwo(readDrawn(), first, second))) {
    const show = ({ share, low, high }: typeof precision) => `${share.toFixed(3)} (${low.toFixed(3)} to ${high.toFixed(3)})`;
    console.log(`${name}: precision ${show(precision)}, recall ${show(recall)}, ${judged} paragraphs`);
  }
}

function learn(): void {
  // Weights of other themes would be a problem, which learning them anew mends.
  const record = loadRecord([weightsFile]);
  const judged = loadCorpusOfContent(path.resolve(folder), true).corpus;
  if (!judged) throw new Error(`${folder} has problems. npm run check:content lists them.`);
  const answers = more.map(readAnswers);
  const passages = drawThemesToJudge(judged.reports, Infinity, 1).flatMap(({ id, text, heading }) => {
    const given = answers.flatMap((each) => (each[id] ? [each[id]] : []));
    if (given.flat().length === 0) return [];
    const isAbout = record.themes.map((theme) => given.filter((themes) => themes.includes(theme.id)).length / given.length);
    return [{ text, heading, isAbout, report: id.slice(0, id.lastIndexOf('/')) }];
  });
  const file = path.resolve('content', weightsFile);
  writeFileSync(file, formatThemeWeights(learnWeightsFromJudged(record, passages), record.themes));
  console.log(`${passages.length} judged paragraphs taught the weights in ${file}.`);
}

const tasks: Record<string, () => void> = { draw, renew, score, agree, learn };
const chosen = tasks[task ?? ''];
if (chosen) chosen();
else {
  console.error(`Say ${Object.keys(tasks).join(', ')}; the head of this file says how.`);
  process.exitCode = 2;
}
