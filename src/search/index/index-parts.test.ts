import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { growRecord } from '../../../tests/search/bench/large-record.ts';
import { smallRecord, withNewest } from '../../../tests/search/small-record.ts';
import type { SearchRecord } from './records.ts';
import { writeIndex } from './write-index.ts';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const grown = growRecord(smallRecord(), 4_000);
const { reports } = grown.catalogue;

/** The record without its last reports. */
function withoutLast(count: number): SearchRecord {
  const end = reports.at(-count)?.first ?? grown.paragraphs.length;
  const before = <Each extends { first: number }>(all: readonly Each[]) => all.filter(({ first }) => first < end);
  const catalogue = { ...grown.catalogue, count: end, reports: before(reports), sections: before(grown.catalogue.sections) };
  return { catalogue, paragraphs: grown.paragraphs.slice(0, end) };
}

describe('one more report among the newest', () => {
  const newest = reports.length - 4;
  const before = new Map(writeIndex(withNewest(withoutLast(1), newest), hash, 0).map(({ name, text }) => [name, text]));
  const after = writeIndex(withNewest(grown, newest), hash, 0);

  it('changes no file of the older documents but the first, and those of all words and needs', () => {
    const changed = after.filter(({ name, text }) => before.get(name) !== text).map(({ name }) => name);
    expect(changed.filter((name) => !name.startsWith('new-')).sort()).toEqual(['first.json', 'w0.json']);
    expect(changed.length).toBeLessThan(after.length / 5);
  });
});
