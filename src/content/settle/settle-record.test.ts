import { describe, expect, it } from 'vitest';
import { smallRecord } from '../../../tests/fixtures/small-record.ts';
import { loadCorpusFromFiles } from '../load/read-corpus.ts';
import type { ContentFile } from '../sources/source.ts';
import { confirmTopicsToSettle } from './confirm-topics.ts';
import { settleRecord } from './settle-record.ts';
import { YamlEditsToSettle } from './yaml-edits.ts';

/** The report of the inspection that the small record has only the grades of. */
const report = `---
title: Inspection of Exampleshire
authority: exampleshire
kind: ilacs
wording: verbatim
framework: ilacs-2023
inspected: { from: "2024-05-20", to: "2024-05-24" }
published: "2024-07-12"
judgements: { leaders: good, help-and-protection: good, in-care: good, care-leavers: good, overall: good }
source:
  publisher: Ofsted
  url: https://example.org/2024
  licence: OGL-3.0
  rights: © Crown copyright 2024
checked: "2026-11-22"
---

<Section judgement="help-and-protection" heading="Help and protection: good">

${Array.from({ length: 40 }, (_, index) => `<Paragraph number="${index + 1}" themes="plans">\nWords ${index + 1}.\n</Paragraph>\n`).join('\n')}
</Section>
`;

const path = 'content/reports/exampleshire/2024-05-ilacs.mdx';
const withReport = (text: string) => [...smallRecord, { path, text }];
const textOf = (files: readonly ContentFile[], name: string) => files.find((file) => file.path === `content/${name}`)?.text;
const before = (name: string) => textOf(smallRecord, name) ?? '';

/** The record after it was settled. */
function after(files: readonly ContentFile[]) {
  const settled = settleRecord(files);
  return { ...settled, all: files.map((file) => settled.files.find(({ path: changed }) => changed === file.path) ?? file) };
}

