import { describe, expect, it } from 'vitest';
import type { Paragraph } from '../../record/reports/paragraph.ts';
import type { Report } from '../../record/reports/report.ts';
import { compareWithPdf, findLeftOutComparedWithPdf } from './compare-with-pdf.ts';

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
