import type { Authority } from '../../record/authority.ts';
import { authorityOf, frameworkOf, type Corpus } from '../../record/corpus.ts';
import { formatDay, formatPeriod } from '../../record/day.ts';
import { findingOf, gradePath, inspectionsOf, isLineOpen, lineageOf, lineages } from '../../questions/grades/grade-history.ts';
import { grades, nameGrade } from '../../record/grade.ts';
import type { JudgementLine } from '../../record/judgement.ts';
import { tellGradePath } from '../../questions/grades/tell-grades.ts';
import type { Cell, Chart } from '../drawing/chart.ts';
import { drawGradePanel } from './draw-grade-paths.ts';
import { shape } from '../drawing/drawing.ts';
import { eventsOf, placeGradePanel, sayEvent, sayWhere } from './grade-paths.ts';
import { gradeShape } from '../drawing/grade-shape.ts';
import { palette } from '../drawing/palette.ts';
import { joinWords } from '../../record/join-words.ts';

const visitMark = shape('path', { class: 'key-visit', d: 'M0,-7V7', stroke: palette.ink, 'stroke-width': 2.5 });
const eventMark = shape(
  'g',
  { 'font-size': 11 },
  shape('circle', { class: 'key-open', r: 7, fill: palette.paper, stroke: palette.ink }),
  shape('text', { class: 'event-number', y: 4, 'text-anchor': 'middle', fill: palette.ink }, '1'),
);

/** The path of grades on one line of judgements, drawn for all authorities of the record. */
export function chartOfGrades(corpus: Corpus, line: JudgementLine): Chart {
  return chartOf(corpus, line, corpus.authorities, `grades-${line.id}`, '/grades/');
}

/** The path of grades on one line of judgements of an authority's whole lineage: those before it, those after it and their neighbours. */
export function chartOfLineage(corpus: Corpus, line: JudgementLine, authority: Authority): Chart {
  const family = lineageOf(corpus, authority);
  const root = family[0] ?? authority;
  return chartOf(corpus, line, family, `grades-${line.id}-${root.id}`, `/authorities/${root.id}/`);
}

/** Every chart of grades: for each line of judgements one of all, and one of each lineage that was ever judged on it. */
export function gradeCharts(corpus: Corpus): Chart[] {
  return corpus.lines.flatMap((line) => [
    chartOfGrades(corpus, line),
    ...lineages(corpus, corpus.authorities)
      .filter((family) => family.some(({ id }) => gradePath(corpus, id, line.id).findings.some(({ state }) => state === 'graded')))
      .map(([root]) => chartOfLineage(corpus, line, root as Authority)),
  ]);
}

function chartOf(corpus: Corpus, line: JudgementLine, authorities: Authority[], id: string, home: `/${string}`): Chart {
  const moments = line.id === corpus.lines[0]?.id;
  const featured = authorities.filter(({ role }) => role === 'featured');
  const named = featured.length > 0 ? featured : authorities;
  const names = joinWords(named.map(({ name }) => name));
  const draw = (size: 'wide' | 'narrow') => drawGradePanel(placeGradePanel(corpus, { authorities, line: line.id, size, moments }));
  const paths = authorities.map((authority) => gradePath(corpus, authority.id, line.id));
  const states = new Set(paths.flatMap(({ findings }) => findings.map(({ state }) => state)));
  const ended = paths.every(({ findings }) =>
    findings.every(({ state, inspection }) => state !== 'not-judged' || !isLineOpen(corpus, line.id, inspection.framework)),
  );
  const inspections = authorities.flatMap((authority) => inspectionsOf(corpus, authority.id));
  const elsewhere = inspections.filter(({ readIn }) => readIn).length;
  const faint = authorities.filter(({ role }) => role === 'context').map(({ name }) => name);
  return {
    id,
    title: `${line.name}: Ofsted’s grades of ${names} over time`,
    finding: named.map((authority) => tellGradePath(corpus, gradePath(corpus, authority.id, line.id))),
    source: `Ofsted’s inspection reports${elsewhere > 0 ? `; for ${elsewhere} of ${inspections.length} inspections, what others wrote of them, named in the table` : ''}. Edition of ${formatDay(corpus.site.edition)}.`,
    key: [
      ...grades.map((grade) => ({
        mark: shape('path', { class: 'key-shape', d: gradeShape(grade, 90), fill: palette.ink }),
        words: nameGrade(grade),
      })),
      ...(['not-judged', 'no-record'] as const)
        .filter((state) => states.has(state))
        .map((state) => ({
          mark: shape('path', {
            class: 'key-open',
            d: gradeShape(state, 80),
            fill: palette.paper,
            stroke: palette.ink,
            'stroke-width': 1.5,
          }),
          words:
            state === 'not-judged'
              ? ended
                ? 'Inspected, no longer graded'
                : 'Inspected, but not judged on its own then'
              : 'Inspected, but our sources do not give a grade',
        })),
      ...(moments && corpus.visits.length > 0 ? [{ mark: visitMark, words: 'Visit: a letter, no grades' }] : []),
      ...(moments && corpus.events.length > 0 ? [{ mark: eventMark, words: 'Event, told below the chart' }] : []),
    ],
    notes: [
      ...authorities
        .filter(({ until, successors }) => until && successors.length > 0)
        .map(
          ({ council, until, successors }) =>
            `${council} ended on ${formatDay(until ?? '')}; ${joinWords(successors.map((id) => authorityOf(corpus, id).council))} took over. No grade is carried across.`,
        ),
      ...(faint.length > 0 && featured.length > 0 ? [`Drawn faintly, as a neighbour: ${joinWords(faint)}.`] : []),
    ],
    events: moments ? eventsOf(corpus, authorities).map(sayEvent) : [],
    drawings: { wide: draw('wide'), narrow: draw('narrow') },
    table: {
      columns: [
        { name: 'Authority' },
        { name: 'Inspected' },
        { name: 'Published' },
        { name: 'Framework' },
        { name: 'Judgement' },
        { name: 'Grade' },
        { name: 'Source' },
      ],
      rows: inspections.map((inspection): Cell[] => {
        const finding = findingOf(corpus, inspection, line.id);
        return [
          { words: authorityOf(corpus, inspection.authority).name },
          { words: inspection.inspected ? (inspection.inspected.words ?? formatPeriod(inspection.inspected)) : 'Not in our sources' },
          { words: formatDay(inspection.published) },
          { words: frameworkOf(corpus, inspection.framework).short },
          { words: finding.state === 'not-judged' ? 'None on its own' : (finding.judgement?.short ?? 'Not in our sources') },
          {
            words: finding.state === 'graded' ? nameGrade(finding.grade) : finding.state === 'not-judged' ? 'Not judged' : 'No record here',
          },
          { words: sayWhere(inspection), address: inspection.report ? `/reports/${inspection.report}/` : inspection.url },
        ];
      }),
    },
    home: { path: home, words: home === '/grades/' ? 'All grades over time' : `Grades of ${authorities[0]?.name ?? ''}` },
  };
}
