import { describe, expect, it } from 'vitest';
import { fixtureCorpus } from '../../../tests/fixtures/fixture-corpus.ts';
import type { Authority } from '../../record/authorities/authority.ts';
import type { Corpus } from '../../record/corpus/corpus.ts';
import type { Grade } from '../../record/grades/grade.ts';
import type { Inspection } from '../../record/inspections/inspection.ts';
import { layoutBoxAround, layoutBoxesOverlap, layoutBoxOfLabel, type Box } from '../layout/label.ts';
import { drawingColourOfAuthority } from '../drawing/authority-colour.ts';
import type { GradePanel, Series } from './grade-panel.ts';
import { gradesChartPanelFacts } from './panel-facts.ts';
import { placeGrades } from './place-grades.ts';

/* Panels of invented councils at which a layout breaks most easily. What holds for them holds for any two to four of England's. */

type Step = [framework: string, day: string, grade: Grade | null];

const base = fixtureCorpus();
const pattern = base.authorities.find(({ successors, until }) => successors.length === 0 && !until) as Authority;

/** A record of councils with their names, each with its inspections. */
function recordOf(councils: Record<string, Step[]>, visits: string[] = []): Corpus {
  const authorities = Object.keys(councils).map((name, index): Authority => ({
    ...pattern,
    id: `council-${index}`,
    name,
    gss: `E0600000${index}`,
  }));
  const inspections = Object.values(councils).flatMap((steps, index) =>
    steps.map(([framework, from, grade]): Inspection => ({
      authority: `council-${index}`,
      framework,
      inspected: { from, to: from },
      published: from,
      judgements: grade ? { overall: grade } : {},
      url: 'https://example.org/',
    })),
  );
  const [kind] = base.kinds.filter(({ visit }) => visit);
  if (!kind) throw new Error('The fixture has no visits.');
  return {
    ...base,
    authorities,
    inspections,
    visits: visits.map((on) => ({ authority: 'council-0', kind, on, about: 'the front door' })),
    events: [],
  };
}

const panelsOf = (corpus: Corpus): GradePanel[] =>
  (['wide', 'narrow'] as const).map((size) =>
    placeGrades(corpus, gradesChartPanelFacts(corpus, { authorities: corpus.authorities, line: 'overall', visitsAndEvents: true }), size),
  );

const linesOf = ({ segments }: Series): Box[] =>
  segments.flatMap(({ points }) =>
    points.slice(1).flatMap((to, index): Box[] => {
      const from = points[index] ?? to;
      return [
        { left: from.x, right: to.x, top: from.y - 1.5, bottom: from.y + 1.5 },
        { left: to.x - 1.5, right: to.x + 1.5, top: Math.min(from.y, to.y), bottom: Math.max(from.y, to.y) },
      ];
    }),
  );
const marksOf = (each: Series): Box[] => [...each.marks.map((mark) => layoutBoxAround(mark, 8)), ...visitsOf(each)];
const visitsOf = ({ visits }: Series): Box[] => [...visits.map(({ x, y }) => ({ left: x - 1, right: x + 1, top: y - 7, bottom: y + 7 }))];
const distance = (a: Box, b: Box) =>
  Math.hypot(Math.max(a.left - b.right, b.left - a.right, 0), Math.max(a.top - b.bottom, b.top - a.bottom, 0));

