import { describe, expect, it } from 'vitest';
import { readFixture } from '../../../tests/fixtures/fixture-corpus.ts';

/** What the check says of a file of the invented record after a change: the lines with the first words of each problem. */
function told(file: string, from: string | RegExp, to: string): string[] {
  const { problems } = readFixture({ [file]: (text) => text.replace(from, to) });
  return problems.map((problem) => `${problem.file.replace('content/', '')}:${problem.line} ${problem.says.split('. ')[0]}.`);
}

describe('a fault is told on the line of its field, wherever that stands in its entry', () => {
  it.each<[string, string, string | RegExp, string, string[]]>([
    [
      'the council of an inspection',
      'inspections.yml',
      /- authority: exampleshire\n {2}(framework: before-sif\n.*2013-02.*\n)/,
      '- $1  authority: exampleshir\n',
      ['inspections.yml:4 authority "exampleshir" is not known.'],
    ],
    [
      'the council of an inspection that stands twice',
      'inspections.yml',
      /- authority: weirbridge\n {2}(framework: sif\n.*\n.*\n.*\n.*\n.*\n)/,
      '- $1  authority: weirbridge\n- $1  authority: weirbridge\n',
      ['inspections.yml:57 this inspection stands in content/inspections.yml, line 50 already.'],
    ],
    [
      'the council whose towns are named',
      'place-names.yml',
      'council: northfield\n    also: Field Town\n    towns: Longhope, Millbrook, Saltby',
      'also: Field Town\n    towns: Longhope, Millbrook, Saltby\n    council: northfeild',
      ['place-names.yml:5 council "northfeild" is not known.'],
    ],
    [
      'the question of a paragraph',
      'questions/reports/weirbridge/2023-05-ilacs.yml',
      /\{ voice: parent, asks: .* \}/,
      "voice: parent\n      asks: 'Is Weirbridge safe?'",
      ['questions/reports/weirbridge/2023-05-ilacs.yml:5 "Is Weirbridge safe?" names Weirbridge.'],
    ],
    [
      'the question about a term',
      'questions/terms.yml',
      /\{ voice: relative, aspect: rights, asks: .* \}/,
      "voice: relative\n      aspect: rights\n      asks: 'Is Weirbridge safe?'",
      ['questions/terms.yml:6 "Is Weirbridge safe?" names Weirbridge.'],
    ],
    [
      'the report that was compared',
      'fidelity.yml',
      /- report: weirbridge\/2019-01-ilacs\n {2}(compared.*)/,
      '- $1\n  report: weirbridge/2019-02-ilacs',
      ['fidelity.yml:3 there is no document "weirbridge/2019-02-ilacs".'],
    ],
    [
      'what was asked',
      'follow-ups.yml',
      /- asked: exampleshire\/2016-02-sif\/i1\n( {4}later:\n(?: {6}.*\n){6})/,
      '- \n$1    asked: exampleshire/2016-02-sif/i3\n',
      ['follow-ups.yml:11 paragraph "exampleshire/2016-02-sif/i3" is not there.'],
    ],
    [
      'what was found later, in a paragraph',
      'follow-ups.yml',
      /- paragraph: northfield\/2022-05-monitoring-visit\/p1\n {8}(why: .*)/,
      '- $1\n        paragraph: northfield/2022-05-monitoring-visit/p11',
      ['follow-ups.yml:10 paragraph "northfield/2022-05-monitoring-visit/p11" is not there.'],
    ],
    [
      'what was found later, at an inspection',
      'follow-ups.yml',
      /- inspection: northfield\/2023-11\n {8}(at: 12)/,
      '- $1\n        inspection: northfield/2023-12',
      ['follow-ups.yml:6 inspection "northfield/2023-12" is not in the record.'],
    ],
    [
      'what was said to be done',
      'follow-ups.yml',
      /- paragraph: exampleshire\/2020-12-self-evaluation\/p3\n {8}(why: .*)/,
      '- $1\n        paragraph: exampleshire/2020-12-self-evaluation/p33',
      ['follow-ups.yml:17 paragraph "exampleshire/2020-12-self-evaluation/p33" is not there.'],
    ],
    [
      'a report of which all was asked',
      'follow-ups.yml',
      /- of: exampleshire\/2016-02-sif\n {4}(inspection: .*)/,
      '- $1\n    of: exampleshire/2016-03-sif',
      ['follow-ups.yml:32 report "exampleshire/2016-03-sif" is not in the record.'],
    ],
    [
      'an inspection that is said to be of all that was asked',
      'follow-ups.yml',
      /(- of: exampleshire\/2016-02-sif\n {4}inspection: northfield\/2023-1)1/,
      '$12',
      ['follow-ups.yml:32 inspection "northfield/2023-12" is not in the record.'],
    ],
    [
      'a paragraph that is said to be of all that was asked',
      'follow-ups.yml',
      /(- of: exampleshire\/2016-02-sif\n)(?: {4}.*\n){4}/,
      '$1    paragraph: northfield/2022-05-monitoring-visit/p11\n',
      ['follow-ups.yml:32 paragraph "northfield/2022-05-monitoring-visit/p11" is not there.'],
    ],
    [
      'an inspection that asked later',
      'follow-ups.yml',
      /- inspection: northfield\/2023-11\n( {4}items:\n.*\n.*\n)/,
      '- \n$1    inspection: northfield/2023-12\n',
      ['follow-ups.yml:41 inspection "northfield/2023-12" is not in the record.'],
    ],
  ])('%s', (_, file, from, to, problems) => {
    expect(told(file, from, to)).toEqual(problems);
  });
});
