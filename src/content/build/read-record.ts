import { stringsOfKeysInCamelCase } from '../../record/strings/camel-keys.ts';
import { isParagraphId, reportIdFromFile } from '../../record/ids-and-paths/ids.ts';
import type { Grade } from '../../record/grades/grade.ts';
import type { Inspection } from '../../record/inspections/inspection.ts';
import type { SealedEdition } from '../../record/edition.ts';
import type { Correction, LedgerEntry, LedgerPart } from '../../record/ledger.ts';
import { publishedStates, readingStateOfReport } from '../../record/reports/reading-state.ts';
import { paragraphsOf, type Report } from '../../record/reports/report.ts';
import { buildContentRowsInPlace, buildContentRowsAsPrinted, type PlacedRow } from './england.ts';
import { buildContentJoinedInspections } from './inspections.ts';
import { mdxReportWithKind, type ReadReport } from '../mdx/read-report.ts';
import { ruleKnownIds, type Known } from '../rules/known.ts';
import type { ReadSources } from '../sources/index.ts';

/** All sources as read, with what several rules ask of them. */
export interface ReadRecord {
  root: string;
  sources: ReadSources;
  known: Known;
  /** Every report file. */
  files: ReadReport[];
  /** Reports that are published: a person has checked them, or two readings prove them where site.yml asks for those too. */
  checked: Report[];
  /** Reports that were imported and are not published. */
  drafts: Report[];
  /** Both. */
  reports: Report[];
  /** Ids of reports whose files have problems of form: parts of them may be missing. */
  unread: ReadonlySet<string>;
  /** The inspections of inspections.yml, and with those of the reports. */
  listed: Inspection[];
  inspections: Inspection[];
  corrections: Correction[];
  ledger: LedgerEntry[];
  ledgerParts: LedgerPart[];
  editions: SealedEdition[];
  /** The rows of the list of England with their places in this record. */
  england: PlacedRow[];
}

/** The sources with what rules ask of them, whatever is wrong with them. */
export function buildRecordFromSources(sources: ReadSources, root: string): ReadRecord {
  const files = sources.reports.map((file) => mdxReportWithKind(file, sources.kinds.value ?? []));
  const all = files.map(({ report }) => report).filter((report) => report !== undefined);
  const published = publishedStates(sources.site.value?.publish);
  const drafts = all.filter((report) => report.imported && !published.includes(readingStateOfReport(report)));
  const checked = all.filter((report) => !drafts.includes(report));
  const listed = (sources.inspections.value ?? []).map((row) => ({
    ...stringsOfKeysInCamelCase(row),
    judgements: row.judgements as Record<string, Grade>,
  }));
  const corrections = sources.corrections.value ?? [];
  const ledger = sources.ledger.flatMap(({ value }) => value?.paragraphs ?? []);
  const known = toKnown(sources, goneFrom(all, ledger, sources.corrections));
  const inspections = buildContentJoinedInspections(listed, checked);
  return {
    root,
    sources,
    known,
    files,
    checked,
    drafts,
    reports: [...checked, ...drafts],
    unread: new Set(sources.reports.filter(({ problems }) => problems.length > 0).map(({ file }) => reportIdFromFile(file))),
    listed,
    inspections,
    corrections,
    ledger,
    ledgerParts: sources.ledger.flatMap(({ value }) => value?.parts ?? []),
    editions: sources.editions.value ?? [],
    england: buildContentRowsAsPrinted(
      buildContentRowsInPlace(sources.england.value ?? [], {
        authorities: stringsOfKeysInCamelCase(sources.authorities.value ?? []),
        frameworks: known.frameworks,
        judgements: known.judgements,
      }),
      inspections,
    ),
  };
}

function toKnown({ authorities, kinds, themes, claimants, frameworks }: ReadSources, gone: ReadonlySet<string>): Known {
  return {
    authorities: ruleKnownIds(authorities.value),
    kinds: kinds.value,
    themes: ruleKnownIds(themes.value),
    claimants: ruleKnownIds(claimants.value),
    frameworks: frameworks.value && stringsOfKeysInCamelCase(frameworks.value.frameworks),
    judgements: frameworks.value?.judgements ?? [],
    gone,
  };
}

/** The paragraphs that were moved or withdrawn. Where the corrections cannot be read, it may be each that was published and is not there. */
function goneFrom(
  reports: readonly Report[],
  ledger: readonly LedgerEntry[],
  { value = [], problems }: ReadSources['corrections'],
): Set<string> {
  if (problems.length === 0) return new Set(value.filter(({ kind, of }) => kind !== 'corrected' && isParagraphId(of)).map(({ of }) => of));
  const present = new Set(reports.flatMap((report) => paragraphsOf(report).map(({ id }) => id)));
  return new Set(ledger.map(({ id }) => id).filter((id) => !present.has(id)));
}
