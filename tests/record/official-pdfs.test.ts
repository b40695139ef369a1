import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { paragraphsOf, type Report } from '../../src/record/reports/report.ts';
import { provenanceFidelityOf } from '../../src/questions/provenance/fidelity.ts';
import { compareWithPdf, findLeftOutComparedWithPdf } from '../../src/import/compare/compare-with-pdf.ts';
import { readPdfPageTexts, withoutRunningPdfLines } from '../../src/import/pdf/page-text.ts';
import { realCorpus } from './real-corpus.ts';

/*
 * Compares what we quote with Ofsted's own PDF files, word for word. The files are not part of this repository:
 * OFFICIAL_PDFS names their folder; each is found by its SHA-256. Without them these tests are skipped, and say so.
 */
const folder = process.env.OFFICIAL_PDFS ?? '../shared/pdfs';
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.pdf')) : [];
const corpus = realCorpus();
const quoted = corpus.reports.filter(({ source }) => source.sha256);

const fileOf = new Map(
  quoted.flatMap((report) => {
    const found = files.find(
      (name) =>
        createHash('sha256')
          .update(readFileSync(path.join(folder, name)))
          .digest('hex') === report.source.sha256,
    );
    return found ? [[report.id, path.join(folder, found)] as const] : [];
  }),
);

describe.each(quoted)('$id', (report: Report) => {
  const file = fileOf.get(report.id);
  const pages = file ? readPdfPageTexts(readFileSync(file)).then(withoutRunningPdfLines) : Promise.resolve([]);
  const missing = `the official PDF of ${report.id} is not in ${folder}. OFFICIAL_PDFS names the folder of official PDF files.`;

  it('quotes every paragraph exactly as in the official PDF, on the page that it names', async ({ skip }) => {
    skip(!file, missing);
    expect(compareWithPdf(report, await pages)).toEqual({
      equal: paragraphsOf(report).map(({ anchor }) => anchor),
      differing: [],
      notCheckable: [],
      misplaced: [],
      leftOut: 0,
    });
  });

  it('leaves out no words between its first and last paragraph', async ({ skip }) => {
    skip(!file, missing);
    const whole = (await pages).join('').replace(/\s+/g, '');
    expect(findLeftOutComparedWithPdf(report, whole)).toBe('');
  });

  it('ends where Ofsted’s text about itself begins', async ({ skip }) => {
    skip(!file, missing);
    const whole = (await pages).join('').replace(/\s+/g, '');
    const last = paragraphsOf(report).at(-1);
    const words = (last?.blocks ?? []).map((block) => (block.kind === 'text' ? block.text : '')).join('');
    const rest = whole.slice(whole.indexOf(words.replace(/\s+/g, '')) + words.replace(/\s+/g, '').length);
    expect(rest.startsWith('TheOfficeforStandardsinEducation')).toBe(true);
  });

  it('has a stored comparison of its current text, equal to the result of comparing it again', async () => {
    const found = provenanceFidelityOf(corpus, report);
    if (found.state !== 'compared') throw new Error(`${report.id} was not compared. Run npm run fidelity -- <folder>.`);
    expect(found.fidelity.current).toBe(true);
    if (file) expect(found.fidelity).toMatchObject(compareWithPdf(report, await pages));
  });
});
