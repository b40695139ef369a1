import { describe, expect, it } from 'vitest';
import type { Paragraph } from '../../record/reports/paragraph.ts';
import type { Report } from '../../record/reports/report.ts';
import { compareWithPdf, findLeftOutComparedWithPdf, findPdfDifferences } from './compare-with-pdf.ts';
import { describePdfDifferences } from './describe-comparison.ts';

const paragraph = (number: number | null, text: string, page: number, anchor = `p${number}`) =>
  ({ anchor, number, page, blocks: [{ kind: 'text', text }] }) as Paragraph;

/** A document of one introduction and one section. */
function reportOf(...paragraphs: Paragraph[]): Report {
  return {
    sections: [
      { type: 'introduction', heading: null, part: null, paragraphs: [paragraph(null, 'Since then, much is better.', 1, 's1')] },
      { type: 'section', heading: 'Help: good', part: null, paragraphs },
    ],
  } as unknown as Report;
}

const pages = ['Since then, much is\nbetter.\nHelp: good\n1. Families get help.', '2. Plans are clear:\n◼ plans\n3. Caseloads fell.'];

describe('comparing a document with the pages of its PDF', () => {
  it('finds the same words equal wherever lines break', () => {
    const result = compareWithPdf(reportOf(paragraph(1, 'Families get help.', 1), paragraph(3, 'Caseloads fell.', 2)), pages);
    expect(result).toMatchObject({ equal: ['s1', 'p1', 'p3'], differing: [], notCheckable: [], misplaced: [] });
  });

  it.each([
    ['a comma more', paragraph(1, 'Families, get help.', 1)],
    ['another number', paragraph(4, 'Families get help.', 1, 'p4')],
    ['a word less', paragraph(1, 'Families help.', 1)],
  ])('finds %s differing', (_, changed) => {
    expect(compareWithPdf(reportOf(changed), pages).differing).toEqual([changed.anchor]);
  });

  it('cannot check a paragraph that begins on a page without text', () => {
    const result = compareWithPdf(reportOf(paragraph(1, 'Families get help.', 1), paragraph(2, 'Not to be read.', 3)), [...pages, '']);
    expect(result).toMatchObject({ differing: [], notCheckable: ['p2'] });
  });

  it('tells a paragraph that is equal, and on another page', () => {
    expect(compareWithPdf(reportOf(paragraph(1, 'Families get help.', 2)), pages).misplaced).toEqual(['p1']);
  });

  it('puts every paragraph in one list', () => {
    const { equal, differing, notCheckable } = compareWithPdf(reportOf(paragraph(1, 'Other.', 1), paragraph(2, 'Words.', 2)), pages);
    expect([...equal, ...differing, ...notCheckable].sort()).toEqual(['p1', 'p2', 's1']);
  });

  it('gives what the PDF has between first and last paragraph and we have not, bullets aside', () => {
    const whole = pages.join('').replace(/\s+/g, '');
    expect(findLeftOutComparedWithPdf(reportOf(paragraph(1, 'Families get help.', 1), paragraph(3, 'Caseloads fell.', 2)), whole)).toBe(
      '2.Plansareclear:plans',
    );
  });
});

describe('a footnote in mid-paragraph', () => {
  const note = { anchor: 'n1', mark: '1', page: 1, text: 'See the framework of 2023.' };
  const noted = (text: string) => ({ ...reportOf(paragraph(1, text, 1)), notes: [note] }) as unknown as Report;
  const printedPages = [
    'Since then, much is better.\nHelp: good\n1. Families get help1 early.\nThey\n1\nSee the framework of 2023.',
    'say so.\n2. Plans are clear.',
  ];

  it('and its mark are no difference', () => {
    const report = noted('Families get help early. They say so.');
    expect(compareWithPdf(report, printedPages)).toMatchObject({ equal: ['s1', 'p1'], differing: [] });
  });

  it('hides no word that differs', () => {
    expect(findPdfDifferences(noted('Families get little help early. They say so.'), printedPages)).toMatchObject([
      { anchor: 'p1', differences: [{ at: 4, ours: ['little'], theirs: [] }] },
    ]);
  });
});

describe('what differs', () => {
  const shown = (text: string) =>
    findPdfDifferences(reportOf(paragraph(1, text, 1)), ['1. Families get help early. They say that it is kind and quick.'])
      .filter(({ anchor }) => anchor === 'p1')
      .map(describePdfDifferences);

  it.each([
    ['Families get help late. They say that it is kind and quick.', ['  p1: … 1. Families get help [ours: “late”] [PDF: “early”]']],
    ['Families get help early. They say it is kind and quick.', ['  p1: … get help early. They say [ours: nothing] [PDF: “that”]']],
    ['Families, get help early. They say that it is kind and quick.', ['  p1: … 1. Families [ours: “,”] [PDF: nothing]']],
    ['Families get help early. They say that it is kind and quick.', []],
  ])('in “%s” is shown with the words before it', (text, lines) => {
    expect(shown(text)).toEqual(lines);
  });

  it('is not how a number is printed', () => {
    expect(shown('Families get help early. They say that it is kind and quick.')).toEqual([]);
    const lone = ['1\nFamilies get help early.'];
    expect(findPdfDifferences(reportOf(paragraph(1, 'Families get help early.', 1)), lone).map(({ anchor }) => anchor)).toEqual(['s1']);
  });
});
