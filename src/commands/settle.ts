/* npm run settle: what has to be done in other files once a person has read a report. `--help` says how. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { contentFolderToLoad, loadContentFiles, rootOfContentFolder } from '../content/load/load-corpus.ts';
import { confirmTopicsToSettle } from '../content/settle/confirm-topics.ts';
import { settleRecord } from '../content/settle/settle-record.ts';
import { replaceContentFile } from '../import/write/place-report.ts';
import { isReportId, reportIdToFile } from '../record/ids-and-paths/ids.ts';
import { readArguments } from './read-arguments.ts';
import { runCommand } from './run-command.ts';
import { settleUsage as usage } from './usages.ts';

const { values } = readArguments(usage);
const folder = contentFolderToLoad();
const root = rootOfContentFolder(folder);

/** Confirms the topics of reports; gives the lines to print, or what is wrong with the names. */
function confirmTopics(reports: readonly string[]): string[] {
  const unknown = reports.filter((report) => !isReportId(report) || !existsSync(path.resolve(reportIdToFile(root, report))));
  if (unknown.length > 0)
    throw new Error(`There is no report ${unknown.join(', ')} in ${root}/reports. Write its id, as kent/2024-05-ilacs.`);
  return reports.map((report) => {
    const file = reportIdToFile(root, report);
    const { text, paragraphs } = confirmTopicsToSettle(readFileSync(file, 'utf8'));
    if (paragraphs > 0) replaceContentFile(file, text);
    return `${file}: the suggested topics of ${paragraphs} ${paragraphs === 1 ? 'paragraph is' : 'paragraphs are'} confirmed.`;
  });
}

function run(): 0 | 1 {
  const { files, done, open } = settleRecord(loadContentFiles(folder), root);
  const confirmed = confirmTopics(values.topics);
  for (const { path: file, text } of files) replaceContentFile(file, text);
  const lines = [...confirmed, ...done];
  console.log(lines.length > 0 ? lines.join('\n') : 'Nothing is to be settled: no entry is about a report that is here.');
  if (open.length > 0) console.error(`\nFor you to settle:\n${open.join('\n')}`);
  return open.length > 0 ? 1 : 0;
}

await runCommand(run);
