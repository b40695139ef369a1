import { describe, expect, it } from 'vitest';
import { speakerOfReport } from '../../src/record/reports/report.ts';
import { openIndex } from '../../src/search/index/open-index.ts';
import { writeIndex } from '../../src/search/index/write-index.ts';
import { recordToIndex } from '../../src/search/index/records.ts';
import { makeSearch } from '../../src/search/search.ts';
import { realCorpus } from './real-corpus.ts';

const corpus = realCorpus();
const record = recordToIndex(corpus);
const engine = makeSearch(openIndex(writeIndex(record, () => 'x')[0].text, () => Promise.reject(new Error('nothing is fetched'))));
const files = new Map(writeIndex(record, () => 'x', 0).map(({ name, text }) => [name, text]));
const [start = ''] = files.values();
const sharded = makeSearch(openIndex(start, (name) => Promise.resolve(files.get(name) ?? '')));

/** Names of themes, and words that readers use for them. */
const themeWords = [
  'early help', 'front door', 'thresholds', 'referrals', 'child protection', 'assessments', 'plans', 'neglect', 'domestic abuse',
  'exploitation', 'missing children', 'disabled children', 'pre-proceedings', 'homeless', 'edge of care', 'permanence', 'sufficiency',
  'unregistered', 'fostering', 'adoption', 'unaccompanied', 'mental health', 'education', 'care leavers', 'leadership', 'audit',
  'supervision', 'caseloads', 'partners', 'corporate parenting',
]; // prettier-ignore

describe('inspectors’ words', () => {
  it('are those of inspection reports and visit letters, word for word', () => {
    for (const report of corpus.reports)
      expect(speakerOfReport(report), report.id).toBe(/-(ilacs|focused-visit)$/.test(report.id) ? 'inspectors' : 'others');
  });

  it.each(themeWords)('come first for “%s”', async (words) => {
    for (const { search } of [engine, sharded]) {
      for (const typing of [false, true]) {
        const { hits, byInspectors } = await search({ words, sort: 'inspectors', typing });
        expect(byInspectors).toBeGreaterThan(0);
        const first = corpus.reports.find(({ id }) => id === hits[0]?.report.id);
        expect(first && speakerOfReport(first)).toBe('inspectors');
      }
    }
  });

  it('all come before what councils and others say, and the filter keeps just them', async () => {
    for (const words of themeWords) {
      const { hits, total, byInspectors } = await engine.search({ words, sort: 'inspectors', count: 1_000 });
      const speakers = hits.map(({ report }) => report.speaker);
      expect(speakers, words).toEqual([
        ...Array<string>(byInspectors).fill('inspectors'),
        ...Array<string>(total - byInspectors).fill('others'),
      ]);
      const only = await engine.search({ words, filters: { speaker: 'inspectors' }, count: 0, counts: true });
      expect([only.total, only.counts.speaker.inspectors], words).toEqual([byInspectors, byInspectors]);
    }
  });
});
