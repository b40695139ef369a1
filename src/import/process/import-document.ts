import { readFileSync, statSync } from 'node:fs';
import type { Authority } from '../../record/authorities/authority.ts';
import type { England, EnglandInspection } from '../../record/england.ts';
import { isLetterKind } from '../../record/kinds/kinds.ts';
import type { Framework } from '../../record/frameworks/judgement.ts';
import type { readMdxReport } from '../../content/mdx/read-report.ts';
import type { Known } from '../../content/rules/known.ts';
import { openPointsForRules } from '../../content/rules/check-report.ts';
import { matchAgainstListedInspection, matchListedInspection } from '../match/find-listed.ts';
import { limits as usual, type Limits } from './limits.ts';
import { matchAuthority, UnknownAuthority } from '../match/match-authority.ts';
import type { Doubt, OfficialReport } from '../ofsted/official-report.ts';
import { writeNewAuthority, placeWrittenReport, NotWritten, type Disk, type Placed } from '../write/place-report.ts';
import type { SuggestThemes } from '../suggest-themes/passage.ts';
import type { ReadingDifference } from '../prove/compare-readings.ts';
import { authorityNamesToProve } from '../prove/names-authority.ts';
import { noProofReading, type ProofReading } from '../prove/proof-line.ts';
import { processIntoReportFile } from './prove-written.ts';
import { requirePdf } from '../pdf/open-pdf.ts';
import { NotFetched } from '../fetch/fetch-official.ts';
import { hashPdfFile, pdfFilesIn } from '../pdf/pdf-files.ts';
import { ReaderFault, UnreadablePdf } from '../pdf/unreadable-pdf.ts';
import type { ReportFacts } from '../write/front-matter.ts';
import { UnfiledReport } from '../write/write-report.ts';

/** What the import knows of the record that it adds to. */
export interface ImportInto {
  /** The content folder. */
  folder: string;
  authorities: readonly Authority[];
  frameworks: readonly Framework[];
  known: Known;
  /** The list of England's inspections; empty where the record has none. */
  england: England;
  suggestThemes: SuggestThemes;
  /** Days of publication on Ofsted's pages, by address: for documents that print none and that the list does not have. */
  publishedOnPages?: ReadonlyMap<string, string>;
}

/** How the import reaches the world. */
export interface ImportEffects {
  readPdf: (pdf: Uint8Array) => Promise<OfficialReport>;
  /** The second reading, which proves the first; without it everything stays a draft. */
  readAgain?: ((pdf: Uint8Array) => Promise<ProofReading>) | undefined;
  fetchPdf: (address: string) => Promise<Uint8Array>;
  today: string;
  limits: Limits;
  /** The disk, where it is not the real one. */
  disk?: Disk;
  /** Adds authorities that only Ofsted's list has to authorities.yml. */
  addAuthorities: boolean;
}

/** What became of one document. */
export interface Imported {
  /** The file or address as it was asked for. */
  from: string;
  /** `here`: the record has a document of this address, so it was neither fetched nor read. `fetched`: it was only fetched. */
  state: 'failed' | 'here' | 'fetched' | Placed['state'];
  /** Why it failed, in one clear line. */
  problem?: string;
  /** Whether it failed by a fault that may pass. */
  mayPass?: boolean;
  file?: string;
  /** Where it was written, if beside a file that is there. */
  beside?: string;
  difference?: string;
  authority?: string;
  kind?: string;
  framework?: string;
  inspected?: { from: string; to: string };
  paragraphs?: number;
  /** Terms of reuse that the PDF prints where they are not those of the licence that the file gives. */
  printedTerms?: string;
  doubts: Doubt[];
  /** Whether a second reading proves the draft, and where the two differ. */
  read?: 'proved' | 'draft';
  differences?: ReadingDifference[];
  /** Faults that the check would find in the file as written. */
  faults: { line: number; says: string }[];
  /** The entry for authorities.yml that the file needs. */
  entry?: string;
  /** Whether that entry was added. */
  entryAdded?: boolean;
}

/** Whether a fault is not the document's own, so that trying again may bring more: what could not be fetched or written, and faults of this program or of the machine. */
export function mayFaultPass(error: unknown): boolean {
  if (error instanceof NotFetched || error instanceof ReaderFault) return true;
  return !(error instanceof UnreadablePdf || error instanceof UnknownAuthority || error instanceof UnfiledReport);
}

/** The documents that are meant: a file or an address itself, of a folder the PDF files in it, by name. A folder without one is named too, to be told. */
export function findDocumentsToProcess(asked: string): string[] {
  if (isAddressToProcess(asked)) return [asked];
  try {
    if (!statSync(asked).isDirectory()) return [asked];
  } catch {
    return [asked];
  }
  const files = pdfFilesIn(asked);
  return files.length > 0 ? files : [asked];
}

/** Whether a document is named by an address, and not by a file. */
export function isAddressToProcess(asked: string): boolean {
  return /^[a-z][a-z0-9+.-]+:\/\//i.test(asked);
}

/** Imports one document: from its PDF to a draft in the record, or to one clear line that says why not. It never throws. */
export async function processDocument(from: string, into: ImportInto, effects: ImportEffects): Promise<Imported> {
  try {
    const pdf = isAddressToProcess(from) ? await effects.fetchPdf(from) : readFile(from, effects.limits);
    requirePdf(pdf);
    const read = await effects.readPdf(pdf);
    const second = await effects.readAgain?.(pdf);
    return place(from, { read, second, pdf }, into, effects);
  } catch (error) {
    const told =
      error instanceof UnreadablePdf || error instanceof UnknownAuthority || error instanceof UnfiledReport || error instanceof NotWritten;
    return {
      from,
      state: 'failed',
      problem: told ? error.message : `it could not be imported: ${(error as Error).message}`,
      mayPass: mayFaultPass(error),
      doubts: [],
      faults: [],
    };
  }
}

