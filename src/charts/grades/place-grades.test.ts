import { describe, expect, it } from 'vitest';
import { realCorpus } from '../../../tests/record/real-corpus.ts';
import { authorityOf, type Corpus } from '../../record/corpus.ts';
import { lineageOf } from '../../questions/grades/grade-history.ts';
import type { Inspection } from '../../record/inspection.ts';
import { panelFacts } from './panel-facts.ts';
import { placeGrades } from './place-grades.ts';

const corpus = realCorpus();
const panel = (line: string, size: 'wide' | 'narrow' = 'wide', of: Corpus = corpus) =>
  placeGrades(of, panelFacts(of, { authorities: of.authorities, line, visitsAndEvents: line === 'overall' }), size);
const seriesOf = (line: string, authority: string, of: Corpus = corpus) => {
  const found = panel(line, 'wide', of).series.find((each) => each.authority.id === authority);
  if (!found) throw new Error(`No series of ${authority}.`);
  return found;
};

describe('a panel of grades', () => {
  it('puts a better grade higher', () => {
    const [first, ...others] = panel('overall')
      .rows.filter(({ grade }) => grade)
      .map(({ y }) => y);
    expect(others.every((y, index) => y > ([first, ...others][index] ?? 0))).toBe(true);
  });

  it('has a mark for each inspection, saying its date, framework, judgement, grade and source', () => {
    const words = seriesOf('overall', 'northumberland').marks.map((mark) => mark.words);
    expect(words).toEqual([
      'Northumberland, inspected 25 January to 18 February 2016, SIF: Overall, requires improvement to be good. Source: Ofsted’s file.',
      'Northumberland, inspected 20 to 31 January 2020, ILACS 2018: Overall, good. Source: the report, read here.',
      'Northumberland, inspected 20 to 24 May 2024, ILACS 2023: Overall, outstanding. Source: Ofsted’s file.',
    ]);
  });

  it('ends the line of an abolished authority on its last day and carries nothing over', () => {
    const [county, north] = [seriesOf('overall', 'northamptonshire'), seriesOf('overall', 'north-northamptonshire')];
    expect(county.segments.map(({ ended }) => ended)).toEqual(['abolished']);
    expect(county.segments[0]?.x).toBeLessThan(north.marks[0]?.x ?? 0);
  });

  it('draws the hand-over to successors, and names it', () => {
    const [handOver] = panel('overall').referenceLines.filter(({ kind }) => kind === 'hand-over');
    expect(handOver?.labels.map(({ words }) => words).join(' ')).toBe(
      '1 April 2021: Northamptonshire hands over to North Northamptonshire and West Northamptonshire',
    );
    expect(handOver?.x).toBeGreaterThanOrEqual(seriesOf('overall', 'northamptonshire').segments[0]?.x ?? 0);
  });

  it('draws no hand-over where the successors are not shown', () => {
    const alone = placeGrades(
      corpus,
      panelFacts(corpus, { authorities: [authorityOf(corpus, 'northamptonshire')], line: 'overall' }),
      'wide',
    );
    expect(alone.referenceLines.filter(({ kind }) => kind === 'hand-over')).toEqual([]);
  });

  it('draws the neighbour that took over as well faintly', () => {
    expect(seriesOf('overall', 'west-northamptonshire').faint).toBe(true);
    expect(lineageOf(corpus, authorityOf(corpus, 'west-northamptonshire')).map(({ id }) => id)).toEqual([
      'northamptonshire',
      'north-northamptonshire',
      'west-northamptonshire',
    ]);
  });

  it('ends the line of overall grades where none is given any more, without rise or fall', () => {
    const { segments, marks } = seriesOf('overall', 'north-northamptonshire');
    expect(segments.map(({ ended, y }) => [ended, y])).toEqual([['not-judged', marks[0]?.y]]);
    expect(marks.map(({ shape }) => shape)).toEqual(['requires-improvement', 'not-judged']);
    expect(panel('overall').rows.map(({ label }) => label.words)).toContain('No longer graded');
  });

  it('breaks a line while care leavers are judged together with children in care', () => {
    const { segments, marks } = seriesOf('care-leavers', 'northumberland');
    expect(marks.map(({ shape }) => shape)).toEqual(['requires-improvement', 'not-judged', 'good']);
    expect(segments.map(({ ended }) => ended)).toEqual(['not-judged', 'now']);
    expect(panel('care-leavers').rows.map(({ label }) => label.words)).toContain('Not judged then');
  });

  it('keeps what was not judged apart from what is not on record', () => {
    expect(seriesOf('leaders', 'northamptonshire').marks.map(({ shape }) => shape)).toEqual([
      'no-record',
      'no-record',
      'no-record',
      'requires-improvement',
    ]);
  });

  it('shows both inspections of one year', () => {
    for (const size of ['wide', 'narrow'] as const) {
      const marks =
        panel('overall', size)
          .series.find(({ authority }) => authority.id === 'northamptonshire')
          ?.marks.slice(0, 2) ?? [];
      const [a, b] = marks;
      expect(Math.hypot((a?.x ?? 0) - (b?.x ?? 0), (a?.y ?? 0) - (b?.y ?? 0)), size).toBeGreaterThan(12);
    }
  });

  it('draws the changes of the rules that matter to its judgement', () => {
    const words = (line: string) =>
      panel(line)
        .referenceLines.filter(({ kind }) => kind === 'judgement')
        .map(({ labels }) => labels.map((label) => label.words).join(' '));
    expect(words('care-leavers')).toEqual(['SIF: care leavers', 'ILACS 2018: not judged on its own', 'ILACS 2023: care leavers']);
    expect(words('overall')).toEqual(['ILACS 2026: no longer graded']);
  });

  it('names the frameworks above it', () => {
    expect(panel('overall').frameworks.map(({ label }) => label?.words ?? null)).toEqual([
      null,
      'SIF',
      'ILACS 2018',
      'ILACS 2023',
      'ILACS 2026',
    ]);
  });

  it('has a tick for each visit, with a place to read of it, and a number for each event', () => {
    const { visits, events } = panel('overall');
    expect(visits).toHaveLength(corpus.visits.length);
    expect(visits.filter(({ address }) => !/^(https:|\/reports\/)/.test(address))).toEqual([]);
    expect(events.map(({ number }) => number)).toEqual(corpus.events.map((_, index) => index + 1));
  });

  it('draws an authority with one inspection as one mark and a line to the close of the edition', () => {
    const one = {
      ...corpus,
      inspections: corpus.inspections.filter(({ authority, published }) => authority !== 'northumberland' || published > '2024'),
    };
    const { marks, segments } = seriesOf('overall', 'northumberland', one);
    expect([marks.length, segments.length, segments[0]?.ended]).toEqual([1, 1, 'now']);
  });

  it('draws an authority without any inspection as nothing at all', () => {
    const none = { ...corpus, inspections: corpus.inspections.filter(({ authority }) => authority !== 'northumberland') };
    expect(seriesOf('overall', 'northumberland', none)).toMatchObject({ marks: [], segments: [], label: null });
  });

  it('follows a judgement that splits: together, then each apart', () => {
    const inspection = (framework: string, from: string, judgements: Inspection['judgements']): Inspection => ({
      authority: 'northumberland',
      framework,
      inspected: { from },
      published: from,
      judgements,
      url: 'https://example.org',
    });
    const split = {
      ...corpus,
      inspections: [
        inspection('ilacs-2018', '2022-03-01', { 'in-care-and-care-leavers': 'good' }),
        inspection('ilacs-2023', '2025-03-01', { 'in-care': 'good', 'care-leavers': 'inadequate' }),
      ],
    };
    expect(seriesOf('in-care', 'northumberland', split).marks.map(({ shape }) => shape)).toEqual(['good', 'good']);
    expect(seriesOf('care-leavers', 'northumberland', split).marks.map(({ shape }) => shape)).toEqual(['not-judged', 'inadequate']);
  });

  it('keeps everything inside its frame at both sizes', () => {
    for (const line of corpus.lines) {
      for (const size of ['wide', 'narrow'] as const) {
        const { width, height, series, years, visits, events } = panel(line.id, size);
        const points = [...series.flatMap(({ marks }) => marks), ...visits, ...events, ...years.map(({ x }) => ({ x, y: 0 }))];
        expect(points.filter(({ x, y }) => x < 0 || x > width || y < 0 || y > height)).toEqual([]);
      }
    }
  });
});
