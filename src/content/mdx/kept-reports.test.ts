import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { smallRecord } from '../../../tests/fixtures/small-record.ts';
import { openKeptMdxReports } from './kept-reports.ts';
import { loadWithKeptMdxReports, parseMdxReport } from './parse-report.ts';

const { path: file, text } = smallRecord.find(({ path: name }) => name.endsWith('2020-01-ilacs.mdx')) ?? { path: '', text: '' };
const newFile = () => path.join(mkdtempSync(path.join(tmpdir(), 'kept-')), 'folder/parsed-reports');
const parseWith = (from: string, words = text, code = 'code') =>
  loadWithKeptMdxReports(openKeptMdxReports(from, code), () => parseMdxReport(words, file));

describe('report files kept parsed', () => {
  it('are the same as those parsed anew, with the lines of their fields', () => {
    const from = newFile();
    const anew = parseWith(from);
    expect(openKeptMdxReports(from, 'code').find(text, file)).toEqual(anew.value);
    const kept = parseWith(from);
    expect(kept).toMatchObject({ value: anew.value, problems: [] });
    const places = [['title'], ['source', 'licence'], ['judgements', 'overall'], ['nothing'], []];
    expect(places.map((place) => kept.lineOf(...place))).toEqual(places.map((place) => anew.lineOf(...place)));
  });

  it('are kept though this process parsed the same text before', () => {
    parseMdxReport(text, file);
    const from = newFile();
    parseWith(from);
    expect(openKeptMdxReports(from, 'code').find(text, file)).toBeDefined();
  });

  it('are parsed again where their text, their path or the code is another', () => {
    const from = newFile();
    parseWith(from);
    const find = (words: string, name: string, code: string) => openKeptMdxReports(from, code).find(words, name);
    expect(find(`${text}\n`, file, 'code')).toBeUndefined();
    expect(find(text, file.replace('2020', '2021'), 'code')).toBeUndefined();
    expect(find(text, file, 'other code')).toBeUndefined();
  });

  it('are left out once no file has them', () => {
    const from = newFile();
    parseWith(from);
    parseWith(from, `${text}\n`);
    expect(openKeptMdxReports(from, 'code').find(text, file)).toBeUndefined();
    expect(openKeptMdxReports(from, 'code').find(`${text}\n`, file)).toBeDefined();
  });

  it('are not kept where they have a problem, and what is changed later is not kept', () => {
    const from = newFile();
    expect(parseWith(from, text.replace('number="2"', 'number="two"')).problems).not.toEqual([]);
    const kept = openKeptMdxReports(from, 'code');
    loadWithKeptMdxReports(kept, () => {
      const { value } = parseMdxReport(text, file);
      if (value) value.sections = [];
    });
    expect(openKeptMdxReports(from, 'code').find(text, file)?.sections).not.toEqual([]);
  });

  it('are parsed again where the file of them is broken', () => {
    const from = newFile();
    const anew = parseWith(from);
    writeFileSync(from, readFileSync(from).subarray(0, 50));
    expect(parseWith(from).value).toEqual(anew.value);
  });
});
