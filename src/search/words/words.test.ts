import { assert, asyncProperty, array, constantFrom, record as recordArbitrary, boolean } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordOf, smallRecord, withNewest } from '../../../tests/search/small-record.ts';
import type { SearchRecord } from '../index/records.ts';
import { writeIndex } from '../index/write-index.ts';
import { openWordSource } from './open-word-source.ts';
import { prepareWordStudy, type WordQuestion } from './study-words.ts';

const frameworks = {
  frameworks: [
    { id: 'ilacs-2018', name: 'ILACS 2018', kind: 'ilacs', from: '2018-01', to: '2022-12' },
    { id: 'ilacs-2023', name: 'ILACS 2023', kind: 'ilacs', from: '2023-01' },
  ],
  kinds: [
    { id: 'ilacs', name: 'Inspection report' },
    { id: 'focused-visit', name: 'Focused visit letter' },
    { id: 'self-evaluation', name: 'Self-evaluation' },
  ],
};

/** Studies words in a record, whole or in shards. */
function studyOf(record: SearchRecord, form: 'whole' | 'shards', fetched: string[] = []) {
  const files = writeIndex(record, () => 'x', form === 'whole' ? undefined : 0);
  const texts = new Map(files.map(({ name, text }) => [name, text]));
  const source = openWordSource(files[0].text, (name) => {
    fetched.push(name);
    return Promise.resolve(texts.get(name) ?? '');
  });
  const study = prepareWordStudy(source, frameworks);
  return (words: string, question: Partial<WordQuestion> = {}) =>
    study({ words, inflections: false, others: false, filter: {}, read: 1_000, ...question });
}

const record = smallRecord();
for (const [section, grade] of ['Requires improvement to be good', 'Inadequate', 'Good', 'Good', 'Good', '', ''].entries())
  if (record.catalogue.sections[section]) record.catalogue.sections[section].grade = grade;

describe.each([
  ['whole', 'whole', record],
  ['in shards', 'shards', record],
  ['in shards with files for the newest', 'shards', withNewest(record, 1)],
] as const)('a study of words in a record, %s', (_, form, record) => {
  const study = studyOf(record, form);

  it('counts a word among the words of inspectors', async () => {
    // Counted by hand: "neglect" in paragraphs 3 and 7.
    const { total, forms } = await study('neglect');
    expect([total.occurrences, total.paragraphs, total.documents, total.few]).toEqual([2, 2, 2, true]);
    expect(forms).toEqual([{ written: 'neglect', occurrences: 2 }]);
    const words = record.paragraphs.flatMap(({ text }) => text.replaceAll('-', ' ').match(/\S+/g) ?? []).length;
    expect(total.words).toBe(words);
    expect(total.rate).toBeCloseTo((2 / words) * 10_000);
  });

  it('counts each occurrence, not each paragraph', async () => {
    const { total, places } = await study('care');
    // "care leavers" in 3 paragraphs, "Their care had been good" in one.
    expect([total.occurrences, total.paragraphs, places.lines.length]).toEqual([4, 4, 4]);
    const housing = await study('housing');
    expect([housing.total.occurrences, housing.total.paragraphs]).toEqual([2, 2]);
  });

  it('groups by year, grade, council and framework, each with its own words', async () => {
    const { groups } = await study('care leavers');
    expect(groups.year.map(({ id, occurrences }) => [id, occurrences])).toEqual([
      ['2019', 0],
      ['2021', 1],
      ['2023', 2],
    ]);
    expect(groups.grade.map(({ name, occurrences }) => [name, occurrences])).toEqual([
      ['Good', 2],
      ['Requires improvement', 0],
      ['Inadequate', 0],
      ['Under no grade', 1],
    ]);
    expect(groups.authority.map(({ name, occurrences }) => [name, occurrences])).toEqual([
      ['Weirbridge', 2],
      ['Northfield', 1],
    ]);
    expect(groups.framework.map(({ name, occurrences }) => [name, occurrences])).toEqual([
      ['ILACS 2018', 0],
      ['ILACS 2023', 2],
      ['Focused visit letter', 1],
    ]);
    for (const own of Object.values(groups))
      expect(own.reduce((sum, { words }) => sum + words, 0)).toBe((await study('care leavers')).total.words);
  });

  it('counts all words with the same stem where that is asked for, and names them', async () => {
    expect((await study('leave')).forms).toEqual([{ written: 'leave', occurrences: 2 }]);
    const { forms, total } = await study('adviser', { inflections: true });
    expect(forms).toEqual([
      { written: 'adviser', occurrences: 1 },
      { written: 'advisers', occurrences: 1 },
    ]);
    expect(total.occurrences).toBe(2);
    expect((await study('personal adviser', { inflections: true })).forms).toEqual([
      { written: 'personal adviser', occurrences: 1 },
      { written: 'personal advisers', occurrences: 1 },
    ]);
  });

  it('shows each place with the words before and after it, newest first', async () => {
    const { places } = await study('neglect');
    expect(places.lines.map(({ id, left, match, right }) => [id, left, match, right])).toEqual([
      ['weirbridge/2023-05-ilacs/p2', 'Work with ', 'neglect', ' is strong.'],
      ['weirbridge/2019-01-ilacs/p3', '', 'Neglect', ' is recognised too late. Plans for children drift.'],
    ]);
  });

  it('shows the places of one group, and counts as before', async () => {
    const { places, total } = await study('neglect', { filter: { year: '2019', grade: 'inadequate' } });
    expect([places.paragraphs, places.occurrences, places.lines.length, total.occurrences]).toEqual([1, 1, 1, 2]);
    expect((await study('neglect', { filter: { year: '2019', grade: 'good' } })).places.lines).toEqual([]);
  });

  it.each([
    ['homes with wi-fi', 1],
    ['homes with wifi', 1],
    ['wifi', 1],
    ['Wi-Fi', 1],
    ['pre-birth assessments', 1],
    ['leavers care', 0],
    ['a', 0],
  ])('finds “%s” %i times', async (words, count) => {
    const found = await study(words);
    expect([found.total.occurrences, found.places.lines.length]).toEqual([count, count]);
  });

  it.each([
    ['the', 'common'],
    ['zebra', 'unknown'],
    [' – ', 'nothing'],
    ['a b c d e f g h i', 'long'],
  ])('says why “%s” is not counted', async (words, problem) => {
    expect((await study(words)).problem).toBe(problem);
  });
});

