import type { ReadReport } from '../../content/mdx/read-report.ts';
import { hashReportForProof } from '../../content/proof/hash-report.ts';
import { isDoubtOfMissingPages } from '../ofsted/missing-pages.ts';
import type { OfficialReport } from '../ofsted/official-report.ts';
import type { ReadingDifference } from './compare-readings.ts';
import type { NamesToProve } from './names-authority.ts';
import type { ProofReading } from './proof-line.ts';
import { differencesFoundByProof, proofReaders } from './prove-report.ts';

/** What became of an attempt to prove a report file: its text with the proof renewed, or what stands against it. */
export type FileProof = { proved: true; text: string } | { proved: false; open: string[]; differences: ReadingDifference[] };

/** A report file to prove: its text, what the one reader of such files makes of it, the first reading of its PDF, and the day. */
export interface FileToProve {
  text: string;
  read: ReadReport;
  first: Pick<OfficialReport, 'doubts'>;
  names: NamesToProve;
  today: string;
}

/** Proves a report file anew: a second reading of its PDF must agree with the words that stand in it, no comment may be open and no page missing. */
export function proveReportFile({ text, read, first, names, today }: FileToProve, second: ProofReading): FileProof {
  const { report } = read;
  if (!report) return { proved: false, open: ['it could not be read'], differences: [] };
  const differences = differencesFoundByProof(report, second, names);
  const open = [...read.problems, ...read.open].map(({ line, says }) => `line ${line}: ${says}`);
  open.push(...first.doubts.filter(isDoubtOfMissingPages).map(({ page, says }) => `page ${page}: ${says}`));
  if (report.checked) open.push('a person has read it: it needs no proof');
  const imported = /^imported: .*\n/m.exec(text);
  if (!imported && !report.checked) open.push('it has no line imported: "<day>", below which the proof stands');
  if (!imported || differences.length > 0 || open.length > 0) return { proved: false, open, differences };
  const line = `proved: { on: "${today}", readers: ${proofReaders}, sha256: ${hashReportForProof(report)} }\n`;
  return { proved: true, text: withoutProof(text).replace(imported[0], () => `${imported[0]}${line}`) };
}

/** The text of a report file without its proof. Only its front matter is looked at: words of the report may begin alike. */
export const withoutProof = (text: string) => text.replace(/^(---\n(?:(?!---\n).*\n)*?)proved: .*\n/, '$1');
