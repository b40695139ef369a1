import { expect, it } from 'vitest';
import { madeReport } from '../../../tests/fixtures/fixture-corpus.ts';
import { webArchiveAddressForCitation } from './web-archive.ts';

const report = madeReport('anywhere/2020-01-ilacs', { p1: 'neglect' });
const { url } = report.source;
const source = { ...report.source, urlNote: undefined };

it.each([
  [{ published: '2020-03-05', dated: '2020-02' }, `https://web.archive.org/web/20200305/${url}`],
  [{ published: undefined, dated: '2020-02' }, `https://web.archive.org/web/202002/${url}`],
  [{ published: undefined, dated: undefined }, `https://web.archive.org/web/${url}`],
])('the Web Archive has the source of a document of %o at a date as exact as that', (days, address) => {
  expect(webArchiveAddressForCitation({ source, ...days })).toBe(address);
});

it('no address in the Web Archive is made for a document whose own address we do not know', () => {
  expect(webArchiveAddressForCitation({ ...report, source: { ...source, urlNote: 'It is the publisher’s site.' } })).toBeUndefined();
});
