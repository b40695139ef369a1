import { type Kind, isVisit } from '../record/kinds.ts';
import { reportIdOf, reportIdOfFile } from '../record/ids.ts';
import type { Authority } from '../record/authority.ts';
import type { Corpus } from '../record/corpus.ts';
import type { Figure } from '../record/figure.ts';
import type { Grade } from '../record/grade.ts';
import { dayOfInspection, sortInspections, type Inspection, type Visit } from '../record/inspection.ts';
import { firstDay, isBefore } from '../record/day.ts';
import { sortReports } from '../record/corpus.ts';
import { isDraft, type Report } from '../record/report.ts';
import type { ThemeReading } from '../record/theme-reading.ts';
import type { z } from 'zod';
import { camelKeys } from '../record/camel-keys.ts';
import { checkFollowUps, toFollowUps } from './follow-ups.ts';
import { checkGlossary } from './check-glossary.ts';
import { checkGrades, checkPeriod, checkReport, isKnown, openPoints, type Known } from './check-report.ts';
import { checkSequences } from './check-sequences.ts';
import { checkLedger, gonePlaces, readLedger } from './ledger.ts';
import { sortProblems, suggest, type Problem } from './problem.ts';
import { checkCorrections, readCorrections } from './read-corrections.ts';
import { checkFidelity, toFidelity } from './fidelity.ts';
import { readEngland } from './read-england.ts';
import { checkMeasures, readFigures } from './read-figures.ts';
import { readReport } from './read-report.ts';
import { readThemeReading } from './read-theme-reading.ts';
import { readYaml, type ReadYaml } from './read-yaml.ts';
import { authoritiesSchema } from '../record/shapes/authorities.ts';
import { claimantsSchema } from '../record/shapes/claimants.ts';
import { eventsSchema } from '../record/shapes/events.ts';
import { fidelitySchema } from '../record/shapes/fidelity.ts';
import { followUpsSchema } from '../record/shapes/follow-ups.ts';
import { frameworksSchema } from '../record/shapes/frameworks.ts';
import { glossarySchema } from '../record/shapes/glossary.ts';
import { inspectionsSchema } from '../record/shapes/inspections.ts';
import { kindsSchema } from '../record/shapes/kinds.ts';
import { sequencesSchema } from '../record/shapes/then-and-now.ts';
import { siteSchema } from '../record/shapes/site.ts';
import { themesSchema } from '../record/shapes/themes.ts';

/** A content file: its path as an editor knows it, and its text. */
export interface ContentFile {
  path: string;
  text: string;
}

/** A report that no person has checked yet, and what there is still to settle in it. */
export interface Draft {
  report: Report;
  open: Problem[];
}

/** The record as read from its files. There is a corpus only where there are no problems. */
export interface ReadCorpus {
  corpus: Corpus | undefined;
  problems: Problem[];
  drafts: Draft[];
}

type Lines = ReadYaml<unknown>['lineOf'];

/** The list of all of England's inspections, where a record has one. */
const englandName = 'england-judgements.csv';

/**
 * Turns the files of a content folder into the corpus, and finds every problem in all of them at once. Drafts are checked
 * like every report; but what is wrong in one is told with the draft and stops nobody else's work, since it is left out of
 * the corpus: what is published was read by a person. `showDrafts` is for their editor.
 */
