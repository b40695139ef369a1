import { describe, expect, it } from 'vitest';
import { readOfficialReport } from '../../src/import/ofsted/read-official-report.ts';
import { isLetter } from '../../src/record/reports/kinds.ts';
import { textOf } from '../../src/record/reports/paragraph.ts';
import { paragraphsOf, type Report } from '../../src/record/reports/report.ts';
import { frameOf, frameOfHeld, printLetter, wordsOf } from '../import/printed-letter.ts';
import { realCorpus } from './real-corpus.ts';

const { reports, kinds, frameworks } = realCorpus();

describe('the import of a letter of the record', () => {
  it.each(reports.filter(isLetter))('gives back $id, printed over several pages, whole', async (held: Report) => {
    const report = await readOfficialReport(printLetter(held).make(), { kinds, frameworks });
    expect(frameOf(report)).toEqual(frameOfHeld(held));
    expect(wordsOf(report)).toEqual(paragraphsOf(held).map(textOf).toSorted());
  });
});
