import { describe, expect, it } from 'vitest';
import { problemsAfter, problemsWith, smallText, summaryFile } from '../../../tests/fixtures/small-record.ts';
import { ruleFigureIsStatedIn } from './figures.ts';

describe('a text states a number', () => {
  it.each([
    ['There were 1,200 referrals.', 1200],
    ['A saving of £1.2 million pounds.', 1_200_000],
    ['A saving of £1.25  million.', 1_250_000],
    ['The share was 15.8% in June.', 15.8],
    ['Four teams share the hub.', 4],
    ['There were no unallocated cases.', 0],
  ])('"%s" states %d', (text, value) => {
    expect(ruleFigureIsStatedIn(text, value)).toBe(true);
  });

  it.each([
    ['The share was 15.8%.', 15],
    ['There were 1,200 referrals.', 200],
    ['Someone said so.', 1],
  ])('"%s" does not state %d', (text, value) => {
    expect(ruleFigureIsStatedIn(text, value)).toBe(false);
  });
});

const figuresFile = 'figures/exampleshire/2022-09-self-evaluation.yml';

describe('figures', () => {
  it.each([
    ['no unit', '  unit: "%"\n', '', ['1: field "unit" is missing. It is %, count, weeks, GBP, score, rating or another plain word.']],
    [
      'no period',
      '  period: { kind: month, start: "2022-06-01", end: "2022-06-30", whole: true }\n',
      '',
      [
        '1: field "period" is missing. It is the period that it holds for, e.g. { kind: month, start: "2022-06-01", end: "2022-06-30", whole: true }.',
      ],
    ],
    [
      'a financial year that does not run from April to March',
      'kind: month',
      'kind: financial-year',
      ['8: figure "vacancies-2022-06": a financial year runs from 1 April to 31 March. Write the period that the words in dated: name.'],
    ],
    [
      'no date',
      '  on: "2022-06"\n',
      '',
      ['1: figure "vacancies-2022-06": its date is missing. Write on: "2022-06", or from: and to: for a period.'],
    ],
    [
      'no source paragraph',
      '  paragraph: p1\n',
      '',
      ['1: field "paragraph" is missing. It is the anchor of the paragraph that states it, e.g. p73.'],
    ],
    [
      'a source paragraph that is not there',
      'paragraph: p1',
      'paragraph: p9',
      ['9: figure "vacancies-2022-06": the report has no paragraph "p9". Name the paragraph that states it, by its anchor.'],
    ],
    [
      'a value that its paragraph does not state',
      'value: 15.8',
      'value: 18.5',
      ['4: figure "vacancies-2022-06": paragraph p1 does not state 18.5. A figure comes from the words of its paragraph.'],
    ],
    [
      'a total and a comparison that its paragraph does not state',
      'value: 15.8',
      'value: 15.8\n  out_of: 6500\n  comparator: { with: England, value: 71 }',
      [
        '5: figure "vacancies-2022-06": paragraph p1 does not state 6500. A figure comes from the words of its paragraph.',
        '6: figure "vacancies-2022-06": paragraph p1 does not state 71. A figure comes from the words of its paragraph.',
      ],
    ],
    [
      'reversed dates',
      'on: "2022-06"',
      'from: "2022"\n  to: "2021"',
      ['6: figure "vacancies-2022-06": the dates are reversed: 2022 to 2021. The first day comes first.'],
    ],
    [
      'an unknown theme',
      'theme: workforce',
      'theme: staff',
      ['3: figure "vacancies-2022-06": theme "staff" is not known. Known: early-help, neglect, plans, workforce.'],
    ],
    ['words for a value', 'value: 15.8', 'value: many', ['4: value "many" is not right. It is the number, e.g. 15.8.']],
  ])('with %s get a clear problem', (_, from, to, expected) => {
    expect(problemsAfter(figuresFile, from, to)).toEqual(expected);
  });

  it('of a report that cannot be read are told of in the report alone', () => {
    expect(problemsAfter(summaryFile, '---\ntitle', 'title')).toEqual([expect.stringContaining('1: the front matter is missing.')]);
    expect(problemsAfter(summaryFile, '</Paragraph>', '')).toEqual([expect.stringContaining('this is not MDX that can be read')]);
  });

  it('without their report get a clear problem', () => {
    expect(problemsWith('figures/exampleshire/2023-01-news.yml', '[]')).toEqual([
      'content/figures/exampleshire/2023-01-news.yml 1: there is no report "exampleshire/2023-01-news" that these figures could come from. Did you mean "exampleshire/2020-01-ilacs"?',
    ]);
  });
});

describe('a figure is held against the names of the record and its own dates', () => {
  const entry = smallText(figuresFile);
  const idLast = (text: string) => `${text.replace('- id: vacancies-2022-06\n  measure', '- measure')}  id: vacancies-2022-06\n`;
  const second = (change: (text: string) => string) =>
    problemsWith(figuresFile, entry + change(entry.replace('vacancies-2022-06', 'vacancies-2')));

  it.each([
    [
      'an id twice',
      () => problemsWith(figuresFile, entry + entry),
      'figure "vacancies-2022-06": this id stands on line 1 already. Each figure has an id of its own.',
      10,
    ],
    [
      'an id twice that stands last',
      () => problemsWith(figuresFile, idLast(entry) + entry),
      'figure "vacancies-2022-06": this id stands on line 9 already. Each figure has an id of its own.',
      10,
    ],
    [
      'an id that stands last, twice',
      () => problemsWith(figuresFile, entry + idLast(entry)),
      'figure "vacancies-2022-06": this id stands on line 1 already. Each figure has an id of its own.',
      18,
    ],
    [
      'a day and a period',
      () => problemsAfter(figuresFile, '  on: "2022-06"\n', '  on: "2022-06"\n  from: "2022-06"\n'),
      'figure "vacancies-2022-06": it has "on" and a period',
      6,
    ],
    [
      'no date, and an id that stands last',
      () => problemsWith(figuresFile, idLast(entry).replace('  on: "2022-06"\n', '')),
      'figure "vacancies-2022-06": its date is missing',
      8,
    ],
    ['half a period', () => problemsAfter(figuresFile, '  on: "2022-06"\n', '  from: "2022-06"\n'), 'its date is missing', 1],
    [
      'an area that is no authority',
      () => problemsAfter(figuresFile, '  unit: "%"\n', '  unit: "%"\n  area: exampleshir\n'),
      'authority "exampleshir" is not known. Did you mean "exampleshire"?',
      6,
    ],
    [
      'a claimant that is not known',
      () => problemsAfter(figuresFile, '  unit: "%"\n', '  unit: "%"\n  claimed_by: counsil\n'),
      'claimant "counsil" is not known. Did you mean "council"?',
      6,
    ],
    ['another unit of the same measure', () => second((text) => text.replace('"%"', 'count')), 'its measure has the unit "%" in', 1],
  ])('and refused with %s', (_, problems, says, line) => {
    const found = problems().filter((problem) => problem.includes(says));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(new RegExp(`(^|yml )${line}: `));
  });

  it('and sound with the same measure twice, in one unit', () => {
    expect(second((text) => text)).toEqual([]);
  });
});
