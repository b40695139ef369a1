/* npm run new: makes a content folder for other councils, ready to fill. `--help` says how. */
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { quoteForShell } from '../record/strings/quote-for-shell.ts';
import { formatCountWithNoun } from '../record/strings/count-in-text.ts';
import { loadContentFiles, loadCorpusOfContent, rootOfContentFolder } from '../content/load/load-corpus.ts';
import { loadCorpusFromFiles } from '../content/load/read-corpus.ts';
import { newContentFiles } from '../content/new-folder/new-content.ts';
import { formatProblems } from '../content/problems/problem.ts';
import { chooseAuthoritiesToFetch } from '../import/fetch/choose-documents.ts';
import { replaceContentFile } from '../import/write/place-report.ts';
import { readArguments } from './read-arguments.ts';
import { runCommand } from './run-command.ts';
import { newContentUsage as usage } from './usages.ts';

const { values, positionals } = readArguments(usage);

/** Makes the folder; gives what to do next. */
function makeFolder(asked: string): string {
  const folder = path.resolve(asked);
  const there = statSync(folder, { throwIfNoEntry: false });
  if (there && !there.isDirectory()) throw new Error(`${asked} is there already, and no folder. Nothing was changed.`);
  if (there && readdirSync(folder).length > 0) throw new Error(`${asked} is there already, and not empty. Nothing was changed.`);
  if (Boolean(values.publisher) !== Boolean(values.contact))
    throw new Error('Give both --publisher and --contact, or neither: then the site says that nobody publishes it yet.');
  const template = path.resolve('content');
  const { corpus, problems } = loadCorpusOfContent(template, false);
  if (!corpus) throw new Error(`${formatProblems(problems)} The new folder takes topics, terms and lists from content/: mend it first.`);
  const chosen = chooseAuthoritiesToFetch(corpus, { authorities: values.authorities, regions: values.region });
  if (chosen.length === 0) throw new Error(`No council is named: give --authorities or --region.\n\n${usage.help}`);
  const files = newContentFiles(corpus, loadContentFiles(template), 'content', {
    urns: new Set(chosen.map(({ ofstedUrn }) => ofstedUrn)),
    name: values.name,
    publisher: values.publisher,
    contact: values.contact,
    today: new Date().toISOString().slice(0, 10),
  });
  const root = rootOfContentFolder(folder);
  const made = loadCorpusFromFiles(
    files.map((file) => ({ ...file, path: `${root}/${file.path}` })),
    root,
  );
  if (!made.corpus) throw new Error(`${formatProblems(made.problems)} Nothing was written.`);
  writeAll(folder, files);
  return [
    `${asked} is ready for ${formatCountWithNoun(chosen.length, 'council')}: ${chosen.map(({ name }) => name).join(', ')}.`,
    'It has no report yet, and builds as it is. Next:',
    `  npm run import -- --into ${quoteForShell(asked)} --here${values.contact ? '' : ' --contact <your e-mail address or page>'}`,
    `  CONTENT_DIR=${quoteForShell(asked)} npm run build`,
    '  npm run serve',
    `Read ${path.join(asked, 'site.yml')} and authorities.yml: names are for you to settle. content/README.md says what each file holds.`,
  ].join('\n');
}

/** Writes all files of a new content folder, or none: a part of them could build, and lack a list. */
function writeAll(folder: string, files: readonly { path: string; text: string }[]): void {
  const written: string[] = [];
  try {
    for (const { path: file, text } of files) {
      replaceContentFile(path.join(folder, file), text);
      written.push(file);
    }
    mkdirSync(path.join(folder, 'reports'));
  } catch (error) {
    for (const file of written) rmSync(path.join(folder, file));
    throw error;
  }
}

await runCommand(() => {
  const [asked] = positionals;
  if (!asked) throw new Error(`No folder is named.\n\n${usage.help}`);
  console.log(makeFolder(asked));
  return 0;
});