describe('settling a record', () => {
  it('changes nothing while no entry is about a report that is here', () => {
    expect(settleRecord(smallRecord)).toEqual({ files: [], done: [], open: [] });
  });

  it('changes nothing for a draft', () => {
    const draft = report.replace('checked:', 'imported:');
    expect(settleRecord(withReport(draft)).files).toEqual([]);
  });

  it('says so where it cannot read a report, an entry or the folder, and settles nothing', () => {
    const misdated = withReport(report.replace('checked: "2026-11-22"', 'checked: "2026-11-32"'));
    expect(() => settleRecord(misdated)).toThrow(/^content\/reports\/exampleshire\/2024-05-ilacs\.mdx:\d+\n[^]*Nothing was settled/);
    const broken = withReport(report).map((file) =>
      file.path === 'content/inspections.yml' ? { ...file, text: '- authority: [\n' } : file,
    );
    expect(() => settleRecord(broken)).toThrow(/^content\/inspections\.yml:\d+\n/);
    expect(() => settleRecord([])).toThrow('content/inspections.yml:1\n  this file is missing.');
  });

  it('makes a record sound that was not, once a report has come', () => {
    expect(loadCorpusFromFiles(withReport(report)).problems.length).toBeGreaterThan(2);
    const { all, done } = after(withReport(report));
    expect(loadCorpusFromFiles(all).problems).toEqual([]);
    expect(done).toEqual([
      'content/inspections.yml: the inspection of exampleshire/2024-05 gives way to exampleshire/2024-05-ilacs.',
      'content/follow-ups.yml: what follows exampleshire/2020-01-ilacs/i1 now names exampleshire/2024-05-ilacs/p12.',
      'content/follow-ups.yml: what follows all of exampleshire/2020-01-ilacs now names exampleshire/2024-05-ilacs/p40.',
      'content/follow-ups.yml: what exampleshire/2024-05 asks gives way to the report’s own words.',
    ]);
    expect(after(all).files).toEqual([]);
  });

  it('leaves every other line as it was', () => {
    const { all } = after(withReport(report));
    expect(textOf(all, 'inspections.yml')).toBe('[]\n');
    expect(textOf(all, 'follow-ups.yml')).toBe(
      before('follow-ups.yml')
        .replace(
          '- inspection: exampleshire/2024-05\n        at: 12\n        says: Plans are up to date.\n',
          '- paragraph: exampleshire/2024-05-ilacs/p12\n',
        )
        .replace(
          '    inspection: exampleshire/2024-05\n    at: 40\n    says: What was asked has been done.\n',
          '    paragraph: exampleshire/2024-05-ilacs/p40\n',
        )
        .replace(/asked_later:[\s\S]*/, 'asked_later: []\n'),
    );
  });

  it('keeps comments, and entries on one line', () => {
    const text = `# A comment.\n- { authority: exampleshire, framework: ilacs-2023, inspected: { from: "2024-05-20" }, published: "2024-07-12", judgements: { overall: good }, gap: x, url: https://example.org/2024 }\n# Of another.\n${before('inspections.yml').replace(/2024/g, '2021').replace('ilacs-2023', 'ilacs-2018')}`;
    const files = withReport(report).map((file) => (file.path === 'content/inspections.yml' ? { ...file, text } : file));
    expect(textOf(after(files).all, 'inspections.yml')).toBe(
      text
        .split('\n')
        .filter((line) => !line.startsWith('- {'))
        .join('\n'),
    );
  });

  it('leaves the other entries of a list between brackets', () => {
    const edits = (text: string, ...indexes: number[]) => {
      const changed = new YamlEditsToSettle(text);
      changed.remove(['visits'], indexes);
      return changed.result();
    };
    const oneLine = 'visits: [{ on: "2021-10" }, { on: "2022-10" }, { on: "2023-10" }]\nevents: []\n';
    expect(edits(oneLine, 0)).toBe(oneLine.replace('{ on: "2021-10" }, ', ''));
    expect(edits(oneLine, 1)).toBe(oneLine.replace('{ on: "2022-10" }, ', ''));
    expect(edits(oneLine, 1, 2)).toBe(oneLine.replace(', { on: "2022-10" }, { on: "2023-10" }', ''));
    expect(edits(oneLine, 0, 1, 2)).toBe('visits: []\nevents: []\n');
  });

  it('leaves the key of a list that is then empty, and a comment above its first entry', () => {
    const changed = new YamlEditsToSettle('visits:\n  # All of them.\n  - { on: "2021-10" }\nevents: []\n');
    changed.remove(['visits'], [0]);
    expect(changed.result()).toBe('visits: []\n  # All of them.\nevents: []\n');
  });

  it('keeps comments within an entry that it rewrites', () => {
    const changed = new YamlEditsToSettle(
      '- inspection: a/2024-05\n  at: 12\n  # In our words.\n  says: Plans.\n  # The reason.\n  why: Plans. # Of this.\n  # Below.\n',
    );
    changed.rewrite([0], { paragraph: 'a/p1', inspection: undefined, at: undefined, says: undefined });
    expect(changed.result()).toBe('- paragraph: a/p1\n  # In our words.\n  # The reason.\n  why: Plans. # Of this.\n  # Below.\n');
  });

  it('lets a visit of events.yml give way to its letter', () => {
    const events =
      'visits:\n  - { authority: exampleshire, kind: focused-visit, on: "2021-10", about: plans }\n  # Another.\n  - { authority: exampleshire, kind: focused-visit, on: "2022-10", about: plans }\nevents: []\n';
    const letter = report
      .replace('kind: ilacs', 'kind: focused-visit')
      .replace(/framework: .*\n/, '')
      .replace(/judgements: .*\n/, 'letter: { to: [Ada Lovell], salutation: Dear Ada, closing: Yours sincerely, signed: [Ann Other] }\n')
      .replace(/judgement="[^"]*" /, '')
      .replaceAll('2024-05', '2021-10');
    const files = [
      ...smallRecord.filter((file) => file.path !== 'content/events.yml'),
      { path: 'content/events.yml', text: events },
      { path: 'content/reports/exampleshire/2021-10-focused-visit.mdx', text: letter },
    ];
    expect(textOf(after(files).all, 'events.yml')).toBe(events.replace(/ {2}- .*2021-10.*\n/, ''));
    expect(after(files).done).toEqual(['content/events.yml: the visit of 2021-10 gives way to exampleshire/2021-10-focused-visit.']);
    const byYear = events.replace('"2021-10"', '"2021"');
    expect(settleRecord(files.map((file) => (file.path === 'content/events.yml' ? { ...file, text: byYear } : file)))).toEqual({
      files: [],
      done: [],
      open: [
        'content/events.yml: the visit of 2021 may be that of exampleshire/2021-10-focused-visit. If it is, take it out; if not, write the month in which it was.',
      ],
    });
    // A visit of another kind or council in the same month is another visit.
    for (const other of ['monitoring-visit', 'focused-visit']) {
      const visits = events.replace(
        'exampleshire, kind: focused-visit',
        `${other === 'focused-visit' ? 'elsewhere' : 'exampleshire'}, kind: ${other}`,
      );
      const all = files.map((file) => (file.path === 'content/events.yml' ? { ...file, text: visits } : file));
      expect(settleRecord(all)).toEqual({ files: [], done: [], open: [] });
    }
  });

  it('leaves the grades of another council, framework or day as they are', () => {
    for (const [from, to] of [
      ['authority: exampleshire', 'authority: elsewhere'],
      ['framework: ilacs-2023', 'framework: ilacs-2018'],
      ['from: "2024-05-20"', 'from: "2024-05-21"'],
    ] as const) {
      const text = before('inspections.yml').replace(from, to);
      const { done } = settleRecord(withReport(report).map((file) => (file.path === 'content/inspections.yml' ? { ...file, text } : file)));
      expect(done.filter((line) => line.startsWith('content/inspections.yml'))).toEqual([]);
    }
  });

  it('keeps a pair once where its paragraph is named already', () => {
    const [outside = ''] = /      - inspection: [^]*?why: .*\n/.exec(before('follow-ups.yml')) ?? [];
    const named = '      - paragraph: exampleshire/2024-05-ilacs/p12\n        why: Plans.\n';
    const text = before('follow-ups.yml').replace(outside, named + outside);
    const files = withReport(report).map((file) => (file.path === 'content/follow-ups.yml' ? { ...file, text } : file));
    expect(textOf(after(files).all, 'follow-ups.yml')).toContain(`    later:\n${named}of_all:`);
    const twice = before('follow-ups.yml').replace(outside, outside + outside);
    const again = withReport(report).map((file) => (file.path === 'content/follow-ups.yml' ? { ...file, text: twice } : file));
    expect(textOf(after(again).all, 'follow-ups.yml')?.match(/2024-05-ilacs\/p12/g)).toHaveLength(1);
  });

  it('tells a person where the report lacks a grade', () => {
    const { open } = after(withReport(report.replace(', overall: good', '')));
    expect(open).toEqual([`${path}: the grade of overall is not there, and was good in inspections.yml. Read the front page.`]);
  });

  it('tells a person where the report has no such paragraph, or another grade', () => {
    const short = report.replace(/<Paragraph number="40"[\s\S]*?<\/Paragraph>\n/, '').replace('in-care: good', 'in-care: outstanding');
    const { open, all } = after(withReport(short));
    expect(open).toEqual([
      `${path}: the grade of in-care is outstanding, and was good in inspections.yml. Read the front page.`,
      'content/follow-ups.yml: exampleshire/2024-05-ilacs is here now, and has no paragraph 40. Name the right one.',
    ]);
    expect(textOf(all, 'follow-ups.yml')).toContain('at: 40');
  });
});

describe('confirming topics', () => {
  it('renames them in the marks of paragraphs and items, and leaves words alone', () => {
    const words = 'The words themes_suggested="plans" in a paragraph.';
    const text = `<Item anchor="i1" page="1" themes_suggested="plans">\n${words}\n</Item>\n<Paragraph number="1" themes_suggested="plans leadership" notes="n1">\nWords.\n</Paragraph>\n<Paragraph number="2" themes="plans">\nWords.\n</Paragraph>\n`;
    const { text: confirmed, paragraphs } = confirmTopicsToSettle(text);
    expect(paragraphs).toBe(2);
    expect(confirmed).toBe(
      text
        .replace('page="1" themes_suggested="plans"', 'page="1" themes="plans"')
        .replace('themes_suggested="plans leadership"', 'themes="plans leadership"'),
    );
  });
});
