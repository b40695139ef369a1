import { authorityIdToPath, reportIdToPath } from '../../record/ids-and-paths/ids.ts';
import type { Authority } from '../../record/authorities/authority.ts';
import { authorityInCorpus, frameworkInCorpus, highlightedAuthoritiesInCorpus, type Corpus } from '../../record/corpus/corpus.ts';
import { formatDay } from '../../record/dates/day.ts';
import { grades, formatGrade } from '../../record/grades/grade.ts';
import { inspectionDay, type Inspection } from '../../record/inspections/inspection.ts';
import { joinStringsWithAnd } from '../../record/strings/join-words.ts';
import type { JudgementLine } from '../../record/frameworks/judgement.ts';
import { formatCountWithNoun } from '../../record/strings/count-in-text.ts';
import {
  findingInGradeHistory,
  gradeHistoryOf,
  gradedInspectionsOf,
  gradePeriods,
  inspectionsInGradeHistoryOf,
  isGradeLineJudgedFrom,
  isInGradeHistory,
  gradeHistoryLineageOf,
  gradeHistoryLineages,
} from '../../questions/grades/grade-history.ts';
import { headlineOfLine, headlineOfLineage } from '../../questions/headlines/describe-latest.ts';
import { formatHeadline } from '../../questions/headlines/headline.ts';
import { answerAboutGradeHistory, describeNotJudged } from '../../questions/grades/describe-grades.ts';
import type { Cell, Chart, ChartTable, KeyEntry } from '../chart.ts';
import { drawingsWhenAsked } from '../drawing/draw-when-asked.ts';
import { drawingOfGradeShape } from '../drawing/grade-shape.ts';
import { drawingOfGradeKeyMark, drawingOfOutlineKeyMark } from '../drawing/key-mark.ts';
import { drawGrades, gradesEndKeyMark, gradesEventKeyMark, gradesVisitKeyMark } from './draw-grades.ts';
import { gradesChartDaysOnSite, describeGradesChartEvent, describeGradesChartSource } from './mark-words.ts';
import { gradesChartPanelFacts, type PanelFacts } from './panel-facts.ts';
import { placeGrades } from './place-grades.ts';

/** The chart of the grades over time of the authorities that pages start with, on one line of judgements. */
export function chartOfGrades(corpus: Corpus, line: JudgementLine): Chart {
  return chartOf(corpus, line, highlightedAuthoritiesInCorpus(corpus), `grades-${line.id}`, {
    path: '/grades/',
    words: 'All grades over time',
  });
}

/** The chart of the grades of an authority and its lineage over time, on one line of judgements. */
export function gradesChartOfLineage(corpus: Corpus, line: JudgementLine, authority: Authority): Chart {
  const family = gradeHistoryLineageOf(corpus, authority);
  const root = family[0] ?? authority;
  const home = { path: authorityIdToPath(root.id), words: `Grades of ${root.name}` } as const;
  return { ...chartOf(corpus, line, family, `grades-${line.id}-${root.id}`, home), authority: root.id };
}

/** The chart of the grades of a few authorities over time, side by side, on one line of judgements. */
export function gradesChartOfAuthorities(corpus: Corpus, line: JudgementLine, authorities: Authority[], home: Chart['home']): Chart {
  const ids = authorities.map(({ id }) => id);
  return chartOf(corpus, line, authorities, `grades-${[line.id, ...ids].join('-')}`, home);
}

/** Every chart of grades: for each line of judgements, one of those that pages start with, and one of each lineage that was ever graded on it. */
export function gradeCharts(corpus: Corpus): Chart[] {
  const wasGraded = (authority: Authority, line: JudgementLine) =>
    gradeHistoryOf(corpus, authority.id, line.id).findings.some(({ state }) => state === 'graded');
  return corpus.lines.flatMap((line) => [
    chartOfGrades(corpus, line),
    ...gradeHistoryLineages(corpus, corpus.authorities).flatMap((family) => {
      const [root] = family;
      return root && family.some((authority) => wasGraded(authority, line)) ? [gradesChartOfLineage(corpus, line, root)] : [];
    }),
  ]);
}

function chartOf(corpus: Corpus, line: JudgementLine, authorities: Authority[], id: string, home: Chart['home']): Chart {
  const visitsAndEvents = line.id === corpus.lines[0]?.id;
  const facts = gradesChartPanelFacts(corpus, { authorities, line: line.id, visitsAndEvents });
  const isWhole = id === `grades-${line.id}`;
  const inspections = authorities.flatMap((authority) => inspectionsInGradeHistoryOf(corpus, authority.id));
  return {
    id,
    title: formatHeadline(isWhole ? headlineOfLine(corpus, line, authorities) : headlineOfLineage(corpus, line, authorities)),
    subtitle: `${line.name}: Ofsted’s grades of ${joinStringsWithAnd(authorities.map(({ name }) => name))} over time`,
    finding: authorities.map((authority) => answerAboutGradeHistory(corpus, gradeHistoryOf(corpus, authority.id, line.id))),
    source: sourceOf(corpus, inspections),
    key: keyOf(corpus, facts),
    explained: explanationOf(corpus),
    notes: notesOf(corpus, authorities),
    events: facts.events.map(describeGradesChartEvent),
    drawings: drawingsWhenAsked((size) => drawGrades(placeGrades(corpus, facts, size))),
    councils: authorities.length > 1 ? authorities.map(({ id: authority, name }) => ({ id: authority, name })) : undefined,
    table: tableOf(corpus, line.id, inspections),
    home,
  };
}

