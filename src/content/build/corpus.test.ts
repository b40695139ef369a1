import { describe, expect, it } from 'vitest';
import { fixtureCorpus, readFixture } from '../../../tests/fixtures/fixture-corpus.ts';

const corpus = fixtureCorpus();
const line = (...cells: unknown[]) => cells.map((cell) => (Array.isArray(cell) ? cell.join(', ') : String(cell ?? '-'))).join(' | ');
const gradesIn = (judgements: Record<string, string>) => Object.entries(judgements).map((each) => each.join(' '));

describe('the invented record as read has', () => {
  it('each figure with its council, whose claim it is, and its paragraph', () => {
    const figures = corpus.figures.map(({ id, authority, claimedBy, paragraph }) => [id, authority, claimedBy, paragraph].join(' '));
    expect(figures).toEqual(
      expect.arrayContaining([
        'exampleshire/2019-07-news/unallocated-2019-06 exampleshire ofsted-by-gazette exampleshire/2019-07-news/p1',
        'exampleshire/2020-12-self-evaluation/contacts-2020-03 exampleshire trust exampleshire/2020-12-self-evaluation/p1',
        'exampleshire/2020-12-self-evaluation/long-plans-2019-06 exampleshire trust exampleshire/2020-12-self-evaluation/p2',
        'exampleshire/2020-12-self-evaluation/vacancies-2019-06 exampleshire trust exampleshire/2020-12-self-evaluation/p5',
        'exampleshire/2020-12-self-evaluation/good-peps-north-2019 northfield trust exampleshire/2020-12-self-evaluation/p6',
        'exampleshire/2020-12-self-evaluation/good-peps-south-2019 southfield trust exampleshire/2020-12-self-evaluation/p6',
      ]),
    );
    expect(figures).toHaveLength(12);
  });

  it('the inspections of reports and of the list, each once, oldest first', () => {
    expect(
      corpus.inspections.map((each) =>
        line(
          each.authority,
          each.framework,
          each.length,
          each.inspected?.from,
          each.published,
          each.leadInspector,
          each.report,
          gradesIn(each.judgements),
          each.notJudged,
        ),
      ),
    ).toEqual([
      'exampleshire | before-sif | - | 2013-02-11 | 2013-03-20 | - | - | overall inadequate | -',
      'exampleshire | before-sif | - | 2013-07-08 | 2013-08-23 | - | - | overall inadequate | -',
      'weirbridge | sif | - | 2014-11-03 | 2015-01-19 | Tom Ashe | - | overall requires-improvement, help-and-protection requires-improvement, looked-after-and-permanence requires-improvement, adoption good, care-leavers inadequate, leadership requires-improvement | -',
      'exampleshire | sif | - | 2016-02-08 | 2016-04-25 | - | exampleshire/2016-02-sif | help-and-protection requires-improvement, looked-after-and-permanence good, care-leavers good, leadership requires-improvement, overall requires-improvement | adoption',
      'weirbridge | ilacs-2018 | - | 2019-01-14 | 2019-03-04 | Tom Ashe | weirbridge/2019-01-ilacs | leaders good, help-and-protection good, in-care-and-care-leavers requires-improvement, overall good | -',
      'exampleshire | ilacs-2018 | - | 2019-06-03 | 2019-07-22 | - | - | overall inadequate, leaders requires-improvement, help-and-protection inadequate | -',
      'southfield | ilacs-2018 | - | 2022-09-05 | 2022-10-31 | - | - | overall requires-improvement, leaders requires-improvement, help-and-protection good, in-care-and-care-leavers requires-improvement | -',
      'weirbridge | ilacs-2023 | short | 2023-05-15 | 2023-07-03 | Ada Brook | weirbridge/2023-05-ilacs | leaders outstanding, help-and-protection good, in-care good, care-leavers requires-improvement, overall outstanding | -',
      'northfield | ilacs-2023 | standard | 2023-11-06 | 2024-01-15 | Ada Brook | - | overall requires-improvement, leaders good, help-and-protection requires-improvement, in-care good, care-leavers requires-improvement | -',
      'northfield | ilacs-2026 | standard | 2026-05-11 | 2026-07-07 | Ada Brook | - | leaders outstanding, help-and-protection good, in-care good, care-leavers good | -',
    ]);
  });

  it('the inspections of its councils that only the list of England has, if it gives a grade', () => {
    const withoutFirst = (text: string) => text.replace(/- authority: weirbridge\n {2}framework: sif\n(?: {2}.*\n)+/, '');
    const ungraded =
      'Weirbridge,90004,E10000902,North East,County,before SIF,2015-06-15,2015-06-17,2015-08-03,,,,,,,,,,https://example.org/ofsted/board\n';
    const { corpus: joined } = readFixture({
      'inspections.yml': withoutFirst,
      'england-judgements.csv': (text) => text.replace(/^(?=Weirbridge)/m, ungraded),
    });
    expect(joined?.england.inspections).toHaveLength(corpus.england.inspections.length + 1);
    const inspectionsIn = (record: typeof joined) =>
      record?.inspections.map(({ authority, framework, published, judgements }) =>
        line(authority, framework, published, gradesIn(judgements).sort()),
      );
    expect(inspectionsIn(joined)).toEqual(inspectionsIn(corpus));
  });

  it('the visits of events and letters, oldest first', () => {
    expect(corpus.visits.map((each) => line(each.authority, each.kind.id, each.on, each.to, each.report, each.about))).toEqual([
      'exampleshire | monitoring-visit | 2020-01 | - | - | the front door',
      'weirbridge | focused-visit | 2021-10-05 | 2021-10-06 | weirbridge/2021-10-focused-visit | care leavers aged 18 to 25',
      'northfield | monitoring-visit | 2022-05-17 | 2022-05-18 | northfield/2022-05-monitoring-visit | the front door',
    ]);
  });

  it('no visit of events.yml whose letter is here', () => {
    const row = '  - { authority: northfield, kind: monitoring-visit, on: "2022-05", about: the front door }\n';
    const { corpus: joined } = readFixture({ 'events.yml': (text) => text.replace('events:\n', () => `${row}events:\n`) });
    expect(joined?.visits).toEqual(corpus.visits);
    // A year alone may be that of another visit.
    const { corpus: unsure } = readFixture({
      'events.yml': (text) => text.replace('events:\n', () => `${row.replace('-05', '')}events:\n`),
    });
    expect(unsure?.visits.filter(({ authority }) => authority === 'northfield').map(({ on }) => on)).toEqual(['2022', '2022-05-17']);
  });

  it('the councils of the list of England by name, with the day they were created and other names', () => {
    expect(
      corpus.england.authorities.map((each) => line(each.id, each.gss, each.ofstedUrn, each.region, each.type, each.from, each.also)),
    ).toEqual([
      'eastmere | E08000901 | 90005 | North West | Metropolitan District | - | -',
      'hilltop-and-vale | E10000903 | 90006 | North East | County | - | -',
      'northfield | E06000901 | 90002 | South West | Unitary Authority | 2021-04-01 | Field Town',
      'southfield | E06000902 | 90003 | South West | Unitary Authority | 2021-04-01 | -',
      'weirbridge | E10000902 | 90004 | North East | County | - | -',
    ]);
  });

  it('the inspections of the list of England, oldest first, with the days that reports print', () => {
    expect(
      corpus.england.inspections.map((each) =>
        line(
          each.authority,
          each.framework,
          each.derivedLength,
          each.inspected.from,
          each.inspected.to,
          each.published,
          each.leadInspector,
          gradesIn(each.judgements),
          each.notJudged,
        ),
      ),
    ).toEqual([
      'eastmere | before-sif | - | 2013-03-04 | 2013-03-08 | 2013-04-15 | - |  | -',
      'weirbridge | sif | - | 2014-11-03 | 2014-11-26 | 2015-01-19 | Tom Ashe | overall requires-improvement, leadership requires-improvement, help-and-protection requires-improvement, care-leavers inadequate, looked-after-and-permanence requires-improvement, adoption good | -',
      'eastmere | sif | - | 2015-01-12 | 2015-02-05 | 2015-03-30 | Tom Ashe | overall inadequate, leadership inadequate, help-and-protection inadequate, care-leavers good, looked-after-and-permanence good | adoption',
      'hilltop-and-vale | sif | - | 2016-05-09 | 2016-06-02 | 2016-07-25 | Tom Ashe | overall requires-improvement, leadership requires-improvement, help-and-protection good, care-leavers good, looked-after-and-permanence requires-improvement, adoption good | -',
      'weirbridge | ilacs-2018 | standard | 2019-01-14 | 2019-01-25 | 2019-03-04 | Tom Ashe | overall good, leaders good, help-and-protection good, in-care-and-care-leavers requires-improvement | -',
      'eastmere | ilacs-2018 | standard | 2019-03-04 | 2019-03-15 | 2019-04-30 | Tom Ashe | overall good, leaders good, help-and-protection good, in-care-and-care-leavers good | -',
      'hilltop-and-vale | ilacs-2018 | standard | 2021-06-07 | 2021-06-18 | 2021-08-02 | Ada Brook | overall good, leaders good, help-and-protection good, in-care-and-care-leavers good | -',
      'southfield | ilacs-2018 | standard | 2022-09-05 | 2022-09-16 | 2022-10-31 | - | overall requires-improvement, leaders requires-improvement, help-and-protection good, in-care-and-care-leavers requires-improvement | -',
      'weirbridge | ilacs-2023 | short | 2023-05-15 | 2023-05-19 | 2023-07-03 | Ada Brook | overall outstanding, leaders outstanding, help-and-protection good, in-care good, care-leavers requires-improvement | -',
      'northfield | ilacs-2023 | standard | 2023-11-06 | 2023-11-17 | 2024-01-15 | Ada Brook | overall requires-improvement, leaders good, help-and-protection requires-improvement, in-care good, care-leavers requires-improvement | -',
      'eastmere | ilacs-2023 | short | 2024-03-04 | 2024-03-08 | 2024-04-22 | - | overall good, leaders good, help-and-protection good, in-care good, care-leavers inadequate | -',
      'hilltop-and-vale | ilacs-2023 | short | 2025-06-02 | 2025-06-06 | 2025-07-21 | Ada Brook | overall outstanding, leaders outstanding, help-and-protection good, in-care good, care-leavers good | -',
      'northfield | ilacs-2026 | standard | 2026-05-11 | 2026-05-22 | 2026-07-07 | Ada Brook | leaders outstanding, help-and-protection good, in-care good, care-leavers good | -',
    ]);
  });

  it('what came after what was asked, in the words of this record and of others', () => {
    expect(
      corpus.followUps.followUps.map(
        ({ asked, later }) =>
          `${asked}: ${later.map((each) => `${each.kind} ${each.kind === 'held' ? each.paragraph : each.inspection}`).join(', ')}`,
      ),
    ).toEqual([
      'exampleshire/2016-02-sif/i1: outside northfield/2023-11, held northfield/2022-05-monitoring-visit/p1',
      'exampleshire/2016-02-sif/i2: held northfield/2022-05-monitoring-visit/p2',
      'weirbridge/2019-01-ilacs/i1: held weirbridge/2023-05-ilacs/p1, held weirbridge/2023-05-ilacs/p3-2',
      'weirbridge/2019-01-ilacs/i2: held weirbridge/2023-05-ilacs/p9, held weirbridge/2021-10-focused-visit/p3',
    ]);
    expect([corpus.followUps.ofAll.length, corpus.followUps.askedLater.length]).toEqual([1, 1]);
  });

  it('the places and hexagons of councils', () => {
    expect(
      corpus.places.map((each) =>
        [
          each.authority,
          each.latitude,
          each.longitude,
          each.borders.join(' '),
          each.similar.join(' '),
          each.districtsNow.join(', '),
          each.districtsBefore.join(', '),
        ].join(' | '),
      ),
    ).toEqual([
      'northfield | 51.62 | -2.51 | southfield | weirbridge southfield |  | Millbrook, Thornwick',
      'southfield | 51.3 | -2.48 | northfield | northfield |  | Combe Valley',
      'eastmere | 53.481 | -2.244 |  | southfield northfield |  | ',
      'weirbridge | 54.77 | -1.58 | hilltop-and-vale | hilltop-and-vale northfield | Lowmoor, Weir Valley | ',
      'hilltop-and-vale | 54.52 | -1.55 | weirbridge | weirbridge | Hilltop, Vale | ',
    ]);
    expect(corpus.hexMap.map(({ authority, label, q, r }) => `${authority} ${label} ${q},${r}`)).toEqual([
      'weirbridge Weir 0,0',
      'hilltop-and-vale H&V 1,0',
      'eastmere East -1,1',
      'northfield Nfd -1,3',
      'southfield Sfd -2,4',
    ]);
  });

  it('the readings of topics by paragraph, each named by its file', () => {
    expect(corpus.themeReadings.map(({ id, on, themes }) => [id, on, themes.size, [...themes].slice(0, 2)])).toEqual([
      [
        '1-encoding',
        '2026-09-28',
        54,
        [
          ['weirbridge/2023-05-ilacs/s1', ['leadership']],
          ['weirbridge/2023-05-ilacs/i1', ['care-leavers']],
        ],
      ],
      [
        '2-blind',
        '2026-09-29',
        54,
        [
          ['weirbridge/2023-05-ilacs/s1', ['leadership']],
          ['weirbridge/2023-05-ilacs/i1', ['care-leavers']],
        ],
      ],
    ]);
  });
});
