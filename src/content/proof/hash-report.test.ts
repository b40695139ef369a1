import { describe, expect, it } from 'vitest';
import { inspectionFile, smallText } from '../../../tests/fixtures/small-record.ts';
import type { Report } from '../../record/reports/report.ts';
import { readMdxReport } from '../mdx/read-report.ts';
import { hashReportForProof } from './hash-report.ts';

const read = readMdxReport(smallText(inspectionFile), inspectionFile).report as Report;

/** A report with all that a report can have. */
const report: Report = {
  ...read,
  source: { ...read.source, sha256: 'f00d', printedTerms: 'You may copy this.' },
  dated: '2020-03-01',
  title: 'Inspection of Exampleshire',
  printedFor: 'Exampleshire County Council',
  inspected: { from: '2020-01-06', to: '2020-01-17' },
  visits: [
    { from: '2020-01-06', to: '2020-01-07' },
    { from: '2020-01-16', to: '2020-01-17' },
  ],
  published: '2020-02-28',
  leadInspector: 'An Inspector',
  leadInspectorTitle: 'Her Majesty’s Inspector',
  judgements: { leadership: 'good', overall: 'outstanding' },
  notJudged: ['adoption'],
  sections: [
    {
      type: 'section',
      id: 'leadership',
      heading: 'The impact of leaders: good',
      part: 'Main findings',
      judgement: 'leadership',
      notes: ['n1'],
      paragraphs: [
        {
          ...{ id: `${read.id}/p1`, report: read.id, section: 'leadership', wording: 'verbatim', claimedBy: 'Ofsted', line: 20 },
          ...{ anchor: 'p1', number: 1, page: 2, themes: ['leadership'], notes: ['n2'] },
          blocks: [
            { kind: 'text', text: 'Leaders know:' },
            { kind: 'list', items: [{ text: 'their services', items: ['all of them'] }] },
          ],
        },
      ],
    },
  ],
  notes: [{ anchor: 'n1', mark: '*', on: 'The impact of leaders', page: 2, text: 'Since 2019.', line: 30 }],
};

/** Every place of a value within another, as the keys that lead to it. */
function placesIn(value: unknown): string[][] {
  if (typeof value !== 'object' || value === null) return [[]];
  return Object.entries(value).flatMap(([key, inner]) => placesIn(inner).map((place) => [key, ...place]));
}

/** A report whose value at a place is another one. */
function changeAt(place: readonly string[]): Report {
  const changed = structuredClone(report);
  const key = place.at(-1) ?? '';
  const holder = place.slice(0, -1).reduce<Record<string, unknown>>((at, each) => at[each] as Record<string, unknown>, changed as never);
  holder[key] = typeof holder[key] === 'number' ? holder[key] + 1 : `another ${String(holder[key])}`;
  return changed;
}

/** What the two readings compare, or what follows from that: fields of a report, of its sections, paragraphs and notes. */
const proved =
  /^(authority|kind\/id|framework|dated|title|printedFor|inspected\/.*|visits\/.*|published|leadInspector|leadInspectorTitle|judgements\/.*|notJudged\/.*|source\/(sha256|printedTerms)|sections\/\d+\/(type|heading|part|judgement|notes\/.*|paragraphs\/\d+\/(anchor|number|page|blocks\/.*|notes\/.*))|notes\/\d+\/(anchor|mark|on|page|text))$/;

const places = placesIn(report);
const isProved = (place: readonly string[]) => proved.test(place.join('/'));
const named = (some: readonly string[][]) => some.map((place) => [place.join('/'), place] as const);

describe('the hash of a proof', () => {
  const hash = hashReportForProof(report);

  it.each(named(places.filter(isProved)))('changes with %s', (_, place) => {
    expect(hashReportForProof(changeAt(place))).not.toBe(hash);
  });

  it.each(named(places.filter((place) => !isProved(place))))('does not change with %s', (_, place) => {
    expect(hashReportForProof(changeAt(place))).toBe(hash);
  });

  it('does not change with the order of the judgements', () => {
    expect(hashReportForProof({ ...report, judgements: { overall: 'outstanding', leadership: 'good' } })).toBe(hash);
  });

  it('tells a judgement that was not given from one that is left out', () => {
    const { notJudged, ...leftOut } = report;
    expect(notJudged).toEqual(['adoption']);
    expect(hashReportForProof(leftOut)).not.toBe(hash);
    expect(hashReportForProof(leftOut)).toBe(hashReportForProof({ ...report, notJudged: [] }));
  });

  it('tells a fact that is not there from the same words in the place of another', () => {
    const rest = { ...report, leadInspector: undefined, printedFor: undefined };
    expect(hashReportForProof({ ...rest, printedFor: 'the same' })).not.toBe(hashReportForProof({ ...rest, leadInspector: 'the same' }));
  });

  it('is the same for a visit of one day, with its last day or without', () => {
    const hashes = [{ to: '2020-01-06' }, {}].map((end) =>
      hashReportForProof({ ...report, visits: [{ from: '2020-01-06', ...end }] } as Report),
    );
    expect(hashes[0]).toBe(hashes[1]);
  });

  it('never becomes another one for the same report, since it stands in proofs', () => {
    expect(hash).toBe('2176ab796b33417d1df1eec6d8408a847150d61d7d5d3241cbef12ce5e29469f');
  });
});
