/*
 * Measures suggested topics by what blind judges answer, and learns from such answers the weights by which topics are suggested.
 *
 *   node src/commands/with-node.js tests/import/judge-topics.ts draw <content folder> <folder for the files> [count, or 300] [seed, or 1]
 *   node src/commands/with-node.js tests/import/judge-topics.ts renew <folder with the files>
 *   node src/commands/with-node.js tests/import/judge-topics.ts score <folder with the files> <answers> …
 *   node src/commands/with-node.js tests/import/judge-topics.ts agree <folder with the files> <answers> <answers of a second judge>
 *   node src/commands/with-node.js tests/import/judge-topics.ts validate <content folder> <answers> <answers of a second judge>
 *   node src/commands/with-node.js tests/import/judge-topics.ts learn <content folder> <answers> …
 *
 * `draw` takes paragraphs at random that have suggested topics, which are those of drafts. It leaves out councils of which a person has chosen the topics
 * of any paragraph. A judge gets topics.json alone: `topics` with their descriptions, and `paragraphs` with their heading and words. What was suggested stands in
 * key/suggestions.json, which no judge opens; `renew` puts there what is suggested now, learnt from content/. Keep these files outside of this
 * repository, since they hold words of reports that it does not.
 *
 * Answers are a file of JSON or YAML: ids of one to three topics, the main one first, by the id of the paragraph. A paragraph that is left out is not
 * judged. `score` and `learn` leave out a paragraph with an empty list, and `agree` one to which both judges gave none. Answers that name a paragraph or
 * topic that the sheet does not have (for `learn`: the content folder) are refused: nothing is then computed or written.
 *
 * `score` gives precision and recall by each file of answers; `agree` how far two judges agree, and precision and recall by both. `learn` writes
 * content/theme-weights.csv anew, from answers and from the words of the reports that they are about, imported from Ofsted's PDF files into a content
 * folder. `validate` learns from three quarters of these reports at a time, and gives the same as `agree` for what it then suggests in the fourth. The answers so far stand in judged-topics/. Those in `held-…` are for measuring alone; all others taught the weights.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { range } from 'd3-array';
import { parse } from 'yaml';
import { z } from 'zod';
import { loadCorpusOfContent } from '../../src/content/load/load-corpus.ts';
import { readThemeWeights } from '../../src/content/sources/theme-weights.ts';
import type { Corpus } from '../../src/record/corpus/corpus.ts';
import { reportIdOf } from '../../src/record/ids-and-paths/ids.ts';
import {
  describeUnknownInAnswers,
  drawThemesToJudge,
  scoreJudgedThemes,
  scoreThemesByTwo,
  type JudgedAnswers,
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
  if (!corpus) throw new Refused(`${folder} has ${problems.length} problems. npm run check:content lists them.`);
  const drawn = drawThemesToJudge(corpus.reports, Number(count), Number(seed));
  const topics = corpus.themes.map(({ id, name, about }) => ({ id, name, about }));
  const paragraphs = drawn.map(({ id, heading, text }) => ({ id, heading, text }));
  mkdirSync(path.join(into, 'key'), { recursive: true });
  writeFileSync(path.join(into, 'key', 'suggestions.json'), JSON.stringify(drawn));
  writeFileSync(path.join(into, 'topics.json'), JSON.stringify({ how, topics, paragraphs }, null, 1));
  const reports = new Set(drawn.map(({ id }) => reportIdOf(id)));
  console.log(`${drawn.length} paragraphs of ${reports.size} reports are drawn. Give a judge topics.json, and nothing of the folder key.`);
}

/** What is wrong with how a task was asked for, or with the files that it was given. */
class Refused extends Error {}

/** Paragraphs and topics that answers may name, and where these stand. */
interface Known {
  paragraphs: readonly { id: string }[];
  topics: readonly { id: string }[];
  where: string;
}

const answersShape = z.record(z.string(), z.array(z.string()));

/** The answers in the files, in their order. Refused with all that is wrong in any of them. */
function readAnswers(files: readonly string[], { paragraphs, topics, where }: Known): JudgedAnswers[] {
  if (files.length === 0) throw new Refused('Name the files with answers.');
  const known = { paragraphs: new Set(paragraphs.map(({ id }) => id)), themes: new Set(topics.map(({ id }) => id)) };
  const problems: string[] = [];
  const all = files.map((file) => {
    const { data: answers = {}, success } = answersShape.safeParse(parse(readFileSync(file, 'utf8')));
    if (!success) problems.push(`${file} is no list of topics by paragraph. Write "<id of the paragraph>: [<id of a topic>, …]".`);
    const unknown = describeUnknownInAnswers(answers, known);
    if (unknown) problems.push(`${file} names what ${where} does not have: ${unknown}.`);
    return answers;
  });
  if (problems.length > 0) throw new Refused(problems.join('\n'));
  return all;
}

/** What answers may name that are about the sheet in the folder. */
function knownOfSheet(): Known {
  const file = path.join(folder, 'topics.json');
  const { topics } = JSON.parse(readFileSync(file, 'utf8')) as { topics: { id: string }[] };
  return { paragraphs: readDrawn(), topics, where: file };
}