function sourceOf(corpus: Corpus, inspections: readonly Inspection[]): string {
  const elsewhere = inspections.filter(({ readIn }) => readIn).length;
  const others =
    elsewhere > 0
      ? `; for ${elsewhere} of ${formatCountWithNoun(inspections.length, 'inspection')}, other sources, named in the table`
      : '';
  return `Ofsted’s inspection reports${others}. Edition of ${formatDay(corpus.site.edition)}.`;
}

function keyOf(corpus: Corpus, { line, paths, states, visits, events }: PanelFacts): KeyEntry[] {
  const ends = new Set(paths.flatMap((path) => gradePeriods(path, corpus.site.edition).map(({ ended }) => ended)));
  const isEnded = paths.every(({ findings }) =>
    findings.every(({ state, inspection }) => state !== 'not-judged' || !isGradeLineJudgedFrom(corpus, line, inspection.framework)),
  );
  const isLeftOut = paths.some(({ findings }) => findings.some((finding) => finding.state === 'not-judged' && finding.leftOut));
  const words = {
    'not-judged': isEnded ? 'Inspected, no longer graded' : `Inspected, but not judged ${isLeftOut ? '' : 'on its own '}then`,
    'no-record': 'Inspected, but our sources do not give a grade',
  };
  return [
    ...grades.map((grade) => ({ mark: drawingOfGradeKeyMark(grade), words: formatGrade(grade) })),
    ...(['not-judged', 'no-record'] as const)
      .filter((state) => states.has(state))
      .map((state) => ({ mark: drawingOfOutlineKeyMark(drawingOfGradeShape(state, 80)), words: words[state] })),
    ...(['not-judged', 'abolished'] as const)
      .filter((end) => ends.has(end))
      .map((end) => ({
        mark: gradesEndKeyMark(end),
        words: end === 'abolished' ? 'Grade ends: the council ended' : 'Grade ends: this inspection gave none',
      })),
    ...(visits.length > 0 ? [{ mark: gradesVisitKeyMark(), words: 'Visit: a letter, no grades' }] : []),
    ...(events.length > 0 ? [{ mark: gradesEventKeyMark(), words: 'Event, explained below the chart' }] : []),
  ];
}

/** What the short names of frameworks above a drawing are, and where they are explained. */
function explanationOf({ frameworks }: Corpus): Chart['explained'] {
  const names = [...new Set(frameworks.filter(({ complete }) => complete).map(({ short }) => short.replace(/ \d{4}$/, '')))];
  if (names.length === 0) return undefined;
  return {
    words: `${joinStringsWithAnd(names)} ${names.length === 1 ? 'is the name' : 'are the names'} of Ofsted’s rules for inspections. A line from top to bottom shows when the rules changed.`,
    link: { path: '/about/reading/#judgements', words: 'What Ofsted judged, and when' },
  };
}

function notesOf(corpus: Corpus, authorities: readonly Authority[]): string[] {
  const older = authorities.flatMap((authority) => {
    const left = gradedInspectionsOf(corpus, authority.id).filter((inspection) => !isInGradeHistory(corpus, inspection));
    const years = joinStringsWithAnd([...new Set(left.map((inspection) => inspectionDay(inspection).slice(0, 4)))]);
    const count = left.length === 1 ? 'an inspection' : `${left.length} inspections`;
    return left.length > 0
      ? [`We don’t draw ${count} of ${authority.name} in ${years}: the rules then judged other things, so we don’t compare the grades.`]
      : [];
  });
  const withoutWords = authorities.filter(({ role }) => role === 'context').map(({ name }) => name);
  return [
    ...authorities
      .filter(({ until, successors }) => until && successors.length > 0)
      .map(
        ({ council, until, successors }) =>
          `${council} ended on ${formatDay(until ?? '')}. ${joinStringsWithAnd(successors.map((id) => authorityInCorpus(corpus, id).council))} took over. We carry no grade across.`,
      ),
    ...older,
    ...(withoutWords.length > 0
      ? [
          `We have the grades of ${joinStringsWithAnd(withoutWords)}, but not the text of ${withoutWords.length === 1 ? 'its' : 'their'} reports.`,
        ]
      : []),
  ];
}

function tableOf(corpus: Corpus, line: string, inspections: readonly Inspection[]): ChartTable {
  return {
    columns: [
      { name: 'Council' },
      { name: 'Inspected' },
      { name: 'Published' },
      { name: 'Framework' },
      { name: 'Judgement' },
      { name: 'Grade' },
      { name: 'Source' },
    ],
    rows: inspections.map((inspection): Cell[] => [
      { words: authorityInCorpus(corpus, inspection.authority).name },
      { words: gradesChartDaysOnSite(inspection) },
      { words: formatDay(inspection.published) },
      { words: frameworkInCorpus(corpus, inspection.framework).short },
      ...judgedCells(corpus, line, inspection),
      { words: describeGradesChartSource(inspection), address: inspection.report ? reportIdToPath(inspection.report) : inspection.url },
    ]),
  };
}

/** The cells with an inspection's judgement on a line, and its grade. */
function judgedCells(corpus: Corpus, line: string, inspection: Inspection): Cell[] {
  const finding = findingInGradeHistory(corpus, inspection, line);
  if (finding.state === 'not-judged')
    return [{ words: finding.leftOut?.short ?? 'No judgement of its own' }, { words: describeNotJudged(corpus, line, finding) }];
  return [
    { words: finding.judgement?.short ?? 'Not in our sources' },
    { words: finding.state === 'graded' ? formatGrade(finding.grade) : 'No record here' },
  ];
}
