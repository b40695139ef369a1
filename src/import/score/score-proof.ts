import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Corpus } from '../../record/corpus/corpus.ts';
import type { Report } from '../../record/reports/report.ts';
import type { Known } from '../../content/rules/known.ts';
import { matchAgainstListedInspection, matchListedInspection } from '../match/find-listed.ts';
import { matchAuthority } from '../match/match-authority.ts';
import { ilacsLayout, sifLayout } from '../ofsted/layout.ts';
import { processIntoReportFile } from '../process/prove-written.ts';
import { authorityNamesToProve, type NamesToProve } from '../prove/names-authority.ts';
import type { ProofReading } from '../prove/proof-line.ts';
import { differencesFoundByProof, doubtsLeftByProof } from '../prove/prove-report.ts';
import { readSecondTimeToProve } from '../prove/read-second.ts';
import type { Reading, ScoreRow } from './expected.ts';
import { plantFaultsToScore } from './plant-faults.ts';

/** What became of one report: why it is not proved, or the faults that were planted in it, and those of them that the proof let pass. */
interface ScoredProof {
  open?: string;
  planted: number;
  passed: string[];
}

/**
 * Rows for how many reports two readings prove, and for how many faults the proof refuses that were planted in proved reports, one of each kind
 * that a report has a place for. Nothing is written.
 */
export async function scoreProofs(folder: string, readings: readonly Reading[], corpus: Corpus): Promise<ScoreRow[]> {
  const rows: ScoreRow[] = [
    { name: 'ILACS: proved by two readings', right: 0, of: 0, asked: 0.95, missed: [] },
    { name: 'SIF: proved by two readings', right: 0, of: 0, asked: 0.8, missed: [] },
  ];
  const planted: ScoreRow = { name: 'planted faults that the proof refuses', right: 0, of: 0, asked: 1, missed: [] };
  for (const [index, reading] of readings.entries()) {
    const row = rows[[ilacsLayout, sifLayout].findIndex((layout) => layout === reading.layout)];
    if (!row) continue;
    const scored = await scoreProof(folder, reading, corpus, index);
    row.of += 1;
    if (scored.open === undefined) row.right += 1;
    else row.missed.push(`${reading.expected.file}: ${scored.open}`);
    planted.of += scored.planted;
    planted.right += scored.planted - scored.passed.length;
    planted.missed.push(...scored.passed.map((kind) => `${reading.expected.file}: ${kind}`));
  }
  return [...rows, planted];
}

async function scoreProof(folder: string, reading: Reading, corpus: Corpus, seed: number): Promise<ScoredProof> {
  try {
    const second = await readSecondTimeToProve(readFileSync(path.join(folder, reading.expected.file)));
    const { report, names, open } = proveInMemory(reading, corpus, second);
    if (open !== undefined || !report) return { open: open ?? 'it could not be read', planted: 0, passed: [] };
    const faults = plantFaultsToScore(report, seed);
    const passed = faults.filter((fault) => differencesFoundByProof(fault.report, second, names).length === 0);
    return { planted: faults.length, passed: passed.map(({ kind }) => kind) };
  } catch (error) {
    return { open: (error as Error).message, planted: 0, passed: [] };
  }
}

/** Writes what was read as a report file, in memory, and proves it as the import would; `open` says what stands against it. */
function proveInMemory(
  { report: official, expected }: Reading,
  corpus: Corpus,
  second: ProofReading,
): { report: Report | undefined; names: NamesToProve; open?: string } {
  if (!official) throw new Error('it was not read');
  const { authorities, england, frameworks, kinds, judgements, themes, claimants } = corpus;
  const authority = matchAuthority(official, authorities, england.authorities);
  const listed = matchListedInspection(england, authority.id, official);
  const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);
  const known: Known = { authorities: [authority.id], kinds, themes: ids(themes), claimants: ids(claimants), frameworks, judgements };
  const names = authorityNamesToProve(authority, authorities, england.authorities);
  const doubts = [...official.doubts, ...matchAgainstListedInspection(official, listed)];
  const facts = {
    authority: authority.id,
    url: 'https://files.ofsted.gov.uk/v1/file/1',
    sha256: '0'.repeat(64),
    published: official.published ?? listed?.published ?? expected.published ?? undefined,
    imported: new Date().toISOString().slice(0, 10),
    framework: frameworks.find(({ id }) => id === official.framework),
  };
  const themesOf = () => ids(themes).slice(0, 1);
  const { proved, check, faults, differences, written } = processIntoReportFile({
    official: { ...official, doubts },
    facts,
    known,
    suggestThemes: themesOf,
    second,
    names,
  });
  if (proved) return { report: check.report, names };
  const [difference] = differences ?? [];
  const [doubt] = doubtsLeftByProof(written.doubts, second);
  const why = difference
    ? `page ${difference.page}: ${difference.left ?? 'nothing'} | ${difference.right ?? 'nothing'}`
    : (doubt?.says ?? faults[0]?.says ?? 'it is in doubt');
  return { report: check.report, names, open: `${why.slice(0, 160)} (${differences?.length ?? 0} differences)` };
}
