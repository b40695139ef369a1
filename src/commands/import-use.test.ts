import { describe, expect, it } from 'vitest';
import { findWrongUseOfImport, type ImportAsked } from './import-use.ts';

const nothing: ImportAsked = {
  authority: [],
  region: [],
  here: false,
  england: false,
  visits: false,
  'fetch-only': false,
  'add-authorities': false,
};

describe('the use of the import', () => {
  it.each<[string, Partial<ImportAsked>, string[], RegExp]>([
    ['nothing is named', {}, [], /^No file, folder, address or council is named\./],
    ['councils are to be proved', { prove: 'pdfs', here: true }, [], /^Name the report files to prove, and no council: /],
    ['report files and councils are to be proved', { prove: 'pdfs', england: true }, ['a.mdx'], /^Name the report files to prove/],
    ['no report file is to be proved', { prove: 'pdfs' }, [], /^Name the report files to prove/],
    ['a name is empty', { authority: ['Kent', ' , '] }, [], /^No council is named after --authority\.$/],
    ['letters are nobody’s', { visits: true }, ['a.pdf'], /^Say whose letters: /],
    ['a part is none of the parts', { here: true, part: '9/8' }, [], /^“9\/8” is no part\. Write 3\/8 for the third of eight\.$/],
    ['each part would write authorities.yml', { here: true, part: '1/2', 'add-authorities': true }, [], /^Parts that run at the same time/],
    ['a file is to be fetched', { here: true, 'fetch-only': true }, ['a.pdf'], /^a\.pdf is no address, so there is nothing to fetch\./],
  ])('is wrong where %s', (_, asked, named, says) => {
    expect(findWrongUseOfImport({ ...nothing, ...asked }, named)).toMatch(says);
  });

  it.each<[Partial<ImportAsked>, string[]]>([
    [{ prove: 'pdfs' }, ['a.mdx']],
    [{ 'fetch-only': true }, ['https://files.ofsted.gov.uk/v1/file/1']],
    [{ here: true, visits: true, part: '1/2' }, []],
  ])('is right with %j', (asked, named) => {
    expect(findWrongUseOfImport({ ...nothing, ...asked }, named)).toBeUndefined();
  });
});
