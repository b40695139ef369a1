/* npm run import -- --prove: proves report files anew, by two readings of their official PDF files. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readMdxReport } from '../content/mdx/read-report.ts';
import { pdfFilesByHash } from '../import/pdf/pdf-files.ts';
import { UnreadablePdf } from '../import/pdf/unreadable-pdf.ts';
import type { SeparateReader } from '../import/process/separate-reader.ts';
import { authorityNamesToProve } from '../import/prove/names-authority.ts';
import { proveReportFile, withoutProof, type FileProof } from '../import/prove/prove-file.ts';
import { replaceContentFile } from '../import/write/place-report.ts';
import type { Corpus } from '../record/corpus/corpus.ts';

/** What is proved, and with what: report files, and a folder of official PDF files. */
export interface ProveAsked {
  folder: string;
  files: readonly string[];
  pdfs: string;
  today: string;
}

/**
 * Proves each report file anew, writes what changed, and says what became of it. The exit code: 0 where all are proved, 1 where a file is not there
 * or a PDF could not be read, 2 otherwise. A file whose PDF could not be read is left as it is.
 */
export async function runProveCommand(
  { folder, files, pdfs, today }: ProveAsked,
  corpus: Pick<Corpus, 'authorities' | 'england' | 'kinds'>,
  reader: Pick<SeparateReader, 'read' | 'readAgain'>,
): Promise<0 | 1 | 2> {
  const byHash = pdfFilesByHash(pdfs);
  let [proved, unreadable] = [0, 0];
  for (const file of files) {
    if (!existsSync(file)) {
      console.error(`${file}: there is no such file.`);
      unreadable += 1;
      continue;
    }
    const text = readFileSync(file, 'utf8').replace(/\r\n/g, '\n');
    const read = readMdxReport(text, path.relative(folder, path.resolve(file)), corpus.kinds);
    const pdf = byHash.get(read.report?.source.sha256 ?? '');
    if (!pdf) {
      console.log(
        `${file}: ${read.report ? `its official PDF is not in ${pdfs}` : 'it could not be read; npm run check:content says why'}`,
      );
      continue;
    }
    const names = authorityNamesToProve({ id: read.report?.authority ?? '' }, corpus.authorities, corpus.england.authorities);
    try {
      const bytes = readFileSync(pdf);
      const first = await reader.read(bytes);
      const result = proveReportFile({ text, read, first, names, today }, await reader.readAgain(bytes));
      if (result.proved) proved += 1;
      console.log(`${file}: ${result.proved ? 'proved by two readings' : 'not proved'}`);
      write(file, text, result);
    } catch (error) {
      if (!(error instanceof UnreadablePdf)) throw error;
      unreadable += 1;
      console.error(`${file}: not proved. ${pdf}: ${error.message}`);
    }
  }
  console.log(`${proved} of ${files.length} proved by two readings.`);
  return unreadable > 0 ? 1 : proved === files.length ? 0 : 2;
}

/** Writes a file whose proof is new, or holds no longer; and says what stands against a proof. */
function write(file: string, text: string, result: FileProof): void {
  const now = result.proved ? result.text : withoutProof(text);
  if (now !== text) replaceContentFile(file, now);
  if (result.proved) return;
  for (const says of result.open) console.log(`  ${says}`);
  for (const { page, at, left, right } of result.differences)
    console.log(`  page ${page}${at ? `, ${at}` : ''}\n    first:  ${left ?? '–'}\n    second: ${right ?? '–'}`);
}
