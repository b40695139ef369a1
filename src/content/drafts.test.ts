import { describe, expect, it } from 'vitest';
import { inspectionFile, smallRecord, smallText } from '../../tests/fixtures/small-record.ts';
import type { Report } from '../record/reports/report.ts';
import { readingStateOfReport } from '../record/reports/reading-state.ts';
import { formatDraftsInContentCheck } from './check/check.ts';
import { loadCorpusFromFiles } from './load/read-corpus.ts';
import { readMdxReport } from './mdx/read-report.ts';
import { hashReportForProof } from './proof/hash-report.ts';
import type { ContentFile } from './sources/source.ts';

describe('a draft', () => {
  const draft = smallText(inspectionFile)
    .replace('checked: "2026-11-22"', 'imported: "2026-11-22"')
    .replace('published: "2020-03-02"\n', '')
    .replaceAll('themes="plans"', 'themes_suggested="plans"')
    .replace('<Introduction>', '{/* check: page 1: two names. “A or B” */}\n\n<Introduction>');
  // Follow-ups lean on reports that were checked.
  const others = smallRecord.filter(({ path }) => !path.endsWith('/follow-ups.yml'));
  const files = others.map((each) => (each.path === `content/${inspectionFile}` ? { ...each, text: draft } : each));

  it('has no problems, and is left out of the corpus', () => {
    const { corpus, problems } = loadCorpusFromFiles(files);
    expect(problems).toEqual([]);
    expect(corpus?.reports.map(({ id }) => id)).toEqual(['exampleshire/2022-09-self-evaluation']);
    expect(corpus?.inspections.map(({ report }) => report)).toEqual([undefined]);
  });

  it('is shown to its editor, with its suggestions marked', () => {
    const report = loadCorpusFromFiles(files, 'content', true).corpus?.reports[1];
    expect([report?.id, report?.imported, report?.checked]).toEqual(['exampleshire/2020-01-ilacs', '2026-11-22', undefined]);
    expect(report?.sections[1]?.paragraphs[0]).toMatchObject({ themes: ['plans'], themesSuggested: true });
    expect(report?.sections[0]?.paragraphs[0]?.themesSuggested).toBeUndefined();
  });

  it('lists what a person still has to settle', () => {
    const { drafts } = loadCorpusFromFiles(files);
    expect(formatDraftsInContentCheck(drafts)).toBe(
      `content/${inspectionFile}: a draft
  2: the day of publication is missing. Add published: "…".
  23: page 1: two names. “A or B”
  35: the themes of 2 paragraphs are suggested, from here on. Read each, mend it, and rename themes_suggested to themes.
1 draft is not published until a person has checked it (see “Add a report” in README.md). npm run dev shows it.`,
    );
  });

  it('with a fault stops nobody else, and is not shown before it is mended', () => {
    const text = draft.replace('themes_suggested="plans"', 'themes_suggested="planes"');
    const read = (showDrafts: boolean) =>
      loadCorpusFromFiles(
        others.map((each) => (each.path === `content/${inspectionFile}` ? { ...each, text } : each)),
        'content',
        showDrafts,
      );
    expect(read(false).problems).toEqual([]);
    expect(read(true).corpus?.reports.map(({ id }) => id)).toEqual(['exampleshire/2022-09-self-evaluation']);
    expect(read(true).drafts[0]?.open.map(({ says }) => says)).toContain(
      'theme "planes" is not known. Did you mean "plans"? Themes stand in content/themes.yml.',
    );
  });

  it('cannot count as checked before all is settled', () => {
    const text = draft.replace('imported:', 'published: "2020-03-02"\nchecked:');
    const changed = others.map((each) => (each.path === `content/${inspectionFile}` ? { ...each, text } : each));
    expect(loadCorpusFromFiles(changed).problems.map(({ line, says }) => `${line}: ${says}`)).toEqual([
      '24: this report counts as checked, and still asks: page 1: two names. “A or B” Settle it and take the comment out, or take checked out.',
      '36: this report counts as checked, and the themes here are only suggested. Confirm them: rename themes_suggested to themes.',
      '48: this report counts as checked, and the themes here are only suggested. Confirm them: rename themes_suggested to themes.',
    ]);
  });

  describe('that two readings prove', () => {
    const site = (publish: string) => (each: ContentFile) =>
      each.path.endsWith('/site.yml') ? { ...each, text: `${each.text}publish: ${publish}\n` } : each;
    const sure = draft.replace(/\{\/\* check.*\n/, '').replace('imported:', 'published: "2020-03-02"\nimported:');
    const report = readMdxReport(sure, `content/${inspectionFile}`).report as Report;
    const proved = sure.replace(
      /^(imported: .*\n)/m,
      `$1proved: { on: "2026-11-22", readers: lines 1 and tags 1, sha256: ${hashReportForProof(report)} }\n`,
    );
    const readWith = (text: string, publish: string) =>
      loadCorpusFromFiles(others.map((each) => (each.path === `content/${inspectionFile}` ? { ...each, text } : each)).map(site(publish)));

    it('is published where site.yml publishes what is proved, its topics still suggested', () => {
      const { corpus, problems } = readWith(proved, 'proved');
      expect(problems).toEqual([]);
      expect(corpus?.reports.map((each) => readingStateOfReport(each))).toEqual(['person', 'proved']);
      expect(corpus?.reports[1]?.sections[1]?.paragraphs[0]?.themesSuggested).toBe(true);
    });

    it('is not published where site.yml publishes what people read, and draft never is', () => {
      expect(readWith(proved, 'read').corpus?.reports).toHaveLength(1);
      expect(readWith(sure, 'proved').corpus?.reports).toHaveLength(1);
    });

    it.each([
      ['a word', 'Families get help early', 'Families got help early'],
      ['a grade', 'overall: good', 'overall: outstanding'],
      ['a page', 'page="2"', 'page="3"'],
    ])('is a problem once %s of it was changed', (_, from, to) => {
      expect(proved).toContain(from);
      expect(readWith(proved.replace(from, to), 'proved').problems.map(({ says }) => says)).toContain(
        'words, facts or places were changed since two readings were found to agree, so the proof no longer holds. Prove it anew with npm run import -- --prove, or take proved out.',
      );
    });

    it('is a problem where a comment still asks something', () => {
      const asks = proved.replace('<Introduction>', '{/* check: page 1: two names. */}\n\n<Introduction>');
      expect(readWith(asks, 'proved').problems.map(({ says }) => says)).toEqual([
        'this report counts as proved, and still asks: page 1: two names. Settle it and take the comment out, or take proved out.',
      ]);
    });
  });

  it('stands in for the row of the same inspection, until it is checked', () => {
    const row = `- authority: exampleshire
  framework: ilacs-2018
  published: "2020-03-02"
  inspected: { from: "2020-01" }
  judgements: { overall: good }
  gap: Only this one was read.
  url: https://example.org/2020
`;
    const withRow = (list: ContentFile[]) =>
      list.map((each) => (each.path === 'content/inspections.yml' ? { ...each, text: each.text + row } : each));
    expect(loadCorpusFromFiles(withRow(files)).problems).toEqual([]);
    expect(loadCorpusFromFiles(withRow(files)).corpus?.inspections.map(({ published }) => published)).toEqual(['2020-03-02', '2024-07-12']);
  });
});