export function readCorpus(files: readonly ContentFile[], root = 'content', showDrafts = false): ReadCorpus {
  const problems: Problem[] = [];

  function read<Schema extends z.ZodType>(name: string, schema: Schema) {
    const path = `${root}/${name}`;
    const file = files.find((each) => each.path === path);
    if (!file) {
      problems.push({ file: path, line: 1, says: 'this file is missing. See content/README.md for what it holds.' });
      return { value: undefined, lineOf: (() => 1) as Lines, file: path };
    }
    const result = readYaml(schema, file.text, { file: path });
    problems.push(...result.problems);
    return { value: result.value, lineOf: result.lineOf, file: path };
  }

  /** A file that a record can do without: where it is missing, it reads as empty. */
  function readOptional<Schema extends z.ZodType>(name: string, schema: Schema) {
    return files.some(({ path }) => path === `${root}/${name}`)
      ? read(name, schema)
      : { value: undefined, lineOf: (() => 1) as Lines, file: `${root}/${name}` };
  }

  const site = read('site.yml', siteSchema);
  const authorities = read('authorities.yml', authoritiesSchema);
  const frameworks = read('frameworks.yml', frameworksSchema);
  const inspections = read('inspections.yml', inspectionsSchema);
  const events = read('events.yml', eventsSchema);
  const kinds = read('kinds.yml', kindsSchema);
  const themes = read('themes.yml', themesSchema);
  const claimants = read('claimants.yml', claimantsSchema);
  const followUps = readOptional('follow-ups.yml', followUpsSchema);
  const sequences = readOptional('then-and-now.yml', sequencesSchema);
  const fidelity = readOptional('fidelity.yml', fidelitySchema);
  const glossary = readOptional('glossary.yml', glossarySchema);

  for (const list of [authorities, kinds, themes, claimants]) problems.push(...findRepeats(list.value ?? [], list.lineOf, list.file));
  problems.push(...checkAuthorities(authorities.value ?? [], authorities.lineOf, authorities.file));
  problems.push(...checkFrameworks(frameworks.value, frameworks.lineOf, frameworks.file, kinds.value));

  const ids = (list: readonly { id: string }[] | undefined) => list?.map(({ id }) => id);
  const correctionsFile = `${root}/corrections.yml`;
  const corrections = readCorrections(files.find(({ path }) => path === correctionsFile)?.text ?? '[]', correctionsFile);
  problems.push(...corrections.problems);
  const ledger = files.filter(({ path }) => path.startsWith(`${root}/ledger/`)).map(({ path, text }) => readLedger(text, path));
  problems.push(...ledger.flatMap((file) => file.problems));
  const entries = ledger.flatMap((file) => file.entries);

  const known: Known = {
    authorities: ids(authorities.value),
    kinds: kinds.value,
    themes: ids(themes.value),
    claimants: ids(claimants.value),
    frameworks: frameworks.value && camelKeys(frameworks.value.frameworks),
    judgements: frameworks.value?.judgements ?? [],
    gone: gonePlaces(corrections.corrections),
  };

  problems.push(...checkGlossary(glossary.value ?? [], glossary.lineOf, glossary.file, known.themes));

  const checked: Report[] = [];
  const drafts: Draft[] = [];
  const unread = new Set<string>();
  const sound = new Set<Report>();
  for (const file of files.filter(({ path }) => path.startsWith(`${root}/reports/`))) {
    const result = readReport(file.text, file.path, kinds.value);
    problems.push(...result.problems);
    if (result.problems.length > 0) unread.add(reportIdOfFile(file.path));
    const faults = checkReport(result, known);
    if (result.report?.imported && isDraft(result.report)) drafts.push({ report: result.report, open: [...faults, ...openPoints(result)] });
    else {
      problems.push(...faults);
      if (result.report) checked.push(result.report);
    }
    if (result.report && faults.length === 0) sound.add(result.report);
  }
  for (const problem of findSameInspections([...checked, ...drafts.map(({ report }) => report)])) {
    const draft = drafts.find(({ report }) => report.file === problem.file);
    (draft?.open ?? problems).push(problem);
  }
  const reports = [...checked, ...drafts.map(({ report }) => report)];
  const shown = showDrafts ? reports.filter((report) => !isDraft(report) || sound.has(report)) : checked;
  problems.push(
    ...checkLedger(entries, corrections.corrections, reports, unread, root),
    ...(unread.size > 0 ? [] : checkCorrections(corrections, correctionsFile, entries, checked, site.value?.edition)),
  );

  if (unread.size === 0) problems.push(...checkFidelity(fidelity.value ?? [], fidelity.lineOf, fidelity.file, reports));

  const figures: Figure[] = [];
  for (const file of files.filter(({ path }) => path.startsWith(`${root}/figures/`))) {
    const result = readFigures(file.text, file.path, reports, known);
    problems.push(...result.problems);
    figures.push(...result.figures);
  }
  problems.push(...checkMeasures(figures, (figure) => ({ file: `${root}/figures/${reportIdOf(figure.id)}.yml`, line: 1 })));

  problems.push(...checkInspections(inspections.value ?? [], inspections.lineOf, inspections.file, known, checked));
  problems.push(...checkEvents(events.value, events.lineOf, events.file, known));
  problems.push(...checkSequences(sequences.value ?? [], sequences.lineOf, sequences.file, checked, authorities.value ?? []));

  const themeReadings: ThemeReading[] = [];
  for (const file of files.filter(({ path }) => path.startsWith(`${root}/theme-readings/`))) {
    const result = readThemeReading(file.text, file.path, checked, known.themes);
    problems.push(...result.problems);
    if (result.reading) themeReadings.push(result.reading);
  }

  const rows = (inspections.value ?? []).map((row): Inspection => ({
    ...camelKeys(row),
    judgements: row.judgements as Record<string, Grade>,
  }));
  const englandFile = files.find(({ path }) => path === `${root}/${englandName}`);
  const england = readEngland(englandFile?.text, `${root}/${englandName}`, {
    authorities: authorities.value ? camelKeys(authorities.value) : [],
    frameworks: known.frameworks,
    inspections: joinInspections(rows, checked),
  });
  problems.push(...england.problems);
  problems.push(
    ...checkFollowUps(followUps.value, followUps.lineOf, followUps.file, {
      reports: checked,
      unsound: new Set(problems.map((problem) => reportIdOfFile(problem.file))),
      inspections: joinInspections(rows, checked),
      authorities: authorities.value ?? [],
    }),
  );

  if (
    problems.length > 0 ||
    !site.value ||
    !authorities.value ||
    !frameworks.value ||
    !kinds.value ||
    !inspections.value ||
    !events.value ||
    !themes.value ||
    !claimants.value
  ) {
    return { corpus: undefined, problems: sortProblems(problems), drafts };
  }
  const corpus: Corpus = {
    site: site.value,
    authorities: camelKeys(authorities.value) satisfies Authority[],
    lines: frameworks.value.lines,
    judgements: frameworks.value.judgements,
    frameworks: camelKeys(frameworks.value.frameworks),
    kinds: kinds.value,
    inspections: joinInspections(rows, shown),
    visits: [...events.value.visits.flatMap((row) => toListedVisit(row, kinds.value ?? [])), ...shown.flatMap(toVisit)].sort((a, b) =>
      firstDay(a.on).localeCompare(firstDay(b.on)),
    ),
    events: camelKeys(events.value.events),
    themes: themes.value,
    claimants: claimants.value,
    glossary: camelKeys(glossary.value ?? []),
    reports: sortReports(shown),
    figures: figures.filter(({ paragraph }) => shown.some(({ id }) => paragraph.startsWith(`${id}/`))),
    followUps: toFollowUps(followUps.value),
    ledger: entries,
    corrections: corrections.corrections,
    sequences: sequences.value ?? [],
    themeReadings,
    fidelity: toFidelity(fidelity.value ?? [], shown),
    england: england.england,
  };
  return { corpus, problems: [], drafts };
}

