/*
 * Measures suggested topics on reports of councils that nothing was learnt from: draws paragraphs for a blind judge, and scores the
 * answers. Keep the files outside of this repository, since they hold words of reports that it does not.
 *
 *   node src/commands/with-node.js tests/import/judge-topics.ts draw <content folder> <folder for the files> [count] [seed]
 *   node src/commands/with-node.js tests/import/judge-topics.ts score <folder with the files> <answers> …
 *
 * A judge gets topics.json alone: `topics` with their descriptions, and `paragraphs` with their heading and words. What was suggested
 * stands in key/suggestions.json, which no judge opens. Answers are a file of JSON or YAML: ids of one to three topics, the main one first,
 * by the id of the paragraph. An empty list, or a paragraph that is left out, is not judged.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { loadCorpusOfContent } from '../../src/content/load/load-corpus.ts';
import { drawThemesToJudge, scoreJudgedThemes, type ThemesToJudge } from '../../src/import/suggest-themes/judge-suggestions.ts';

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

function score(): void {
  const drawn = JSON.parse(readFileSync(path.join(folder, 'key', 'suggestions.json'), 'utf8')) as ThemesToJudge[];
  if (more.length === 0) throw new Error('Name the files with answers.');
  for (const file of more) {
    const given = parse(readFileSync(file, 'utf8')) as Record<string, string[]>;
    const answers = Object.fromEntries(Object.entries(given).filter(([, themes]) => themes.length > 0));
    const unknown = findUnknown(answers, drawn);
    if (unknown.length > 0) throw new Error(`${file} has what topics.json does not: ${unknown.join(', ')}`);
    const { precision, recall, paragraphs, byTheme } = scoreJudgedThemes(drawn, answers);
    console.log(`${file}: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, ${paragraphs} paragraphs`);
    for (const [theme, { right, suggested, given: asked }] of Object.entries(byTheme).sort(([, a], [, b]) => b.given - a.given))
      console.log(`  ${theme}: ${right} right of ${suggested} suggested, ${asked} given`);
  }
}

if (task === 'draw') draw();
else if (task === 'score') score();
else {
  console.error('Say draw or score; the head of this file says how.');
  process.exitCode = 2;
}
