import { describe, expect, it } from 'vitest';
import { fixtureCorpus } from '../../../tests/fixtures/fixture-corpus.ts';
import { checksAfterEdition, formatCheckBesideEdition } from './editions.ts';

const corpus = fixtureCorpus();
const closed = (edition: string) => ({ ...corpus, site: { ...corpus.site, edition } });

describe('a check that was made after the day of the edition', () => {
  it('says so beside its day, and one made before does not', () => {
    expect(formatCheckBesideEdition(closed('2026-11-19'), '2026-11-20')).toBe('20 November 2026, after the day of this edition');
    expect(formatCheckBesideEdition(closed('2026-11-20'), '2026-11-20')).toBe('20 November 2026');
  });

  it('is named where an edition is released', () => {
    expect(checksAfterEdition(corpus)).toEqual([]);
    expect(checksAfterEdition(closed('2026-11-19'))).toContain('weirbridge/2019-01-ilacs was compared with its PDF on 2026-11-20');
  });
});
