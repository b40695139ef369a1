import { describe, expect, it } from 'vitest';
import { readOfstedReport } from '../../src/import/ofsted/read-official-report.ts';
import { isLetterKind } from '../../src/record/kinds/kinds.ts';
import { textOfReportParagraph } from '../../src/record/reports/paragraph.ts';
import { paragraphsOf, type Report } from '../../src/record/reports/report.ts';
import { frameOf, frameOfHeld, printLetter, wordsOf } from '../import/printed-letter.ts';
import { realCorpus } from './real-corpus.ts';

const { reports, kinds, frameworks } = realCorpus();

describe('the import of a letter of the record', () => {
  it.each(reports.filter(isLetterKind))('gives back $id, printed over several pages, whole', async (held: Report) => {
    const report = await readOfstedReport(printLetter(held).make(), { kinds, frameworks });
    expect(frameOf(report)).toEqual(frameOfHeld(held));
    expect(wordsOf(report)).toEqual(paragraphsOf(held).map(textOfReportParagraph).toSorted());
  });
});
