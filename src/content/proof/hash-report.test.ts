import { describe, expect, it } from 'vitest';
import { inspectionFile, smallRecord } from '../../../tests/fixtures/small-record.ts';
import type { Report } from '../../record/reports/report.ts';
import { readMdxReport } from '../mdx/read-report.ts';
import { hashReportForProof } from './hash-report.ts';

const text = smallRecord.find(({ path }) => path === `content/${inspectionFile}`)?.text ?? '';
const report = readMdxReport(text, inspectionFile).report as Report;

describe('the hash of a proof', () => {
  it.each<[string, Partial<Report>]>([
    ['authority', { authority: 'otherton' }],
    ['kind', { kind: { ...report.kind, id: 'sif' } }],
    ['framework', { framework: 'ilacs-2026' }],
    ['day that is printed on it', { dated: '2020-03-01' }],
    ['title', { title: 'Inspection of Otherton' }],
    ['text of printed terms', { source: { ...report.source, printedTerms: 'You may copy this.' } }],
  ])('is another one once a report has another %s', (_, change) => {
    expect(hashReportForProof({ ...report, ...change })).not.toBe(hashReportForProof(report));
  });

  it('is the same where only the address of the report changed', () => {
    const source = { ...report.source, url: 'https://example.org/elsewhere' };
    expect(hashReportForProof({ ...report, source })).toBe(hashReportForProof(report));
  });
});