function toInspection(report: Report): Inspection[] {
  if (!report.framework || !report.published) return [];
  return [
    {
      authority: report.authority,
      framework: report.framework,
      length: report.length,
      inspected: report.inspected,
      published: report.published,
      judgements: report.judgements,
      ...(report.notJudged && { notJudged: report.notJudged }),
      leadInspector: report.leadInspector,
      url: report.source.url,
      report: report.id,
    },
  ];
}

/** A visit of events.yml; the check rules out a kind that is not known. */
function toListedVisit(row: z.output<typeof eventsSchema>['visits'][number], kinds: readonly Kind[]): Visit[] {
  const kind = kinds.find(({ id }) => id === row.kind);
  return kind ? [{ ...camelKeys(row), kind }] : [];
}

function toVisit(report: Report): Visit[] {
  if (!isVisit(report)) return [];
  return [
    {
      authority: report.authority,
      kind: report.kind,
      on: report.inspected?.from ?? report.dated ?? report.published ?? '',
      to: report.inspected?.to,
      about: report.subject ?? '',
      report: report.id,
    },
  ];
}

/** The inspections of reports, with those of the list that no report is of. */
function joinInspections(rows: readonly Inspection[], reports: readonly Report[]): Inspection[] {
  const ofReports = reports.flatMap(toInspection);
  const others = rows.filter((row) => !ofReports.some((other) => other.authority === row.authority && isSameInspection(other, row)));
  return sortInspections([...others, ...ofReports]);
}

