import { describe, expect, it } from 'vitest';
import { fixtureCorpus } from '../../../tests/fixtures/fixture-corpus.ts';
import { authorityInCorpus, type Corpus } from '../../record/corpus/corpus.ts';
import type { Inspection } from '../../record/inspections/inspection.ts';
import type { ChartSize } from '../chart.ts';
import type { PanelRow } from './grade-panel.ts';
import { gradesChartPanelFacts } from './panel-facts.ts';
import { placeGrades } from './place-grades.ts';

const corpus = fixtureCorpus();
const sizes = ['wide', 'narrow'] as const;
const panel = (line: string, size: ChartSize = 'wide', of: Corpus = corpus) =>
  placeGrades(of, gradesChartPanelFacts(of, { authorities: of.authorities, line, visitsAndEvents: line === 'overall' }), size);
const seriesOf = (line: string, authority: string, of: Corpus = corpus, size: ChartSize = 'wide') => {
  const found = panel(line, size, of).series.find((each) => each.authority.id === authority);
  if (!found) throw new Error(`No series of ${authority}.`);
  return found;
};
const wordsOfRow = ({ labels }: PanelRow) => labels.map(({ words }) => words).join(' ');
const shapesOf = (line: string, authority: string, of: Corpus = corpus) => seriesOf(line, authority, of).marks.map(({ shape }) => shape);
const withInspections = (inspections: Inspection[]): Corpus => ({ ...corpus, inspections });

describe('the axes of a panel of grades', () => {
  it('put a better grade higher', () => {
    for (const { rows } of panel('overall').series) {
      const graded = rows.filter(({ grade }) => grade);
      expect(graded.map(({ grade }) => grade)).toEqual(['outstanding', 'good', 'requires-improvement', 'inadequate']);
      expect(graded.map(({ y }) => y)).toEqual(graded.map(({ y }) => y).sort((a, b) => a - b));
    }
  });

  it('have a row for what was not judged, for what is not on record and for visits, only where an authority has such a mark', () => {
    const rows = (line: string, authority: string) => seriesOf(line, authority).rows.slice(4).map(wordsOfRow);
    expect(rows('overall', 'northfield')).toEqual(['No longer graded', 'Visits, not graded']);
    expect(rows('overall', 'southfield')).toEqual([]);
    expect(rows('care-leavers', 'exampleshire')).toEqual(['Not judged on its own']);
    expect(rows('in-care', 'exampleshire')).toEqual(['No record here']);
  });

  it('name the row of inspections that gave no grade for unlike reasons by none of them', () => {
    expect(seriesOf('adoption', 'exampleshire').rows.slice(4).map(wordsOfRow)).toContain('No grade of its own');
  });

  it('run from the year of the first inspection to the end of the edition’s year, with fewer ticks on a phone', () => {
    const years = (size: ChartSize) => {
      const all = panel('overall', size).years;
      return all.filter(({ top }) => top === all[0]?.top).map(({ label }) => label.words);
    };
    expect([years('wide')[0], years('wide').at(-1), years('wide').length]).toEqual(['2014', '2027', 14]);
    expect(years('narrow')).toEqual(['’14', '’16', '’18', '’20', '’22', '’24', '’26']);
  });

  it('name the frameworks above the plot if there is space', () => {
    expect(panel('overall').frameworks.map(({ label }) => label?.words ?? null)).toEqual(['SIF', 'ILACS 2018', 'ILACS 2023', null]);
  });
});

