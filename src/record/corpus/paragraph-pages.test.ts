import { expect, it } from 'vitest';
import { fixtureCorpus } from '../../../tests/fixtures/fixture-corpus.ts';
import type { Paragraph } from '../reports/paragraph.ts';
import type { Report } from '../reports/report.ts';
import { corpusHasParagraphPages, mostParagraphPagesInCorpus } from './paragraph-pages.ts';

const [report] = fixtureCorpus().reports as [Report];
const [section] = report.sections;

function corpusOf(count: number, paragraphPages?: 'on' | 'off') {
  const paragraphs: Paragraph[] = Array.from({ length: count }, () => section?.paragraphs[0] as Paragraph);
  const { site, ...rest } = fixtureCorpus();
  const reports = [{ ...report, sections: section ? [{ ...section, paragraphs }] : [] }];
  return { ...rest, reports, site: { ...site, ...(paragraphPages && { paragraphPages }) } };
}

it('Paragraphs have pages of their own until there are too many for free hosts', () => {
  expect(corpusHasParagraphPages(corpusOf(mostParagraphPagesInCorpus))).toBe(true);
  expect(corpusHasParagraphPages(corpusOf(mostParagraphPagesInCorpus + 1))).toBe(false);
});

it('What site.yml says about pages for paragraphs counts before the size of the record', () => {
  expect(corpusHasParagraphPages(corpusOf(1, 'off'))).toBe(false);
  expect(corpusHasParagraphPages(corpusOf(mostParagraphPagesInCorpus + 1, 'on'))).toBe(true);
});
