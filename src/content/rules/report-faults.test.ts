import { describe, expect, it } from 'vitest';
import { inspectionFile, problemsAfter, problemsWith, smallRecord, smallText, summaryFile } from '../../../tests/fixtures/small-record.ts';
import { loadCorpusFromFiles } from '../load/read-corpus.ts';

describe('a fault of a report', () => {
  it.each<[string, string, string, string, string[]]>([
    [
      'a report lacks its framework',
      inspectionFile,
      'framework: ilacs-2018\n',
      '',
      [
        '4: field "framework" is missing. An inspection report has one.',
        '39: judgement "help-and-protection" is not in the framework of this report.',
        '54: judgement "leaders" is not in the framework of this report.',
      ],
    ],
    [
      'a report lacks its days',
      inspectionFile,
      'inspected: { from: "2020-01-20", to: "2020-01-31" }\n',
      '',
      [
        '2: the file name says 2020-01, the document 2020-03. Rename the file or mend the date.',
        '4: field "inspected" is missing. An inspection report has one.',
      ],
    ],
    [
      'a report lacks its day of publication',
      inspectionFile,
      'published: "2020-03-02"\n',
      '',
      [
        '2: field "published" is missing. It is the day of publication; where that is not known, write dated: the day printed on the document.',
        '4: field "published" is missing. An inspection report has one.',
      ],
    ],
    [
      'a report lacks a grade',
      inspectionFile,
      '  leaders: good\n',
      '',
      ['9: judgement "leaders" has no grade. Inspections under ILACS 2018 have one: read it in the report, never infer it.'],
    ],
    [
      'a summary is of a claimant who is not known',
      summaryFile,
      'claimed_by: council',
      'claimed_by: councl',
      ['6: claimant "councl" is not known. Did you mean "council"? Claimants stand in content/claimants.yml.'],
    ],
    [
      'a summary is of no claimant',
      summaryFile,
      'claimed_by: council\n',
      '',
      ['5: field "claimed_by" is missing. A summary says whose claims it gives.'],
    ],
    [
      'a summary has a framework',
      summaryFile,
      'dated: "2022-09"',
      'dated: "2022-09"\nframework: ilacs-2018',
      ['8: only an inspection report has framework. Take it out of a self-evaluation.'],
    ],
    [
      'a paragraph is of a claimant who is not known',
      summaryFile,
      'anchor="p1"',
      'anchor="p1" claimed_by="nobody"',
      ['18: claimant "nobody" is not known. Known: ofsted, council. Claimants stand in content/claimants.yml.'],
    ],
    [
      'a report is of another council than its folder',
      inspectionFile,
      'authority: exampleshire',
      'authority: elsewhere',
      ['3: authority "elsewhere" is not known. Known: exampleshire. Authorities stand in content/authorities.yml.'],
    ],
    [
      'a report is of another kind than its name',
      inspectionFile,
      'kind: ilacs',
      'kind: news',
      [
        '4: kind "news" is not the end of the file name, "ilacs". Rename the file or mend the field.',
        '6: only an inspection report has framework. Take it out of a news.',
        '9: only an inspection report has judgements. Take it out of a news.',
      ],
    ],
    [
      'a report is of a kind that is not known',
      inspectionFile,
      'kind: ilacs',
      'kind: ilac',
      ['4: kind "ilac" is not known. Did you mean "ilacs"? Kinds stand in content/kinds.yml.'],
    ],
    [
      'a report is of another month than its name',
      inspectionFile,
      'from: "2020-01-20"',
      'from: "2019-12-20"',
      ['7: the file name says 2020-01, the document 2019-12. Rename the file or mend the date.'],
    ],
    [
      'a document is dated in another month than its name',
      summaryFile,
      'dated: "2022-09"',
      'dated: "2022-08"',
      ['7: the file name says 2022-09, the document 2022-08. Rename the file or mend the date.'],
    ],
    [
      'a report is checked and proved',
      inspectionFile,
      'checked: "2026-11-22"',
      `proved: { on: "2026-11-22", readers: lines 2 and tags 2, sha256: ${'a1'.repeat(32)} }\nchecked: "2026-11-22"`,
      ['21: proved marks a report that no person has checked yet, and this one is checked. Keep checked and take proved out.'],
    ],
    [
      'a judgement that was not given is none of the framework',
      inspectionFile,
      'judgements:\n',
      'judgements:\n  adoption: not-judged\n',
      [
        '10: judgement "adoption" is not in the ILACS 2018 framework. It belongs to SIF (from November 2013 to August 2018). Take it out: a grade that was not given is never inferred.',
      ],
    ],
    [
      'a note is on a page beyond the last',
      inspectionFile,
      '<Section judgement="leaders" heading="The impact of leaders: good">\n\n<Paragraph number="3" page="3" themes="workforce">\nCaseloads are manageable.\n</Paragraph>\n\n</Section>',
      '<Notes>\n\n<Note anchor="n1" mark="1" page="5">\nA year.\n</Note>\n\n</Notes>',
      ['57: page 5 is not in the official PDF, which has 4 pages. Write the page on which the paragraph begins.'],
    ],
    [
      'a report is checked and imported',
      inspectionFile,
      'checked: "2026-11-22"',
      'checked: "2026-11-22"\nimported: "2026-11-22"',
      ['22: imported marks a draft, and checked a report that a person has read. Keep checked and take imported out.'],
    ],
    [
      'a report is not open, and verbatim',
      inspectionFile,
      'licence: OGL-3.0',
      'licence: all-rights-reserved',
      ['5: only openly licensed words are given verbatim. Write wording: summary, and the facts in our own words.'],
    ],
    [
      'a report ends before it begins',
      inspectionFile,
      'to: "2020-01-31"',
      'to: "2020-01-19"',
      ['7: the dates are reversed: 2020-01-20 to 2020-01-19. The first day comes first.'],
    ],
    [
      'a report is published before its end',
      inspectionFile,
      'published: "2020-03-02"',
      'published: "2020-01-30"',
      ['8: published 2020-01-30 is before the end of the inspection, 2020-01-31. One of them is wrong.'],
    ],
    [
      'a page is beyond the last',
      inspectionFile,
      'page="3"',
      'page="5"',
      ['57: page 5 is not in the official PDF, which has 4 pages. Write the page on which the paragraph begins.'],
    ],
    [
      'a page goes back',
      inspectionFile,
      'page="3"',
      'page="1"',
      ['57: page 1 comes after page 2. Paragraphs stand in the order of the document.'],
    ],
    [
      'a page is missing',
      inspectionFile,
      ' page="3"',
      '',
      ['57: page is missing. It is the page of the official PDF on which the paragraph begins.'],
    ],
    [
      'the introduction is not first',
      inspectionFile,
      '<Introduction>\n\n<Paragraph anchor="s1" page="1" themes="early-help">\nEarly help is of good quality.\n</Paragraph>\n\n</Introduction>\n\n<Improve heading="What needs to improve">',
      '<Improve heading="What needs to improve">\n\n</Improve>\n\n<Introduction>\n\n<Paragraph anchor="s1" page="1" themes="early-help">\nEarly help.\n</Paragraph>\n\n</Introduction>\n\n<Improve heading="What needs to improve">',
      [
        '24: <Improve> is empty. Give it its paragraphs or take it out.',
        '28: <Introduction> stands first, before every section. Move it up.',
        '36: <Improve> stands once, and there is one on line 24. Put all items into it.',
        '36: this section has the same name as the one on line 24, "what-needs-to-improve". Each section has a heading of its own; where the source repeats one, write anchor="what-needs-to-improve-2".',
      ],
    ],
    [
      'a section has the address of a paragraph',
      inspectionFile,
      '<Section judgement="leaders"',
      '<Section anchor="p1" judgement="leaders"',
      [
        '55: "p1" cannot be the address of a section. Write anchor="…" with small letters, digits and hyphens, and not like the anchor of a paragraph.',
      ],
    ],
    [
      'a section has an address with spaces',
      inspectionFile,
      '<Section judgement="leaders"',
      '<Section anchor="The leaders" judgement="leaders"',
      [
        '55: "The leaders" cannot be the address of a section. Write anchor="…" with small letters, digits and hyphens, and not like the anchor of a paragraph.',
      ],
    ],
    [
      'a section has no paragraphs',
      inspectionFile,
      '<Paragraph number="3" page="3" themes="workforce">\nCaseloads are manageable.\n</Paragraph>\n',
      '',
      ['55: <Section> is empty. Give it its paragraphs or take it out.'],
    ],
    [
      'a section is of a judgement that is not known',
      inspectionFile,
      'judgement="leaders"',
      'judgement="leader"',
      ['55: judgement "leader" is not in the framework of this report. Did you mean "leaders"?'],
    ],
    [
      'a section is of a judgement of another framework',
      inspectionFile,
      'judgement="leaders"',
      'judgement="in-care"',
      ['55: judgement "in-care" is not in the framework of this report. Did you mean "in-care-and-care-leavers"?'],
    ],
    [
      'a section gives a grade without the name of what was judged',
      inspectionFile,
      ' judgement="leaders"',
      '',
      [
        '55: the heading gives the grade "good", and the section names no judgement. Write judgement="…", one of: overall, leaders, help-and-protection, in-care-and-care-leavers.',
      ],
    ],
    [
      'no fault: the board was judged too, and is no judgement of the council',
      inspectionFile,
      ' judgement="leaders" heading="The impact of leaders: good"',
      ' heading="The Local Safeguarding Children Board: good"',
      [],
    ],
    [
      'a section says another grade',
      inspectionFile,
      'impact of leaders: good',
      'impact of leaders: inadequate',
      ['55: the heading says "inadequate", the front matter "good". Read the report again: one of them is wrong.'],
    ],
    [
      'a topic is not known',
      inspectionFile,
      'themes="workforce"',
      'themes="workfroce"',
      ['57: theme "workfroce" is not known. Did you mean "workforce"? Themes stand in content/themes.yml.'],
    ],
    [
      'a topic is given twice',
      inspectionFile,
      'themes="workforce"',
      'themes="workforce workforce"',
      ['57: a theme is named twice. Name it once.'],
    ],
  ])('is told on its line: %s', (_, file, from, to, problems) => {
    expect(problemsAfter(file, from, to)).toEqual(problems);
  });

  it('is told on its line: a report is of another kind than the reports of its framework', () => {
    expect(problemsAfter(inspectionFile, 'framework: ilacs-2018', 'framework: sif')[0]).toBe(
      '6: framework "sif" is not one for a report of kind "ilacs". Its reports are of kind "sif".',
    );
  });

  it('is told on its line: a report stands in the folder of another council', () => {
    const text = smallText(inspectionFile).replace('from: "2020-01-20"', 'from: "2020-01-21"');
    const other = smallText('authorities.yml')
      .replaceAll('xampleshire', 'lsewhere')
      .replace('E99999999', 'E99999998')
      .replace(': 1', ': 2');
    const files = [
      ...smallRecord.map((each) => (each.path === 'content/authorities.yml' ? { ...each, text: each.text + other } : each)),
      { path: 'content/reports/elsewhere/2020-01-ilacs.mdx', text },
    ];
    expect(loadCorpusFromFiles(files).problems.map(({ line, says }) => `${line}: ${says}`)).toEqual([
      '3: authority "exampleshire" is not the folder "elsewhere". Move the file or mend the field.',
    ]);
  });

  it('is told on its first line: a report whose name begins with no month', () => {
    expect(problemsWith('reports/exampleshire/winter-ilacs.mdx', smallText(inspectionFile))).toContain(
      'content/reports/exampleshire/winter-ilacs.mdx 1: the file is not named as a report. It is content/reports/<authority>/<yyyy-mm>-<kind>.mdx.',
    );
  });
});