function isSameInspection(a: Inspection, b: Inspection): boolean {
  const [one, other] = [dayOfInspection(a), dayOfInspection(b)];
  return a.framework === b.framework && !isBefore(one, other) && !isBefore(other, one);
}

function findRepeats(list: readonly { id: string }[], lineOf: Lines, file: string): Problem[] {
  const seen = new Map<string, number>();
  return list.flatMap(({ id }, index) => {
    const line = lineOf(index, 'id');
    const earlier = seen.get(id);
    seen.set(id, earlier ?? line);
    return earlier === undefined ? [] : [{ file, line, says: `"${id}" stands on line ${earlier} already. Each has an id of its own.` }];
  });
}

function checkAuthorities(list: z.output<typeof authoritiesSchema>, lineOf: Lines, file: string): Problem[] {
  const ids = list.map(({ id }) => id);
  return list.flatMap((authority, index) => {
    const found: Problem[] = authority.successors
      .filter((id) => !ids.includes(id))
      .map((id) => ({ file, line: lineOf(index, 'successors'), says: `successor "${id}" is not an authority.${suggest(id, ids)}` }));
    if (authority.from && authority.until) {
      checkPeriod({ from: authority.from, to: authority.until }, lineOf(index, 'until'), (line, says) => found.push({ file, line, says }));
    }
    return found;
  });
}

function checkFrameworks(
  value: z.output<typeof frameworksSchema> | undefined,
  lineOf: Lines,
  file: string,
  kinds: readonly Kind[] | undefined,
): Problem[] {
  if (!value) return [];
  const judgements = value.judgements.map(({ id }) => id);
  const lines = value.lines.map(({ id }) => id);
  return [
    ...value.judgements.flatMap(({ id, line }, index) =>
      lines.includes(line)
        ? []
        : [
            {
              file,
              line: lineOf('judgements', index, 'line'),
              says: `judgement "${id}" stands on a line "${line}" that is not there.${suggest(line, lines)}`,
            },
          ],
    ),
    ...value.judgements.flatMap(({ id, covers = [] }, index) =>
      covers
        .filter((other) => !lines.includes(other))
        .map((other) => ({
          file,
          line: lineOf('judgements', index, 'covers'),
          says: `judgement "${id}" covers a line "${other}" that is not there.${suggest(other, lines)}`,
        })),
    ),
    ...value.frameworks.flatMap(({ kind }, index) =>
      kind === undefined ||
      isKnown(
        kinds?.filter(({ graded }) => graded).map(({ id }) => id),
        kind,
      )
        ? []
        : [
            {
              file,
              line: lineOf('frameworks', index, 'kind'),
              says: `kind "${kind}" is no kind of graded report.${suggest(
                kind,
                (kinds ?? []).filter(({ graded }) => graded).map(({ id }) => id),
              )}`,
            },
          ],
    ),
    ...value.frameworks.flatMap((framework, index) =>
      framework.judgements
        .filter((id) => !judgements.includes(id))
        .map((id) => ({
          file,
          line: lineOf('frameworks', index, 'judgements'),
          says: `judgement "${id}" of ${framework.short} is not known.${suggest(id, judgements)}`,
        })),
    ),
  ];
}

