import { describe, expect, it } from 'vitest';
import { inspectionFile, smallRecord, smallText } from '../../../tests/fixtures/small-record.ts';
import { loadCorpusFromFiles } from '../load/read-corpus.ts';
import { parseMdxReport } from './parse-report.ts';

const file = `content/${inspectionFile}`;
const text = smallText(inspectionFile);

describe('a report file', () => {
  it('is parsed once for the same text', () => {
    expect(parseMdxReport(text, file)).toBe(parseMdxReport(text, file));
    const [once, again] = [loadCorpusFromFiles(smallRecord).corpus, loadCorpusFromFiles(smallRecord).corpus];
    expect(once?.reports[1]?.sections).toBe(again?.reports[1]?.sections);
  });

  it('is parsed again when its text changes, or under another path', () => {
    const before = parseMdxReport(text, file);
    const after = parseMdxReport(text.replace('Plans are clear.', 'Plans are short.'), file);
    expect(after.value?.sections[2]?.paragraphs[1]?.blocks[0]).toEqual({ kind: 'text', text: 'Plans are short. Inspectors looked at:' });
    expect(before.value?.sections[2]?.paragraphs[1]?.blocks[0]).toEqual({ kind: 'text', text: 'Plans are clear. Inspectors looked at:' });
    expect(parseMdxReport(text, 'content/reports/exampleshire/2021-01-ilacs.mdx').value?.id).toBe('exampleshire/2021-01-ilacs');
  });
});