/** What covers what in a panel, and which name does not stand at its own series. */
function faultsOf({ series, years, width, referenceLines }: GradePanel): string[] {
  const nameBoxes = (each: Series) => each.label.map((line) => ({ words: line.words, box: layoutBoxOfLabel(line, 13, true) }));
  const labels = [
    ...series.flatMap((each) => [
      ...nameBoxes(each),
      ...each.rows.map(({ labels: lines }) => ({
        words: lines.map(({ words }) => words).join(' '),
        box: around(lines.map((line) => layoutBoxOfLabel(line))),
      })),
      ...each.marks.flatMap(({ label }) => (label ? [{ words: label.words, box: layoutBoxOfLabel(label) }] : [])),
    ]),
    ...years.map(({ label }) => ({ words: label.words, box: layoutBoxOfLabel(label) })),
    ...referenceLines.flatMap(({ labels: lines }) => lines.map((line) => ({ words: line.words, box: layoutBoxOfLabel(line) }))),
  ];
  const marks = series.flatMap(marksOf);
  const lines = [
    ...series.flatMap(linesOf),
    ...referenceLines.flatMap(({ x, stretches }) => stretches.map(({ top, bottom }): Box => ({ left: x, right: x + 0.5, top, bottom }))),
  ];
  return [
    ...labels.flatMap((a, index) =>
      labels
        .slice(index + 1)
        .filter((b) => layoutBoxesOverlap(a.box, b.box) > 0.5)
        .map((b) => `${a.words} / ${b.words}`),
    ),
    ...labels
      .filter(({ box }) => [...marks, ...lines].some((other) => layoutBoxesOverlap(box, other) > 0.5))
      .map(({ words }) => `${words} on a line or mark`),
    ...labels.filter(({ box }) => box.left < 0 || box.right > width).map(({ words }) => `${words} outside`),
    // Inspections of one grade may be so near in time that their marks touch: each is at its own day.
    ...series.flatMap((each) => {
      const visits = visitsOf(each);
      return visits.flatMap((a, index) =>
        [...visits.slice(index + 1), ...series.flatMap((other) => other.marks.map((mark) => layoutBoxAround(mark, 8)))]
          .filter((b) => layoutBoxesOverlap(a, b) > 0)
          .map(() => 'a visit on a mark'),
      );
    }),
    ...series.flatMap(({ marks: own }) =>
      own.flatMap((mark) => {
        if (!mark.label) return [];
        const box = layoutBoxOfLabel(mark.label);
        const to = ({ x, y }: { x: number; y: number }) => distance(box, { left: x, right: x, top: y, bottom: y });
        return own.some((other) => other !== mark && to(other) <= to(mark)) ? [`${mark.label.words} is nearer to another mark`] : [];
      }),
    ),
    ...series.flatMap((each) => {
      const box = around(nameBoxes(each).map((line) => line.box));
      const to = (of: readonly Series[]) =>
        Math.min(...of.flatMap((one) => [...linesOf(one), ...marksOf(one)]).map((other) => distance(box, other)));
      const isAtLine = to([each]) <= 8 && to(series.filter((other) => other !== each)) > to([each]);
      return isAtLine ? [] : [`${each.authority.name} is not at its line`];
    }),
  ];
}

