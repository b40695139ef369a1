import { describe, expect, it } from 'vitest';
import { readMdxReport } from '../../src/content/mdx/read-report.ts';
import { readOfstedReport } from '../../src/import/ofsted/read-official-report.ts';
import { differencesFoundByProof } from '../../src/import/prove/prove-report.ts';
import { readSecondTimeToProve } from '../../src/import/prove/read-second.ts';
import { plantFaultsToScore } from '../../src/import/score/plant-faults.ts';
import { writeReport } from '../../src/import/write/write-report.ts';
import { fixtureCorpus } from '../fixtures/fixture-corpus.ts';
import { foot, heading, item, taggedFront, taggedPdf, type Tagged } from './tagged-pdf.ts';

const { kinds, frameworks } = fixtureCorpus();
const names = { own: ['Exampleshire'], others: ['Weirbridge'] };

const title: Tagged = { ...heading('Inspection of Exampleshire local ', 'authority children’s services'), size: 22 };
const front = [
  title,
  ...taggedFront()
    .slice(1)
    .map((block) => (block.tag === 'TR' ? { ...block, size: 9 } : block)),
];

/** A paragraph in the type of what the publisher says of itself. */
const small = (...lines: string[]): Tagged => ({ tag: 'P', lines, size: 10 });

/** A report with all that a proof compares: bullets on two levels, footnotes, numbers, hyphens, printed terms, and paragraphs over a page break. */
const pages: Tagged[][] = [
  front,
  [
    { ...heading('What needs to improve?'), mark: '1' },
    item('◼ The quality of plans for care leavers.'),
    item('◼ The timeliness of visits.'),
    { tag: 'Note', lines: ['^1 The areas for improvement follow the national framework of 2023.'], size: 9 },
    foot('2'),
  ],
  [
    heading('The experiences and progress of children who need help and ', 'protection: good'),
    item('1. Families get early help soon. Multi-agency plans are good, and they are clear. '),
    item('2. Inspectors looked at 12 families’ plans. They found these strengths in them:'),
    item('◼ visits that are timely'),
    item('◼ help with housing in the area'),
    item('3. Social workers know children well. They visit them often and listen. '),
    heading('The experiences and progress of children in care: outstanding'),
    item('4. Children in care live in good homes near their schools. They are happy. '),
    item('5. Health assessments are prompt, and dentists see all children. '),
    foot('3'),
  ],
  [
    heading('The experiences and progress of care leavers: requires ', 'improvement to be good'),
    item('6. Personal advisers keep in touch with young people. Not all have a pathway plan. '),
    item('7. Homes for care leavers are safe, and few of them wait for one. '),
    heading('The impact of leaders on social work practice with children ', 'and families: good'),
    item('8. Leaders know their services well. They act on what they know. '),
    item('9. Caseloads are manageable in most of the teams. '),
    foot('4'),
  ],
  [
    small('The Office for Standards in Education, Children’s Services and Skills regulates. '),
    small('You may copy this document for lessons, if you name its source and change ', 'no word of it. '),
    foot('5'),
  ],
];

async function readTwice() {
  const pdf = taggedPdf(pages);
  const official = await readOfstedReport(pdf.slice(), { kinds, frameworks });
  const facts = {
    authority: 'exampleshire',
    url: 'https://files.ofsted.gov.uk/v1/file/1',
    sha256: 'a'.repeat(64),
    imported: '2026-01-01',
    framework: undefined,
  };
  const { text } = writeReport(official, facts, () => []);
  const { report } = readMdxReport(text, 'reports/exampleshire/2024-03-ilacs.mdx', kinds);
  if (!report) throw new Error('The drawn report cannot be read.');
  return { report, second: await readSecondTimeToProve(pdf) };
}

describe('the proof by two readings', () => {
  it('agrees on a report that is read as it is printed, and refuses each of more than forty faults planted in it', async () => {
    const { report, second } = await readTwice();
    expect(differencesFoundByProof(report, second, names)).toEqual([]);
    const planted = [1, 2, 3].flatMap((seed) => plantFaultsToScore(report, seed));
    expect(new Set(planted.map(({ kind }) => kind)).size).toBeGreaterThan(40);
    const passed = planted.filter((fault) => differencesFoundByProof(fault.report, second, names).length === 0);
    expect(passed.map(({ kind }) => kind)).toEqual([]);
  });

  it('refuses a report of another authority', async () => {
    const { report, second } = await readTwice();
    expect(differencesFoundByProof(report, second, { own: ['Weirbridge'], others: ['Exampleshire'] })).toHaveLength(1);
  });
});
