import { describe, expect, it } from 'vitest';
import { readFixture } from '../../../tests/fixtures/fixture-corpus.ts';

/** What the check says of a file of the invented record after a change, as "line: words". */
function told(file: string, from: string | RegExp, to: string): string[] {
  const { problems } = readFixture({ [file]: (text) => text.replace(from, to) });
  return problems.filter((problem) => problem.file === `content/${file}`).map(({ line, says }) => `${line}: ${says}`);
}

describe('a fault within one list', () => {
  it.each<[string, string, string | RegExp, string, string[]]>([
    [
      'an authority that stands twice',
      'authorities.yml',
      '- id: southfield\n  name: Southfield\n',
      '- name: Southfield\n  id: northfield\n',
      [
        '10: successor "southfield" is not an authority. Did you mean "northfield"?',
        '27: "northfield" stands on line 15 already. Each has an id of its own.',
      ],
    ],
    [
      'an authority that ends before it begins',
      'authorities.yml',
      'until: "2021-03-31"\n  successors',
      'from: "2022-04-01"\n  until: "2021-03-31"\n  successors',
      ['10: the dates are reversed: 2022-04-01 to 2021-03-31. The first day comes first.'],
    ],
    [
      'an authority with the name and the numbers of another',
      'authorities.yml',
      '  name: Weirbridge\n  council: Weirbridge County Council\n  gss: E10000902\n  ofsted_urn: 90004',
      '  name: NORTHFIELD\n  council: Weirbridge County Council\n  gss: E10000901\n  ofsted_urn: 90001',
      [
        '39: name "NORTHFIELD" is that of "northfield" too. Each authority has its own: one of them is wrong.',
        '41: gss "E10000901" is that of "exampleshire" too. Each authority has its own: one of them is wrong.',
        '42: ofsted_urn "90001" is that of "exampleshire" too. Each authority has its own: one of them is wrong.',
      ],
    ],
    [
      'an authority with the page of another at Ofsted',
      'authorities.yml',
      'https://example.org/ofsted/weirbridge',
      'https://reports.ofsted.gov.uk/provider/44/90001',
      [
        '46: ofsted_page is the page of 90001, and ofsted_urn is 90004. One of them is wrong: the address of a page at Ofsted ends in the number.',
      ],
    ],
    [
      'an authority with its own page at Ofsted',
      'authorities.yml',
      'https://example.org/ofsted/weirbridge',
      'https://reports.ofsted.gov.uk/provider/44/90004',
      [],
    ],
    [
      'a kind that no report can have, since the names of report files end without digits',
      'kinds.yml',
      'id: news',
      'id: news-2023',
      ['9: id "news-2023" is not right. It is the kind, as file names end, in letters a to z and single hyphens, e.g. focused-visit.'],
    ],
    [
      'a theme with the name of another',
      'themes.yml',
      'name: Front door',
      'name: Early Help',
      ['8: "Early Help" stands on line 2 already. Each has a name of its own.'],
    ],
    [
      'a number that no paragraph has, in one form of an entry',
      'follow-ups.yml',
      /at: \d+/,
      'at: 0',
      [expect.stringMatching(/^\d+: at "0" is not right\. It is the number of the paragraph as printed, e\.g\. 54\.$/)],
    ],
    [
      'an authority that goes on when its successors begin',
      'authorities.yml',
      'until: "2021-03-31"',
      'until: "2021-04-01"',
      [
        '9: "exampleshire" ends on 2021-04-01, and its successor "northfield" begins on 2021-04-01. A successor begins after the last day of the authority that it took over from: one of them is wrong.',
        '9: "exampleshire" ends on 2021-04-01, and its successor "southfield" begins on 2021-04-01. A successor begins after the last day of the authority that it took over from: one of them is wrong.',
      ],
    ],
    [
      'an authority for context whose documents are published',
      'authorities.yml',
      /role: featured(?!\n[\s\S]*role: featured)/,
      'role: context',
      [
        '45: "weirbridge" is here for context only, and its document weirbridge/2019-01-ilacs is published: lists and topics would leave that out. Write role: featured.',
      ],
    ],
    [
      'an authority that succeeds itself by way of another',
      'authorities.yml',
      'from: "2021-04-01"\n',
      'from: "2021-04-01"\n  successors: [exampleshire]\n',
      [
        '10: "exampleshire" succeeds itself: its successors and theirs are northfield, southfield, exampleshire. Successors are the authorities that came after it: take out the one that came before.',
        '23: "northfield" succeeds itself: its successors and theirs are exampleshire, northfield, southfield. Successors are the authorities that came after it: take out the one that came before.',
      ],
    ],
    [
      'a list of towns with nothing between two commas, or at the end',
      'place-names.yml',
      'towns: Longhope, Millbrook, Saltby',
      'towns: Longhope,, Millbrook,',
      ['5: towns "Longhope,, Millbrook," is not right. It is towns, and parts of a city, with commas between them.'],
    ],
    ['a visit that stands twice', 'events.yml', /(visits:\n)( .*\n)/, '$1$2$2', ['3: this stands on line 2 already. Keep one.']],
    ['an event that stands twice', 'events.yml', /(\nevents:\n)((?: .*\n){4})/, '$1$2$2', ['8: this stands on line 4 already. Keep one.']],
    [
      'a visit after the authority was abolished',
      'events.yml',
      /(authority: exampleshire.*on: )"[\d-]+"/,
      '$1"2021-05"',
      [
        '2: 2021-05 is outside the life of Exampleshire (until 2021-03-31). One of them is wrong: authorities stand in content/authorities.yml.',
      ],
    ],
    [
      'an inspection before the authority was created',
      'inspections.yml',
      '{ from: "2022-09-05", to: "2022-09-16" }',
      '{ from: "2020-09-07", to: "2020-09-18" }',
      [
        '40: 2020-09-07 is outside the life of Southfield (from 2021-04-01). One of them is wrong: authorities stand in content/authorities.yml.',
      ],
    ],
    [
      'an authority that is highlighted twice',
      'site.yml',
      /$/,
      'highlighted: [weirbridge, weirbridge]\n',
      ['6: highlighted names an authority twice. Name it once.'],
    ],
    [
      'a hexagon of two councils',
      'hex-map.csv',
      /\n(.*),(.*),(.*),(.*),(.*)\n(.*),(.*),(.*),(.*),(.*)\n/,
      '\n$1,$2,$3,$4,$5\n$6,$7,$3,$4,$5\n',
      [
        '3: position 0,0 stands on line 2 already. Each authority has one hexagon and one label, and shares neither.',
        '3: label "Weir" stands on line 2 already. Each authority has one hexagon and one label, and shares neither.',
      ],
    ],
    [
      'a council that stands twice among the places',
      'authority-places.csv',
      /\n(.+)\n/,
      '\n$1\n$1\n',
      ['3: gss_code "E06000901" stands on line 2 already. Each authority has one row.'],
    ],
    [
      'a correction of two things',
      'corrections.yml',
      '- corrected: weirbridge/2019-01-ilacs/p5',
      '- corrected: weirbridge/2019-01-ilacs/p5\n  moved: weirbridge/2019-01-ilacs/p4',
      [
        '1: a correction is of one thing: corrected: (words or facts were wrong), moved: (it has another address) or withdrawn: (it was taken out), with its id. Write one of them.',
      ],
    ],
    [
      'a move of a paragraph to a document',
      'corrections.yml',
      'to: weirbridge/2023-05-ilacs/p3-2',
      'to: weirbridge/2023-05-ilacs',
      [
        '6: weirbridge/2023-05-ilacs/p4 cannot move to weirbridge/2023-05-ilacs: a paragraph moves to a paragraph, a document to a document. Write the id under which it stands now.',
        '6: "weirbridge/2023-05-ilacs/p4" moved to "weirbridge/2023-05-ilacs", which is not there. Did you mean "weirbridge/2023-05-ilacs/s1"?',
      ],
    ],
    [
      'a withdrawal to somewhere',
      'corrections.yml',
      'on: "2026-11-14"',
      'on: "2026-11-14"\n  to: weirbridge/2019-01-ilacs/p1',
      ['10: to: stands only with moved:. Take it out of what was withdrawn.'],
    ],
    [
      'a later correction, after one that is left out',
      'corrections.yml',
      /- corrected: .*\n([^]*)on: "2026-11-14"/,
      '-\n$1on: "2026-12-14"',
      [
        '2: a correction is of one thing: corrected: (words or facts were wrong), moved: (it has another address) or withdrawn: (it was taken out), with its id. Write one of them.',
        '10: on 2026-12-14 is after the edition of 2026-11-22. Write the day of the new edition in content/site.yml.',
      ],
    ],
    [
      'an area of a council twice',
      'place-names.yml',
      'councils: northfield southfield',
      'councils: northfield northfield',
      ['10: "northfield" stands on line 10 already. Once is enough.'],
    ],
    [
      'an area twice',
      'place-names.yml',
      'Northern Vales',
      'Oldfieldshire',
      ['13: "Oldfieldshire" stands on line 10 already. Once is enough.'],
    ],
    [
      'another name of a council that is a town of it too',
      'place-names.yml',
      'also: Field Town',
      'also: Saltby',
      ['3: "Saltby" stands on line 3 already. Once is enough.'],
    ],
  ])('is told on its line: %s', (_, file, from, to, problems) => {
    expect(told(file, from, to)).toEqual(problems);
  });
});

describe('no fault of a list', () => {
  it.each<[string, string, string | RegExp, string]>([
    [
      'are visits of one kind in a year, where no month is known',
      'events.yml',
      /(visits:\n)( .*\n)/,
      '$1  - { authority: exampleshire, kind: monitoring-visit, on: "2020", about: plans }\n  - { authority: exampleshire, kind: monitoring-visit, on: "2020", about: the front door }\n',
    ],
    [
      'are events of two authorities that happen alike on one day',
      'events.yml',
      /(\nevents:\n)((?: .*\n){4})/,
      '$1$2  - { on: "2021-04-01", what: A director is appointed, authorities: [northfield], read_in: A source }\n  - { on: "2021-04-01", what: A director is appointed, authorities: [southfield], read_in: A source }\n',
    ],
    [
      'is an inspection that was published after its authority was abolished, where its days are not known',
      'inspections.yml',
      /$/,
      '- { authority: exampleshire, framework: ilacs-2018, published: "2021-05-10", judgements: {}, gap: Not read., url: "https://example.org/a" }\n',
    ],
  ])('%s', (_, file, from, to) => {
    expect(told(file, from, to)).toEqual([]);
  });
});
