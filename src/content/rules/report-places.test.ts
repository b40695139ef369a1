import { describe, expect, it } from 'vitest';
import { inspectionFile, problemsAfter } from '../../../tests/fixtures/small-record.ts';

describe('a fault of a paragraph’s number or anchor', () => {
  it.each<[string, string, string, string, string[]]>([
    [
      'a number is in the introduction',
      inspectionFile,
      '<Paragraph anchor="s1"',
      '<Paragraph number="1"',
      ['26: a number does not stand in the introduction. Here it is anchor="s1".'],
    ],
    [
      'an anchor is of another part',
      inspectionFile,
      'anchor="s1"',
      'anchor="p1"',
      ['26: anchor "p1" cannot stand here. The next one here is anchor="s1".'],
    ],
    [
      'an anchor is given twice',
      inspectionFile,
      'anchor="i1"',
      'anchor="i2"',
      ['34: anchor i1 is missing: the first here is i2. Anchors of ours run on.'],
    ],
    [
      'a number is left out',
      inspectionFile,
      'number="2"',
      'number="3"',
      [
        '46: paragraph 2 is missing: 1 is followed by 3. If the source leaves a number out, say so in missing_numbers.',
        '57: paragraph 3 stands twice. Look at the numbers in the source.',
      ],
    ],
    [
      'a number stands twice',
      inspectionFile,
      'number="2"',
      'number="1"',
      [
        '46: paragraph 1 stands twice. Look at the numbers in the source.',
        '57: paragraph 2 is missing: 1 is followed by 3. If the source leaves a number out, say so in missing_numbers.',
      ],
    ],
    [
      'a number stands again for the first time',
      inspectionFile,
      'number="2"',
      'number="2" anchor="p2-2"',
      ['46: paragraph 2 stands here for the first time. Write number="2" alone.'],
    ],
    [
      'a number stands again for the third time',
      inspectionFile,
      'number="2"',
      'number="1" anchor="p1-3"',
      [
        '46: paragraph 1 stands here for time 2. Write anchor="p1-2".',
        '57: paragraph 2 is missing: 1 is followed by 3. If the source leaves a number out, say so in missing_numbers.',
      ],
    ],
    [
      'a number stands again after another',
      inspectionFile,
      '</Section>',
      '<Paragraph number="5" anchor="p5-2" page="2" themes="plans">\nMore.\n</Paragraph>\n\n</Section>',
      [
        '53: paragraph 5 stands here for the first time. Write number="5" alone.',
        '53: paragraphs 3 to 4 are missing: 2 is followed by 5. If the source leaves a number out, say so in missing_numbers.',
        '61: paragraph 3 is out of order: it follows 5. Paragraphs stand in the order of the document.',
      ],
    ],
    [
      'an anchor follows one that nobody wrote',
      inspectionFile,
      '<Item anchor="i1" page="1" themes="plans">',
      '<Item page="1" themes="plans">\nQuality of plans.\n</Item>\n\n<Item anchor="i2" page="1" themes="plans">',
      ['34: this item has no anchor. Write anchor="i1", "i2" and so on.'],
    ],
    ['numbers begin anew', inspectionFile, 'number="3"', 'number="1" anchor="p1-2"', []],
    [
      'a number is said to be missing and is there',
      inspectionFile,
      'checked:',
      'missing_numbers: [2]\nchecked:',
      ['21: missing_numbers names 2, and paragraph 2 is there. Take one of them out.'],
    ],
    [
      'a number is said to be missing and is missing',
      inspectionFile,
      'number="3"',
      'number="4"',
      ['57: paragraph 3 is missing: 2 is followed by 4. If the source leaves a number out, say so in missing_numbers.'],
    ],
    [
      'a paragraph has neither number nor anchor',
      inspectionFile,
      'number="3" ',
      '',
      [
        '57: this paragraph has no number and no anchor. Write number="5" as printed, or anchor="s1" in the introduction, or anchor="p5" where the source prints no numbers.',
      ],
    ],
  ])('is told on its line: %s', (_, file, from, to, problems) => {
    expect(problemsAfter(file, from, to)).toEqual(problems);
  });
});
