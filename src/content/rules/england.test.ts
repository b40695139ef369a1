import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { smallRecord as others } from '../../../tests/fixtures/small-record.ts';
import { loadCorpusFromFiles } from '../load/read-corpus.ts';

const sound = readFileSync('tests/fixtures/england/england-judgements.csv', 'utf8');

const read = (text: string) => loadCorpusFromFiles([...others, { path: 'content/england-judgements.csv', text }]);

/** The problems, as "line: words", after one thing in the list was changed. */
function after(from: string, to: string): string[] {
  if (!sound.includes(from)) throw new Error(`The list does not hold "${from}".`);
  return read(sound.replace(from, () => to)).problems.map(({ line, says }) => `${line}: ${says}`);
}

describe('a sound list of England’s inspections', () => {
  const { corpus, problems } = read(sound);
  const of = (name: string) => corpus?.england.inspections.filter(({ authority }) => authority === name) ?? [];

  it('has no problems; a record without a list has none either', () => {
    expect(problems).toEqual([]);
    expect(corpus?.england.authorities.map(({ id }) => id)).toEqual(['elm-and-oak', 'newshire', 'oldshire']);
    expect(loadCorpusFromFiles(others).corpus?.england).toEqual({ authorities: [], inspections: [] });
  });

  it('tells the form of ILACS by the first day on site, and by the overall grade on days of both', () => {
    expect(of('oldshire').map(({ framework }) => framework)).toEqual(['before-sif', 'sif', 'ilacs-2018', 'ilacs-2023', 'ilacs-2026']);
    expect(of('elm-and-oak').map(({ framework, inspected }) => [inspected.from, framework])).toEqual([
      ['2018-02-05', 'ilacs-2018'],
      ['2018-11-05', 'ilacs-2018'],
      ['2026-04-28', 'ilacs-2023'],
    ]);
  });

  it('holds SIF’s grade of leaders as leadership, and a judgement without a grade as not judged', () => {
    expect(of('oldshire')[1]).toMatchObject({
      judgements: { overall: 'good', leadership: 'outstanding', 'help-and-protection': 'good' },
      notJudged: ['adoption'],
    });
  });

  it('keeps a grade of another time as it was given, and makes none of the four of it', () => {
    expect([of('oldshire')[0]?.given.overall_effectiveness, of('oldshire')[0]?.judgements]).toEqual(['adequate', {}]);
  });

  it('infers no overall grade where there is none any more', () => {
    expect(of('oldshire').at(-1)?.judgements).toEqual({
      leaders: 'good',
      'help-and-protection': 'good',
      'in-care': 'good',
      'care-leavers': 'outstanding',
    });
  });
});

