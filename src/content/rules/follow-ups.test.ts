import { describe, expect, it } from 'vitest';
import { smallRecord } from '../../../tests/fixtures/small-record.ts';
import { loadCorpusFromFiles } from '../load/read-corpus.ts';
import { followUpsSchema } from '../../record/shapes/follow-ups.ts';

const pairs = smallRecord.find(({ path }) => path === 'content/follow-ups.yml')?.text ?? '';

/** The problems, as "line: words", after one thing in the pairs was changed. */
function after(from: string, to: string): string[] {
  if (!pairs.includes(from)) throw new Error(`The pairs do not hold "${from}".`);
  return loadCorpusFromFiles(
    smallRecord.map((file) => (file.path === 'content/follow-ups.yml' ? { ...file, text: file.text.replace(from, () => to) } : file)),
  ).problems.map(({ line, says }) => `${line}: ${says}`);
}

const outside =
  '      - inspection: exampleshire/2024-05\n        at: 12\n        says: Plans are up to date.\n        why: Written plans.\n';

describe('pairs of what was asked and what was said later', () => {
  it('become part of the corpus', () => {
    expect(loadCorpusFromFiles(smallRecord).corpus?.followUps).toEqual({
      followUps: [
        {
          asked: 'exampleshire/2020-01-ilacs/i1',
          said: [],
          later: [{ kind: 'outside', inspection: 'exampleshire/2024-05', at: 12, says: 'Plans are up to date.', why: 'Written plans.' }],
        },
      ],
      ofAll: [{ of: 'exampleshire/2020-01-ilacs', inspection: 'exampleshire/2024-05', at: 40, says: 'What was asked has been done.' }],
      askedLater: [{ inspection: 'exampleshire/2024-05', items: ['Records of supervision.'] }],
    });
  });

  it('may name a paragraph whose number was printed again', () => {
    const named = {
      follow_ups: [{ asked: 'kent/2022-10-ilacs/i1', later: [{ paragraph: 'kent/2024-10-ilacs/p57-2', why: 'Both are about plans.' }] }],
    };
    expect(followUpsSchema.safeParse(named).success).toBe(true);
  });

  it('may have what the council said was done, apart from what inspectors found', () => {
    const claim = '    said:\n      - paragraph: exampleshire/2022-09-self-evaluation/p1\n        why: Staff.\n';
    expect(after(outside, outside + claim)).toEqual([]);
    expect(after(`    later:\n${outside}`, claim)).toEqual([]);
  });

  it('may name a paragraph of this record that is about all that was asked', () => {
    const [said] = /  - of: [\s\S]*?been done\.\n/.exec(pairs) ?? [];
    const named = (paragraph: string) => after(said ?? '', `  - of: exampleshire/2020-01-ilacs\n    paragraph: ${paragraph}\n`);
    expect(named('exampleshire/2020-01-ilacs/p9')).toEqual([
      expect.stringContaining('10: paragraph "exampleshire/2020-01-ilacs/p9" is not there.'),
    ]);
    expect(named('exampleshire/2020-01-ilacs/p1')).toEqual([expect.stringContaining('is not later than exampleshire/2020-01-ilacs')]);
    expect(named('exampleshire/2022-09-self-evaluation/p1')).toEqual([
      expect.stringContaining('exampleshire/2022-09-self-evaluation is a summary.'),
    ]);
  });

  it('need not be there', () => {
    const { corpus, problems } = loadCorpusFromFiles(smallRecord.filter(({ path }) => path !== 'content/follow-ups.yml'));
    expect(problems).toEqual([]);
    expect(corpus?.followUps.followUps).toEqual([]);
  });

  it.each([
    [
      'an item that is not there',
      'ilacs/i1',
      'ilacs/i2',
      ['2: paragraph "exampleshire/2020-01-ilacs/i2" is not there. Did you mean "exampleshire/2020-01-ilacs/i1"?'],
    ],
    [
      'a paragraph that asks nothing',
      'ilacs/i1',
      'ilacs/p1',
      ['2: paragraph "exampleshire/2020-01-ilacs/p1" is not an item of what needs to improve. Those have anchors i1, i2 …'],
    ],
    [
      'an inspection that is not there',
      '- inspection: exampleshire/2024-05\n        at',
      '- inspection: exampleshire/2025-05\n        at',
      ['4: inspection "exampleshire/2025-05" is not in the record. Did you mean "exampleshire/2024-05"?'],
    ],
    [
      'an inspection whose report is here',
      '- inspection: exampleshire/2024-05\n        at',
      '- inspection: exampleshire/2020-01\n        at',
      [
        '4: the report of "exampleshire/2020-01" is part of this record, exampleshire/2020-01-ilacs. Name its paragraph: paragraph: exampleshire/2020-01-ilacs/p…',
      ],
    ],
    [
      'a paragraph that is not later',
      outside,
      '      - paragraph: exampleshire/2020-01-ilacs/p1\n        why: Plans.\n',
      ['4: exampleshire/2020-01-ilacs is not later than exampleshire/2020-01-ilacs. What follows comes after what was asked.'],
    ],
    [
      'a paragraph that is a summary',
      outside,
      '      - paragraph: exampleshire/2022-09-self-evaluation/p1\n        why: Staff.\n',
      [
        '4: exampleshire/2022-09-self-evaluation is a summary. What follows is said by the inspectors: name a paragraph in their own words.',
      ],
    ],
    [
      'a claim in inspectors’ words',
      outside,
      `${outside}    said:\n      - paragraph: exampleshire/2020-01-ilacs/p1\n        why: Plans.\n`,
      [
        '9: exampleshire/2020-01-ilacs is not later than exampleshire/2020-01-ilacs. What follows comes after what was asked.',
        '9: exampleshire/2020-01-ilacs has inspectors’ words. What inspectors wrote goes under later:. Under said: goes what the council or others say was done.',
      ],
    ],
    [
      'nothing that follows',
      `    later:\n${outside}`,
      '',
      ['2: nothing follows "exampleshire/2020-01-ilacs/i1". Name what came later under later: or said:, or take the item out.'],
    ],
    [
      'a pair twice',
      outside,
      outside + outside,
      ['8: exampleshire/2024-05, paragraph 12 is paired with "exampleshire/2020-01-ilacs/i1" already. Keep one.'],
    ],
    [
      'no reason',
      '        why: Written plans.\n',
      '',
      ['4: later this is not right. It is paragraph: and why:, or for a report outside this record inspection:, at:, says: and why:.'],
    ],
    [
      'an item twice',
      'of_all:',
      `  - asked: exampleshire/2020-01-ilacs/i1\n    later:\n${outside}of_all:`,
      ['8: "exampleshire/2020-01-ilacs/i1" stands on line 2 already. Put what follows it in one place.'],
    ],
    [
      'a report that is not there',
      'of: exampleshire/2020-01-ilacs',
      'of: exampleshire/2021-01-ilacs',
      ['9: report "exampleshire/2021-01-ilacs" is not in the record. Did you mean "exampleshire/2020-01-ilacs"?'],
    ],
  ])('with %s get a clear problem', (_, from, to, expected) => {
    expect(after(from, to)).toEqual(expected);
  });

  it('with an inspection that came before get a clear problem', () => {
    const files = smallRecord.map((file) => ({
      ...file,
      text: file.text
        .replace(
          'ilacs-2023\n  inspected: { from: "2024-05-20", to: "2024-05-24" }',
          'sif\n  inspected: { from: "2014-05-19", to: "2014-05-23" }',
        )
        .replace('published: "2024-07-12"', 'published: "2014-07-12"\n  gap: Only one grade is known.')
        .replace(/judgements: \{ leaders.*overall: good \}/, 'judgements: { overall: good }')
        .replaceAll('inspection: exampleshire/2024-05', 'inspection: exampleshire/2014-05'),
    }));
    const says =
      'exampleshire/2014-05 (19 May 2014) is not later than exampleshire/2020-01-ilacs. What follows comes after what was asked.';
    expect(loadCorpusFromFiles(files).problems.map(({ line, says: words }) => `${line}: ${words}`)).toEqual([`4: ${says}`, `10: ${says}`]);
  });

  it('about another authority get a clear problem', () => {
    const other = `- authority: elsewhere
  framework: ilacs-2023
  inspected: { from: "2024-06-03", to: "2024-06-07" }
  published: "2024-07-19"
  judgements: { leaders: good, help-and-protection: good, in-care: good, care-leavers: good, overall: good }
  url: https://example.org/elsewhere
`;
    const authority = `- id: elsewhere
  name: Elsewhere
  council: Elsewhere Council
  gss: E99999998
  ofsted_urn: 2
  type: county
  region: Nowhere
  role: context
  ofsted_page: https://example.org/elsewhere
`;
    const files = smallRecord.map((file) => ({
      ...file,
      text:
        file.path === 'content/authorities.yml'
          ? file.text + authority
          : file.path === 'content/inspections.yml'
            ? file.text + other
            : file.path === 'content/follow-ups.yml'
              ? file.text.replace('- inspection: exampleshire/2024-05\n        at', '- inspection: elsewhere/2024-06\n        at')
              : file.text,
    }));
    expect(loadCorpusFromFiles(files).problems.map(({ says }) => says)).toEqual([
      'elsewhere/2024-06 is about another authority than exampleshire/2020-01-ilacs, and none that took over from it. Name what is about the same authority, or one of its successors.',
    ]);
  });
});
