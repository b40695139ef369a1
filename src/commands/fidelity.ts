/*
 * npm run fidelity -- <folder of PDF files>: compares every document that has the SHA-256 of its official PDF with that
 * file, word for word, and stores the result in content/fidelity.yml. It finds each file by its SHA-256.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { writeFidelity, type StoredComparison } from '../content/fidelity/fidelity.ts';
import { contentFolderToLoad, loadCorpusOfContent } from '../content/load/load-corpus.ts';
import { formatProblems } from '../content/problems/problem.ts';
import { readYaml } from '../content/yaml-and-csv/read-yaml.ts';
import { fidelitySchema } from '../record/shapes/fidelity.ts';
import { compareWithPdf, findLeftOutComparedWithPdf, findPdfDifferences } from '../import/compare/compare-with-pdf.ts';
import { describePdfComparison, describePdfDifferences } from '../import/compare/describe-comparison.ts';
import { pdfTextWithoutSpaces, readPdfPageTexts, withoutRunningPdfLines } from '../import/pdf/page-text.ts';
import { pdfFilesByHash } from '../import/pdf/pdf-files.ts';
import { UnreadablePdf } from '../import/pdf/unreadable-pdf.ts';
import { readPopplerTexts } from '../import/pdf/poppler-text.ts';
import { replaceContentFile } from '../import/write/place-report.ts';
import type { Report } from '../record/reports/report.ts';
import { readArguments } from './read-arguments.ts';
import { runCommand } from './run-command.ts';
import { fidelityUsage as usage } from './usages.ts';

const folder = readArguments(usage).positionals[0] ?? process.env.OFFICIAL_PDFS;

await runCommand(run);

async function run(): Promise<0 | 1> {
  if (!folder || !statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new Error(
      `${folder ? `There is no folder ${folder}.` : 'No folder is named.'} Write npm run fidelity -- <folder of official PDF files>.`,
    );
  // Drafts are compared too: that is a large part of checking them. Earlier comparisons are left out, since this may mend what is wrong with them.
  const { corpus, problems, drafts } = loadCorpusOfContent(contentFolderToLoad(), true, ['fidelity.yml']);
  if (!corpus) throw new Error(`${formatProblems(problems)} Nothing was compared.`);
  const target = path.join(contentFolderToLoad(), 'fidelity.yml');
  const stored = existsSync(target)
    ? readYaml(fidelitySchema, readFileSync(target, 'utf8'), { file: path.relative('', target) })
    : undefined;
  if (stored && !stored.value)
    throw new Error(`${formatProblems(stored.problems)} Nothing was compared: what it holds of other documents would be lost.`);
  const files = pdfFilesByHash(folder);
  const compared: StoredComparison[] = [];
  let [hasPoppler, unreadable] = [true, 0];
  for (const report of corpus.reports) {
    if (report.wording === 'summary') continue;
    const found = files.get(report.source.sha256 ?? '');
    if (!found) {
      console.log(
        `${report.id}: ${report.source.sha256 ? `its official PDF is not in ${folder}` : 'no official PDF is held'}; not compared.`,
      );
      continue;
    }
    const file = readFileSync(found);
    try {
      const pages = withoutRunningPdfLines(await readPdfPageTexts(file));
      compared.push(compare(report, pages));
      hasPoppler = tellPoppler(report, readPopplerTexts(file), compared.at(-1)?.differing ?? []) && hasPoppler;
    } catch (error) {
      if (!(error instanceof UnreadablePdf)) throw error;
      unreadable += 1;
      console.error(`${report.id}: not compared. ${found}: ${error.message}`);
    }
  }
  const reports = [...corpus.reports, ...drafts.map(({ report }) => report)];
  replaceContentFile(target, writeFidelity(compared, stored?.value ?? [], reports));
  if (!hasPoppler) console.log('There is no pdftotext here (Debian: poppler-utils): the PDFs were read by one engine only.');
  console.log(`Written to ${path.relative('', target)}.`);
  return unreadable > 0 ? 1 : 0;
}

/** Compares a report with the pages of its PDF, and prints the result. */
function compare(report: Report, pages: readonly string[]): StoredComparison {
  const result = compareWithPdf(report, pages);
  console.log([describePdfComparison(report.id, result), ...findPdfDifferences(report, pages).map(describePdfDifferences)].join('\n'));
  const left = findLeftOutComparedWithPdf(report, pages.map(pdfTextWithoutSpaces).join(''));
  if (left !== '') console.log(`  left out: “${left.slice(0, 300)}${left.length > 300 ? '…' : ''}”`);
  return { report, compared: new Date().toISOString().slice(0, 10), ...result };
}

/** Prints what a second engine finds and the first does not. Whether there is a second one. */
function tellPoppler(report: Report, pages: readonly string[] | undefined, differing: readonly string[]): boolean {
  if (!pages) return false;
  const more = findPdfDifferences(report, withoutRunningPdfLines(pages)).filter(({ anchor }) => !differing.includes(anchor));
  if (more.length > 0) console.log(`  pdftotext reads ${more.length} of these otherwise:\n${more.map(describePdfDifferences).join('\n')}`);
  return true;
}
