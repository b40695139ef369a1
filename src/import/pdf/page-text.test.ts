import { describe, expect, it } from 'vitest';
import { withoutRunningPdfLines } from './page-text.ts';

describe('the text of pages without running lines', () => {
  it('leaves out lines that stand on more than half of the pages, whatever page number they name', () => {
    const pages = ['Report, page 1\nOne.', 'Report, page 2\nTwo.', 'Report, page 3\nThree.', 'Four.'];
    expect(withoutRunningPdfLines(pages)).toEqual(['One.', 'Two.', 'Three.', 'Four.']);
  });

  it('keeps a line that stands on half of the pages', () => {
    expect(withoutRunningPdfLines(['Summary\nOne.', 'Two.'])).toEqual(['Summary\nOne.', 'Two.']);
  });

  it('leaves out a foot of fewer pages, where it stands on five in a row with its page number left and right in turn', () => {
    const feet = [1, 2, 3, 4, 5].map((page) => (page % 2 === 0 ? `${page} Inspection of a board` : `Inspection of a board ${page}`));
    const others = Array.from({ length: 9 }, (_, page) => `Words of page ${'x'.repeat(page)}.`);
    expect(withoutRunningPdfLines([...others, ...feet.map((foot) => `${foot}\nOne.`)])).toEqual([...others, ...feet.map(() => 'One.')]);
  });

  it('leaves out the number of its own page and keeps any other number', () => {
    expect(withoutRunningPdfLines(['1\n12\nOne.', 'Two.', 'Three.'])).toEqual(['12\nOne.', 'Two.', 'Three.']);
  });

  it('keeps the number of a paragraph that stands on a line of its own on every page', () => {
    expect(withoutRunningPdfLines(['5.\nFive.', '6.\nSix.', '7.\nSeven.'])).toEqual(['5.\nFive.', '6.\nSix.', '7.\nSeven.']);
  });
});
