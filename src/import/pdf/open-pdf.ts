import { getDocumentProxy } from 'unpdf';
import { UnreadablePdf } from './unreadable-pdf.ts';

/** A PDF as the library gives it. */
type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;

/** Throws `UnreadablePdf` where the bytes do not begin as a PDF does. It opens nothing, so that it can be asked of any file. */
export function requirePdf(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new UnreadablePdf('it is empty.');
  const opening = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  if (opening.includes('%PDF-')) return;
  const isPage = /^\s*(?:\ufeff|ï»¿)?\s*(?:<!doctype html|<html|<head|<!--)/i.test(opening);
  throw new UnreadablePdf(isPage ? 'this is an HTML page, not a PDF. Download the file that the page leads to.' : 'this is not a PDF.');
}

/** What `use` returns for the opened PDF, which is closed afterwards. Throws `UnreadablePdf` where the bytes are no PDF, are locked or are broken. */
export async function withOpenPdf<Result>(bytes: Uint8Array, use: (document: PdfDocument) => Promise<Result>): Promise<Result> {
  requirePdf(bytes);
  const document = await open(bytes);
  try {
    return await use(document);
  } finally {
    await document.loadingTask.destroy();
  }
}

async function open(bytes: Uint8Array): Promise<PdfDocument> {
  try {
    // The library keeps the bytes for itself, so it gets a copy.
    return await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    if (name === 'PasswordException') throw new UnreadablePdf('it is locked with a password.');
    throw new UnreadablePdf('it is broken or cut short, and cannot be opened as a PDF.');
  }
}
