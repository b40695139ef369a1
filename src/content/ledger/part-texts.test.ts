import { describe, expect, it } from 'vitest';
import { fixtureFiles, readFixture, type FileChanges } from '../../../tests/fixtures/fixture-corpus.ts';
import { findUnledgeredReports, formatUnledgeredWords, writeLedger } from './ledger.ts';
import { sealLedgerAnew } from './seal-anew.ts';

const inspection = 'weirbridge/2019-01-ilacs';
const visit = 'weirbridge/2021-10-focused-visit';
const summary = 'exampleshire/2020-12-self-evaluation';
const replace = (from: string, to: string) => (text: string) => text.replace(from, () => to);
const reportOf = (id: string) => `reports/${id}.mdx`;
const problemsWith = (changes: FileChanges) => readFixture(changes).problems.map(({ file, line, says }) => `${file}:${line} ${says}`);
const note = (id: string, on: string) => (text: string) => `${text}- { corrected: ${id}, on: "${on}", reason: It was misread. }\n`;
const seals = (changes: FileChanges) => problemsWith(changes).filter((says) => says.includes('sealed'));

describe('a part of a published document beside its paragraphs', () => {
  it.each([
    ['a word of a heading', inspection, 'What needs to improve', 'What must improve', 'the headings of this document are'],
    ['the title', inspection, 'Inspection of children’s social', 'Inspection of children’s', 'the facts of this document'],
    ['a grade', inspection, 'overall: good', 'overall: outstanding', 'the facts of this document'],
    ['the inspector', inspection, 'Tom Ashe', 'Tom Ash', 'the facts of this document'],
    ['a footnote', inspection, 'Figures are those of', 'Figures are of', 'the footnotes of this document'],
    ['whom a letter is to', visit, 'Joan Marsh', 'Joan Marshall', 'the words with which this letter opens and closes are'],
    ['how a letter opens', visit, 'Dear Ms Marsh', 'Dear Joan', 'the words with which this letter opens and closes are'],
  ])('can’t change in silence: %s', (_, id, from, to, expected) => {
    const told = problemsWith({ [reportOf(id)]: replace(from, to) });
    expect(told).toContainEqual(expect.stringContaining(`content/${reportOf(id)}:1 ${expected}`));
    const held = told.find((says) => says.includes('those published on 2026-11-22'));
    expect(held).toContain(
      `Put them back; or, if its source has the new ones, write in content/corrections.yml: - { corrected: ${id}, on: "<day>", reason: <why> }, and run npm run ledger.`,
    );
  });

  const withoutFootnotes = (text: string) => text.replace(/<Notes>[\s\S]*<\/Notes>\n/, '').replaceAll(/ notes="n\d"/g, '');

  it('can’t go: not the footnotes, nor the place of one', () => {
    const elsewhere = (text: string) =>
      text.replace('<Improve heading="What needs to improve" notes="n1">', '<Improve heading="What needs to improve">');
    for (const change of [withoutFootnotes, elsewhere])
      expect(problemsWith({ [reportOf(inspection)]: change })).toContainEqual(
        expect.stringContaining('the footnotes of this document, or their places, are not those published on 2026-11-22'),
      );
  });

  it('may change with a note on the document, once, and then the ledger has both', () => {
    const changed = { [reportOf(visit)]: replace('Dear Ms Marsh', 'Dear Joan'), 'corrections.yml': note(visit, '2026-11-20') };
    const { corpus, problems } = readFixture(changed);
    expect(problems).toEqual([]);
    if (!corpus) throw new Error('It has problems.');
    expect(findUnledgeredReports(corpus).map(formatUnledgeredWords)).toEqual(['facts, headings, letter']);
    const [written] = writeLedger(corpus).files;
    const days = (part: string) =>
      written?.text
        .split('\n')
        .find((line) => line.startsWith(part))
        ?.match(/\d{4}-\d\d-\d\d/g);
    const [held = ''] = fixtureFiles().flatMap(
      ({ path, text }) => (path === `content/ledger/${visit}.yml` ? text.match(/letter: .*/) : []) ?? [],
    );
    expect(written?.text).toContain(`${held}, 2026-11-20 `);
    expect(['facts', 'headings', 'letter'].map(days)).toEqual(Array.from({ length: 3 }, () => ['2026-11-22', '2026-11-20']));
    const ledger = { [`ledger/${visit}.yml`]: written?.text ?? '', 'editions.yml': writeLedger(corpus).editions ?? '' };
    expect(problemsWith({ ...changed, ...ledger })).toEqual([]);
    expect(problemsWith({ ...changed, ...ledger, [reportOf(visit)]: replace('Dear Ms Marsh', 'Dear Joan M') })).toHaveLength(1);
  });

  it('stays in the ledger when it is gone with a note', () => {
    const { corpus } = readFixture({ [reportOf(inspection)]: withoutFootnotes, 'corrections.yml': note(inspection, '2026-11-22') });
    const text = (corpus && writeLedger(corpus).files[0]?.text) ?? '';
    expect(text).toMatch(/^footnotes: 2026-11-22 \w{64}, 2026-11-22 \w{64}$/m);
  });

  it('is not excused by a note that is older than its line in the ledger', () => {
    const noted = { 'corrections.yml': note(visit, '2026-09-20') };
    const changed = { ...noted, [reportOf(visit)]: replace('Dear Ms Marsh', 'Dear Joan') };
    expect(problemsWith(changed)).toContainEqual(expect.stringContaining('the words with which this letter opens and closes are'));
  });

  it('may be reworded where the words are our own', () => {
    const { corpus, problems } = readFixture({
      [reportOf(summary)]: (text) => text.replace(/heading="([^"]+)"/, 'heading="Another heading"'),
    });
    expect(problems).toEqual([]);
    expect(corpus && findUnledgeredReports(corpus).map(formatUnledgeredWords)).toEqual(['headings']);
  });

  it('is sealed like the paragraphs: its line in the ledger can’t go or change', () => {
    const file = `ledger/${visit}.yml`;
    expect(seals({ [file]: (text) => text.replace(/letter: .*\n/, '') })).toHaveLength(1);
    expect(seals({ [file]: (text) => text.replace(/(letter: \S+ )\w{64}/, `$1${'f'.repeat(64)}`) })).toHaveLength(1);
  });

  it('is added by the command to a ledger that has paragraphs alone, also of an edition that was released', () => {
    const old = Object.fromEntries(
      fixtureFiles()
        .filter(({ path }) => path.startsWith('content/ledger/'))
        .map(({ path }) => [
          path.replace('content/', ''),
          (text: string) => text.replaceAll(/^(facts|headings|footnotes|letter): .*\n/gm, ''),
        ]),
    );
    const sealed = sealLedgerAnew(fixtureFiles(old), 'content')?.find(({ path }) => path === 'content/editions.yml')?.text;
    const released = `${sealed ?? ''}  checksums: ${'c'.repeat(64)}\n`;
    const { corpus, problems } = readFixture({ ...old, 'editions.yml': released });
    expect(problems).toEqual([]);
    expect(corpus && findUnledgeredReports(corpus).map(formatUnledgeredWords)).toContain('facts, headings, footnotes');
  });
});
