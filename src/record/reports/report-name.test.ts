import { describe, expect, it } from 'vitest';
import type { Corpus } from '../corpus/corpus.ts';
import {
  formatReportName,
  formatReportNameInText,
  formatReportNameWithAuthority,
  formatReportNameShortInText,
  formatReportWording,
  formatReportNameShort,
  formatReportTitle,
} from './report-name.ts';
import type { Report } from './report.ts';

const kind = { id: 'focused-visit', name: 'Focused visit letter' };
const letter = { authority: 'kent', kind } as Report;
const report: Report = { ...letter, inspected: { from: '2022-05-09', to: '2022-05-13' } };
const corpus = { authorities: [{ id: 'kent', name: 'Kent' }] } as Corpus;

describe('the name of a document', () => {
  it('is its kind and its days on site', () => {
    expect(formatReportName(report)).toBe('Focused visit letter, 9 to 13 May 2022');
  });

  it('begins with a lower-case letter within a sentence', () => {
    expect(formatReportNameInText(report)).toBe('focused visit letter, 9 to 13 May 2022');
  });

  it('can begin with the authority', () => {
    expect(formatReportNameWithAuthority(corpus, report)).toBe('Kent, focused visit letter, 9 to 13 May 2022');
  });

  it('has only the month where space is short', () => {
    expect(formatReportNameShort(report)).toBe('Focused visit letter, May 2022');
    expect(formatReportNameShortInText(report)).toBe('focused visit letter of May 2022');
  });

  it('can be its title, with the name printed above it', () => {
    expect(formatReportTitle({ ...letter, title: 'Focused visit' })).toBe('Focused visit');
    expect(formatReportTitle({ ...letter, title: 'Focused visit', printedFor: 'Kent County Council' })).toBe(
      'Focused visit: Kent County Council',
    );
  });

  it('can come with whose words the record gives', () => {
    const source = { publisher: 'Ofsted' } as Report['source'];
    expect(formatReportWording({ ...letter, source, wording: 'verbatim' })).toBe('Ofsted’s words');
    expect(formatReportWording({ ...letter, source, wording: 'summary' })).toBe('Our summary of Ofsted’s document');
  });

  it('has the day printed on it, or else its publication, if it has no days on site', () => {
    expect(formatReportName({ ...letter, dated: '2021-09', published: '2021-10-01' })).toBe('Focused visit letter, September 2021');
    expect(formatReportName({ ...letter, published: '2021-10-01' })).toBe('Focused visit letter, 1 October 2021');
  });
});
