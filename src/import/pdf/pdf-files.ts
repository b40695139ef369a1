import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** The paths of the PDF files in a folder, in the order of their names. */
export function pdfFilesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => /\.pdf$/i.test(name))
    .map((name) => path.join(folder, name))
    .sort();
}

/** The SHA-256 of a PDF, by which a report file names the one that it was made from. */
export const hashPdfFile = (pdf: Uint8Array) => createHash('sha256').update(pdf).digest('hex');

/** The paths of the PDF files in a folder, by their SHA-256. Throws where there is no such folder. */
export function pdfFilesByHash(folder: string): Map<string, string> {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new Error(`There is no folder ${folder}.`);
  const files = pdfFilesIn(folder).filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile());
  return new Map(files.map((file) => [hashPdfFile(readFileSync(file)), file]));
}
