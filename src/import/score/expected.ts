import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { EnglandAuthority } from '../../record/england.ts';
import type { Framework } from '../../record/frameworks/judgement.ts';
import { reportLayouts, type ReportLayout } from '../ofsted/layout.ts';
import type { OfficialReport } from '../ofsted/official-report.ts';

/** What an official PDF should give, as compiled by hand: a row of `expected.json`. A field that is missing or null is not held against it. */
export interface Expected {
  file: string;
  authority?: string | null;
  ofsted_urn?: string | null;
  /** As in the list of England's inspections, with a hyphen: ILACS-short. */
  framework?: string | null;
  inspected_from?: string | null;
  inspected_to?: string | null;
  published?: string | null;
  lead_inspector?: string | null;
  judgements?: Record<string, string> | null;
  numbered_paragraphs?: number | null;
  paragraphs_per_section?: string | null;
  improve_bullets?: number | string | null;
  numbering_note?: string | null;
}

/** What was read of one PDF: the report, or why there is none; and the plain text of its pages from another reading of it. */
export interface Reading {
  expected: Expected;
  /** The layout that it should be read in; undefined where it is no report that the import reads. */
  layout: ReportLayout | undefined;
  report: OfficialReport | undefined;
  fault: string | undefined;
  /** The text of each page, line by line, by another way than the reader's own. */
  pages: readonly string[];
}

/** A row of the score: how many of how many, what is asked, and what was missed in which file. */
export interface ScoreRow {
  name: string;
  right: number;
  of: number;
  /** The share that is asked; for the last kind of row, the most that may be wrong. */
  asked: number;
  missed: string[];
}

/** The layout of the inspection report in a file; undefined where the file is no report that the import reads. */
export function layoutToScore({ framework: listed }: Expected, frameworks: readonly Framework[]): ReportLayout | undefined {
  const listedAs = listed?.replace(/-(standard|short)$/, '');
  const framework = frameworks.find((each) => listedAs !== undefined && each.listedAs === listedAs);
  return reportLayouts.find(({ kind }) => kind === framework?.kind);
}

/** What a folder of official PDF files should give, from its `expected.json`; undefined where it has none. */
export function readExpected(folder: string): Expected[] | undefined {
  const list = path.join(folder, 'expected.json');
  return existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as Expected[]) : undefined;
}

/** The authorities that the files are about, as the list that names are looked up in, with other names from the list of England. */
export function authoritiesToScore(expected: readonly Expected[], ofEngland: readonly EnglandAuthority[] = []): EnglandAuthority[] {
  return expected.flatMap(({ authority, ofsted_urn: urn }) => {
    if (!authority || !urn) return [];
    const also = ofEngland.find(({ ofstedUrn }) => String(ofstedUrn) === urn)?.also;
    return [{ id: urn, name: authority, ofstedUrn: Number(urn), gss: '', region: '', type: '', ...(also && { also }) }];
  });
}

/** What was read where another value was expected, in words; undefined where all that is expected was read. */
export function scoreExpectedDifference(
  expected: readonly (string | null | undefined)[],
  read: readonly (string | undefined)[],
): string | undefined {
  const pairs = expected.map((value, index) => [value, read[index]] as const);
  return pairs.some(([value, other]) => value !== null && value !== undefined && value !== other)
    ? `${read.map(String).join(' to ')} where ${expected.map(String).join(' to ')} was expected`
    : undefined;
}
