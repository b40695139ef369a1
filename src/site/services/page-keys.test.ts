import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { fixtureCorpus } from '../../../tests/fixtures/fixture-corpus.ts';
import type { Corpus } from '../../record/corpus/corpus.ts';
import { formatParagraphId, formatReportId } from '../../record/ids-and-paths/ids.ts';
import { cacheKeyOfAuthorities, cacheKeyOfChart, cacheKeyOfFacts } from './page-keys.ts';

// The development server has no keys.
beforeAll(() => void vi.stubEnv('DEV', false));
afterAll(() => void vi.unstubAllEnvs());

const corpus = fixtureCorpus();
const [report] = corpus.reports as [Corpus['reports'][number]];
const others = corpus.authorities.filter(({ id, successors }) => id !== report.authority && !successors.includes(report.authority));

/** The record with another title of one report. */
const retitled = (id: string): Corpus => ({
  ...corpus,
  reports: corpus.reports.map((each) => (each.id === id ? { ...each, title: 'Another title' } : each)),
});

describe('the key of a page about an authority', () => {
  it('stays the same while nothing changes', () => {
    expect(cacheKeyOfAuthorities({ ...corpus }, report.authority)).toBe(cacheKeyOfAuthorities(corpus, report.authority));
  });

  it('changes with its reports, and not with those of others', () => {
    const changed = retitled(report.id);
    expect(cacheKeyOfAuthorities(changed, report.authority)).not.toBe(cacheKeyOfAuthorities(corpus, report.authority));
    const unrelated = others.filter(
      ({ id }) => !corpus.authorities.some((each) => each.id === report.authority && each.successors.includes(id)),
    );
    expect(unrelated.length).toBeGreaterThan(0);
    for (const { id } of unrelated) expect(cacheKeyOfAuthorities(changed, id)).toBe(cacheKeyOfAuthorities(corpus, id));
  });

  it('changes with the reports of an authority that it took over from', () => {
    const before = corpus.authorities.find(
      ({ id, successors }) => successors.length > 0 && corpus.inspections.some((each) => each.authority === id),
    );
    const [successor = ''] = before?.successors ?? [];
    const changed = { ...corpus, inspections: corpus.inspections.filter(({ authority }) => authority !== before?.id) };
    expect(cacheKeyOfAuthorities(changed, successor)).not.toBe(cacheKeyOfAuthorities(corpus, successor));
  });

  it('changes with a figure, a follow-up or a correction of one of its documents, and not with those of others', () => {
    const [figure] = corpus.figures;
    const owner = figure?.authority ?? '';
    const changed = { ...corpus, figures: corpus.figures.map((each) => (each === figure ? { ...each, value: each.value + 1 } : each)) };
    expect(cacheKeyOfAuthorities(changed, owner)).not.toBe(cacheKeyOfAuthorities(corpus, owner));
    const strangers = corpus.authorities.filter(
      ({ id, successors }) => id !== owner && successors.length === 0 && !corpus.authorities.some((each) => each.successors.includes(id)),
    );
    expect(strangers.length).toBeGreaterThan(0);
    for (const { id } of strangers) expect(cacheKeyOfAuthorities(changed, id)).toBe(cacheKeyOfAuthorities(corpus, id));
    for (const part of ['followUps', 'corrections'] as const) {
      const without = { ...corpus, [part]: part === 'followUps' ? { ...corpus.followUps, followUps: [] } : [] };
      expect(
        corpus.authorities.some(({ id }) => cacheKeyOfAuthorities(without, id) !== cacheKeyOfAuthorities(corpus, id)),
        part,
      ).toBe(true);
    }
  });

  it('changes with a correction of a document of a council whose id has digits, after words with quotation marks', () => {
    const of = formatParagraphId({ report: formatReportId({ authority: 'ward-9', month: '2024-05', kind: 'ilacs' }), anchor: 'p1' });
    const changed = { ...corpus, corrections: corpus.corrections.map((each) => ({ ...each, reason: 'It said "ten".', of })) };
    expect(corpus.corrections.length).toBeGreaterThan(0);
    expect(cacheKeyOfAuthorities(changed, 'ward-9')).not.toBe(cacheKeyOfAuthorities(corpus, 'ward-9'));
  });

  it('does not change with a council that nothing on the page is about', () => {
    const [other] = others;
    const renamed = {
      ...corpus,
      authorities: corpus.authorities.map((each) => (each === other ? { ...each, until: '2026-01-01' } : each)),
    };
    expect(cacheKeyOfAuthorities(renamed, other?.id ?? '')).not.toBe(cacheKeyOfAuthorities(corpus, other?.id ?? ''));
    expect(cacheKeyOfAuthorities(renamed, 'nobody')).toBe(cacheKeyOfAuthorities(corpus, 'nobody'));
  });

  it('changes with what all pages may show', () => {
    const renamed = { ...corpus, themes: corpus.themes.map((theme) => ({ ...theme, name: `${theme.name}!` })) };
    expect(cacheKeyOfAuthorities(renamed, report.authority)).not.toBe(cacheKeyOfAuthorities(corpus, report.authority));
    expect(cacheKeyOfFacts(renamed, { a: 1 })).not.toBe(cacheKeyOfFacts(corpus, { a: 1 }));
  });

  it('changes when a record becomes too large for pages of paragraphs', () => {
    const [other] = corpus.reports.filter(({ authority }) => others.some(({ id }) => id === authority));
    const large = { ...corpus, reports: [...corpus.reports, ...Array.from({ length: 10_001 }, () => other as typeof report)] };
    expect(cacheKeyOfFacts(large, { a: 1 })).not.toBe(cacheKeyOfFacts(corpus, { a: 1 }));
  });

  it('of some facts changes with them only', () => {
    expect(cacheKeyOfFacts(retitled(report.id), { a: 1 })).toBe(cacheKeyOfFacts(corpus, { a: 1 }));
    expect(cacheKeyOfFacts(corpus, { a: 2 })).not.toBe(cacheKeyOfFacts(corpus, { a: 1 }));
  });
});

describe('the key of a chart', () => {
  const drawings = {
    get wide(): never {
      throw new Error('It was drawn.');
    },
  };

  it('of an authority is had without its drawing, and changes with the authority and its words', () => {
    const chart = { id: 'one', authority: report.authority, drawings };
    const key = cacheKeyOfChart(corpus, chart);
    expect(cacheKeyOfChart(corpus, { ...chart, drawings: {} })).toBe(key);
    expect(cacheKeyOfChart(retitled(report.id), chart)).not.toBe(key);
    const other = { ...chart, id: 'two' };
    expect(cacheKeyOfChart(corpus, other)).not.toBe(key);
    expect(cacheKeyOfChart(corpus, chart, { image: 'other' })).not.toBe(key);
  });

  it('of several authorities changes with what is drawn', () => {
    const key = cacheKeyOfChart(corpus, { drawings: { wide: 1 } });
    expect(cacheKeyOfChart(corpus, { drawings: { wide: 2 } })).not.toBe(key);
    expect(cacheKeyOfChart(corpus, { drawings: { wide: 1 } })).toBe(key);
  });
});
