import { spawnSync } from 'node:child_process';

/**
 * The text of each page of a PDF file as poppler's `pdftotext` gives it, in the order of the file: a second engine, with nothing of the
 * library in it. Undefined where the machine has no `pdftotext`, or it cannot read the file.
 */
export function readPopplerTexts(bytes: Uint8Array): string[] | undefined {
  const run = spawnSync('pdftotext', ['-raw', '-enc', 'UTF-8', '-', '-'], { input: bytes, maxBuffer: 64 * 1024 * 1024, timeout: 60_000 });
  if (run.error || run.status !== 0) return undefined;
  const pages = run.stdout.toString('utf8').split('\f');
  // A form feed ends each page.
  return pages.at(-1)?.trim() === '' ? pages.slice(0, -1) : pages;
}