function findSameInspections(reports: readonly Report[]): Problem[] {
  const seen = new Map<string, Report>();
  return reports.flatMap((report) => {
    const day = report.inspected?.from ?? report.dated ?? report.published;
    const key = `${report.authority} ${report.kind} ${day}`;
    const earlier = seen.get(key);
    if (!earlier) {
      seen.set(key, report);
      return [];
    }
    return [
      { file: report.file, line: 1, says: `this report stands in ${earlier.file} already: the same authority, kind and date. Keep one.` },
    ];
  });
}

function checkInspections(
  list: z.output<typeof inspectionsSchema>,
  lineOf: Lines,
  file: string,
  known: Known,
  reports: readonly Report[],
): Problem[] {
  const problems: Problem[] = [];
  const seen = new Map<string, string>(
    reports.flatMap((report) =>
      toInspection(report).map((inspection): [string, string] => [`${report.authority} ${dayOfInspection(inspection)}`, report.file]),
    ),
  );
  list.forEach((row, index) => {
    const say = (line: number, says: string) => problems.push({ file, line, says });
    const inspection: Inspection = { ...camelKeys(row), judgements: row.judgements as Record<string, Grade> };
    const day = dayOfInspection(inspection);
    if (!isKnown(known.authorities, row.authority))
      say(lineOf(index, 'authority'), `authority "${row.authority}" is not known.${suggest(row.authority, known.authorities ?? [])}`);
    checkPeriod(row.inspected, lineOf(index, 'inspected'), say);
    const end = row.inspected?.to ?? row.inspected?.from;
    if (end && isBefore(row.published, end))
      say(lineOf(index, 'published'), `published ${row.published} is before the end of the inspection, ${end}. One of them is wrong.`);
    checkGrades(row.framework, day, row.judgements, known, (...path) => lineOf(index, ...path), say);

    const framework = known.frameworks?.find(({ id }) => id === row.framework);
    const missing = framework?.judgements.filter((id) => !(id in row.judgements)) ?? [];
    if (missing.length > 0 && !row.gap)
      say(
        lineOf(index, 'judgements'),
        `${missing.join(', ')} ${missing.length === 1 ? 'has' : 'have'} no grade. Read it in a source, or say in gap: why there is none here.`,
      );

    const key = `${row.authority} ${day}`;
    const earlier = seen.get(key);
    if (earlier) say(lineOf(index, 'authority'), `this inspection stands in ${earlier} already. Keep one.`);
    seen.set(key, `${file}, line ${lineOf(index, 'authority')}`);
  });
  return problems;
}

function checkEvents(value: z.output<typeof eventsSchema> | undefined, lineOf: Lines, file: string, known: Known): Problem[] {
  if (!value) return [];
  const unknown = (id: string, line: number): Problem[] =>
    isKnown(known.authorities, id) ? [] : [{ file, line, says: `authority "${id}" is not known.${suggest(id, known.authorities ?? [])}` }];
  return [
    ...value.visits.flatMap((visit, index) => unknown(visit.authority, lineOf('visits', index, 'authority'))),
    ...value.visits.flatMap(({ kind }, index) => {
      const visits = known.kinds?.filter(({ visit }) => visit).map(({ id }) => id);
      const line = lineOf('visits', index, 'kind');
      return isKnown(visits, kind) ? [] : [{ file, line, says: `kind "${kind}" is no kind of visit.${suggest(kind, visits ?? [])}` }];
    }),
    ...value.events.flatMap((event, index) => event.authorities.flatMap((id) => unknown(id, lineOf('events', index, 'authorities')))),
  ];
}