describe('in the list of England’s inspections', () => {
  it.each([
    [
      'an unknown grade',
      'good,outstanding,good,,,good,good,not-graded',
      'goood,outstanding,good,,,good,good,not-graded',
      [
        '3: overall_effectiveness "goood" is not known. Did you mean "good"? It is one of: outstanding, good, requires-improvement, inadequate, adequate, not-graded.',
      ],
    ],
    [
      'a grade of another time',
      'good,outstanding,good,,,good,good,not-graded',
      'adequate,outstanding,good,,,good,good,not-graded',
      ['3: overall_effectiveness "adequate" is not a grade under SIF. It is one of: outstanding, good, requires-improvement, inadequate.'],
    ],
    [
      'a judgement that the framework does not have',
      'Ada Lovell,good,good,good,,good,,,,',
      'Ada Lovell,good,good,good,,good,good,,,',
      [
        '4: care_leavers "good" cannot be: ILACS 2018 has no such judgement. It belongs to SIF (from November 2013 to August 2018), ILACS 2023 (from January 2023 to April 2026), ILACS 2026 (from 27 April 2026). Leave it empty.',
      ],
    ],
    [
      'a judgement of the framework without a word',
      'Ada Lovell,good,good,good,,good,,,,',
      'Ada Lovell,good,good,,,good,,,,',
      [
        '4: help_and_protection is empty, and inspections under ILACS 2018 have that judgement. Read its grade in the report, or write not-graded where the report gives none.',
      ],
    ],
    [
      'an overall grade after April 2026',
      'not-graded,good,good,good,,outstanding',
      'good,good,good,good,,outstanding',
      [
        '6: overall_effectiveness "good" cannot be: fieldwork of 11 May 2026 is under ILACS 2026, which has no overall judgement. Write not-graded: none is inferred.',
      ],
    ],
    [
      'a type that is not that of the code',
      'South West,Unitary Authority,',
      'South West,County,',
      [
        '7: authority_type "County" is not the type that gss_code E06000098 stands for. Codes that begin with E06 are of the type "Unitary Authority".',
      ],
    ],
    [
      'reversed dates',
      '2019-03-04,2019-03-15',
      '2019-03-15,2019-03-04',
      ['4: the dates are reversed: 2019-03-15 to 2019-03-04. The first day comes first.'],
    ],
    [
      'a report published before the inspection ended',
      '2019-03-15,2019-04-30',
      '2019-03-15,2019-03-10',
      ['4: published 2019-03-10 is before the end of the inspection, 2019-03-15. One of them is wrong.'],
    ],
    [
      'a day that does not exist',
      '2019-03-15,2019-04-30',
      '2019-03-15,2019-04-31',
      ['4: published "2019-04-31" is not right. It is the day of publication, e.g. 2022-11-25. A day that exists, written yyyy-mm-dd.'],
    ],
    [
      'a framework at the wrong time',
      'County,ILACS standard,2019-03-04',
      'County,SIF,2019-03-04',
      ['4: fieldwork of 4 March 2019 is not under SIF (SIF from November 2013 to August 2018). That day is under ILACS 2018.'],
    ],
    [
      'an unknown framework',
      'County,ILACS standard,2019-03-04',
      'County,ILACS standart,2019-03-04',
      [
        '4: framework "ILACS standart" is not known. Did you mean "ILACS standard"? It is one of: before SIF, SIF, ILACS standard, ILACS short.',
      ],
    ],
    [
      'an unknown region',
      'E10000099,South East,County,ILACS short,2023',
      'E10000099,South Eats,County,ILACS short,2023',
      [
        '5: region "South Eats" is not known. Did you mean "South East"? It is one of: East Midlands, East of England, London, North East, North West, South East, South West, West Midlands, Yorkshire and the Humber.',
      ],
    ],
    [
      'an unknown type',
      'E10000099,South East,County,ILACS short,2023',
      'E10000099,South East,Countie,ILACS short,2023',
      [
        '5: authority_type "Countie" is not known. Did you mean "County"? It is one of: County, London Borough, Metropolitan District, Unitary Authority.',
      ],
    ],
    [
      'a number of Ofsted’s that cannot be',
      'Newshire,81002',
      'Newshire,8X',
      ['7: ofsted_urn "8X" is not right. It is Ofsted’s number for it, five to seven digits, e.g. 80476.'],
    ],
    [
      'a GSS code that cannot be',
      'E06000098',
      'E0600098',
      ['7: gss_code "E0600098" is not right. It is its GSS code, E and eight digits, e.g. E10000016.'],
    ],
    [
      'an authority that is written in two ways',
      'E10000099,South East,County,ILACS short,2023',
      'E10000098,South East,County,ILACS short,2023',
      ['5: gss_code "E10000098" is "E10000099" on line 2, for the same ofsted_urn 81001. One of them is wrong.'],
    ],
    [
      'two numbers for one name',
      'Newshire,81002',
      'Oldshire,81002',
      ['7: authority "Oldshire" has ofsted_urn 81002 here and 81001 on line 2. One of them is wrong.'],
    ],
    [
      'an address that is none',
      'https://files.ofsted.gov.uk/v1/file/7',
      'ofsted.gov.uk/7',
      ['7: url "ofsted.gov.uk/7" is not right. It is the https: address of Ofsted’s file.'],
    ],
    [
      'an inspection that is listed twice',
      'https://files.ofsted.gov.uk/v1/file/7',
      'https://files.ofsted.gov.uk/v1/file/6',
      ['7: this inspection stands on line 6 already: the same file. Keep one.'],
    ],
    [
      'a row with a value too many',
      'Ada Lovell,good,good,good,,good,,,,',
      'Lovell, Ada,good,good,good,,good,,,,',
      ['4: this row has 20 values, and there are 19 columns. Quote a value that has a comma in it.'],
    ],
    [
      'a column of another name',
      'lead_inspector,',
      'lead_inspectors,',
      [
        '1: there is no column "lead_inspectors" in the list. Did you mean "lead_inspector"?',
        '1: column "lead_inspector" is missing. The first row names every column.',
      ],
    ],
  ])('%s is a problem, and no crash', (_, from, to, problems) => {
    expect(after(from, to)).toEqual(problems);
  });

  it('text that is no CSV is a problem', () => {
    expect(after('Newshire,81002', 'New"shire,81002')).toEqual([
      expect.stringMatching(/^7: this is not CSV that can be read: .+ Quote a value that has a comma or a quotation mark in it\.$/),
    ]);
  });

  it('a quotation mark that is never closed is told on the row where it opens, not where the next one is', () => {
    const [head = '', first = '', ...rest] = sound.trim().split('\n');
    const open = [head, `"${first}`, ...rest.slice(0, -1), `${rest.at(-1)?.replace(/^(\w+)/, '"$1"')}`, ''].join('\n');
    expect(read(open).problems.map(({ line, says }) => `${line}: ${says}`)).toEqual([expect.stringMatching(/^2: this is not CSV/)]);
  });

  it('a column that stands twice is told, and no row is read by the second', () => {
    const twice = sound.replace(/^(.*\S)$/gm, (row, _, at) => `${row},${at === 0 ? 'leaders' : 'good'}`);
    expect(read(twice).problems.map(({ line, says }) => `${line}: ${says}`)).toEqual(['1: there are two columns "leaders". Keep one.']);
  });

  it('the same authority and first day are the same inspection', () => {
    const row = sound.trim().split('\n').at(-1)?.replace('file/10', 'file/11') ?? '';
    expect(read(`${sound.trim()}\n${row}\n`).problems.map(({ line, says }) => `${line}: ${says}`)).toEqual([
      '11: this inspection stands on line 10 already: the same authority and first day. Keep one.',
    ]);
  });

  it('every problem is told at once', () => {
    const text = sound
      .replace('2019-03-04,2019-03-15', '2019-03-15,2019-03-04')
      .replace('E06000098', 'E0600098')
      .replace('South East', 'South Eats');
    expect(read(text).problems.map(({ line }) => line)).toEqual([2, 4, 7]);
  });

  it('the days and inspector that a report prints win over those of the list, and it is told', () => {
    const row =
      'Exampleshire,1,E99999999,South West,County,ILACS standard,2020-01-20,2020-01-30,2020-03-03,Ada Lovell,good,good,good,,requires-improvement,,,,https://example.org/2020';
    const [head = ''] = sound.split('\n');
    const files = others.map((file) => {
      if (file.path.endsWith('/authorities.yml'))
        return { ...file, text: file.text.replace('ofsted_urn: 1', 'ofsted_urn: 81002').replace('Nowhere', 'South West') };
      return file.path.endsWith('2020-01-ilacs.mdx')
        ? { ...file, text: file.text.replace('\nsource:', '\nlead_inspector: Ann Other\nsource:') }
        : file;
    });
    const list = { path: 'content/england-judgements.csv', text: `${head}\n${row.replace(',1,', ',81002,')}\n` };
    const { corpus, problems, notes } = loadCorpusFromFiles([...files, list]);
    expect(problems).toEqual([]);
    expect(corpus?.england.inspections).toMatchObject([
      { inspected: { from: '2020-01-20', to: '2020-01-31' }, published: '2020-03-02', leadInspector: 'Ann Other' },
    ]);
    expect(notes.map(({ line, says }) => `${line}: ${says}`)).toEqual([
      '2: inspected_to is "2020-01-30" here, and "2020-01-31" in the report exampleshire/2020-01-ilacs. The report’s stands.',
      '2: published is "2020-03-03" here, and "2020-03-02" in the report exampleshire/2020-01-ilacs. The report’s stands.',
      '2: lead_inspector is "Ada Lovell" here, and "Ann Other" in the report exampleshire/2020-01-ilacs. The report’s stands.',
    ]);
  });

  it('an inspection that the record has too says the same', () => {
    const authorities = others.map((each) =>
      each.path.endsWith('/authorities.yml')
        ? {
            ...each,
            text: each.text
              .replace('ofsted_urn: 1', 'ofsted_urn: 81002')
              .replace('E99999999', 'E06000098')
              .replace('Nowhere', 'South West')
              .replace('type: county', 'type: unitary'),
          }
        : each,
    );
    const row =
      'Exampleshire,81002,E06000098,South West,Unitary Authority,ILACS short,2024-05-20,2024-05-23,2024-07-12,,good,good,outstanding,good,,good,,,https://example.org/2024';
    const [head = ''] = sound.split('\n');
    const problems = loadCorpusFromFiles([...authorities, { path: 'content/england-judgements.csv', text: `${head}\n${row}\n` }]).problems;
    expect(problems.map(({ line, says }) => `${line}: ${says}`)).toEqual([
      '2: inspected_to "2024-05-23" is "2024-05-24" in inspections.yml, for the same inspection. Read the report: one of them is wrong.',
      '2: help-and-protection "outstanding" is "good" in inspections.yml, for the same inspection. Read the report: one of them is wrong.',
    ]);
    const other = loadCorpusFromFiles([
      ...authorities,
      {
        path: 'content/england-judgements.csv',
        text: `${head}\n${row.replace('Exampleshire', 'Examplesea').replace('South West', 'London').replace('2024-05-23', '2024-05-24').replace('outstanding', 'good')}\n`,
      },
    ]).problems;
    expect(other.map(({ line, says }) => `${line}: ${says}`)).toEqual([
      '2: authority "Examplesea" is "Exampleshire" in authorities.yml, for Exampleshire. One of them is wrong.',
      '2: region "London" is "South West" in authorities.yml, for Exampleshire. One of them is wrong.',
    ]);
  });
});