describe('a series of grades', () => {
  it('has a mark for each inspection that says its date, framework, judgement, grade and source', () => {
    expect(seriesOf('overall', 'weirbridge').marks.map(({ words, address }) => [words, address])).toEqual([
      [
        'Weirbridge, inspected 3 to 26 November 2014, SIF: Overall, requires improvement to be good. Source: Ofsted’s file.',
        'https://example.org/ofsted/weirbridge-2014-11',
      ],
      [
        'Weirbridge, inspected 14 to 25 January 2019, ILACS 2018: Overall, good. Source: the report, read here.',
        '/reports/weirbridge/2019-01-ilacs/',
      ],
      [
        'Weirbridge, inspected 15 to 19 May 2023, ILACS 2023: Overall, outstanding. Source: the report, read here.',
        '/reports/weirbridge/2023-05-ilacs/',
      ],
    ]);
  });

  it('has each graded mark on its step line', () => {
    const { marks, segments } = seriesOf('overall', 'weirbridge');
    const corners = segments.flatMap(({ points }) => points.map(({ x, y }) => `${x},${y}`));
    expect(marks.map(({ x, y }) => `${x},${y}`).filter((mark) => !corners.includes(mark))).toEqual([]);
    expect(marks[0]?.y).toBeGreaterThan(marks[1]?.y ?? Infinity);
    expect(marks[1]?.y).toBeGreaterThan(marks[2]?.y ?? Infinity);
  });

  it('leaves out inspections under older rules, which are not compared with later ones', () => {
    expect(
      corpus.inspections.filter(({ authority, framework }) => authority === 'exampleshire' && framework === 'before-sif'),
    ).toHaveLength(2);
    expect(seriesOf('overall', 'exampleshire').marks.map(({ year }) => year)).toEqual(['2016', '2019']);
  });

  it('ends with an abolished authority on its last day, and carries nothing over to its successors', () => {
    const [county, successor] = [seriesOf('overall', 'exampleshire'), seriesOf('overall', 'northfield')];
    expect(county.segments.map(({ ended }) => ended)).toEqual(['abolished']);
    expect(county.segments[0]?.x).toBeLessThan(successor.marks[0]?.x ?? 0);
  });

  it('ends when overall grades end, without rise or fall', () => {
    const { segments, marks } = seriesOf('overall', 'northfield');
    expect(segments.map(({ ended, y }) => [ended, y])).toEqual([['not-judged', marks[0]?.y]]);
    expect(marks.map(({ shape }) => shape)).toEqual(['requires-improvement', 'not-judged']);
  });

  it('has a gap while a judgement was not made on its own', () => {
    expect(shapesOf('care-leavers', 'weirbridge')).toEqual(['inadequate', 'not-judged', 'requires-improvement']);
    expect(seriesOf('care-leavers', 'weirbridge').segments.map(({ ended }) => ended)).toEqual(['not-judged', 'now']);
  });

  it('keeps what was not judged apart from what is not on record', () => {
    expect(shapesOf('care-leavers', 'exampleshire')).toEqual(['good', 'not-judged']);
    expect(shapesOf('in-care', 'exampleshire')).toEqual(['good', 'no-record']);
  });

  it('has a band of its own, below that of its predecessor, which no other series enters', () => {
    for (const size of sizes) {
      const { series } = panel('overall', size);
      expect(series.map(({ authority }) => authority.id)).toEqual(['exampleshire', 'northfield', 'southfield', 'weirbridge']);
      series.slice(1).forEach(({ top }, index) => expect(top).toBeGreaterThan(series[index]?.bottom ?? Infinity));
      for (const { marks, segments, visits, label, rows, top, bottom } of series) {
        const heights = [...marks, ...visits, ...label, ...rows, ...segments.flatMap(({ points }) => points)].map(({ y }) => y);
        expect(heights.filter((y) => y <= top || y >= bottom)).toEqual([]);
      }
    }
  });

  it('is one mark and a line to the day of the edition after one inspection', () => {
    const one = withInspections(corpus.inspections.filter(({ authority, published }) => authority !== 'weirbridge' || published > '2023'));
    const { marks, segments } = seriesOf('overall', 'weirbridge', one);
    expect([marks.length, segments.length, segments[0]?.ended]).toEqual([1, 1, 'now']);
  });

  it('is left out without inspections or visits', () => {
    const none = withInspections(corpus.inspections.filter(({ authority }) => authority !== 'weirbridge'));
    expect(panel('leaders', 'wide', none).series.filter(({ authority }) => authority.id === 'weirbridge')).toEqual([]);
  });

  it('follows a judgement that splits: together first, then each on its own', () => {
    const inspection = (framework: string, from: string, judgements: Inspection['judgements']): Inspection => ({
      authority: 'weirbridge',
      framework,
      inspected: { from },
      published: from,
      judgements,
      url: 'https://example.org',
    });
    const split = withInspections([
      inspection('ilacs-2018', '2022-03-01', { 'in-care-and-care-leavers': 'good' }),
      inspection('ilacs-2023', '2025-03-01', { 'in-care': 'good', 'care-leavers': 'inadequate' }),
    ]);
    expect(shapesOf('in-care', 'weirbridge', split)).toEqual(['good', 'good']);
    expect(shapesOf('care-leavers', 'weirbridge', split)).toEqual(['not-judged', 'inadequate']);
  });
});

describe('the labels of a panel', () => {
  it('name every series at its line, and give each mark its year', () => {
    const { label, marks } = seriesOf('overall', 'weirbridge');
    expect(label.map(({ words }) => words)).toEqual(['Weirbridge']);
    expect(marks.map(({ label: year }) => year?.words)).toEqual(['2014', '2019', '2023']);
  });
});

