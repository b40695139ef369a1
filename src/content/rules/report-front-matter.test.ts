import { describe, expect, it } from 'vitest';
import { inspectionFile, problemsAfter, problemsWith, smallText, summaryFile } from '../../../tests/fixtures/small-record.ts';

describe('front matter', () => {
  it.each([
    [
      'an unknown field',
      inspectionFile,
      'published: "2020-03-02"',
      'publishd: "2020-03-02"',
      ['8: there is no field "publishd" here. Did you mean "published"?'],
    ],
    [
      'a missing field',
      inspectionFile,
      'title: Inspection of Exampleshire\n',
      '',
      ['2: field "title" is missing. It is the title as printed.'],
    ],
    [
      'an unknown authority',
      inspectionFile,
      'authority: exampleshire',
      'authority: exampelshire',
      ['3: authority "exampelshire" is not known. Did you mean "exampleshire"? Authorities stand in content/authorities.yml.'],
    ],
    [
      'an unknown kind',
      inspectionFile,
      'kind: ilacs',
      'kind: ilac',
      ['4: kind "ilac" is not known. Did you mean "ilacs"? Kinds stand in content/kinds.yml.'],
    ],
    [
      'an unknown grade',
      inspectionFile,
      'leaders: good',
      'leaders: goood',
      ['10: grade "goood" is not known. Did you mean "good"? It is one of: outstanding, good, requires-improvement, inadequate.'],
    ],
    [
      'an unknown judgement',
      inspectionFile,
      '  leaders: good',
      '  leader: good',
      [
        '9: judgement "leaders" has no grade. Inspections under ILACS 2018 have one: read it in the report, never infer it.',
        '10: judgement "leader" is not in the ILACS 2018 framework. Did you mean "leaders"?',
      ],
    ],
    [
      'a judgement of another framework',
      inspectionFile,
      '  in-care-and-care-leavers: requires-improvement',
      '  in-care-and-care-leavers: requires-improvement\n  care-leavers: good',
      [
        '13: judgement "care-leavers" is not in the ILACS 2018 framework. It belongs to SIF (from November 2013 to August 2018), ILACS 2023 (from January 2023 to April 2026), ILACS 2026 (from 27 April 2026). Take it out: a grade that was not given is never inferred.',
      ],
    ],
    [
      'an unknown framework',
      inspectionFile,
      'framework: ilacs-2018',
      'framework: ilacs-2081',
      ['6: framework "ilacs-2081" is not known. Did you mean "ilacs-2018"?'],
    ],
    [
      'reversed dates',
      inspectionFile,
      'from: "2020-01-20", to: "2020-01-31"',
      'from: "2020-01-31", to: "2020-01-20"',
      ['7: the dates are reversed: 2020-01-31 to 2020-01-20. The first day comes first.'],
    ],
    [
      'visits that end before the inspection does',
      inspectionFile,
      'inspected: {',
      'visits:\n  - { from: "2020-01-20", to: "2020-01-22" }\n  - { from: "2020-01-27", to: "2020-01-28" }\ninspected: {',
      [
        '7: the visits do not begin and end with the inspection: 2020-01-20 to 2020-01-31. inspected is the first day of the first visit and the last day of the last one.',
      ],
    ],
    [
      'an impossible date',
      inspectionFile,
      'published: "2020-03-02"',
      'published: "2020-02-30"',
      [
        '8: published "2020-02-30" is not right. It is the day of publication, e.g. "2022-11-25". Written yyyy-mm-dd, yyyy-mm or yyyy, never more exact than the source.',
      ],
    ],
    [
      'publication before the inspection',
      inspectionFile,
      'published: "2020-03-02"',
      'published: "2020-01-25"',
      ['8: published 2020-01-25 is before the end of the inspection, 2020-01-31. One of them is wrong.'],
    ],
    [
      'a date that the file name does not have',
      inspectionFile,
      'from: "2020-01-20"',
      'from: "2019-12-20"',
      ['7: the file name says 2020-01, the document 2019-12. Rename the file or mend the date.'],
    ],
    ['a tab', inspectionFile, 'kind: ilacs', 'kind:\tilacs', ['4: there is a tab here. Write spaces.']],
    [
      'a curly quote as a quotation mark',
      inspectionFile,
      'published: "2020-03-02"',
      'published: “2020-03-02”',
      ['8: a curly quote (“ or ”) opens this value. Write straight quotes (").'],
    ],
    [
      'words quoted without an open licence',
      summaryFile,
      'wording: summary',
      'wording: verbatim',
      ['5: only openly licensed words are given verbatim. Write wording: summary, and the facts in our own words.'],
    ],
    [
      'a summary that does not say whose claims it gives',
      summaryFile,
      'claimed_by: council\n',
      '',
      ['5: field "claimed_by" is missing. A summary says whose claims it gives.'],
    ],
    [
      'a grade on a document that is no inspection',
      summaryFile,
      'dated: "2022-09"',
      'dated: "2022-09"\njudgements: { overall: good }',
      ['8: only an inspection report has judgements. Take it out of a self-evaluation.'],
    ],
  ])('with %s gets a clear problem', (_, file, from, to, expected) => {
    expect(problemsAfter(file, from, to)).toEqual(expected);
  });

  it('is itself missing', () => {
    expect(problemsAfter(inspectionFile, '---\ntitle', 'title')).toEqual([
      '1: the front matter is missing. A report file begins with a line ---, its fields, and a line ---.',
    ]);
  });

  it('cannot give an overall grade to fieldwork after April 2026', () => {
    const late = smallText(inspectionFile)
      .replace('ilacs-2018', 'ilacs-2026')
      .replace('from: "2020-01-20", to: "2020-01-31"', 'from: "2026-05-11", to: "2026-05-22"')
      .replace('published: "2020-03-02"', 'published: "2026-07-07"')
      .replace('  in-care-and-care-leavers: requires-improvement', '  in-care: good\n  care-leavers: good');
    expect(problemsWith('reports/exampleshire/2026-05-ilacs.mdx', late)).toEqual([
      'content/reports/exampleshire/2026-05-ilacs.mdx 14: judgement "overall" is not in the ILACS 2026 framework. It belongs to Before SIF (to October 2013), SIF (from November 2013 to August 2018), ILACS 2018 (from January 2018 to December 2022), ILACS 2023 (from January 2023 to April 2026). Take it out: a grade that was not given is never inferred.',
    ]);
  });

  it('cannot put fieldwork under a framework of another time', () => {
    expect(problemsAfter(inspectionFile, 'framework: ilacs-2018', 'framework: ilacs-2023')).toContain(
      '6: fieldwork of 20 January 2020 is not under ILACS 2023 (from January 2023 to April 2026). That day is under "ilacs-2018".',
    );
  });
});
