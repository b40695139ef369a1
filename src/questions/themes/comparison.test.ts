import { describe, expect, it } from 'vitest';
import { realCorpus } from '../../../tests/content/real-corpus.ts';
import { compareTheme, countThemes, silences, strongestContrasts } from './comparison.ts';
import { sortReports, type Corpus } from '../../record/corpus.ts';
import { formatShare, gradeBeside, lengthOf, partsOf, passageOn } from './passage.ts';
import type { Report } from '../../record/report.ts';

const corpus = realCorpus();

/** A record of so many authorities with so many inspections each, every one with a paragraph on neglect of a hundred signs. */
function madeUp(authorities: number, inspections: number): Corpus {
  const ids = Array.from({ length: authorities }, (_, index) => `a${index}`);
  const reports = ids.flatMap((authority) =>
    Array.from({ length: inspections }, (_, index): Report => {
      const id = `${authority}/${2010 + index}-01-ilacs`;
      const paragraph = { id: `${id}/p1`, anchor: 'p1', themes: ['neglect'], blocks: [{ kind: 'text', text: 'x'.repeat(100) }] };
      const section = { type: 'section', heading: 'Help', part: null, judgement: null, paragraphs: [paragraph] };
      return { id, authority, dated: `${2010 + index}-01-15`, judgements: {}, sections: [section] } as unknown as Report;
    }),
  );
  return {
    ...corpus,
    authorities: ids.map((id) => ({ id, name: id, successors: [], role: 'featured' })) as unknown as Corpus['authorities'],
    reports,
  };
}

describe('a theme side by side', () => {
  it('has a column for each featured authority, its documents newest first', () => {
    const columns = compareTheme(corpus, 'unregistered-homes');
    expect(columns.map(({ authority, passages }) => [authority.id, ...passages.map(({ report }) => report.id)])).toEqual([
      ['northamptonshire', 'northamptonshire/2022-09-self-evaluation', 'northamptonshire/2019-07-news'],
      ['north-northamptonshire', 'north-northamptonshire/2022-10-ilacs'],
      ['northumberland'],
    ]);
    expect(columns[1]?.silent.map(({ id }) => id)).toEqual(['north-northamptonshire/2024-10-focused-visit']);
  });

  it('keeps paragraphs under their headings, in the order of the document', () => {
    const passage = compareTheme(corpus, 'unregistered-homes')[1]?.passages[0];
    const runs = passage?.runs.map(({ section, paragraphs }) => [
      section.judgement ?? section.type,
      ...paragraphs.map(({ anchor }) => anchor),
    ]);
    expect(runs).toContainEqual(['in-care-and-care-leavers', 'p22']);
    expect(runs?.map(([name]) => name)).toEqual([...new Set(runs?.map(([name]) => name))]);
  });

  it('shows beside each paragraph the grade that its own report gave then', () => {
    const [report] = corpus.reports.filter(({ id }) => id === 'north-northamptonshire/2022-10-ilacs');
    const beside = report?.sections.map((section) => {
      const given = gradeBeside(corpus, report, section);
      return [section.id, given?.judgement.id, given?.grade];
    });
    expect(beside).toContainEqual(['leaders', 'leaders', 'requires-improvement']);
    expect(beside?.[0]).toEqual(['introduction', 'overall', 'requires-improvement']);
    const letter = corpus.reports.find(({ kind }) => kind === 'focused-visit');
    expect(letter?.sections.map((section) => gradeBeside(corpus, letter, section))).toEqual(letter?.sections.map(() => undefined));
  });

  it('holds the five documents of this record whole on every page', () => {
    for (const theme of corpus.themes) expect(compareTheme(corpus, theme.id, 60_000).flatMap(({ further }) => further)).toEqual([]);
  });

  it('of a large record holds the newest documents and links the older ones', () => {
    const columns = compareTheme(madeUp(100, 5), 'neglect', 20_000);
    const held = columns.flatMap(({ passages }) => passages);
    const further = columns.flatMap((column) => column.further);
    expect([held.length, further.length]).toEqual([200, 300]);
    expect(held.reduce((sum, passage) => sum + lengthOf(passage), 0)).toBeLessThanOrEqual(20_000);
    expect(new Set(held.map(({ report }) => report.dated))).toEqual(new Set(['2014-01-15', '2013-01-15']));
  });

  it('always holds the newest document, however long', () => {
    expect(compareTheme(madeUp(1, 2), 'neglect', 10)[0]?.passages.map(({ report }) => report.dated)).toEqual(['2011-01-15']);
  });

  it('is taken apart into the larger parts of a long document', () => {
    const evaluation = corpus.reports.find(({ kind }) => kind === 'self-evaluation');
    const passage = evaluation && passageOn(evaluation, 'workforce');
    const parts = passage ? partsOf(passage) : [];
    expect(parts.length).toBeGreaterThan(3);
    expect(parts.reduce((sum, { count }) => sum + count, 0)).toBe(passage?.count);
  });
});

describe('the matrix', () => {
  const rows = countThemes(corpus, sortReports(corpus.reports));

  it('counts a paragraph once for each of its themes', () => {
    const tags = corpus.reports.flatMap(({ sections }) => sections.flatMap(({ paragraphs }) => paragraphs.flatMap(({ themes }) => themes)));
    expect(rows.reduce((sum, { total }) => sum + total, 0)).toBe(tags.length);
  });

  it('has at least two documents on every theme', () => {
    expect(rows.filter(({ counts }) => counts.filter(({ count }) => count > 0).length < 2).map(({ theme }) => theme.id)).toEqual([]);
  });
});

describe('the strongest contrasts', () => {
  const of = (id: string) => ({ id }) as unknown as Report;
  const theme = (id: string) => ({ id, name: id, group: '', about: '', words: [] });
  const [long, short] = [of('long'), of('short')];
  const row = (id: string, a: number, b: number) => ({
    theme: theme(id),
    counts: [
      { report: long, count: a, outOf: 100 },
      { report: short, count: b, outOf: 10 },
    ],
    total: a + b,
  });

  it('go by share, not by number: 5 of 10 is more than 20 of 100', () => {
    const [first] = strongestContrasts([row('plans', 20, 5)]);
    expect([first?.most.report.id, first?.least?.report.id]).toEqual(['short', 'long']);
    expect(first?.spread).toBeCloseTo(0.3);
  });

  it('stand widest first, and say who says nothing', () => {
    const contrasts = strongestContrasts([row('plans', 20, 2), row('neglect', 0, 4), row('education', 30, 1)]);
    expect(contrasts.map((contrast) => contrast.theme.id)).toEqual(['neglect', 'education', 'plans']);
    expect(contrasts[0]?.silent.map(({ id }) => id)).toEqual(['long']);
    expect(contrasts[0]?.least).toBeUndefined();
  });

  it('leave out a theme of which nobody speaks', () => {
    expect(strongestContrasts([row('adoption', 0, 0)])).toEqual([]);
  });

  it('have their counterpart in the silences of each document', () => {
    expect(
      silences([row('plans', 1, 0), row('neglect', 0, 0)]).map(({ report, themes }) => [report.id, ...themes.map(({ id }) => id)]),
    ).toEqual([
      ['long', 'neglect'],
      ['short', 'plans', 'neglect'],
    ]);
  });
});

describe('a share', () => {
  it.each([
    [0, '0%'],
    [0.002, 'under 1%'],
    [0.0204, '2%'],
    [20 / 27, '74%'],
    [1, '100%'],
  ])('of %d is read as %s', (share, words) => {
    expect(formatShare(share)).toBe(words);
  });
});
