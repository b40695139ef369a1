import { globSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCorpusOfContent } from '../../src/content/load/load-corpus.ts';
import { paragraphsOf } from '../../src/record/reports/report.ts';
import { makeContent } from '../scale/make-content.ts';

function make(reports: number, seed = 1): string {
  const folder = path.join(mkdtempSync(path.join(tmpdir(), 'made-')), 'content');
  makeContent(folder, reports, seed);
  return folder;
}

const filesOf = (folder: string) => globSync('**/*.*', { cwd: folder }).sort();
const read = (folder: string, file: string) => readFileSync(path.join(folder, file), 'utf8');

describe('made content', () => {
  const five = make(5);

  it('is sound, and its reports are as long as real ones', () => {
    const { corpus, problems } = loadCorpusOfContent(five);
    expect(problems).toEqual([]);
    const inspections = corpus?.reports.filter(({ kind }) => kind.id === 'ilacs') ?? [];
    expect(inspections.length).toBeGreaterThan(2);
    for (const report of inspections) {
      const numbered = paragraphsOf(report).filter(({ number }) => number !== null).length;
      expect(numbered).toBeGreaterThan(44);
      expect(numbered).toBeLessThan(66);
    }
  });

  it('is the same each time for one seed, and other words for another', () => {
    const again = make(5);
    expect(filesOf(again)).toEqual(filesOf(five));
    for (const file of filesOf(five)) expect(read(again, file)).toBe(read(five, file));
    const [report = ''] = globSync('reports/*/*.mdx', { cwd: five });
    expect(read(make(5, 2), report)).not.toBe(read(five, report));
  });

  it('has the reports of a smaller record unchanged in a larger one', () => {
    const six = make(6);
    const reports = globSync('reports/*/*.mdx', { cwd: five });
    for (const report of reports) expect(read(six, report)).toBe(read(five, report));
    expect(globSync('reports/*/*.mdx', { cwd: six })).toHaveLength(6);
  });

  it('is not written into a folder that holds files', () => {
    expect(() => makeContent(five, 5, 1)).toThrow('holds files already');
  });
});
