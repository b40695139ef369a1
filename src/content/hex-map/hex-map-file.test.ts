import { describe, expect, it } from 'vitest';
import { fixtureCorpus } from '../../../tests/fixtures/fixture-corpus.ts';
import { readHexMapContentLabels, writeHexMapContent } from './hex-map-file.ts';

const corpus = fixtureCorpus();
const named = (names: Record<string, string>) => ({
  ...corpus,
  england: {
    ...corpus.england,
    authorities: Object.entries(names).flatMap(([gss, name]) =>
      corpus.england.authorities.slice(0, 1).map((any) => ({ ...any, gss, name })),
    ),
  },
});
const layoutOf = (...ids: string[]) => new Map(ids.map((gss, at) => [gss, { q: at, r: -at }]));

describe('the file of the map', () => {
  it('has a row for each council that is on it, by GSS code', () => {
    const record = named({ E10000003: 'Kent', E06000001: 'Isle of Wight', E08000002: 'Not on it' });
    expect(writeHexMapContent(record, layoutOf('E10000003', 'E06000001'), new Map([['E10000003', 'Kt']]))).toBe(
      'gss_code,authority,label,q,r\nE06000001,Isle of Wight,Isl,1,-1\nE10000003,Kent,Kt,0,0\n',
    );
  });

  it('gives each council another label, of its first two letters and a later one', () => {
    const gss = ['E01', 'E02', 'E03', 'E04', 'E05', 'E06'];
    const record = named(Object.fromEntries(gss.map((id, at) => [id, ['Kent', 'Kent', 'K. ENT', 'Kenilworth', 'Ke', 'Hé’l-y'][at] ?? ''])));
    const rows = writeHexMapContent(record, layoutOf(...gss), new Map([['E99', 'Kei']])).split('\n');
    expect(rows.slice(1, -1).map((row) => row.split(',')[2])).toEqual(['Ken', 'Ket', 'KEn', 'Kel', 'Ke', 'Hly']);
  });

  it('keeps the labels of an earlier one', () => {
    const labels = readHexMapContentLabels('gss_code,authority,label,q,r\nE01,Kent,Kt,0,0\nE02,Medway,Me,1,0\n');
    expect([...labels]).toEqual([
      ['E01', 'Kt'],
      ['E02', 'Me'],
    ]);
    expect(writeHexMapContent(named({ E02: 'Medway' }), layoutOf('E02'), labels)).toContain('E02,Medway,Me,0,0');
    expect([...readHexMapContentLabels('')]).toEqual([]);
  });

  it('is not written over where its labels cannot be found', () => {
    expect(() => readHexMapContentLabels('gss_code,authority,labels,q,r\nE01,Kent,Kt,0,0\n')).toThrow(
      'hex-map.csv has no column label, and its labels would be lost: mend its first row, or delete it.',
    );
  });
});
