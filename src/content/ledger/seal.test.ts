import { describe, expect, it } from 'vitest';
import { fixtureFiles, readFixture } from '../../../tests/fixtures/fixture-corpus.ts';
import { loadCorpusFromFiles } from '../load/read-corpus.ts';
import { formatProblems } from '../problems/problem.ts';
import type { ContentFile } from '../sources/source.ts';
import { writeLedger } from './ledger.ts';
import { compareWithPublishedEditions } from './published-editions.ts';
import { sealLedgerAnew } from './seal-anew.ts';

const ledger = 'ledger/weirbridge/2019-01-ilacs.yml';
const report = 'reports/weirbridge/2019-01-ilacs.mdx';
const list = 'editions.yml';
const problemsWith = (changes: Parameters<typeof readFixture>[0]) =>
  readFixture(changes).problems.map(({ file, line, says }) => `${file}:${line} ${says}`);
const ledgerGone = Object.fromEntries(
  fixtureFiles()
    .map(({ path }) => path.replace('content/', ''))
    .filter((path) => path.startsWith('ledger/'))
    .map((path) => [path, null]),
);
const putBack =
  'Put content/ledger and content/corrections.yml back as they were (git has them). A correction cannot have a day before an edition that was already out.';
const brokenAt = (line: number, number: string) =>
  `content/editions.yml:${line} the ledger or the corrections are not those that the edition ${number} was sealed with. ${putBack}`;

/** The files with the ledger and the list of editions that the command would write. */
function publish(files: readonly ContentFile[]): ContentFile[] {
  const { corpus, problems } = loadCorpusFromFiles(files);
  if (!corpus) throw new Error(formatProblems(problems));
  const { files: reports, editions } = writeLedger(corpus);
  const written = [
    ...reports.map(({ report: id, text }) => ({ path: `content/ledger/${id}.yml`, text })),
    ...(editions ? [{ path: `content/${list}`, text: editions }] : []),
  ];
  return [...files.filter(({ path }) => !written.some((each) => each.path === path)), ...written];
}

describe('the seals of editions', () => {
  it('hold the invented record, which has two editions', () => {
    expect(problemsWith({})).toEqual([]);
  });

  it('break if the ledger is deleted, also where words were changed then', () => {
    const gone = { ...ledgerGone, 'corrections.yml': null };
    const changed = { ...gone, [report]: (text: string) => text.replace('Two care leavers', 'Twelve care leavers') };
    for (const changes of [gone, changed])
      expect(problemsWith(changes)).toContain(
        `content/editions.yml:5 the ledger of what was published is gone, which the edition 2026.10.1 was sealed with. ${putBack}`,
      );
  });

  it('break if words and their SHA-256 in the ledger are changed together', () => {
    const other = 'f'.repeat(64);
    expect(problemsWith({ [ledger]: (text) => text.replace(/(p5: .*, 2026-11-10 )\w{64}/, `$1${other}`) })).toContain(
      brokenAt(8, '2026.11.1'),
    );
    expect(problemsWith({ [ledger]: (text) => text.replace(/(p6: 2026-10-01 )\w{64}/, `$1${other}`) })).toContain(brokenAt(5, '2026.10.1'));
  });

  it('break if a line or a file of the ledger is taken out', () => {
    expect(problemsWith({ [ledger]: (text) => text.replace(/p8: .*\n/, '') })).toEqual([brokenAt(5, '2026.10.1')]);
    expect(problemsWith({ [ledger]: null })).toContain(brokenAt(5, '2026.10.1'));
  });

  it('cannot be taken out while there is a ledger', () => {
    expect(problemsWith({ [list]: null })).toEqual([
      expect.stringMatching(/^content\/editions\.yml:1 the ledger has \d+ published paragraphs, but no edition seals them/),
    ]);
  });

  it('cannot all be taken out of the list: nobody is told to take a line out of the ledger', () => {
    expect(problemsWith({ [list]: '[]\n' })).toEqual([
      expect.stringMatching(/^content\/editions\.yml:1 the ledger has \d+ published paragraphs, but no edition seals them.*Put it back/),
    ]);
  });

  it('break if a correction is given a day of an edition that was already out', () => {
    const files = publish(fixtureFiles({ 'site.yml': (text) => text.replace('2026-11-22', '2026-12-05') }));
    expect(loadCorpusFromFiles(files).problems).toEqual([]);
    const late = files.map((file) =>
      file.path === 'content/corrections.yml'
        ? { ...file, text: `${file.text}- { corrected: northfield/2022-05-monitoring-visit, on: "2026-11-13", reason: Late. }\n` }
        : file,
    );
    expect(loadCorpusFromFiles(late).problems.map(({ says }) => says)).toEqual([
      expect.stringContaining('on 2026-11-13 is not after the edition of 2026-11-22, which is sealed'),
      brokenAt(11, '2026.12.1').replace(/^\S+ /, ''),
    ]);
  });

  it('let the open edition get corrections until the next one begins', () => {
    const note = (text: string) => `${text}- { corrected: northfield/2022-05-monitoring-visit, on: "2026-11-13", reason: A note. }\n`;
    expect(problemsWith({ 'corrections.yml': note })).toEqual([]);
  });

  it('are kept, and a new one is added, as the record goes from edition to edition', () => {
    const next = publish(fixtureFiles({ 'site.yml': (text) => text.replace('2026-11-22', '2026-12-05') }));
    const text = next.find(({ path }) => path === `content/${list}`)?.text ?? '';
    const [before = ''] = fixtureFiles().flatMap((file) => (file.path === `content/${list}` ? [file.text] : []));
    expect(text.startsWith(before)).toBe(true);
    expect(text.slice(before.length)).toMatch(/^- number: "2026\.12\.1"\n {2}day: "2026-12-05"\n {2}seal: [0-9a-f]{64}\n$/);
  });

  it('can be written anew for the open edition, but not if an earlier edition lost something', () => {
    const merged = fixtureFiles({ [ledger]: (text) => text.replace(/(p5: .*, 2026-11-10 )\w{64}/, `$1${'f'.repeat(64)}`) });
    expect(sealLedgerAnew(merged, 'content')?.find(({ path }) => path === `content/${list}`)?.text).toMatch(/2026\.10\.1/);
    expect(sealLedgerAnew(fixtureFiles({ [ledger]: (text) => text.replace(/p8: .*\n/, '') }), 'content')).toBeUndefined();
  });
});

