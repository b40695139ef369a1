import { describe, expect, it } from 'vitest';
import { fixtureCorpus } from '../../../tests/fixtures/fixture-corpus.ts';
import { formatCheckBesideEdition } from './editions.ts';

const corpus = fixtureCorpus();
const closed = (edition: string) => ({ ...corpus, site: { ...corpus.site, edition } });

describe('a check that was made after the day of the edition', () => {
  it('says so beside its day, and one made before does not', () => {
    expect(formatCheckBesideEdition(closed('2026-11-19'), '2026-11-20')).toBe('20 November 2026, after the day of this edition');
    expect(formatCheckBesideEdition(closed('2026-11-20'), '2026-11-20')).toBe('20 November 2026');
  });
});