it('a large record is not loaded whole for a word: its postings, its counts, the totals and the texts shown', async () => {
  const fetched: string[] = [];
  await studyOf(record, 'shards', fetched)('neglect', { read: 1 });
  expect(fetched.map((name) => name.replace(/^([a-z])\d+\.json$/, '$1')).sort()).toEqual(['c', 'l', 'p', 'w']);
});

it('a document counts once where its framework has the id of its kind', async () => {
  const files = writeIndex(recordOf({ 'a/2015-01-sif': { A: ['Good work.'] }, 'a/2025-01-sif': { A: ['Good work, good.'] } }), () => 'x');
  const study = prepareWordStudy(
    openWordSource(files[0].text, () => Promise.reject(new Error('Nothing is fetched.'))),
    { frameworks: [{ id: 'sif', name: 'SIF', kind: 'sif', to: '2018-08' }], kinds: [{ id: 'sif', name: 'Inspection report' }] },
  );
  const { groups } = await study({ words: 'good', inflections: false, others: false, filter: {}, read: 9 });
  expect(groups.framework.map(({ name, occurrences }) => [name, occurrences])).toEqual([
    ['SIF', 1],
    ['Inspection report', 2],
  ]);
});

it('the words of councils and others count only where that is asked for', async () => {
  const study = studyOf(
    recordOf({ 'a/2020-01-ilacs': { A: ['Good work.'] }, 'a/2021-01-self-evaluation': { B: ['Work, good work.'] } }),
    'shards',
  );
  expect((await study('work')).total).toMatchObject({ occurrences: 1, words: 2 });
  expect((await study('work', { others: true })).total).toMatchObject({ occurrences: 3, words: 5 });
});

describe('counts of any record', () => {
  const word = constantFrom('a', 'care', 'cares', 'very', 'wifi', 'wi-fi', 'Wi-Fi', 'child’s', 'child', 'Care', 'well-being', 'wi', 'fi');
  const text = array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
  const made = recordArbitrary({
    reports: array(array(text, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
    asked: array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' ')),
    inflections: boolean(),
  });

  it('are the same whole and in shards, and equal the places found by reading every text', async () => {
    await assert(
      asyncProperty(made, async ({ reports, asked, inflections }) => {
        const any = recordOf(Object.fromEntries(reports.map((texts, at) => [`a/20${10 + at}-01-ilacs`, { Care: texts }])));
        const [whole, shards] = await Promise.all((['whole', 'shards'] as const).map((form) => studyOf(any, form)(asked, { inflections })));
        expect(shards).toEqual(whole);
        expect(whole?.places.lines.length).toBe(whole?.total.occurrences);
        if (!inflections && whole && !whole.problem) expect(whole.total.occurrences).toBe(countNaively(reports.flat(), asked));
      }),
      { numRuns: 300 },
    );
  });
});

/** The occurrences of words in texts, in the plainest way: every start is tried. */
function countNaively(texts: readonly string[], asked: string): number {
  const plain = (word: string) => word.toLowerCase().replace('’', '');
  const wanted = asked.split(' ').flatMap((word) => plain(word).split('-'));
  const single = wanted.length === 1;
  let count = 0;
  for (const text of texts) {
    const parts = text.split(' ').flatMap((word) => {
      // The possessive counts with its word where one word is asked for.
      const own = (single ? word.replace('’s', '') : word).split('-').map(plain);
      return own.map((part, at) => ({ part, both: at + 1 < own.length ? part + own[at + 1] : undefined }));
    });
    const first = single ? wanted[0]?.replace(/^childs$/, 'child') : wanted[0];
    for (let start = 0; start < parts.length; start += 1) {
      let at = start;
      const fits = [first, ...wanted.slice(1)].every((word) => {
        if (parts[at]?.part === word) at += 1;
        else if (parts[at]?.both === word) at += 2;
        else return false;
        return true;
      });
      if (fits) count += 1;
    }
  }
  return count;
}
