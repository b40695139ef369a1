/*
 * Measures suggested topics on reports of councils that nothing was learnt from: draws paragraphs for a blind judge, and scores the
 * answers. Keep both files outside of this repository, since they hold words of reports that it does not.
 *
 *   node src/commands/with-node.js tests/import/judge-topics.ts draw <content folder> <folder for the files> [count] [seed]
 *   node src/commands/with-node.js tests/import/judge-topics.ts score <folder with the files> [answers.yml …]
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import { loadCorpusOfContent } from '../../src/content/load/load-corpus.ts';
import { drawThemesToJudge, scoreJudgedThemes, type ThemesToJudge } from '../../src/import/suggest-themes/judge-suggestions.ts';

const [task, folder = '.', ...more] = process.argv.slice(2);

function draw(): void {
  const [into = '.', count = '300', seed = '1'] = more;
  const { corpus, problems } = loadCorpusOfContent(path.resolve(folder), true);
  if (!corpus) throw new Error(`${folder} has ${problems.length} problems. npm run check:content lists them.`);
  const drawn = drawThemesToJudge(corpus.reports, Number(count), Number(seed));
  writeFileSync(path.join(into, 'suggestions.json'), JSON.stringify(drawn));
  const topics = corpus.themes.map(({ id, name, about }) => ({ id, name, about }));
  const paragraphs = drawn.map(({ id, heading, text }) => ({ id, heading, text }));
  writeFileSync(path.join(into, 'sheet.yml'), stringify({ topics, paragraphs }, { lineWidth: 120 }));
  writeFileSync(
    path.join(into, 'answers.yml'),
    `# Ids of one to three topics of each paragraph, the main one first.\n${drawn.map(({ id }) => `${id}: []\n`).join('')}`,
  );
  console.log(`${drawn.length} paragraphs are drawn. Give a judge sheet.yml and answers.yml, and not suggestions.json.`);
}

function score(): void {
  const drawn = JSON.parse(readFileSync(path.join(folder, 'suggestions.json'), 'utf8')) as ThemesToJudge[];
  for (const file of more.length > 0 ? more : [path.join(folder, 'answers.yml')]) {
    const given = parse(readFileSync(file, 'utf8')) as Record<string, string[]>;
    const answers = Object.fromEntries(Object.entries(given).filter(([, themes]) => themes.length > 0));
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
