import { describe, expect, it } from 'vitest';
import { fixtureCorpus } from '../../../tests/fixtures/fixture-corpus.ts';
import { authorityInCorpus, type Corpus } from '../../record/corpus/corpus.ts';
import type { Inspection } from '../../record/inspections/inspection.ts';
import type { ChartSize } from '../chart.ts';
import { labelBoxOf, boxesOverlap } from '../layout/label.ts';
import { gradePanelFacts } from './panel-facts.ts';
import { placeGrades } from './place-grades.ts';

const corpus = fixtureCorpus();
const sizes = ['wide', 'narrow'] as const;
const panel = (line: string, size: ChartSize = 'wide', of: Corpus = corpus) =>
  placeGrades(of, gradePanelFacts(of, { authorities: of.authorities, line, visitsAndEvents: line === 'overall' }), size);
const seriesOf = (line: string, authority: string, of: Corpus = corpus, size: ChartSize = 'wide') => {
  const found = panel(line, size, of).series.find((each) => each.authority.id === authority);
  if (!found) throw new Error(`No series of ${authority}.`);
  return found;
};
const shapesOf = (line: string, authority: string, of: Corpus = corpus) => seriesOf(line, authority, of).marks.map(({ shape }) => shape);
const withInspections = (inspections: Inspection[]): Corpus => ({ ...corpus, inspections });

