/* npm run review: settles with a person, in a browser on this machine, what drafts still ask. `--help` says how. */
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { loadCorpusOfContent } from '../content/load/load-corpus.ts';
import { readMdxReport } from '../content/mdx/read-report.ts';
import { pdfFilesByHash } from '../import/pdf/pdf-files.ts';
import { UnreadablePdf } from '../import/pdf/unreadable-pdf.ts';
import { SeparateReader } from '../import/process/separate-reader.ts';
import { authorityNamesToProve } from '../import/prove/names-authority.ts';
import { differencesFoundByProof } from '../import/prove/prove-report.ts';
import { startReviewServer } from '../import/review/review-server.ts';
import { ReviewSession, type FileToReview } from '../import/review/review-session.ts';
import type { Corpus } from '../record/corpus/corpus.ts';
import { readArguments } from './read-arguments.ts';
import { readPort } from './read-port.ts';
import { runCommand } from './run-command.ts';
import { reviewUsage as usage } from './usages.ts';

async function run(): Promise<0> {
  const { values, positionals } = readArguments(usage);
  const port = readPort(values.port, '--port', 4330);
  const folder = path.resolve(process.env.CONTENT_DIR ?? 'content');
  const { corpus, drafts } = loadCorpusOfContent(folder);
  if (!corpus) throw new Error('The record has problems. npm run check:content lists them; mend them first.');
  const asked = positionals.length > 0 ? positionals : drafts.filter(({ open }) => open.length > 0).map(({ report }) => report.file);
  if (asked.length === 0) {
    console.log(`No draft in ${path.relative('', folder) || '.'} asks anything. CONTENT_DIR names another content folder.`);
    return 0;
  }
  const files = await readFilesToReview(asked, folder, values.pdfs, corpus);
  if (files.length === 0) throw new Error('No report can be reviewed without its official PDF.');
  const { address } = await startReviewServer(new ReviewSession(files, corpus.kinds), port);
  console.log(`Open ${address} in a browser on this machine. Each choice is written into its file at once. Stop with Ctrl + C.`);
  return 0;
}

/** The report files whose official PDF is in the folder, each read a second time. */
async function readFilesToReview(asked: readonly string[], folder: string, pdfs: string, corpus: Corpus): Promise<FileToReview[]> {
  const byHash = pdfFilesByHash(pdfs);
  const reader = new SeparateReader(corpus);
  const files: FileToReview[] = [];
  try {
    for (const file of asked) {
      if (!statSync(file, { throwIfNoEntry: false })?.isFile()) {
        console.error(`${file}: there is no such file.`);
        continue;
      }
      const name = path.relative(folder, path.resolve(file));
      const { report } = readMdxReport(readFileSync(file, 'utf8').replace(/\r\n/g, '\n'), name, corpus.kinds);
      const pdf = byHash.get(report?.source.sha256 ?? '');
      if (!report || !pdf) {
        console.error(
          `${file}: ${report ? `its official PDF is not in ${pdfs}` : 'it could not be read; npm run check:content says why'}.`,
        );
        continue;
      }
      const names = authorityNamesToProve({ id: report.authority }, corpus.authorities, corpus.england.authorities);
      const bytes = readFileSync(pdf);
      try {
        const differences = differencesFoundByProof(report, await reader.readAgain(bytes), names);
        files.push({ path: path.resolve(file), name, pdf: bytes, differences });
      } catch (error) {
        if (!(error instanceof UnreadablePdf)) throw error;
        console.error(`${file}: left out. ${pdf}: ${error.message}`);
      }
    }
  } finally {
    reader.close();
  }
  return files;
}

await runCommand(run, '\n\nnpm run review -- --help says how it is used.');