describe('the reference lines of a panel', () => {
  const words = (line: string, kind: string) =>
    panel(line)
      .referenceLines.filter((each) => each.kind === kind)
      .map(({ labels }) => labels.map((label) => label.words).join(' '));

  it('mark where a judgement changed within the years of the panel, the latest on top', () => {
    expect(words('care-leavers', 'judgement')).toEqual(['ILACS 2023: care leavers', 'ILACS 2018: not judged on its own']);
    expect(words('overall', 'judgement')).toEqual(['ILACS 2026: no longer graded']);
  });

  it('name a hand-over, after the predecessor’s line has ended', () => {
    expect(words('overall', 'hand-over')).toEqual(['1 April 2021: Northfield and Southfield took over']);
    const [handOver] = panel('overall').referenceLines.filter(({ kind }) => kind === 'hand-over');
    expect(handOver?.x).toBeGreaterThanOrEqual(seriesOf('overall', 'exampleshire').segments[0]?.x ?? Infinity);
  });

  it('name the hand-over of a successor too, with each authority in one band', () => {
    const authorities = corpus.authorities.map((each) =>
      each.id === 'northfield'
        ? { ...each, until: '2025-03-31', successors: ['weirbridge'] }
        : each.id === 'weirbridge'
          ? { ...each, from: '2025-04-01' }
          : each,
    );
    const { series, referenceLines } = panel('overall', 'wide', { ...corpus, authorities });
    expect(series.map(({ authority }) => authority.id)).toEqual(['exampleshire', 'northfield', 'southfield', 'weirbridge']);
    const handOvers = referenceLines.filter(({ kind }) => kind === 'hand-over');
    expect(handOvers.map(({ labels }) => labels.map((label) => label.words).join(' '))).toEqual([
      '1 April 2021: Northfield and Southfield took over',
      '1 April 2025: Weirbridge took over',
    ]);
  });

  it('name no hand-over if the successors are not shown', () => {
    const facts = gradesChartPanelFacts(corpus, { authorities: [authorityInCorpus(corpus, 'exampleshire')], line: 'overall' });
    expect(placeGrades(corpus, facts, 'wide').referenceLines.map(({ kind }) => kind)).toEqual(['judgement']);
  });

  it('have their text one below another, above the plot', () => {
    for (const size of sizes) {
      const { referenceLines: all, plot } = panel('care-leavers', size);
      const referenceLines = all.filter(({ kind }) => kind === 'judgement');
      const heights = referenceLines.flatMap(({ labels }) => labels.map(({ y }) => y));
      expect(heights).toEqual([...new Set(heights)].sort((a, b) => a - b));
      expect(Math.max(...heights)).toBeLessThan(plot.top);
    }
  });
});

describe('the visits and events of a panel', () => {
  it('are a mark for each visit, linked to its letter or to the council’s page', () => {
    const visits = panel('overall').series.flatMap((series) => series.visits);
    expect(visits.map(({ words, address }) => [words, address])).toEqual([
      [
        'Exampleshire, monitoring visit, January 2020: the front door. Not graded. Read in: The self-evaluation of December 2020.',
        'https://example.org/ofsted/exampleshire',
      ],
      [
        'Northfield, monitoring visit, 17 and 18 May 2022: the front door. Not graded. The letter is here.',
        '/reports/northfield/2022-05-monitoring-visit/',
      ],
      [
        'Weirbridge, focused visit, 5 and 6 October 2021: care leavers aged 18 to 25. Not graded. The letter is here.',
        '/reports/weirbridge/2021-10-focused-visit/',
      ],
    ]);
  });

  it('are a numbered mark for each event, oldest first', () => {
    expect(panel('overall').events.map(({ number, words }) => [number, words.slice(0, 15)])).toEqual([
      [1, '1 November 2020'],
      [2, '1 April 2021: N'],
    ]);
  });

  it('are on one panel only', () => {
    const { series, events } = panel('leaders');
    expect([series.flatMap(({ visits }) => visits), events]).toEqual([[], []]);
  });
});

it.each(sizes)('a panel keeps everything inside its frame, %s', (size) => {
  for (const { id } of corpus.lines) {
    const { width, height, series, years, events } = panel(id, size);
    const points = [...series.flatMap(({ marks, visits }) => [...marks, ...visits]), ...events, ...years.map(({ label }) => label)];
    expect(points.filter(({ x, y }) => x < 0 || x > width || y < 0 || y > height)).toEqual([]);
  }
});