describe('editions beside a list that was published', () => {
  const { editions = [] } = readFixture().corpus ?? {};
  const published = (change: (text: string) => string = (text) => text) => change(JSON.stringify({ editions }));

  it('are sound if all of the list are there as they were, with later ones', () => {
    expect(compareWithPublishedEditions(editions, published())).toEqual([]);
    expect(compareWithPublishedEditions([...editions, { number: '2026.12.1', day: '2026-12-01', seal: 'x' }], published())).toEqual([]);
  });

  it('are not if one is gone, has another day or another ledger, even where ledger and list were both made anew', () => {
    expect(compareWithPublishedEditions(editions.slice(1), published())[0]).toMatch(
      /^The edition 2026\.10\.1 of 2026-10-01 was published, and/,
    );
    expect(
      compareWithPublishedEditions(
        editions,
        published((text) => text.replace('2026-10-01', '2026-10-02')),
      ),
    ).toEqual(['The edition 2026.10.1 was published with the day 2026-10-02, not 2026-10-01.']);
    expect(
      compareWithPublishedEditions(
        editions.map((edition) => ({ ...edition, seal: 'f'.repeat(64) })),
        published(),
      ),
    ).toHaveLength(2);
    expect(compareWithPublishedEditions(editions, '<!doctype html>')[0]).toMatch(/^It is not a list of editions/);
  });
});

describe('the number and day of an edition', () => {
  it.each([
    [
      'of another month',
      'edition: "2026-11-22"\nedition_number: "2026.10.2"',
      '4 the number 2026.10.2 is not of the month of its day, 2026-11-22.',
    ],
    ['before the last', 'edition: "2026-11-21"', '3 the edition of 2026-11-21 is before the last one, 2026.11.1 of 2026-11-22.'],
    ['that is taken', 'edition: "2026-11-30"', '3 2026.11.1 is the edition of 2026-11-22. Write edition_number: "2026.11.2".'],
    ['of the same day', 'edition: "2026-11-22"\nedition_number: "2026.11.2"', '4 the edition of 2026-11-22 is 2026.11.1, not 2026.11.2.'],
    ['of no form', 'edition: "2026-11-22"\nedition_number: "11/2026"', '4 edition_number "11/2026" is not right.'],
  ])('%s gets a clear problem', (_, text, expected) => {
    const [first] = problemsWith({ 'site.yml': (site) => site.replace('edition: "2026-11-22"', text) });
    expect(first).toContain(`content/site.yml:${expected}`);
  });

  it('that is taken gets a number that is free, also where the numbers of the month have a gap', () => {
    const [first] = problemsWith({
      'site.yml': (site) => site.replace('edition: "2026-11-22"', 'edition: "2026-11-30"\nedition_number: "2026.11.2"'),
      [list]: (text) => text.replace('2026.11.1', '2026.11.2'),
    });
    expect(first).toContain('2026.11.2 is the edition of 2026-11-22. Write edition_number: "2026.11.3".');
  });

  it('cannot stay once an edition was released and a document changed', () => {
    const released = (text: string) => `${text}  checksums: ${'a'.repeat(64)}\n`;
    expect(problemsWith({ [list]: released })).toEqual([]);
    expect(
      problemsWith({
        [list]: released,
        'reports/exampleshire/2020-12-self-evaluation.mdx': (text) => text.replace(/(<Paragraph[^>]*>\n)/, '$1Also, '),
      }),
    ).toEqual([
      'content/site.yml:3 the edition 2026.11.1 was released, and these documents have changed since: exampleshire/2020-12-self-evaluation. Write the day and the edition_number of the next edition.',
    ]);
  });

  it('are in order in the list, each once', () => {
    const other = (text: string) => `${text}- number: "2026.11.1"\n  day: "2026-11-20"\n  seal: ${'f'.repeat(64)}\n`;
    expect(problemsWith({ [list]: other }).map((each) => each.replace(/\. .*/, '.'))).toEqual(
      expect.arrayContaining([
        'content/editions.yml:9 2026.11.1 of 2026-11-20 is not after 2026.11.1 of 2026-11-22.',
        'content/editions.yml:9 there is another edition 2026.11.1.',
      ]),
    );
  });

  it('and its DOI belong to one edition', () => {
    const text = problemsWith({
      [list]: (editions) => editions.replace('day: "2026-10-01"', 'day: "2026-10-01"\n  doi: 10.5281/zenodo.1'),
      'site.yml': (site) => `${site}doi: 10.5281/zenodo.1\n`,
    });
    expect(text).toEqual([
      'content/site.yml:6 10.5281/zenodo.1 is the DOI of the edition 2026.10.1. Each edition has a DOI of its own: write the new one, or take this out.',
    ]);
  });
});
