import { describe, expect, it } from 'vitest';
import { fixtureCorpus } from '../../tests/fixtures/fixture-corpus.ts';
import { openIndex } from '../search/index/open-index.ts';
import { recordToIndex } from '../search/index/records.ts';
import { writeIndex } from '../search/index/write-index.ts';
import { prepareQuoteCheck } from '../quotes/check-quotes.ts';
import { citeQuotes, isQuoteFaithful, readQuotedText, writeQuoteReport } from './quote-report.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('the text of a file that is checked', () => {
  it('has line ends of one kind', () => {
    expect(readQuotedText(bytes('One\r\ntwo'), 'a.txt')).toEqual({ text: 'One\ntwo' });
  });

  it('is refused with what is wrong and what would be right', () => {
    const problemOf = (content: Uint8Array) => readQuotedText(content, 'a.txt');
    expect(problemOf(bytes('%PDF-1.7'))).toEqual({ problem: expect.stringMatching(/^a\.txt: this is a PDF\. Save its text/) as string });
    expect(problemOf(bytes('PK\u0003\u0004'))).toEqual({ problem: expect.stringMatching(/Word document/) as string });
    expect(problemOf(bytes('\ufeff\n<!DOCTYPE html>\n<p class="lead">'))).toEqual({
      problem: expect.stringMatching(/HTML page\. Save its text/) as string,
    });
    expect(problemOf(bytes('{\\rtf1\\ansi'))).toEqual({ problem: expect.stringMatching(/RTF document\. Save/) as string });
    expect(problemOf(Uint8Array.of(0xff, 0xfe, 0x41))).toEqual({ problem: expect.stringMatching(/not UTF-8/) as string });
    expect(problemOf(bytes(' \n'))).toEqual({ problem: 'a.txt: there is no text in it.' });
    expect(problemOf(new Uint8Array(2_000_001).fill(65))).toEqual({ problem: expect.stringMatching(/2,000,001 bytes/) as string });
  });
});

describe('the report of a check of quotations', () => {
  const corpus = fixtureCorpus();
  const record = recordToIndex(corpus);
  const check = prepareQuoteCheck(openIndex(writeIndex(record, () => 'x', Infinity)[0].text, () => Promise.resolve('')));
  const at = record.catalogue.reports.findIndex(({ wording }) => wording === 'verbatim');
  const first = record.catalogue.reports[at]?.first ?? 0;
  const sentence =
    record.paragraphs
      .slice(first)
      .flatMap(({ text }) => text.split(/(?<=\.) /))
      .find((text) => text.split(' ').length > 8) ?? '';

  it('names the line, the verdict, the place, a whole address and the citation', async () => {
    const text = `First line.\nThey wrote: “${sentence}” And: “Nothing of this kind is in any report of ours.”`;
    const result = citeQuotes(corpus, await check(text), 'https://example.org');
    const report = writeQuoteReport(text, result, record.catalogue);
    expect(report).toContain('2 quotations checked: 1 word for word; 1 not in this record.');
    expect(report).toContain(`1. Line 2: “${sentence}”\n   Word for word`);
    expect(report).toMatch(/https:\/\/example\.org\/reports\/[^ ]+#\w+:~:text=/);
    expect(report).toContain('This record holds');
    expect(result.findings[0]?.places[0]?.parts[0]?.citation).toMatch(/paragraph/);
    expect(result.findings.map(isQuoteFaithful)).toEqual([true, false]);
  });

  it('counts only the councils that the record has reports or letters on', async () => {
    const text = 'They wrote: “Nothing of this kind is in any report of ours.”';
    const reports = corpus.reports.filter(({ authority }) => authority === 'weirbridge');
    const { catalogue } = recordToIndex({ ...corpus, reports });
    expect(writeQuoteReport(text, citeQuotes(corpus, await check(text), ''), catalogue)).toContain(' on 1 council, as of ');
  });

  it('marks the words that differ', async () => {
    const words = sentence.split(' ');
    const text = `They wrote: “${words.map((word, index) => (index === 4 ? 'zyxwvut' : word)).join(' ')}”`;
    const report = writeQuoteReport(text, citeQuotes(corpus, await check(text), ''), record.catalogue);
    expect(report).toContain('Near, but not word for word');
    expect(report).toContain(`[-${words[4]}-]{+zyxwvut+}`);
  });
});
