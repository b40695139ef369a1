import { describe, expect, it } from 'vitest';
import { describeProcessedDocument, describeProcessEnd } from './describe-imported.ts';
import type { Imported } from './import-document.ts';

const plain: Imported = { from: 'reports/a.pdf', state: 'written', doubts: [], faults: [] };
const printing: Imported = { ...plain, from: 'reports/b.pdf', printedTerms: 'You may copy this.' };

describe('the end of an import', () => {
  it('tells which documents print other terms of reuse than the licence, and whom to ask', () => {
    expect(describeProcessEnd([plain, printing], 'content')).toContain(
      '1 PDF prints other terms of reuse than the Open Government Licence, and its report file quotes them (printed_terms): b.pdf. Ask Ofsted before you publish.',
    );
    expect(describeProcessEnd([printing, printing], 'content')).toContain('2 PDFs print other terms');
    expect(describeProcessEnd([plain], 'content')).not.toContain('terms of reuse');
  });

  it('names the content folder to the check, which takes content by itself', () => {
    expect(describeProcessEnd([plain], 'content')).toContain(' npm run check:content lists');
    expect(describeProcessEnd([plain], '../north east')).toContain(" CONTENT_DIR='../north east' npm run check:content lists");
  });
});

describe('a document that was imported', () => {
  it('words that would command the terminal are told without their commands', () => {
    const told = describeProcessedDocument({
      from: 'a\u001b[2J.pdf',
      state: 'written',
      file: 'x',
      doubts: [{ page: 1, says: 'look', words: 'b\u001b]0;c\u0007' }],
      faults: [],
    });
    expect(told).toBe('a[2J.pdf\n  written: x\n  page 1: look: “b]0;c”');
  });
});