function readFile(file: string, { megabytes }: Limits): Uint8Array {
  try {
    const facts = statSync(file);
    if (facts.isDirectory()) throw new UnreadablePdf('there is no PDF file in this folder.');
    if (facts.size > megabytes * 1024 * 1024) throw new UnreadablePdf(`it is larger than ${megabytes} MB, the limit.`);
    return readFileSync(file);
  } catch (error) {
    if (error instanceof UnreadablePdf) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    throw new UnreadablePdf(
      code === 'ENOENT' ? 'there is no such file.' : code === 'EACCES' ? 'it may not be read.' : `it could not be read: ${message}.`,
    );
  }
}

/** A document's bytes, and what two readers made of them. */
interface Readings {
  pdf: Uint8Array;
  read: OfficialReport;
  second: ProofReading | undefined;
}

/** Writes what was read of a document as a draft, and checks it as the check of the record would. */
function place(from: string, { read, second, pdf }: Readings, into: ImportInto, effects: ImportEffects): Imported {
  const authority = matchAuthority(read, into.authorities, into.england.authorities);
  const listed = matchListedInspection(into.england, authority.id, read);
  const url = isAddressToProcess(from) ? from : listed?.url;
  const official = { ...read, doubts: [...read.doubts, ...matchAgainstListedInspection(read, listed), ...doubtAddress(read, url, listed)] };
  const facts: ReportFacts = {
    authority: authority.id,
    url: url ?? authority.page,
    urlNote: url ? undefined : noteOnPage,
    sha256: hashPdfFile(pdf),
    published: read.published === undefined ? (listed?.published ?? into.publishedOnPages?.get(from)) : undefined,
    imported: effects.today,
    framework: into.frameworks.find(({ id }) => id === read.framework),
  };
  const isNew = authority.entry !== undefined && !into.known.authorities?.includes(authority.id);
  const known: Known = isNew ? { ...into.known, authorities: [...(into.known.authorities ?? []), authority.id] } : into.known;
  const names = authorityNamesToProve(authority, into.authorities, into.england.authorities);
  const proof = processIntoReportFile({ official, facts, known, suggestThemes: into.suggestThemes, second, names });
  const { written, check, faults } = proof;
  const placed = placeWrittenReport(into.folder, written.id, written.text, effects.disk);
  const added = isNew && effects.addAuthorities && writeNewAuthority(into.folder, authority.entry ?? '', effects.disk);
  if (added) into.known = known;
  return {
    from,
    ...placed,
    authority: authority.id,
    kind: read.kind.id,
    ...(read.framework && { framework: read.framework }),
    ...(read.inspected && { inspected: read.inspected }),
    paragraphs: written.paragraphs,
    ...(read.printedTerms && { printedTerms: read.printedTerms }),
    doubts: [...written.doubts, ...missingDay(check)],
    faults: faults.map(({ line, says }) => ({ line, says })),
    ...(proof.differences && { read: proof.proved ? 'proved' : 'draft', differences: proof.differences }),
    ...(isNew && { entry: authority.entry ?? '', entryAdded: added }),
  };
}

const noteOnPage =
  'We don’t know the document’s own address, so we link to Ofsted’s page for the council, which lists its reports and letters.';

/** A report has an address of its own in Ofsted's list; letters are often known from the authority's page alone. A wrong file can lie at an address. */
function doubtAddress(official: OfficialReport, url: string | undefined, listed: EnglandInspection | undefined): Doubt[] {
  const doubt = (says: string): Doubt[] => [{ page: 1, says, words: '' }];
  if (isLetterKind(official)) return [];
  if (!url) return doubt('the official address of this file is not known here. Write it in source.url, and take url_note out');
  if (!listed || listed.url === url) return [];
  return doubt(`its address is ${url} here and ${listed.url} in the list of England’s inspections. One of them is wrong`);
}

/** Where the day of publication is in neither the PDF nor the list, a person has to look it up. */
function missingDay(check: ReturnType<typeof readMdxReport>): Doubt[] {
  return openPointsForRules({ ...check, open: [] })
    .filter(({ says }) => says.startsWith('the day of publication'))
    .map(({ says }) => ({ page: 1, says, words: '' }));
}

/** The usual effects: a reader in a process apart, the network, the calendar. What only the second reader can’t read stays a draft, which says so. */
export function realProcessEffects(
  readPdf: ImportEffects['readPdf'],
  { fetchPdf, readAgain, addAuthorities = false }: Pick<ImportEffects, 'fetchPdf' | 'readAgain'> & { addAuthorities?: boolean },
): ImportEffects {
  const sayUnreadable = (error: unknown) => {
    if (error instanceof ReaderFault) return { ...noProofReading(error.message), isFault: true };
    if (error instanceof UnreadablePdf) return noProofReading(error.message);
    throw error;
  };
  const again = readAgain && ((pdf: Uint8Array) => readAgain(pdf).catch(sayUnreadable));
  return { readPdf, readAgain: again, fetchPdf, today: new Date().toISOString().slice(0, 10), limits: usual, addAuthorities };
}