describe('the axes of a panel of grades', () => {
  it('put a better grade higher', () => {
    const graded = panel('overall').rows.filter(({ grade }) => grade);
    expect(graded.map(({ grade }) => grade)).toEqual(['outstanding', 'good', 'requires-improvement', 'inadequate']);
    expect(graded.map(({ y }) => y)).toEqual(graded.map(({ y }) => y).sort((a, b) => a - b));
  });

  it('have a row for what was not judged and one for what is not on record, only if there is such a mark', () => {
    const rows = (line: string) => panel(line).rows.map(({ label }) => label.words);
    expect(rows('overall').slice(4)).toEqual(['No longer graded', 'Visits, not graded', 'Events']);
    expect(rows('care-leavers').slice(4)).toEqual(['Not judged then', 'No record here']);
    expect(rows('leaders').slice(4)).toEqual(['No record here']);
  });

  it('run from the year of the first inspection to the end of the edition’s year, with fewer ticks on a phone', () => {
    const years = (size: ChartSize) => panel('overall', size).years.map(({ label }) => label.words);
    expect([years('wide')[0], years('wide').at(-1), years('wide').length]).toEqual(['2013', '2027', 15]);
    expect(years('narrow')).toEqual(['’14', '’16', '’18', '’20', '’22', '’24', '’26']);
  });

  it('name the frameworks above the plot if there is space', () => {
    expect(panel('overall').frameworks.map(({ label }) => label?.words ?? null)).toEqual([
      null,
      'SIF',
      'ILACS 2018',
      'ILACS 2023',
      'ILACS 2026',
    ]);
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

  it('shows both inspections of one year', () => {
    for (const size of sizes) {
      const [a, b] = seriesOf('overall', 'exampleshire', corpus, size).marks;
      expect(Math.hypot((a?.x ?? 0) - (b?.x ?? 0), (a?.y ?? 0) - (b?.y ?? 0)), size).toBeGreaterThan(12);
    }
  });

  it('ends with an abolished authority on its last day, and carries nothing over to its successors', () => {
    const [county, successor] = [seriesOf('overall', 'exampleshire'), seriesOf('overall', 'northfield')];
    expect(county.segments.map(({ ended }) => ended)).toEqual(['abolished']);
    expect(county.segments[0]?.x).toBeLessThan(successor.marks[0]?.x ?? 0);
    expect(county.style).toBe(successor.style);
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
    expect(shapesOf('care-leavers', 'exampleshire')).toEqual(['no-record', 'no-record', 'good', 'not-judged']);
    expect(shapesOf('in-care', 'exampleshire')).toEqual(['no-record', 'no-record', 'good', 'no-record']);
  });

  it('is faint for an authority shown for context', () => {
    expect(panel('overall').series.map(({ authority, faint }) => [authority.id, faint])).toEqual([
      ['exampleshire', false],
      ['northfield', false],
      ['southfield', true],
      ['weirbridge', false],
    ]);
  });

  it('is beside another one with the same grade, not over it', () => {
    const at = (authority: string) => seriesOf('overall', authority).marks.find(({ shape }) => shape === 'requires-improvement')?.y;
    expect(new Set([at('exampleshire'), at('southfield'), at('weirbridge')]).size).toBe(3);
  });

  it('is one mark and a line to the day of the edition after one inspection', () => {
    const one = withInspections(corpus.inspections.filter(({ authority, published }) => authority !== 'weirbridge' || published > '2023'));
    const { marks, segments } = seriesOf('overall', 'weirbridge', one);
    expect([marks.length, segments.length, segments[0]?.ended]).toEqual([1, 1, 'now']);
  });

  it('is empty without inspections', () => {
    const none = withInspections(corpus.inspections.filter(({ authority }) => authority !== 'weirbridge'));
    expect(seriesOf('overall', 'weirbridge', none)).toMatchObject({ marks: [], segments: [], label: null });
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
  it.each(sizes)('name every series, and cover no other text, %s', (size) => {
    for (const { id } of corpus.lines) {
      const { series, rows } = panel(id, size);
      const names = series.flatMap(({ label }) => label ?? []);
      expect(names.map(({ words }) => words)).toEqual(
        series.filter(({ marks }) => marks.length > 0).map(({ authority }) => authority.name),
      );
      const labels = [
        ...rows.map(({ label }) => label),
        ...names,
        ...series.flatMap(({ marks }) => marks.flatMap(({ label }) => label ?? [])),
      ];
      const character = size === 'wide' ? 6.7 : 6.3;
      const covered = labels.flatMap((a, index) =>
        labels
          .slice(index + 1)
          .filter((b) => boxesOverlap(labelBoxOf(a, character), labelBoxOf(b, character)) > 0)
          .map((b) => `${a.words} / ${b.words}`),
      );
      expect(covered, id).toEqual([]);
    }
  });

  it('give a mark its grade and year', () => {
    expect(seriesOf('overall', 'weirbridge').marks.map(({ label }) => label?.words ?? null)).toEqual([
      null,
      'Good 2019',
      'Outstanding 2023',
    ]);
  });

  it('give no grade and year to a faint series', () => {
    expect(seriesOf('in-care', 'southfield').marks.map(({ label }) => label)).toEqual([null]);
  });
});

describe('the reference lines of a panel', () => {
  const words = (line: string, kind: string) =>
    panel(line)
      .referenceLines.filter((each) => each.kind === kind)
      .map(({ labels }) => labels.map((label) => label.words).join(' '));

  it('mark where a judgement changed', () => {
    expect(words('care-leavers', 'judgement')).toEqual([
      'SIF: care leavers',
      'ILACS 2018: not judged on its own',
      'ILACS 2023: care leavers',
    ]);
    expect(words('overall', 'judgement')).toEqual(['ILACS 2026: no longer graded']);
  });

  it('name a hand-over, after the predecessor’s line has ended', () => {
    expect(words('overall', 'hand-over')).toEqual(['1 April 2021: Exampleshire hands over to Northfield and Southfield']);
    const [handOver] = panel('overall').referenceLines.filter(({ kind }) => kind === 'hand-over');
    expect(handOver?.x).toBeGreaterThanOrEqual(seriesOf('overall', 'exampleshire').segments[0]?.x ?? Infinity);
  });

  it('name no hand-over if the successors are not shown', () => {
    const facts = gradePanelFacts(corpus, { authorities: [authorityInCorpus(corpus, 'exampleshire')], line: 'overall' });
    expect(placeGrades(corpus, facts, 'wide').referenceLines.map(({ kind }) => kind)).toEqual(['judgement']);
  });

  it('have their text one below another, above the plot', () => {
    for (const size of sizes) {
      const { referenceLines, plot } = panel('care-leavers', size);
      const heights = referenceLines.flatMap(({ labels }) => labels.map(({ y }) => y));
      expect(heights).toEqual([...new Set(heights)].sort((a, b) => a - b));
      expect(Math.max(...heights)).toBeLessThan(plot.top);
    }
  });
});

describe('the visits and events of a panel', () => {
  it('are a mark for each visit, linked to its letter or to the council’s page', () => {
    expect(panel('overall').visits.map(({ words, address }) => [words, address])).toEqual([
      [
        'Exampleshire, monitoring visit, January 2020: the front door. Not graded. Read in: The self-evaluation of December 2020.',
        'https://example.org/ofsted/exampleshire',
      ],
      [
        'Weirbridge, focused visit, 5 and 6 October 2021: care leavers aged 18 to 25. Not graded. The letter is here.',
        '/reports/weirbridge/2021-10-focused-visit/',
      ],
      [
        'Northfield, monitoring visit, 17 and 18 May 2022: the front door. Not graded. The letter is here.',
        '/reports/northfield/2022-05-monitoring-visit/',
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
    const { visits, events } = panel('leaders');
    expect([visits, events]).toEqual([[], []]);
  });
});

it.each(sizes)('a panel keeps everything inside its frame, %s', (size) => {
  for (const { id } of corpus.lines) {
    const { width, height, series, years, visits, events } = panel(id, size);
    const points = [...series.flatMap(({ marks }) => marks), ...visits, ...events, ...years.map(({ label }) => label)];
    expect(points.filter(({ x, y }) => x < 0 || x > width || y < 0 || y > height)).toEqual([]);
  }
});
