import { expect, it } from 'vitest';
import { fixtureCorpus } from '../../../tests/fixtures/fixture-corpus.ts';
import { reportInCorpus } from '../../record/corpus/corpus.ts';
import type { Report } from '../../record/reports/report.ts';
import { citationTagsOfPage } from './meta-tags.ts';
import { citeReport } from './record.ts';

const corpus = fixtureCorpus();
const letter = reportInCorpus(corpus, 'weirbridge/2021-10-focused-visit');
const datesOf = (report: Report) =>
  citationTagsOfPage(citeReport(corpus, report, (path) => `https://example.org${path}`))
    .filter(({ name }) => name.endsWith('date'))
    .map(({ name, content }) => [name, content]);

it('calls a date that of publication only where that is known', () => {
  expect(datesOf(letter)).toEqual([['citation_publication_date', '2021/11/15']]);
  expect(datesOf({ ...letter, published: undefined, dated: '2021-11-02' })).toEqual([['citation_date', '2021/11/02']]);
});

it('says in the citation that its date is one printed on the document', () => {
  const noteOf = (report: Report) => citeReport(corpus, report, (path) => path).item.note;
  expect(noteOf(letter)).not.toContain('printed');
  expect(noteOf({ ...letter, published: undefined, dated: '2021-11-02' })).toMatch(
    /^Its date is the one printed on it: we don’t know when it was published\. © Crown copyright 2021, /,
  );
});
