import { describe, expect, it } from 'vitest';
import type { ProofLine } from './proof-line.ts';
import { nestHeadingsToProve } from './second-headings.ts';

/** Headings with the sizes of their type, each with words under it, and what each is said to stand under. */
function nest(...headings: [words: string, size: number][]) {
  const sizes = new Map<ProofLine, number>();
  const lines = headings.flatMap(([words, size], at): ProofLine[] => {
    const heading: ProofLine = { kind: 'heading', number: null, page: 1, words, marks: [], at: `h${at}` };
    sizes.set(heading, size);
    return [heading, { kind: 'text', number: null, page: 1, words: 'Words.', marks: [], at: `p${at}` }];
  });
  nestHeadingsToProve(lines, sizes);
  return lines.filter(({ kind }) => kind === 'heading').map(({ words, under }) => [words, under]);
}

describe('headings of the second reading', () => {
  it('stand under the nearest larger one', () => {
    expect(nest(['Leaders', 16], ['Summary', 14], ['Recommendations', 14])).toEqual([
      ['Leaders', []],
      ['Summary', ['Leaders']],
      ['Recommendations', ['Leaders']],
    ]);
  });

  it('stand under no judgement where they give the board’s grade, and under one where they only name the board', () => {
    const leaders = 'Leadership, management and governance';
    expect(
      nest(
        [leaders, 16],
        ['Work with the Local Safeguarding Children Board is good', 14],
        ['The Local Safeguarding Children Board is not judged', 14],
        ['Summary', 12],
      ),
    ).toEqual([
      [leaders, []],
      ['Work with the Local Safeguarding Children Board is good', [leaders]],
      ['The Local Safeguarding Children Board is not judged', []],
      ['Summary', ['The Local Safeguarding Children Board is not judged']],
    ]);
  });

  it('stand under no board where they begin what the report tells of its inspection', () => {
    expect(
      nest(['The Local Safeguarding Children Board (LSCB)', 16], ['Information about this inspection', 14], ['The inspection team', 12]),
    ).toEqual([
      ['The Local Safeguarding Children Board (LSCB)', []],
      ['Information about this inspection', []],
      ['The inspection team', ['Information about this inspection']],
    ]);
    expect(nest(['Section 1: the local authority', 16], ['Information about this inspection', 14])[1]).toEqual([
      'Information about this inspection',
      ['Section 1: the local authority'],
    ]);
  });
});