function around(boxes: readonly Box[]): Box {
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    right: Math.max(...boxes.map(({ right }) => right)),
    top: Math.min(...boxes.map(({ top }) => top)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}

const upAndDown: Step[] = [
  ['sif', '2014-05-01', 'inadequate'],
  ['sif', '2016-05-01', 'requires-improvement'],
  ['ilacs-2018', '2018-09-01', 'good'],
  ['ilacs-2018', '2021-09-01', 'outstanding'],
  ['ilacs-2023', '2024-09-01', 'good'],
];
const cases: [name: string, councils: Record<string, Step[]>, visits?: string[]][] = [
  ['two councils with the same grades on the same days', { 'North Wellington': upAndDown, 'South Wellington': upAndDown }],
  [
    'six councils with the same grades on the same days',
    Object.fromEntries(['Ash', 'Beech', 'Cedar', 'Damson', 'Elder', 'Fir'].map((tree) => [`${tree}shire and Wellington`, upAndDown])),
  ],
  ['one inspection only, in the last year', { Weirbridge: [['ilacs-2023', '2026-03-01', 'good']] }],
  ['one inspection only, long ago', { Weirbridge: [['sif', '2014-01-10', 'outstanding']] }],
  ['no grade at all', { Weirbridge: [['sif', '2015-01-10', null]] }],
  ['a name too long for one line', { 'Saltmouth, Christminster and Upper Weirbridge': upAndDown, Ash: upAndDown }],
  [
    'four inspections in a year, and one more at once',
    {
      Weirbridge: [
        ['sif', '2014-02-01', 'inadequate'],
        ['sif', '2014-05-01', 'inadequate'],
        ['sif', '2014-08-01', 'inadequate'],
        ['sif', '2014-11-01', 'requires-improvement'],
        ['sif', '2014-12-01', 'inadequate'],
      ],
    },
  ],
  [
    'many visits close together',
    { Weirbridge: upAndDown },
    ['2021-01-04', '2021-01-20', '2021-02-10', '2021-02-20', '2021-03-01', '2026-11-01', '2026-11-20'],
  ],
];

describe.each(cases)('a panel of %s', (_, councils, visits) => {
  const panels = panelsOf(recordOf(councils, visits));

  it('has nothing on anything else, and every name at its own line', () => {
    expect(panels.map(faultsOf)).toEqual([[], []]);
  });

  it('names every council', () => {
    for (const { series } of panels)
      expect(series.map(({ label }) => label.map(({ words }) => words).join(' '))).toEqual(Object.keys(councils));
  });
});

it.each(cases)('puts each inspection and visit at its own day: a panel of %s', (_, councils, visits = []) => {
  for (const { series, plot, years } of panelsOf(recordOf(councils, visits))) {
    // Two named years tell the scale.
    const yearOf = (words: string) => Number(words.replace('’', '20'));
    const [first, second] = years.filter(({ top }) => top === years[0]?.top);
    if (!first || !second) throw new Error('The axis has no two years.');
    const start = (words: string) => Date.UTC(yearOf(words), 0, 1);
    const unit = (second.x - first.x) / (start(second.label.words) - start(first.label.words));
    const at = (day: string) => Math.max(plot.left, first.x + (Date.parse(day) - start(first.label.words)) * unit);
    series.forEach((each, index) => {
      const days = (Object.values(councils)[index] ?? []).map(([, day]) => day);
      each.marks.forEach(({ x }, place) => expect(Math.abs(x - at(days.toSorted()[place] ?? ''))).toBeLessThan(0.3));
      each.visits.forEach(({ x }, place) => expect(Math.abs(x - at(visits[place] ?? ''))).toBeLessThan(0.3));
    });
  }
});

it('names years below each band', () => {
  for (const { series, years } of panelsOf(recordOf({ Ash: upAndDown, Beech: upAndDown, Cedar: upAndDown })))
    for (const { bottom } of series) expect(years.filter(({ top }) => top === bottom).length).toBeGreaterThan(3);
});

it('gives each inspection its year where it has room, and always on a wide panel of five inspections', () => {
  const [wide] = panelsOf(recordOf({ Weirbridge: upAndDown }));
  expect(wide?.series[0]?.marks.map(({ label }) => label?.words)).toEqual(['2014', '2016', '2018', '2021', '2024']);
});

it('gives an authority one colour, whichever others stand beside it and in whatever order', () => {
  const corpus = recordOf({ Ash: upAndDown, Beech: upAndDown, Cedar: upAndDown });
  const coloursOf = (authorities: Authority[]) =>
    new Map(
      placeGrades(corpus, gradesChartPanelFacts(corpus, { authorities, line: 'overall' }), 'wide').series.map(({ authority, colour }) => [
        authority.id,
        colour,
      ]),
    );
  const [all, some] = [coloursOf(corpus.authorities), coloursOf([...corpus.authorities].reverse().slice(0, 2))];
  for (const [id, colour] of some) expect(colour).toBe(all.get(id));
  expect(new Set(all.values()).size).toBe(3);
  expect(corpus.authorities.map(drawingColourOfAuthority)).toEqual([...all.values()]);
});
