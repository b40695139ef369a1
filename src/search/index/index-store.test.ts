import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { smallRecord, withNewest } from '../../../tests/search/small-record.ts';
import type { SearchRecord } from './records.ts';
import { openIndex } from './open-index.ts';
import { writeIndex } from './write-index.ts';

const record = smallRecord();
const whole = openIndex(writeIndex(record, () => 'x')[0].text, () => Promise.reject(new Error('nothing is fetched')));

const openSharded = (fetched?: string[], failing?: Set<string>) => openShardsOf(record, fetched, failing);

function openShardsOf(record: SearchRecord, fetched: string[] = [], failing = new Set<string>()) {
  const files = writeIndex(record, () => 'x', 0);
  const texts = new Map(files.map(({ name, text }) => [name, text]));
  return openIndex(files[0].text, (name) => {
    fetched.push(name);
    return failing.has(name) ? Promise.reject(new Error('offline')) : Promise.resolve(texts.get(name) ?? '');
  });
}

describe('the files of an index', () => {
  it('are one for a small record', () => {
    expect(writeIndex(record, () => 'x').map(({ name }) => name)).toEqual(['first.json']);
  });

  it('hold every paragraph as the record has it', () => {
    const stored = record.paragraphs.map((_, paragraph) => ({ ...whole.paragraph(paragraph), tokens: undefined }));
    expect(stored).toEqual(record.paragraphs.map((paragraph) => ({ ...paragraph, tokens: undefined })));
  });

  it('are shards for a large record, each of another name', () => {
    const names = writeIndex(record, () => 'x', 0).map(({ name }) => name);
    expect(names[0]).toBe('first.json');
    expect(names.slice(1).every((name) => /^[lpncw]\d+\.json$/.test(name))).toBe(true);
    expect(new Set(names).size).toBe(names.length);
  });

  it('are asked for with the start of the hash of what each holds', async () => {
    const hash = (text: string) => createHash('sha256').update(text).digest('hex');
    const [first, ...shards] = writeIndex(withNewest(record, 1), hash, 0);
    const asked: [string, string][] = [];
    const store = openIndex(first.text, (name, seal) => {
      asked.push([name, seal]);
      return Promise.resolve(shards.find((shard) => shard.name === name)?.text ?? '');
    });
    await store.load({ terms: store.terms.map((_, term) => term), paragraphs: record.paragraphs.map((_, paragraph) => paragraph) });
    await store.paragraphsWithPhrase('care leavers', () => true);
    expect(asked.map(([name]) => name).filter((name) => name.startsWith('new-')).length).toBeGreaterThan(2);
    for (const [name, seal] of asked)
      expect([name, seal]).toEqual([name, hash(shards.find((shard) => shard.name === name)?.text ?? '').slice(0, 6)]);
  });
});

describe('a store of shards', () => {
  // The first term of all is a phrase that no paragraph has, and needs no file.
  const term = whole.termIds.get('caseloads') ?? -1;

  it.each([
    ['', record],
    [', with files of their own for the newest documents', withNewest(record, 1)],
  ])('has the catalogue, terms, frequencies, postings, paragraphs and tokens of a store in one file%s', async (_, record) => {
    const sharded = openShardsOf(record);
    expect({ ...sharded.catalogue, newestFrom: undefined }).toEqual({ ...whole.catalogue, newestFrom: undefined });
    expect(sharded.terms).toEqual(whole.terms);
    expect([...sharded.frequencies]).toEqual([...whole.frequencies]);
    const terms = whole.terms.map((_, term) => term);
    const paragraphs = record.paragraphs.map((_, paragraph) => paragraph);
    await sharded.load({ terms, paragraphs });
    for (const term of terms) expect(sharded.postings(term)).toEqual(whole.postings(term));
    for (const paragraph of paragraphs) {
      const { tokens, ...others } = sharded.paragraph(paragraph);
      const { tokens: expected, ...same } = whole.paragraph(paragraph);
      expect(others).toEqual(same);
      expect([tokens.terms, tokens.starts]).toEqual([expected.terms, expected.starts]);
    }
  });

  it('fetches a shard once, and nothing that is loaded', async () => {
    const fetched: string[] = [];
    const sharded = openSharded(fetched);
    await sharded.load({ terms: [term], paragraphs: [0, 1] });
    expect(fetched).toHaveLength(2);
    expect(fetched.join(' ')).toMatch(/l\d+\.json .*p\d+\.json$/);
    expect(sharded.load({ terms: [term, 0], paragraphs: [1] })).toBeUndefined();
  });

  it('fetches a shard that failed again the next time', async () => {
    const fetched: string[] = [];
    await openSharded(fetched).load({ terms: [term] });
    const failing = new Set(fetched);
    const sharded = openSharded([], failing);
    await expect(sharded.load({ terms: [term] })).rejects.toThrow('offline');
    failing.clear();
    await sharded.load({ terms: [term] });
    expect(sharded.postings(term)).toEqual(whole.postings(term));
  });

  it('refuses postings that are not loaded', () => {
    expect(() => openSharded().postings(term)).toThrow(/not loaded: call load\(\)/);
  });

  it('has the words of section headings without a fetch', () => {
    const heading = whole.termIds.get('/leadership') ?? -1;
    const sharded = openSharded();
    expect(sharded.load({ terms: [heading] })).toBeUndefined();
    expect(sharded.postings(heading)).toEqual(whole.postings(heading));
  });

  it('fetches the forms of a stem with one request', async () => {
    const fetched: string[] = [];
    await openSharded(fetched).load({ terms: ['leave', 'leavers'].map((term) => whole.termIds.get(term) ?? -1) });
    await openSharded(fetched).load({ terms: ['adviser', 'advisers'].map((term) => whole.termIds.get(term) ?? -1) });
    expect(fetched).toHaveLength(2);
  });

  it('names the terms that load with few fetches', async () => {
    const sharded = openSharded();
    const [first, last] = [term, whole.terms.length - 1];
    expect(sharded.loadableTerms([first, last], 0)).toEqual([]);
    await sharded.load({ terms: [last] });
    expect(sharded.loadableTerms([first, last], 0)).toContain(last);
    expect(sharded.loadableTerms([first, last], 1)).toEqual([first, last]);
  });
});

describe('exact phrases', () => {
  it.each([
    ['care leavers', 3],
    ['homes with wifi', 1],
    ['homes with wi fi', 1],
    ['leavers care', 0],
    ['leave their care', 1],
    ['no such words', 0],
  ])('“%s” is found in as many paragraphs in either store', async (phrase, count) => {
    for (const store of [whole, openSharded(), openShardsOf(withNewest(record, 1))])
      expect((await store.paragraphsWithPhrase(phrase, () => true)).size).toBe(count);
  });

  it('are found only in the paragraphs that are accepted', async () => {
    for (const store of [whole, openSharded()])
      expect((await store.paragraphsWithPhrase('care leavers', (paragraph) => paragraph < 9)).size).toBe(1);
  });
});