const readDrawn = () => JSON.parse(readFileSync(path.join(folder, 'key', 'suggestions.json'), 'utf8')) as ThemesToJudge[];

const weightsFile = 'theme-weights.csv';

function loadRecord(without: readonly string[] = []): Corpus {
  const { corpus } = loadCorpusOfContent(path.resolve('content'), false, without);
  if (!corpus) throw new Refused('content has problems. npm run check:content lists them.');
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
  readAnswers(more, knownOfSheet()).forEach((all, index) => {
    const answers = Object.fromEntries(Object.entries(all).filter(([, themes]) => themes.length > 0));
    const { precision, recall, paragraphs, byTheme } = scoreJudgedThemes(drawn, answers);
    console.log(`${more[index]}: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, ${paragraphs} paragraphs`);
    for (const [theme, { right, suggested, given: asked }] of Object.entries(byTheme).sort(([, a], [, b]) => b.given - a.given))
      console.log(`  ${theme}: ${right} right of ${suggested} suggested, ${asked} given`);
  });
}

/** How far two judges agree, and how the suggestions compare with what both say, with intervals over reports. */
function agree(): void {
  if (more.length !== 2) throw new Refused('Name two files with answers.');
  const [first = {}, second = {}] = readAnswers(more, knownOfSheet());
  const { themes } = loadRecord();
  const { paragraphs, same, overall } = themeAgreementOf(themes, new Map(Object.entries(first)), new Map(Object.entries(second)));
  console.log(`The judges chose the same topics for ${same} of ${paragraphs} paragraphs; kappa ${overall?.toFixed(2) ?? 'unknown'}`);
  sayScoreByTwo(readDrawn(), first, second);
}

function sayScoreByTwo(drawn: readonly ThemesToJudge[], first: JudgedAnswers, second: JudgedAnswers): void {
  for (const [name, { precision, recall, paragraphs: judged }] of Object.entries(scoreThemesByTwo(drawn, first, second))) {
    const show = ({ share, low, high }: typeof precision) => `${share.toFixed(3)} (${low.toFixed(3)} to ${high.toFixed(3)})`;
    console.log(`${name}: precision ${show(precision)}, recall ${show(recall)}, ${judged} paragraphs`);
  }
}

/** The paragraphs of the reports in the folder that the answers give a topic, with those topics, and the record that learns from them. */
function readJudged(): { record: Corpus; answers: JudgedAnswers[]; passages: JudgedParagraph[] } {
  // Weights of other themes would be a problem, which learning them anew mends.
  const record = loadRecord([weightsFile]);
  const judged = loadCorpusOfContent(path.resolve(folder), true).corpus;
  if (!judged) throw new Refused(`${folder} has problems. npm run check:content lists them.`);
  const paragraphs = drawThemesToJudge(judged.reports, Infinity, 1);
  const where = `${folder} (paragraphs with suggested topics, of councils without topics from a person)`;
  const answers = readAnswers(more, { paragraphs, topics: record.themes, where });
  const passages = paragraphs.flatMap(({ id, text, heading }) => {
    const given = answers.flatMap((each) => (each[id] ? [each[id]] : []));
    if (given.flat().length === 0) return [];
    const isAbout = record.themes.map((theme) => given.filter((themes) => themes.includes(theme.id)).length / given.length);
    return [{ id, text, heading, isAbout, report: reportIdOf(id) }];
  });
  if (passages.length === 0) throw new Refused('No answer gives a topic: nothing can be learnt.');
  return { record, answers, passages };
}

interface JudgedParagraph {
  id: string;
  text: string;
  heading: string;
  isAbout: number[];
  report: string;
}

function learn(): void {
  const { record, passages } = readJudged();
  const file = path.resolve('content', weightsFile);
  writeFileSync(file, formatThemeWeights(learnWeightsFromJudged(record, passages), record.themes));
  console.log(`${passages.length} judged paragraphs taught the weights in ${file}.`);
}

/** How well paragraphs of a report are suggested topics for by what the other reports taught: cross-validation, by report. */
function validate(): void {
  if (more.length !== 2) throw new Refused('Name two files with answers.');
  const { record, answers, passages } = readJudged();
  const [first = {}, second = {}] = answers;
  const reports = [...new Set(passages.map(({ report }) => report))].sort();
  const partOf = ({ report }: JudgedParagraph) => reports.indexOf(report) % parts;
  const drawn = range(parts).flatMap((part) => {
    const model = learnWeightsFromJudged(
      record,
      passages.filter((passage) => partOf(passage) !== part),
    );
    const themeWeights = readThemeWeights(formatThemeWeights(model, record.themes), weightsFile).value ?? [];
    const suggest = learnFromRecord({ ...record, themeWeights });
    return passages.filter((passage) => partOf(passage) === part).map((passage) => ({ ...passage, suggested: suggest(passage) }));
  });
  sayScoreByTwo(drawn, first, second);
}

/** Into how many parts reports are put, each of which is left out of what is learnt once. */
const parts = 4;

const tasks: Record<string, () => void> = { draw, renew, score, agree, validate, learn };
const chosen = tasks[task ?? ''];
if (chosen) {
  try {
    chosen();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
} else {
  console.error(`Say ${Object.keys(tasks).join(', ')}; the head of this file says how.`);
  process.exitCode = 2;
}
