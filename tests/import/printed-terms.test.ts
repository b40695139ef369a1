import { describe, expect, it } from 'vitest';
import { readOfstedReport } from '../../src/import/ofsted/read-official-report.ts';
import { readSecondTimeToProve } from '../../src/import/prove/read-second.ts';
import { fixtureCorpus } from '../fixtures/fixture-corpus.ts';
import { ilacsFront, ilacsSections } from './placed-pdf.ts';
import { paragraph, taggedFront, taggedPdf } from './tagged-pdf.ts';

const { kinds, frameworks } = fixtureCorpus();

/** The lines of the publisher, in paragraphs. Words of tests are made up, and so are these terms. */
const about = ['The Office for Standards in Education, Children’s Services and Skills', '(Ofsted) regulates and inspects.'];
const terms = ['You may copy pages of this document for lessons, if you name the', 'source and its day, and change no word.'];
const news = ['You can read our news each month.'];
const licence = [
  'You may reuse this information, if you name its source, under the Open',
  'Government Licence. To read it, visit our page.',
];

/** Terms of a report on whose last pages these paragraphs stand, as the first reader has them. */
async function termsOf(...pages: string[][][]): Promise<string | undefined> {
  const report = ilacsSections(ilacsFront().next());
  for (const paragraphs of pages) {
    report.next();
    for (const lines of paragraphs) lines.forEach((text, index) => report.line(index === 0 ? 24 : 12, { x: 71, text, size: 10 }));
  }
  return (await readOfstedReport(report.make(), { kinds, frameworks })).printedTerms;
}

/** The same of the second reader. */
async function termsToProve(...paragraphs: string[][]): Promise<string> {
  const end = paragraphs.map((lines) => ({ ...paragraph(...lines.map((line) => `${line} `)), size: 10 }));
  return (await readSecondTimeToProve(taggedPdf([taggedFront(), end]))).facts.printedTerms;
}

describe('terms of reuse that a PDF prints', () => {
  it('are the whole sentence across its lines, and nothing beside it', async () => {
    expect(await termsOf([about, terms, news])).toBe(terms.join(' '));
    expect(await termsToProve(about, terms, news)).toBe(terms.join(' '));
  });

  it('are found behind a line or a sentence of the same paragraph, and end before the next sentence', async () => {
    const passive = 'This report may be reproduced if its source is named.';
    expect(await termsOf([about, ['www.example.org', passive, 'Copies cost nothing.']])).toBe(passive);
    expect(await termsOf([about, [`Write to us. ${passive} Copies cost nothing.`]])).toBe(passive);
    expect(await termsToProve(about, [`Write to us. ${passive} Copies cost nothing.`])).toBe(passive);
  });

  it('end with their paragraph where no full stop is printed', async () => {
    const open = terms.map((line) => line.replace(/\.$/, ''));
    expect(await termsOf([about, open, news])).toBe(open.join(' '));
    expect(await termsToProve(about, open, news)).toBe(open.join(' '));
  });

  it('are given once where a file of two reports prints them twice', async () => {
    expect(await termsOf([about, terms], [about, terms])).toBe(terms.join(' '));
    expect(await termsToProve(about, terms, about, terms)).toBe(terms.join(' '));
  });

  it('are absent where the Open Government Licence is printed, or no terms at all', async () => {
    expect(await termsOf([about, licence, news])).toBeUndefined();
    expect(await termsOf([about, news])).toBeUndefined();
    expect([await termsToProve(about, licence, news), await termsToProve(about, news)]).toEqual(['', '']);
  });
});
